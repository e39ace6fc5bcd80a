// Interviews with their jobs and people.
import type { Interview, Job, Person } from '../domain/model.ts';
import type { Db } from './db.ts';
import { selectRecords } from './records.ts';

/** An interview with its job and people. */
export interface InterviewAround {
  readonly interview: Interview;
  readonly job: Job;
  readonly people: readonly Person[];
}

/** Every interview, including canceled ones and those of closed jobs, in order of recording. */
export function loadInterviews(db: Db): InterviewAround[] {
  const interviews = selectRecords(db, 'interview');
  const jobs = byId(selectRecords(db, 'job', { column: 'id', numbers: interviews.map(({ jobId }) => jobId) }));
  const ids = interviews.flatMap(({ personIds }) => personIds);
  const people = byId(selectRecords(db, 'person', { column: 'id', numbers: ids }));
  return interviews.flatMap((interview) => {
    const job = jobs.get(interview.jobId);
    return job ? [{ interview, job, people: interview.personIds.flatMap((id) => people.get(id) ?? []) }] : [];
  });
}

function byId<R extends { readonly id: number }>(records: readonly R[]): Map<number, R> {
  return new Map(records.map((record) => [record.id, record]));
}
