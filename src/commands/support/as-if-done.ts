// What follows once an item is done: the plan, asked of a record in which it is.
import { addDays, type Day } from '../../domain/day.ts';
import { NOTHING_WRITTEN } from '../../domain/debrief-notes.ts';
import type { OutreachKind } from '../../domain/item-kinds.ts';
import type { Search } from '../../domain/model.ts';
import { isOutreach } from '../../domain/queries.ts';
import { keyOf } from '../../scheduler/draft.ts';
import type { Item, Plan } from '../../scheduler/item.ts';
import { plan } from '../../scheduler/plan.ts';
import type { Policy } from '../../scheduler/policy.ts';
import { itemsOfJobs } from './next.ts';

/** The day on which the job's follow-up falls due once a note to the same person has gone out today, as the plan of
 *  tomorrow tells it, which also knows what else went out to them; null for none. */
export function nextAskAfter(search: Search, note: Item, today: Day, policy: Policy): Day | null {
  const { items, upcoming } = plan(withTouch(search, note, 'thank-you', today), addDays(today, 1), policy);
  return [...items, ...upcoming].find(({ kind, job }) => kind === 'follow-up' && job.id === note.job.id)?.due ?? null;
}

/** What comes next for the job once an item is done today; null for nothing, and where it depends on the answer. */
export function nextItemAfter(search: Search, item: Item, today: Day, policy: Policy): Item | null {
  const done = asIfDone(search, item, today);
  if (done === null) return null;
  const after: Plan = plan(done, today, policy);
  return itemsOfJobs(after, [item.job.id])[0] ?? null;
}

function asIfDone(search: Search, item: Item, today: Day): Search | null {
  const { kind, interview } = item;
  if (isOutreach(kind)) return withTouch(search, item, kind, today);
  if (interview === null) return null;
  if (kind === 'prepare') {
    const prepare = (each: typeof interview) => (each.id === interview.id ? { ...each, preparedOn: today } : each);
    return { ...search, interviews: search.interviews.map(prepare) };
  }
  if (kind !== 'debrief') return null;
  const debrief = { id: nextId(search.debriefs), interviewId: interview.id, savedOn: today, ...NOTHING_WRITTEN };
  return { ...search, debriefs: [...search.debriefs, debrief] };
}

/** A message that is out and not answered yet. */
function withTouch(search: Search, item: Item, kind: OutreachKind, today: Day): Search {
  const touch = {
    id: nextId(search.touches),
    jobId: item.job.id,
    personId: item.person?.id ?? null,
    interviewId: keyOf(item).interviewId,
    on: today,
    direction: 'out',
    kind,
    channel: item.channel,
    result: item.channel === 'phone' ? 'voicemail' : 'sent',
    note: null,
  } as const;
  return { ...search, touches: [...search.touches, touch] };
}

function nextId(records: readonly { readonly id: number }[]): number {
  return (records.at(-1)?.id ?? 0) + 1;
}
