// Job boards name the job on two lines: the title, and below it the company with the place.
import { cleanCompany, cleanTitle } from './clean.ts';
import { companyKey, titleKey } from './fold.ts';
import type { NamedJob } from './named-job.ts';

const MOST_LINES = 60;
const PLACE = /\s+[·•|–-]\s.*$/u;

/** Fills in the title above the company's line, or the company below the title's line. */
export function namedInCard({ company, title }: NamedJob, text: string): NamedJob {
  if ((company === null) === (title === null)) return { company, title };
  const lines = linesOf(text);
  if (company !== null) {
    const at = lines.findIndex((line, index) => index > 0 && companyKey(withoutPlace(line)) === companyKey(company));
    return { company, title: at < 1 ? null : cleanTitle(lines[at - 1] ?? '') };
  }
  const at = lines.findIndex((line) => titleKey(line) === titleKey(title ?? ''));
  const below = lines[at + 1];
  return { company: at < 0 || below === undefined ? null : cleanCompany(withoutPlace(below)), title };
}

function linesOf(text: string): string[] {
  const lines = text.split('\n', MOST_LINES * 2).map((line) => line.trim());
  return lines.filter((line) => line !== '').slice(0, MOST_LINES);
}

function withoutPlace(line: string): string {
  return line.slice(0, 200).replace(PLACE, '');
}
