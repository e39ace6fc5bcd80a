// What comes next once an item is done, found by planning again with the item done.
import type { Day } from '../../domain/day.ts';
import type { OutreachKind } from '../../domain/item-kinds.ts';
import type { JobHunt } from '../../domain/model.ts';
import { isOutreach } from '../../domain/queries.ts';
import type { Item, Plan } from '../../rules/item.ts';
import { keyOf } from '../../rules/item-id.ts';
import { kindOf } from '../../rules/kinds/index.ts';
import { plan } from '../../rules/plan.ts';
import type { Policy } from '../../rules/policy.ts';
import { itemsOfJobs } from './next-items.ts';

/** The job's next item once this one is done today; null if there is none, or if it depends on their answer. */
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

/** Adds an outgoing contact that hasn't been answered yet, and one for the note it carries, if any. */
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
  const carried = item.carries === null ? [] : [{ ...touch, id: touch.id + 1, kind: item.carries }];
  return { ...jobHunt, touches: [...jobHunt.touches, touch, ...carried] };
}
