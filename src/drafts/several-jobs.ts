// Words about several jobs in one message.
import type { Day } from '../domain/day.ts';
import type { Job } from '../domain/model.ts';
import { listed } from '../domain/words.ts';
import { interviewAbout, readerOf } from './facts.ts';
import type { ItemView } from './view.ts';
import { listedClauses, onDay, roleOf } from './words.ts';

/** More would make one sentence too long. */
const MOST_IN_A_SENTENCE = 3;

interface Step {
  readonly verb: 'interviewed for' | 'applied for';
  readonly role: string;
  readonly when: string;
}

/** All the jobs a message is about. */
export function jobsIn({ item, together }: Pick<ItemView, 'item' | 'together'>): readonly Job[] {
  const all = [item.job, ...together.map(({ job }) => job), ...item.alsoAsk];
  return [...new Map(all.map((job) => [job.id, job])).values()];
}

/**
 * 'I interviewed for the Cook position at Alba and the Chef position at Dill today.', to a go-between; null if that's too
 * much. It ends in `liking` if there was an interview for each.
 */
export function recallOfAll(view: ItemView, liking = ''): string | null {
  const jobs = jobsIn(view);
  if (readerOf(view) !== 'go-between' || jobs.length < 2 || jobs.length > MOST_IN_A_SENTENCE) return null;
  const steps = jobs.flatMap((job) => stepIn(job, view) ?? []);
  if (steps.length < jobs.length) return null;
  const parts = [...new Set(steps.map(({ verb }) => verb))].map(
    (verb) => `${verb} ${rolesWithDays(steps.filter((step) => step.verb === verb))}`,
  );
  const haveAllMet = steps.every(({ verb }) => verb === 'interviewed for');
  return `I ${parts.join(', and ')}${haveAllMet ? liking : ''}.`;
}

function stepIn(job: Job, view: ItemView): Step | null {
  const interview = interviewAbout({ ...view, item: { ...view.item, job, interview: null } });
  const whenOn = (day: Day) => ({ role: roleOf(job), when: onDay(day, view.today) });
  if (interview) return { verb: 'interviewed for', ...whenOn(interview.day) };
  return job.appliedOn === null ? null : { verb: 'applied for', ...whenOn(job.appliedOn) };
}

/** 'the Cook position at Alba and the Chef position at Dill today': a day they share is named once. */
export function rolesWithDays(steps: readonly Omit<Step, 'verb'>[]): string {
  const days = [...new Set(steps.map(({ when }) => when))];
  return days.length === 1
    ? `${listed(steps.map(({ role }) => role))} ${days.join('')}`
    : listedClauses(steps.map(({ role, when }) => `${role} ${when}`));
}
