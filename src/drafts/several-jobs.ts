// Words about several jobs in one message.
import type { Day } from '../domain/day.ts';
import type { Job } from '../domain/model.ts';
import { listed } from '../domain/words.ts';
import { interviewAbout, readerOf, turnOf } from './facts.ts';
import type { ItemView } from './view.ts';
import { listedClauses, onDay, roleOf } from './words.ts';

/** More would make one sentence too long. */
const MOST_IN_A_SENTENCE = 3;

interface Step {
  readonly verb: 'interviewed for' | 'applied for';
  readonly role: string;
  readonly day: Day;
}

/** All the jobs a message is about. */
export function jobsIn({ item, together }: Pick<ItemView, 'item' | 'together'>): readonly Job[] {
  const all = [item.job, ...together.map(({ job }) => job), ...item.alsoAsk];
  return [...new Map(all.map((job) => [job.id, job])).values()];
}

/** 'I interviewed for the Cook position at Alba and the Chef position at Dill today.', to a go-between; null if that's too much. */
export function recallOfAll(view: ItemView): string | null {
  const jobs = jobsIn(view);
  if (readerOf(view) !== 'go-between' || jobs.length < 2 || jobs.length > MOST_IN_A_SENTENCE) return null;
  const steps = jobs.flatMap((job) => stepIn(job, view) ?? []);
  if (steps.length < jobs.length) return null;
  const parts = [...new Set(steps.map(({ verb }) => verb))].map(
    (verb) =>
      `${verb} ${rolesIn(
        steps.filter((step) => step.verb === verb),
        view.today,
      )}`,
  );
  const haveAllMet = steps.every(({ verb }) => verb === 'interviewed for');
  const isLiked = turnOf(view) === 1 && haveAllMet;
  return `I ${parts.join(', and ')}${isLiked ? ', and I really enjoyed the conversations' : ''}.`;
}

function stepIn(job: Job, view: ItemView): Step | null {
  const interview = interviewAbout({ ...view, item: { ...view.item, job, interview: null } });
  if (interview) return { verb: 'interviewed for', role: roleOf(job), day: interview.day };
  return job.appliedOn === null ? null : { verb: 'applied for', role: roleOf(job), day: job.appliedOn };
}

function rolesIn(steps: readonly Step[], today: Day): string {
  const days = [...new Set(steps.map(({ day }) => onDay(day, today)))];
  return days.length === 1
    ? `${listed(steps.map(({ role }) => role))} ${days.join('')}`
    : listedClauses(steps.map(({ role, day }) => `${role} ${onDay(day, today)}`));
}
