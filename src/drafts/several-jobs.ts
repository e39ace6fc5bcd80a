// Words about several jobs in one message.
import type { Day } from '../domain/day.ts';
import { groupBy } from '../domain/group.ts';
import type { Interview, Job } from '../domain/model.ts';
import { interviewAbout, isAhead, readerOf, recipientOf } from './facts.ts';
import { positionsSaid, rolesSaid } from './roles-said.ts';
import type { ItemView } from './view.ts';
import { companyOf, listedClauses, onDay, rolesOf } from './words.ts';

/** With more, only the days that all share are named. */
const MOST_IN_A_SENTENCE = 3;

/** In the order they're told. */
const STARTS = ['We talked about', 'I interviewed for', "I'm interviewing for", 'I applied for'] as const;

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
 * 'I interviewed for the Cook position at Alba and the Chef position at Dill today.'; null about one job, or if it isn't
 * known when you applied. It ends in `liking` if there was an interview for each; one later today is still ahead.
 */
export function recallOfAll(view: ItemView, liking = ''): string | null {
  const jobs = jobsIn(view);
  if (jobs.length < 2) return null;
  const steps = jobs.flatMap((job) => stepIn(job, view) ?? []);
  if (steps.length < jobs.length) return null;
  const parts = STARTS.flatMap((start) => {
    const told = steps.filter((step) => step.start === start);
    return told.length === 0 ? [] : [`${start} ${whatAndWhen(told, view)}`];
  });
  return `${parts.join(', and ')}${haveAllMet(view) ? liking : ''}.`;
}

/** Whether there was an interview for each job. */
export function haveAllMet(view: ItemView): boolean {
  const interviews = jobsIn(view).map((job) => interviewFor(job, view));
  return interviews.every((interview) => interview !== null && !isAhead(interview, view));
}

// The employer's own people needn't be told which company it is.
function whatAndWhen(told: readonly Step[], view: ItemView): string {
  const jobs = jobsIn(view);
  const isInside = readerOf(view) === 'decider' && new Set(jobs.map(companyOf)).size === 1;
  if (jobs.length <= MOST_IN_A_SENTENCE) return rolesWithDays(told, isInside ? positionsSaid : rolesOf);
  const days = [...new Set(told.map(({ when }) => when))];
  const named = (isInside ? positionsSaid : rolesSaid)(told.map(({ job }) => job));
  return days.length === 1 ? `${named} ${days.join('')}` : named;
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

function interviewFor(job: Job, view: ItemView): Interview | null {
  return interviewAbout({ ...view, item: { ...view.item, job, interview: null } });
}

function stepIn(job: Job, view: ItemView): Step | null {
  const interview = interviewFor(job, view);
  const reader = recipientOf(view)?.id;
  const whenOn = (day: Day) => ({ job, when: onDay(day, view.today) });
  if (interview) {
    const [talked, interviewed, interviewing] = STARTS;
    const held = reader !== undefined && interview.personIds.includes(reader) ? talked : interviewed;
    return { start: isAhead(interview, view) ? interviewing : held, ...whenOn(interview.day) };
  }
  return job.appliedOn === null ? null : { start: 'I applied for', ...whenOn(job.appliedOn) };
}

/** 'the Cook position at Alba and the Chef position at Dill today': a day they share is named once. */
export function rolesWithDays(steps: readonly Omit<Step, 'start'>[], named = rolesOf): string {
  const days = [...groupBy(steps, ({ when }) => when)];
  const clauses = days.map(([when, each]) => `${named(each.map(({ job }) => job))} ${when}`);
  const isMixed = days.some(([, each]) => each.length > 1) && days.length > 1;
  return isMixed ? `${clauses.slice(0, -1).join(', ')}, and ${clauses.at(-1)}` : listedClauses(clauses);
}
