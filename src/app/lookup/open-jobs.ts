// Open jobs picked by what they have in common, instead of one by one.

import type { Day } from '../../domain/day.ts';
import { recordId } from '../../domain/ids.ts';
import type { Job } from '../../domain/model.ts';
import { nameKey } from '../../domain/names.ts';
import { openBook } from '../../rules/book.ts';
import { isOnlySaved, lastEvent, quietJobs } from '../../rules/quiet.ts';
import { planToday } from '../agenda/planning.ts';
import type { Session } from '../types.ts';

/** An open job, and the last day on which anything happened. */
export interface OpenJob {
  readonly id: string;
  readonly job: Job;
  readonly lastEvent: Day;
}

/** The open jobs by company: all of them, or those quiet for that many days, except saved ones. */
export function findOpenJobs(session: Session, quietFor: number | null): OpenJob[] {
  const { jobHunt } = planToday(session);
  const { records } = openBook(jobHunt, session.today, session.policy);
  const meant =
    quietFor === null
      ? records.filter(({ closing }) => closing === null)
      : quietJobs(records, session.today, quietFor).filter((record) => !isOnlySaved(record));
  const found = meant.map((record) => ({
    id: recordId('job', record.job.id),
    job: record.job,
    lastEvent: lastEvent(record, session.today),
  }));
  return found.sort((a, b) => (nameKey(a.job.company) < nameKey(b.job.company) ? -1 : 1));
}
