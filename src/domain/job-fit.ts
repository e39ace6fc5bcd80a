// How a job is named: by its company, or by company and title with a slash between.
import type { RankOf } from './fit.ts';
import { fold, nameKey, wordsBegin } from './names.ts';

interface JobName {
  readonly company: string;
  readonly title: string;
}

/** Company/Title with more slashes in it than this is nobody's. */
const MOST_SLASHES = 8;

/**
 * How well jobs fit a company or Company/Title: 0 the whole name, 1 words of the title at the company named whole, 2 words
 * of the company.
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

/** A company or a title may hold a slash itself, so each slash is tried as the one between them. */
function slashSplits(typed: string): JobName[] {
  const parts = typed.split('/');
  if (parts.length - 1 > MOST_SLASHES) return [];
  return parts.slice(1).map((_, index) => ({
    company: nameKey(parts.slice(0, index + 1).join('/')),
    title: fold(parts.slice(index + 1).join('/')),
  }));
}
