// Ranks jobs against a typed company, or company and title with a slash between.
import type { RankOf } from './matching.ts';
import { fold, nameKey, wordsBegin } from './names.ts';

interface JobName {
  readonly company: string;
  readonly title: string;
}

/** No real Company/Title has more slashes than this. */
const MOST_SLASHES = 8;

/**
 * Ranks jobs against a company or Company/Title: 0 for the whole name, 1 for words of the title at the exact company, 2
 * for words of the company.
 */
export function rankJobs(typed: string): RankOf<JobName> {
  const alone = nameKey(typed);
  const splits = slashSplits(typed);
  return (job) => {
    const name = { company: nameKey(job.company), title: fold(job.title) };
    const ranks = [rankCompany(alone, name.company), ...splits.map((split) => rankBoth(split, name))];
    const fitting = ranks.filter((rank) => rank !== null);
    return fitting.length === 0 ? null : Math.min(...fitting);
  };
}

function rankCompany(typed: string, company: string): number | null {
  if (typed === company) return 0;
  return wordsBegin(typed, company) ? 2 : null;
}

function rankBoth(typed: JobName, name: JobName): number | null {
  const rank = rankCompany(typed.company, name.company);
  if (rank === null || !wordsBegin(typed.title, name.title)) return null;
  return rank === 0 && typed.title !== name.title ? 1 : rank;
}

/** A company or title may contain a slash, so each slash is tried as the separator. */
function slashSplits(typed: string): JobName[] {
  const parts = typed.split('/');
  if (parts.length - 1 > MOST_SLASHES) return [];
  return parts.slice(1).map((_, index) => ({
    company: nameKey(parts.slice(0, index + 1).join('/')),
    title: fold(parts.slice(index + 1).join('/')),
  }));
}
