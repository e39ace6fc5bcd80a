// Words about several jobs in one message.
import type { Day } from '../domain/day.ts';
import { groupBy } from '../domain/group.ts';
import type { Job } from '../domain/model.ts';
import { interviewAbout, isAhead, readerOf } from './facts.ts';
import type { ItemView } from './view.ts';
import { listedClauses, onDay, rolesOf } from './words.ts';

/** More would make one sentence too long. */
const MOST_IN_A_SENTENCE = 3;

/** In the order they're told. */
const STARTS = ['I interviewed for', "I'm interviewing for", 'I applied for'] as const;

interface Step {
  readonly start: (typeof STARTS)[number];
  readonly job: Job;
  readonly when: string;
}

/** All the jobs a message is about. */
export function jobsIn({ item, together }: Pick<ItemView, 'item' | 'together'>): readonly Job[] {
  const all = [item.job, ...together.map(({ job }) => job), ...item.alsoAsk];
  return [...new Map(all.map((job) => [job.id, job])).values()];
}

/**
 * 'I interviewed for the Cook position at Alba and the Chef position at Dill today.', to a go-between; null if that's too
 * much. It ends in `liking` if there was an interview for each; one later today is still ahead.
 */
export function recallOfAll(view: ItemView, liking = ''): string | null {
  const jobs = jobsIn(view);
  if (readerOf(view) !== 'go-between' || jobs.length < 2 || jobs.length > MOST_IN_A_SENTENCE) return null;
  const steps = jobs.flatMap((job) => stepIn(job, view) ?? []);
  if (steps.length < jobs.length) return null;
  const parts = STARTS.flatMap((start) => {
    const told = steps.filter((step) => step.start === start);
    return told.length === 0 ? [] : [`${start} ${rolesWithDays(told)}`];
  });
  const haveAllMet = steps.every(({ start }) => start === STARTS[0]);
  return `${parts.join(', and ')}${haveAllMet ? liking : ''}.`;
}

/** Whether none of the interviews that the message is about is still ahead. */
export function areAllOver(view: ItemView): boolean {
  const interviews = [view.item, ...view.together].map((item) => interviewAbout({ ...view, item }));
  return interviews.every((interview) => interview === null || !isAhead(interview, view));
}

/** Room for what you liked, for a recruiter; '' before an interview. */
export function likedMost(view: ItemView): string {
  if (!areAllOver(view)) return '';
  return jobsIn(view).length > 1
    ? 'I especially liked [[? one thing you liked, and at which company ]].'
    : 'I especially liked [[? one thing you liked ]].';
}

function stepIn(job: Job, view: ItemView): Step | null {
  const interview = interviewAbout({ ...view, item: { ...view.item, job, interview: null } });
  const whenOn = (day: Day) => ({ job, when: onDay(day, view.today) });
  if (interview) {
    return { start: STARTS[isAhead(interview, view) ? 1 : 0], ...whenOn(interview.day) };
  }
  return job.appliedOn === null ? null : { start: STARTS[2], ...whenOn(job.appliedOn) };
}

/** 'the Cook position at Alba and the Chef position at Dill today': a day they share is named once. */
export function rolesWithDays(steps: readonly Omit<Step, 'start'>[]): string {
  const days = [...groupBy(steps, ({ when }) => when)];
  const clauses = days.map(([when, each]) => `${rolesOf(each.map(({ job }) => job))} ${when}`);
  const isMixed = days.some(([, each]) => each.length > 1) && days.length > 1;
  return isMixed ? `${clauses.slice(0, -1).join(', ')}, and ${clauses.at(-1)}` : listedClauses(clauses);
}
