// Finds the existing job that a row is about. Two rows of one file with a different link or day of applying are two
// applications, even with the same names. Among jobs from before the import, the closest one with that name matches,
// and differences are reported.

import { formatDay } from '../../domain/day.ts';
import type { Job } from '../../domain/model.ts';
import { fold, nameKey } from '../../domain/names.ts';
import type { IncomingJob } from '../../formats/incoming.ts';
import { jobsOfName } from '../../store/find.ts';
import { selectRecords } from '../../store/records.ts';
import type { Placing } from './format.ts';
import { isOwn } from './placing.ts';
import type { Difference } from './types.ts';

type Match = (placing: Placing, incoming: IncomingJob) => Job | null;

/** Creates the matcher for one import; it returns null for a new job. */
export function openMatching(): Match {
  /** Matched jobs, each with the row's day and link if they differed. */
  const taken = new Map<number, string>();
  return (placing, incoming) => {
    const { db } = placing.session;
    const named = jobsOfName(db, nameKey(incoming.company), fold(incoming.title)).toSorted((a, b) => a.id - b.id);
    const alike = bestOf(
      named.filter((job) => saidOtherwise(job, incoming).length === 0),
      incoming,
    );
    const said = alike ? '' : signOf(incoming);
    const before = named.filter((job) => !isOwn(placing, 'job', job.id));
    const job =
      alike ??
      nearest(
        placing,
        before,
        before.filter(({ id }) => (taken.get(id) ?? said) === said),
        incoming,
      );
    if (job && !taken.has(job.id) && !isOwn(placing, 'job', job.id)) taken.set(job.id, said);
    return job;
  };
}

/** The link and day of applying, where row and job differ. */
export function saidOtherwise(job: Job, incoming: IncomingJob): Difference[] {
  const differences: Difference[] = [];
  if (job.appliedOn !== null && incoming.appliedOn !== null && job.appliedOn !== incoming.appliedOn) {
    differences.push({ field: 'applied', onFile: formatDay(job.appliedOn), inTable: formatDay(incoming.appliedOn) });
  }
  if (job.url !== null && incoming.url !== null && pageOf(job.url) !== pageOf(incoming.url)) {
    differences.push({ field: 'url', onFile: job.url, inTable: incoming.url });
  }
  return differences;
}

/** The note that keeps the table's differing values on the job. */
export function noteOfDifferences(differences: readonly Difference[]): string {
  const said = differences.map(({ field, inTable }) => `${FIELDS[field]} ${inTable}`);
  return `An imported table says otherwise: ${said.join('; ')}`;
}

const FIELDS = { applied: 'applied on', url: 'link', status: 'status' } as const satisfies Record<
  Difference['field'],
  string
>;

/** Of the jobs without differences: the one with the same link and day, or one of the two, else the first. */
function bestOf(jobs: readonly Job[], incoming: IncomingJob): Job | null {
  const sames = (job: Job) => Number(hasSameDay(job, incoming)) + Number(hasSamePage(job, incoming));
  return jobs.reduce<Job | null>((best, job) => (best === null || sames(job) > sames(best) ? job : best), null);
}

/** The job this row matched in an earlier import; else one with the same link or day; else the only one with that
 *  name. */
function nearest(
  { session }: Placing,
  before: readonly Job[],
  free: readonly Job[],
  incoming: IncomingJob,
): Job | null {
  const { db } = session;
  const isNoted = (job: Job) => {
    const begin = noteOfDifferences(saidOtherwise(job, incoming));
    const notes = selectRecords(db, 'note', { column: 'job_id', numbers: [job.id] });
    return notes.some(({ text }) => text.startsWith(begin));
  };
  const only = before.length === 1 ? free[0] : undefined;
  return free.find(isNoted) ?? bestSame(free, incoming) ?? only ?? null;
}

function bestSame(jobs: readonly Job[], incoming: IncomingJob): Job | undefined {
  return jobs.find((job) => hasSamePage(job, incoming)) ?? jobs.find((job) => hasSameDay(job, incoming));
}

function hasSameDay(job: Job, { appliedOn }: IncomingJob): boolean {
  return appliedOn !== null && job.appliedOn === appliedOn;
}

function hasSamePage(job: Job, { url }: IncomingJob): boolean {
  return url !== null && job.url !== null && pageOf(job.url) === pageOf(url);
}

function pageOf(url: string): string {
  return url.replace(/\/+$/, '');
}

function signOf({ appliedOn, url }: IncomingJob): string {
  return `${appliedOn ?? ''} ${url ?? ''}`;
}
