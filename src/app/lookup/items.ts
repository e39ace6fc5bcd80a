// Resolves the id of an item of `today`. Names and ids that stand for several items: several.ts.

import type { Day } from '../../domain/day.ts';
import { isUserError, UserError } from '../../domain/errors.ts';
import type { ItemKey } from '../../domain/item-key.ts';
import { isSameItem } from '../../domain/item-key.ts';
import type { Channel, Job, JobHunt, Person } from '../../domain/model.ts';
import { asReason } from '../../domain/words.ts';
import type { Item } from '../../rules/item.ts';
import { type ItemRef, idOf, itemId, parseItemId } from '../../rules/item-id.ts';
import { KINDS } from '../../rules/kinds/index.ts';
import { reachFor } from '../../rules/outreach.ts';
import { plan } from '../../rules/plan.ts';
import { getRecord } from '../../store/load.ts';
import type { Writer } from '../../store/write.ts';
import { type Items, planAround } from '../agenda/planning.ts';
import type { Session } from '../types.ts';
import { refuseUnlinked } from './item-links.ts';
import { notListed } from './not-listed.ts';

/** What an item id refers to, whether or not the item is on the list now. */
export interface ItemTarget {
  readonly id: string;
  readonly key: ItemKey;
  readonly job: Job;
  readonly person: Person | null;
  readonly channel: Channel | null;
  /** The item, if it's open, upcoming or lapsed. */
  readonly item: Item | null;
  /** The items of its job, and of jobs that share people with it. */
  readonly items: Items;
  /** The records these items depend on. */
  readonly jobHunt: JobHunt;
}

/** Resolves an item by its id; throws not-found. */
export function resolveItem(session: Session, typed: string): ItemTarget {
  const ref = parseItemId(typed);
  if (ref === null) throw new Error(`${typed} isn't on any list`);
  const { interview, job, personId } = sayingWhich(itemId(ref), () => recordsOf(session, ref));
  const key = { kind: ref.kind, jobId: job.id, interviewId: interview?.id ?? null, personId };
  const { jobHunt, items } = planAround(session, [job.id]);
  const item = findItem(items, itemId(ref));
  if (item === null) refuseUnlinked(itemId(ref), key, jobHunt);
  const reach = item ?? reachFor(jobHunt, session.today, session.policy, key);
  return { id: itemId(ref), key, job, person: reach.person, channel: reach.channel, item, items, jobHunt };
}

/** The records that an item's id is made from. */
function recordsOf(session: Session, ref: ItemRef) {
  const { db } = session;
  const interview = KINDS[ref.kind].id.first === 'interview' ? getRecord(db, 'interview', ref.first) : null;
  const job = getRecord(db, 'job', interview?.jobId ?? ref.first);
  return { interview, job, personId: personOf(session, ref) };
}

/** Returns what `find` finds; if a record is missing, the error names the id that was typed too. */
export function sayingWhich<T>(id: string, find: () => T): T {
  try {
    return find();
  } catch (error) {
    if (!isUserError(error) || error.code !== 'not-found') throw error;
    throw new UserError('not-found', `${id} isn't on your list: ${asReason(error.message)}.`, error.hint);
  }
}

/** The item; throws not-found unless it's open, upcoming or lapsed. */
export function requireItem(session: Session, target: ItemTarget): Item {
  if (target.item !== null) return target.item;
  throw notListed(session, target, 'not-found');
}

/** The item as it would be without its snooze. */
export function withoutSnooze(session: Session, { id, item, jobHunt }: ItemTarget): Item | null {
  if (item === null || item.snoozedUntil === null) return item;
  return findItem(plan({ ...jobHunt, snoozes: [] }, session.today, session.policy), id);
}

function findItem({ items, upcoming, lapsed }: Items, id: string): Item | null {
  return [...items, ...upcoming, ...lapsed].find((item) => idOf(item) === id) ?? null;
}

/** The person in an item's id (for a reference, the person behind it); null if the id has none. */
function personOf(session: Session, ref: ItemRef): number | null {
  const { second } = KINDS[ref.kind].id;
  if (second === null || ref.second === null) return null;
  const { db } = session;
  return second === 'reference'
    ? getRecord(db, 'reference', ref.second).personId
    : getRecord(db, 'person', ref.second).id;
}

/** Doing or skipping an item ends its snooze. */
export function endSnoozes(write: Writer, jobHunt: JobHunt, key: ItemKey, on: Day): void {
  const running = jobHunt.snoozes.filter(
    (snooze) => snooze.endedOn === null && snooze.jobId === key.jobId && isSameItem(snooze, key),
  );
  for (const { id } of running) write.change('snooze', id, { endedOn: on });
}
