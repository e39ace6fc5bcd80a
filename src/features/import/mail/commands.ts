// The commands that do by hand what a proposal would do.
import { type Day, formatDay } from '../../../domain/day.ts';
import { recordId } from '../../../domain/ids.ts';
import type { Person } from '../../../domain/model.ts';
import { shellWord } from '../../../domain/quote.ts';
import { clean } from '../../../terminal/text.ts';
import type { Decision, SentKind } from './decision.ts';
import type { KnownJob } from './known.ts';

/** 'j4', or '<job>' if it isn't clear which. */
function jobWord([only, ...more]: readonly KnownJob[]): string {
  return only && more.length === 0 ? recordId('job', only.job.id) : '<job>';
}

/** 'jobtrack heard j4 --from p3 --on 2026-11-20 --channel email'. */
export function heardCommand(jobs: readonly KnownJob[], from: Person | null, on: Day): string {
  const who = from === null ? '' : ` --from ${recordId('person', from.id)}`;
  return `jobtrack heard ${jobWord(jobs)}${who} --on ${formatDay(on)} --channel email`;
}

/** 'jobtrack log j4 --kind thank-you --with p3 --channel email --sent --on 2026-11-20'. */
export function logCommand(jobs: readonly KnownJob[], kind: SentKind, to: Person | null, on: Day): string {
  const who = to === null ? '' : ` --with ${recordId('person', to.id)}`;
  return `jobtrack log ${jobWord(jobs)} --kind ${kind}${who} --channel email --sent --on ${formatDay(on)}`;
}

/** A command about a job, or the one that adds it first if it isn't on record. */
export function jobCommand(verb: string, { jobs, names }: Pick<Decision, 'jobs' | 'names'>, rest: string): string {
  if (jobs.length === 0 && names !== null) return addJobCommand(names, '<date>');
  return `jobtrack ${verb} ${jobWord(jobs)}${rest}`;
}

const ADD_JOB = 'jobtrack add-job';

/** Whether a command only adds the job that the news is about. */
export function addsJob(command: string): boolean {
  return command.startsWith(ADD_JOB);
}

/** 'jobtrack add-job Acme Buyer --applied 2026-11-20'. */
export function addJobCommand({ company, title }: NonNullable<Decision['names']>, applied: string): string {
  const called = title === null ? '<title>' : shellWord(clean(title));
  return `${ADD_JOB} ${shellWord(clean(company))} ${called} --applied ${applied}`;
}
