// What a kind finds in a job's record: an item before it is known whether it is late, put off, or shared with other jobs.
import { type Day, laterOf } from '../domain/day.ts';
import { type ItemKey, isSameItem } from '../domain/item-key.ts';
import type { ItemKind, OutreachKind } from '../domain/item-kinds.ts';
import type { Interview, Touch } from '../domain/model.ts';
import { isAttempt } from '../domain/queries.ts';
import type { Item } from './item.ts';
import type { JobRecord } from './record.ts';

/** An item as its kind finds it: what is left out is null or none, and the attempt the first. */
export interface Found
  extends Pick<Item, 'rule' | 'opens' | 'due' | 'by' | 'why'>,
    Partial<
      Pick<
        Item,
        'interview' | 'person' | 'reference' | 'notBefore' | 'number' | 'attempt' | 'missedThanks' | 'shownUntil'
      >
    > {}

/** Was the item skipped on or after a day, or (null) ever? */
export function isSkipped(record: JobRecord, key: Omit<ItemKey, 'jobId'>, since: Day | null): boolean {
  return record.skips.some((skip) => isSameItem(skip, key) && isSince(skip.on, since));
}

/** Was that item of an interview ever skipped? */
export function isSkippedFor(kind: ItemKind, { id }: Interview, record: JobRecord): boolean {
  return isSkipped(record, { kind, interviewId: id, personId: null }, null);
}

/** What went out to a person about the job on or after a day (null: ever), attempts included; of one kind, or of any. */
export function sentTo(
  record: JobRecord,
  personId: number,
  kind: OutreachKind | null,
  since: Day | null,
): readonly Touch[] {
  return record.touches.filter((touch) => isSentTo(touch, personId, kind, since));
}

/** Did anything like that reach the person? */
export function hasReached(record: JobRecord, personId: number, kind: OutreachKind, since: Day | null): boolean {
  return record.touches.some((touch) => isSentTo(touch, personId, kind, since) && !isAttempt(touch));
}

/** Did any of these reach somebody? */
export function isReached(touches: readonly Touch[]): boolean {
  return touches.some((touch) => !isAttempt(touch));
}

/** The number of the next try: calls without an answer, plus one. */
export function nextAttempt(touches: readonly Touch[]): number {
  return touches.filter(isAttempt).length + 1;
}

/** Is its last day over? */
export function isOver({ shownUntil }: Pick<Found, 'shownUntil'>, date: Day): boolean {
  return shownUntil !== null && shownUntil !== undefined && date > shownUntil;
}

/** A due day, or the first day on which a reopened job asks for anything again. */
export function fromFloor(due: Day, record: JobRecord): Day {
  return record.floor === null ? due : laterOf(due, record.floor);
}

/** Is it one of those that `sentTo` gives? */
export function isSentTo(touch: Touch, personId: number, kind: OutreachKind | null, since: Day | null): boolean {
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
