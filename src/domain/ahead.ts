// Interviews still to come.
import type { Moment } from './day.ts';
import type { Interview, JobHunt } from './model.ts';
import { closingOn, compareInterviews } from './queries.ts';

/** The interviews of open jobs that haven't begun, in order; one without a time counts until its day is over. */
export function interviewsAhead({ jobs, interviews }: Pick<JobHunt, 'jobs' | 'interviews'>, now: Moment): Interview[] {
  const open = new Set(jobs.filter((job) => closingOn(job, now.day) === null).map(({ id }) => id));
  return interviews
    .filter((each) => each.cancelledOn === null && open.has(each.jobId) && !hasBegun(each, now))
    .sort(compareInterviews);
}

function hasBegun({ day, time }: Interview, now: Moment): boolean {
  return day < now.day || (day === now.day && time !== null && time <= now.time);
}
