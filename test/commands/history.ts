// A job hunt growing command by command: an independent model of the records that commands make.
import { addDays, type Day, formatDay } from '../../src/domain/day.ts';
import type { ItemKey } from '../../src/domain/item-key.ts';
import { isSameItem } from '../../src/domain/item-key.ts';
import type { Interview, Job, JobHunt, Touch } from '../../src/domain/model.ts';
import { closingOn } from '../../src/domain/queries.ts';
import type { Item } from '../../src/rules/item.ts';
import { plan } from '../../src/rules/plan.ts';
import { DEFAULT_POLICY } from '../../src/rules/policy.ts';
import { makeClosing, makeTiming, makeTouch, NOTHING } from '../rules/records.ts';

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };
type Records = { -readonly [Name in keyof JobHunt]: Mutable<JobHunt[Name][number]>[] };
type Table = keyof JobHunt | 'closings';

export interface History {
  readonly records: Records;
  /** States before each command in effect, last first, for undo. */
  readonly earlier: readonly Records[];
  /** States before each undo that redo can reverse, the next one first. */
  readonly undone: readonly Records[];
  /** The last id used in each table; none is reused. */
  readonly numbers: Map<Table, number>;
  /** The interview each answer was recorded with: it counts as said on that day. */
  readonly saidAt: Map<number, number>;
  readonly today: Day;
}

/** Numbers that choose among the records. */
type Picks = readonly [number, number, number, number];

/** A command line, or null when there's nothing to apply it to. */
export type Act = (history: History, picks: Picks) => string[] | null;

export function emptyHistory(today: Day): History {
  const records = structuredClone(NOTHING) as Records;
  return { records, earlier: [], undone: [], numbers: new Map(), saidAt: new Map(), today };
}

interface Reached extends Pick<Touch, 'personId' | 'channel' | 'result' | 'on'> {
  readonly key: ItemKey;
}

/** Adds a contact unless the same is recorded: that day's, or (for listed items) any that reached them that day. */
export function reach(history: History, { key, ...given }: Reached, isFromList: boolean): void {
  const { records, numbers } = history;
  const sameDay = records.touches.filter(
    (one) => one.direction === 'out' && one.on === given.on && isAlike(one, key, given),
  );
  const isKnown = sameDay.some((one) =>
    isFromList
      ? one.result === given.result || one.result !== 'no-answer'
      : one.result === given.result && one.channel === given.channel && one.personId === given.personId,
  );
  if (isKnown) return;
  const { jobId, interviewId, kind } = key;
  const touch = { ...given, jobId, interviewId, direction: 'out', kind: kind as Touch['kind'] } as const;
  records.touches.push(makeTouch({ id: nextNumber(numbers, 'touches'), ...touch }));
  if (given.result !== 'no-answer') endSnoozes(history, key, given.on);
}

function isAlike(touch: Touch, key: ItemKey, { personId }: Pick<Touch, 'personId'>): boolean {
  const isSameRound = touch.interviewId === null || key.interviewId === null || touch.interviewId === key.interviewId;
  const isSamePerson = key.kind === 'follow-up' || touch.personId === personId;
  return touch.kind === key.kind && touch.jobId === key.jobId && isSameRound && isSamePerson;
}

export function shut(
  { records, numbers }: History,
  job: Mutable<Job>,
  given: Pick<Job['closings'][number], 'on' | 'reason'> & Partial<Job['closings'][number]>,
): void {
  for (const interview of records.interviews) {
    const isComing = interview.jobId === job.id && interview.cancelledOn === null && interview.day > given.on;
    if (isComing) interview.cancelledOn = given.on;
  }
  for (const offer of records.offers) if (offer.jobId === job.id) offer.answeredOn ??= given.on;
  job.closings = [...job.closings, makeClosing({ id: nextNumber(numbers, 'closings'), jobId: job.id, ...given })];
}

export function timing(
  records: Records,
  numbers: History['numbers'],
  job: Job,
  saidOn: Day,
  today: Day,
  said: number,
): string[] {
  if (said % 3 === 0) return [];
  const decisionBy = said % 3 === 1 ? addDays(today, said % 14) : null;
  const contactOn = said % 7 === 0 ? addDays(today, said % 9) : null;
  const everyDays = decisionBy === null && contactOn === null ? 1 + (said % 12) : null;
  const id = nextNumber(numbers, 'statements');
  records.statements.push(makeTiming({ id, jobId: job.id, saidOn, decisionBy, contactOn, everyDays }));
  for (const snooze of records.snoozes) {
    const isHiding = contactOn !== null && contactOn <= snooze.until && snooze.kind === 'follow-up';
    if (isHiding && snooze.jobId === job.id) snooze.endedOn ??= today;
  }
  return [
    ...flag('--decision-by', decisionBy && formatDay(decisionBy)),
    ...flag('--contact-on', contactOn && formatDay(contactOn)),
    ...flag('--every', everyDays === null ? null : String(everyDays)),
  ];
}

export function endSnoozes({ records }: History, key: ItemKey, on: Day): void {
  for (const snooze of records.snoozes) {
    if (snooze.jobId === key.jobId && isSameItem(snooze, key)) snooze.endedOn ??= on;
  }
}

export function join(
  records: Records,
  numbers: History['numbers'],
  jobId: number,
  personId: number,
  role: JobHunt['roles'][number]['role'],
) {
  const has = records.roles.some((one) => one.jobId === jobId && one.personId === personId && one.role === role);
  if (!has) records.roles.push({ id: nextNumber(numbers, 'roles'), jobId, personId, role });
}

export function planNow({ records, today }: History) {
  return plan(records, today, DEFAULT_POLICY);
}

export function itemsOf(history: History): readonly Item[] {
  return planNow(history).items;
}

export function openJobs({ jobs }: Records, today: Day): Mutable<Job>[] {
  return jobs.filter((job) => closingOn(job, today) === null);
}

export function openInterviews(records: Records, today: Day): Mutable<Interview>[] {
  const ids = openJobs(records, today).map(({ id }) => id);
  return records.interviews.filter(({ jobId }) => ids.includes(jobId));
}

export function peopleOf({ roles, people }: Records, job: Job) {
  const ids = roles.filter(({ jobId }) => jobId === job.id).map(({ personId }) => personId);
  return people.filter(({ id }) => ids.includes(id));
}

export function nextNumber(numbers: Map<Table, number>, table: Table): number {
  const number = (numbers.get(table) ?? 0) + 1;
  numbers.set(table, number);
  return number;
}

export function flag(name: string, value: string | null | undefined): string[] {
  return value === null || value === undefined ? [] : [name, value];
}

export function pick<T>(list: readonly T[], at: number): T | undefined {
  return list[at % Math.max(1, list.length)];
}

export function unique<T>(list: readonly (T | undefined)[]): T[] {
  return [...new Set(list)].filter((one) => one !== undefined);
}

export function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b;
}
