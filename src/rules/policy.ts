// Every number of the rules, in one place. The user sets workdays, holidays, gaps, first-follow-up and nudges.
import { addDays, type Day, parseDay } from '../domain/day.ts';
import { UserError } from '../domain/errors.ts';
import { NUDGE_KINDS, type NudgeKind } from './item.ts';
import { isWorkday } from './workdays.ts';

/** The numbers in force. Lengths are calendar days where nothing else is said. */
export interface Policy {
  /** Weekdays, 0 for Sunday to 6 for Saturday; never empty. */
  readonly workdays: readonly number[];
  readonly holidays: readonly Day[];
  /** After the first follow-up, the second and so on; the last one holds from then on. */
  readonly gaps: readonly number[];
  /** From the thank-you, or the last word from them, to the first follow-up. */
  readonly firstFollowUp: number;
  /** The nudges that are given. */
  readonly nudges: readonly NudgeKind[];
  /** Between follow-ups to one person, whatever they are about. */
  readonly personRest: number;
  /** From a day named for the decision to the question after it. */
  readonly afterDecisionDay: number;
  /** How long a follow-up, or a check-in with an insider, is still in good time. */
  readonly grace: number;
  /** From this call to one person on, a message is left. */
  readonly messageFromCall: number;
  /** Minutes since midnight: what begins before is a morning interview. */
  readonly noon: number;
  /** Minutes, where no length was given. */
  readonly interviewLength: number;
  /** How long a thank-you or a debrief is still good. */
  readonly noteGoodFor: number;
  /** How long what an interview asks of the network outlives it. */
  readonly networkShownFor: number;
  /** Between two touches to the same insider. */
  readonly insiderRest: number;
  /** Unanswered follow-ups before the network is asked for help, and before it is asked whether to go on. */
  readonly stallAfter: number;
  readonly decideAfter: number;
  /** From the last unanswered follow-up to the question to the network, and to the decision. */
  readonly stallWait: number;
  readonly decideWait: number;
  /** Before an interview: from when on to prepare, and by when. */
  readonly prepareFrom: number;
  readonly prepareDue: number;
  /** How long a note after closing is offered. */
  readonly closingShownFor: number;
  /** How old an application without a contact is before it is counted. */
  readonly unansweredAge: number;
  /** How far ahead an apply-by day and an interview are looked for. */
  readonly nudgeAhead: number;
  /** Days, the day itself included, without a new job before the search is nudged. */
  readonly quietDays: number;
}

/** The rules as published, with no holidays. */
export const DEFAULT_POLICY: Policy = Object.freeze({
  workdays: Object.freeze([1, 2, 3, 4, 5]),
  holidays: Object.freeze([]),
  gaps: Object.freeze([7, 7, 14, 21, 28]),
  firstFollowUp: 7,
  nudges: NUDGE_KINDS,
  personRest: 7,
  afterDecisionDay: 1,
  grace: 3,
  messageFromCall: 3,
  noon: 12 * 60,
  interviewLength: 60,
  noteGoodFor: 6,
  networkShownFor: 13,
  insiderRest: 7,
  stallAfter: 2,
  decideAfter: 3,
  stallWait: 3,
  decideWait: 7,
  prepareFrom: 2,
  prepareDue: 1,
  closingShownFor: 14,
  unansweredAge: 7,
  nudgeAhead: 7,
  quietDays: 7,
});

/** How weekdays are set, from Sunday. */
export const WEEKDAY_WORDS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const SHORTEST_GAP = 7;
const SHORTEST_FIRST = 4;
const LONGEST_WAIT = 999;
const LONGEST_HOLIDAY = 365;

type Part = Partial<Policy>;

const READERS = {
  workdays: (text: string): Part => ({ workdays: readWorkdays(text) }),
  holidays: (text: string): Part => ({ holidays: readHolidays(text) }),
  gaps: (text: string): Part => ({ gaps: words(text).map((word) => readWait('gaps', word, SHORTEST_GAP)) }),
  'first-follow-up': (text: string): Part => ({
    firstFollowUp: readWait('first-follow-up', text.trim(), SHORTEST_FIRST),
  }),
  nudges: (text: string): Part => ({ nudges: readNudges(text) }),
} satisfies Record<string, (text: string) => Part>;

/** The policy that settings (key to text, other keys ignored) make of the default; UserError 'usage' on a refused one. */
export function policyFrom(settings: ReadonlyMap<string, string>): Policy {
  const parts = Object.entries(READERS).map(([key, read]) => {
    const text = settings.get(key);
    return text === undefined ? {} : read(text);
  });
  const policy: Policy = Object.freeze(Object.assign({}, DEFAULT_POLICY, ...parts));
  refuseEndlessHolidays(policy);
  return policy;
}

/** Days from the last of `sent` follow-ups to the next one; after a skipped first one (0 sent) the first gap holds (SF, TR). */
export function gapAfter(sent: number, policy: Policy): number {
  const index = Math.min(Math.max(sent, 1), policy.gaps.length) - 1;
  return policy.gaps[index] ?? policy.personRest;
}

function words(text: string): string[] {
  return text.split(',').map((word) => word.trim().toLowerCase());
}

function readWorkdays(text: string): number[] {
  const hint = 'Name the days as mon,tue,wed,thu,fri.';
  if (text.trim() === '') throw new UserError('usage', 'workdays: a week needs at least one workday.', hint);
  return words(text).map((word) => {
    const weekday = WEEKDAY_WORDS.indexOf(word);
    if (weekday < 0) throw new UserError('usage', `workdays: "${word}" is no day of the week.`, hint);
    return weekday;
  });
}

function readHolidays(text: string): Day[] {
  if (text.trim() === '') return [];
  return words(text).map((word) => {
    const day = parseDay(word);
    if (day === null) {
      throw new UserError('usage', `holidays: "${word}" is no date.`, 'Write them as 2026-12-25,2027-01-01.');
    }
    return day;
  });
}

function readWait(key: string, word: string, least: number): number {
  const hint = `Give whole days from ${least} to ${LONGEST_WAIT}.`;
  if (!/^\d{1,3}$/.test(word)) throw new UserError('usage', `${key}: "${word}" is no number of days.`, hint);
  if (Number(word) < least) throw new UserError('usage', `${key}: ${word} days would be too soon.`, hint);
  return Number(word);
}

function readNudges(text: string): readonly NudgeKind[] {
  const word = text.trim().toLowerCase();
  if (word === 'on') return NUDGE_KINDS;
  return word === 'off' ? [] : words(text).map(readNudge);
}

function readNudge(word: string): NudgeKind {
  const kind = NUDGE_KINDS.find((known) => known === word);
  if (kind) return kind;
  throw new UserError('usage', `nudges: "${word}" is no nudge.`, `Say on, off, or any of ${NUDGE_KINDS.join(',')}.`);
}

function refuseEndlessHolidays(policy: Policy): void {
  for (const holiday of policy.holidays) {
    let day = addDays(holiday, 1);
    while (!isWorkday(day, policy) && day <= holiday + LONGEST_HOLIDAY) day = addDays(day, 1);
    if (day <= holiday + LONGEST_HOLIDAY) continue;
    const hint = 'Leave at least one workday in each year.';
    throw new UserError('usage', 'holidays: these leave no workday for a whole year.', hint);
  }
}
