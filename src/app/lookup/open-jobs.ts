// Open jobs picked by what they have in common, instead of one by one.

import { addDays, type Day } from '../../domain/day.ts';
import { recordId } from '../../domain/ids.ts';
import type { Job } from '../../domain/model.ts';
import { nameKey } from '../../domain/names.ts';
import { openBook } from '../../rules/book.ts';
import { isOnlySaved, quietJobs } from '../../rules/quiet.ts';
import { rowsOf } from '../agenda/job-track.ts';
import { planToday } from '../agenda/planning.ts';
import type { Session } from '../types.ts';

/** An open job. */
export interface OpenJob {
  readonly id: string;
  readonly job: Job;
  /** The day from which `list` counts how long it's been quiet; null if that's today, or for a saved job. */
  readonly quietSince: Day | null;
}

/** The open jobs by company: all of them, or those quiet for that many days, except saved ones. */
export function findOpenJobs(session: Session, quietFor: number | null): OpenJob[] {
  const { jobHunt, plan } = planToday(session);
  const { records } = openBook(jobHunt, session.today, session.policy);
  const meant =
    quietFor === null
      ? records.filter(({ closing }) => closing === null)
      : quietJobs(records, session.today, quietFor).filter((record) => !isOnlySaved(record));
  const quiet = new Map(rowsOf(jobHunt, plan).map(({ job, daysQuiet }) => [job.id, daysQuiet]));
  const found = meant.map(({ job }) => {
    const days = quiet.get(job.id);
    return { id: recordId('job', job.id), job, quietSince: days ? addDays(session.today, -days) : null };
  });
  return found.sort((a, b) => (nameKey(a.job.company) < nameKey(b.job.company) ? -1 : 1));
}
