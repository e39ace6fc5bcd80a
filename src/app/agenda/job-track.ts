// The rows of jobs for `list`.

import type { Day } from '../../domain/day.ts';
import { groupBy } from '../../domain/group.ts';
import type { Job, JobHunt, Stage } from '../../domain/model.ts';
import { closingOn, isAttempt } from '../../domain/queries.ts';
import type { Item, Plan } from '../../rules/item.ts';
import { shownFrom } from '../../rules/item-words.ts';
import type { ListRow } from '../types.ts';

/** One row per job, as of the plan's day. */
export function rowsOf(jobHunt: JobHunt, plan: Plan): ListRow[] {
  const { date } = plan;
  const uncanceled = jobHunt.interviews.filter((interview) => interview.cancelledOn === null);
  const interviews = groupBy(uncanceled, ({ jobId }) => jobId);
  const reached = jobHunt.touches.filter((touch) => !isAttempt(touch));
  const contacts = groupBy(
    [...reached, ...uncanceled.map(({ jobId, day }) => ({ jobId, on: day }))],
    ({ jobId }) => jobId,
  );
  const offered = new Set(jobHunt.offers.filter(({ answeredOn }) => answeredOn === null).map(({ jobId }) => jobId));
  const next = firstItems(plan);
  return jobHunt.jobs.map((job) => {
    const days = (contacts.get(job.id) ?? []).map(({ on }) => on).filter((on) => on <= date);
    const lastContact = days.length === 0 ? null : (Math.max(...days) as Day);
    const isOpen = closingOn(job, date) === null;
    const since = lastContact ?? job.appliedOn;
    return {
      job,
      stage: stageOf(job, date, offered.has(job.id), interviews.has(job.id)),
      lastContact,
      next: next.get(job.id) ?? null,
      daysQuiet: isOpen && since !== null ? date - since : null,
    };
  });
}

/** The stage of a job on a day. */
export function stageOf(job: Job, date: Day, hasOffer: boolean, hasInterview: boolean): Stage {
  const closing = closingOn(job, date);
  if (closing) return closing.reason === 'accepted' ? 'accepted' : 'closed';
  const { appliedOn, undatedStage } = job;
  if (hasOffer || undatedStage === 'offer') return 'offer';
  if (hasInterview || undatedStage === 'interview') return 'interviewing';
  return appliedOn === null && undatedStage === null ? 'saved' : 'applied';
}

/** Next item of each job: the first on today's list, else the earliest upcoming one. */
function firstItems({ items, upcoming }: Plan): Map<number, Item> {
  const coming = [...upcoming].sort((a, b) => shownFrom(a) - shownFrom(b));
  return new Map([...items, ...coming].reverse().map((item) => [item.job.id, item]));
}
