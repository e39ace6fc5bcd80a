// Items as their kinds find them, before lateness, snoozes and shared calls are worked out.
import { type Day, laterOf } from '../domain/day.ts';
import { type ItemKey, isSameItem } from '../domain/item-key.ts';
import type { ItemKind, OutreachKind } from '../domain/item-kinds.ts';
import type { Interview, Touch } from '../domain/model.ts';
import { isAttempt } from '../domain/queries.ts';
import type { Item } from './item.ts';
import type { JobRecord } from './record.ts';

/** An item as its kind finds it. Omitted fields are null, false or empty; an omitted attempt is the first. */
export interface Found
  extends Pick<Item, 'rule' | 'opens' | 'due' | 'by' | 'why'>,
    Partial<
      Pick<
        Item,
        | 'interview'
        | 'person'
        | 'reference'
        | 'promisedOn'
        | 'notBefore'
        | 'number'
        | 'isUndated'
        | 'attempt'
        | 'missedThanks'
        | 'carries'
        | 'shownUntil'
        | 'brief'
      >
    > {}

/** Whether the item was skipped on or after a day (null: ever). */
export function isSkipped(record: JobRecord, key: Omit<ItemKey, 'jobId'>, since: Day | null): boolean {
  return record.skips.some((skip) => isSameItem(skip, key) && isSince(skip.on, since));
}

/** Whether this item of an interview was ever skipped. */
export function isSkippedFor(kind: ItemKind, { id }: Interview, record: JobRecord): boolean {
  return isSkipped(record, { kind, interviewId: id, personId: null }, null);
}

/** Contacts sent to a person about the job since a day (null: ever), attempts included; of any kind if it's null. */
export function sentTo(
  record: JobRecord,
  personId: number,
  kind: OutreachKind | null,
  since: Day | null,
): readonly Touch[] {
  return record.touches.filter((touch) => isSentTo(touch, personId, kind, since));
}

/** Whether such a message or call has reached the person since a day (null: ever); attempts don't count. */
export function hasReached(record: JobRecord, personId: number, kind: OutreachKind, since: Day | null): boolean {
  return record.touches.some((touch) => isSentTo(touch, personId, kind, since) && !isAttempt(touch));
}

/** Whether any of these reached somebody. */
export function isReached(touches: readonly Touch[]): boolean {
  return touches.some((touch) => !isAttempt(touch));
}

/** Number of the next try: unanswered calls plus one. */
export function nextAttempt(touches: readonly Touch[]): number {
  return touches.filter(isAttempt).length + 1;
}

/** Whether the item has lapsed by a day. */
export function isOver({ shownUntil }: Pick<Found, 'shownUntil'>, date: Day): boolean {
  return shownUntil !== null && shownUntil !== undefined && date > shownUntil;
}

/** The due day, or the first day a reopened job asks for anything again, if that's later. */
export function fromFloor(due: Day, record: JobRecord): Day {
  return record.floor === null ? due : laterOf(due, record.floor);
}

// Whether `sentTo` would include it.
function isSentTo(touch: Touch, personId: number, kind: OutreachKind | null, since: Day | null): boolean {
  return (
    touch.personId === personId &&
    touch.direction === 'out' &&
    (kind === null || touch.kind === kind) &&
    isSince(touch.on, since)
  );
}

function isSince(day: Day, since: Day | null): boolean {
  return since === null || day >= since;
}
