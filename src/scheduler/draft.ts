// What a rule hands over: an item before it is known whether it is late, put off, or shared with other jobs.
import { type Day, laterOf } from '../domain/day.ts';
import { ITEM_ID_SHAPES } from '../domain/ids.ts';
import type { ItemKey } from '../domain/item-key.ts';
import type { OutreachKind, Rule } from '../domain/item-kinds.ts';
import type { Touch } from '../domain/model.ts';
import { isAttempt } from '../domain/queries.ts';
import type { Book } from './book.ts';
import type { Guide, Item } from './item.ts';
import type { JobRecord } from './record.ts';

type Settled = 'isLate' | 'daysLate' | 'isPromised' | 'alsoAsk' | 'snoozedUntil' | 'source';
type Plain =
  | 'interview'
  | 'person'
  | 'reference'
  | 'channel'
  | 'notBefore'
  | 'number'
  | 'attempt'
  | 'missedThanks'
  | 'shownUntil';

/** An item as its rule makes it: what is left out is null or none, and the attempt the first. */
export type Draft = Omit<Item, Settled | Plain> & Partial<Pick<Item, Plain>>;

type KeyInJob = Omit<ItemKey, 'jobId'>;

/** One family of rules, over one job. */
export type RuleFamily = (record: JobRecord, book: Book) => readonly Draft[];

/** The guide that stands first in the row of each rule. No guide speaks of offers. */
export const SOURCES = {
  'agreed-date': 'SCC',
  'decision-date': 'SCC',
  'agreed-cadence': 'TR',
  'first-follow-up': 'AH',
  'back-off': 'SF',
  debrief: '7S',
  'add-interviewers': 'SCC',
  'thank-you': '7S',
  'recruiter-call': 'SF',
  'reference-alert': 'TR',
  'network-check-in': 'TR',
  prepare: 'TR',
  'stall-check-in': 'TR',
  'find-insider': 'TR',
  decide: 'TR',
  'reference-thanks': '7S',
  'offer-reply': null,
  'feedback-request': 'AH',
  'withdrawal-note': 'SF',
} as const satisfies Record<Rule, Guide | null>;

/** The key by which skips and snoozes name an item. */
export function keyOf(item: Pick<Draft, 'kind' | 'job' | 'interview' | 'person'>): ItemKey {
  const { first, second } = ITEM_ID_SHAPES[item.kind];
  return {
    kind: item.kind,
    jobId: item.job.id,
    interviewId: first === 'interview' ? (item.interview?.id ?? null) : null,
    personId: second === null ? null : (item.person?.id ?? null),
  };
}

/** Do two keys of one job name the same item? */
export function isSameItem(a: KeyInJob, b: KeyInJob): boolean {
  return a.kind === b.kind && a.interviewId === b.interviewId && a.personId === b.personId;
}

/** Was the item skipped on or after a day, or (null) ever? */
export function isSkipped(record: JobRecord, key: KeyInJob, since: Day | null): boolean {
  return record.skips.some((skip) => isSameItem(skip, key) && isSince(skip.on, since));
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
export function isOver({ shownUntil }: Pick<Draft, 'shownUntil'>, date: Day): boolean {
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
