// What follows once an item is done: the plan, asked of a record in which it is.
import { addDays, type Day } from '../../domain/day.ts';
import type { OutreachKind } from '../../domain/item-kinds.ts';
import type { JobHunt } from '../../domain/model.ts';
import { isOutreach } from '../../domain/queries.ts';
import type { Item, Plan } from '../../rules/item.ts';
import { keyOf } from '../../rules/item-id.ts';
import { kindOf } from '../../rules/kinds/index.ts';
import { plan } from '../../rules/plan.ts';
import type { Policy } from '../../rules/policy.ts';
import { itemsOfJobs } from './next.ts';

/** The day on which the job's follow-up falls due once a note to the same person has gone out today, as the plan of
 *  tomorrow tells it, which also knows what else went out to them; null for none, and for what no follow-up is counted from. */
export function nextAskAfter(jobHunt: JobHunt, note: Item, today: Day, policy: Policy): Day | null {
  if (!isOutreach(note.kind) || !kindOf(note.kind).startsWait) return null;
  const { items, upcoming } = plan(withTouch(jobHunt, note, note.kind, today), addDays(today, 1), policy);
  return [...items, ...upcoming].find(({ kind, job }) => kind === 'follow-up' && job.id === note.job.id)?.due ?? null;
}

/** What comes next for the job once an item is done today; null for nothing, and where it depends on the answer. */
export function nextItemAfter(jobHunt: JobHunt, item: Item, today: Day, policy: Policy): Item | null {
  const done = asIfDone(jobHunt, item, today);
  if (done === null) return null;
  const after: Plan = plan(done, today, policy);
  return itemsOfJobs(after, [item.job.id])[0] ?? null;
}

function asIfDone(jobHunt: JobHunt, item: Item, today: Day): JobHunt | null {
  const { kind } = item;
  if (isOutreach(kind)) return withTouch(jobHunt, item, kind, today);
  return kindOf(kind).onceDone?.(jobHunt, item, today) ?? null;
}

/** A message that is out and not answered yet. */
function withTouch(jobHunt: JobHunt, item: Item, kind: OutreachKind, today: Day): JobHunt {
  const touch = {
    id: (jobHunt.touches.at(-1)?.id ?? 0) + 1,
    jobId: item.job.id,
    personId: item.person?.id ?? null,
    interviewId: keyOf(item).interviewId,
    on: today,
    direction: 'out',
    kind,
    channel: item.channel,
    result: item.channel === 'phone' ? 'voicemail' : 'sent',
    note: null,
    promisedOn: null,
  } as const;
  return { ...jobHunt, touches: [...jobHunt.touches, touch] };
}
