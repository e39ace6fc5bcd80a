// Writes the statistics as a page and as a picture, each to its own file.

import { rowsOf } from '../../app/agenda/job-track.ts';
import { mayReplace } from '../../app/asking/replace.ts';
import type { Target } from '../../app/types.ts';
import type { Context } from '../../cli/context.ts';
import type { Day } from '../../domain/day.ts';
import { UserError } from '../../domain/errors.ts';
import type { JobHunt } from '../../domain/model.ts';
import { closingOn } from '../../domain/queries.ts';
import { plan } from '../../rules/plan.ts';
import type { Policy } from '../../rules/policy.ts';
import { flowFile } from './picture/flow-picture.ts';
import { statsPage } from './picture/page.ts';
import { type TimeLine, timeLinesOf } from './picture/time-line-events.ts';
import type { Stats } from './stats.ts';
import { statsHeading } from './stats-words.ts';

/** The output files. */
export interface PictureNames {
  readonly html?: string;
  readonly svg?: string;
}

export interface Counted {
  readonly stats: Stats;
  readonly jobHunt: JobHunt;
  readonly policy: Policy;
}

interface Wanted {
  readonly target: Target;
  readonly text: () => string;
}

/** Writes the files asked for. Returns their paths, or null if the user keeps an existing file. */
export async function writePictures(
  context: Context,
  names: PictureNames,
  { stats, jobHunt, policy }: Counted,
): Promise<string[] | null> {
  const page = () => statsPage(stats, openJobs(jobHunt, context.today, policy));
  const wanted = [
    ...(await wantedIn(context, '--html', names.html, page)),
    ...(await wantedIn(context, '--svg', names.svg, () => flowFile(stats.flow, statsHeading(stats)))),
  ];
  const paths = wanted.map(({ target }) => target.path);
  if (new Set(paths).size < paths.length) {
    throw new UserError('usage', '--html and --svg name the same file.', 'Nothing was written. Give each its own.');
  }
  for (const { target } of wanted) {
    if (!(await mayReplace(context, {}, target, '--yes'))) return null;
  }
  for (const { target, text } of wanted) target.write([[text()]]);
  return paths;
}

async function wantedIn(
  context: Context,
  flag: string,
  name: string | undefined,
  text: () => string,
): Promise<Wanted[]> {
  if (name === undefined) return [];
  if (name === '' || name === '-') throw new UserError('usage', `${flag} needs the name of a file.`);
  return [{ target: await context.findTarget(name, null), text }];
}

/** Open jobs, as the time line shows them. */
export function openJobs(jobHunt: JobHunt, today: Day, policy: Policy): TimeLine[] {
  const rows = rowsOf(jobHunt, plan(jobHunt, today, policy));
  return timeLinesOf(
    rows.filter(({ job }) => closingOn(job, today) === null),
    jobHunt,
    today,
  );
}
