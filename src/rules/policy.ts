// The numbers of the rules. The user can set workdays, holidays, country, quiet-days, gaps, first-follow-up and nudges.
import type { ClockTime, Day } from '../domain/day.ts';
import { UserError } from '../domain/errors.ts';
import { readCountry, readHolidays, readQuietDays, refuseEndlessBreak } from './days-off.ts';
import { NUDGE_KINDS, type NudgeKind } from './item.ts';
import type { Week } from './workdays.ts';

/** The numbers in force, in calendar days unless it says otherwise. */
export interface Policy extends Week {
  /** Code of the country or region whose public holidays are days off; null for none. */
  readonly country: string | null;
  /** Days after the first follow-up, the second and so on; the last one repeats. */
  readonly gaps: readonly number[];
  /** Days from the thank-you, or their last reply, to the first follow-up. */
  readonly firstFollowUp: number;
  /** The nudges that are on. */
  readonly nudges: readonly NudgeKind[];
  /** Days between follow-ups to the same person, whatever they're about. */
  readonly personRest: number;
  /** Days ahead from which a note can name a day promised for another job. */
  readonly promiseFrom: number;
  /** Days from their decision date to asking about it. */
  readonly afterDecisionDay: number;
  /** Days a follow-up or a check-in with an insider is still on time. */
  readonly grace: number;
  /** Number of the call to one person from which to leave a message. */
  readonly messageFromCall: number;
  /** Minutes since midnight: an interview that starts earlier is a morning interview. */
  readonly noon: number;
  /** Minutes, if no length was given. */
  readonly interviewLength: number;
  /** Days a thank-you or a debrief is still worth doing. */
  readonly noteGoodFor: number;
  /** Days after an interview that its network and reference items still show. */
  readonly networkShownFor: number;
  /** When an interview without a known time counts as over. */
  readonly untimedEnd: ClockTime;
  /** Days between alerts to the same reference about different jobs. */
  readonly referenceRest: number;
  /** Days between contacts with the same insider. */
  readonly insiderRest: number;
  /**
   * Unanswered follow-ups before you ask your network for help (stallAfter) and before you're asked whether to go on
   * (decideAfter).
   */
  readonly stallAfter: number;
  readonly decideAfter: number;
  /** Days from the last unanswered follow-up to asking the network (stallWait), and to the decision (decideWait). */
  readonly stallWait: number;
  readonly decideWait: number;
  /** Days before an interview when preparing opens (prepareFrom) and is due (prepareDue). */
  readonly prepareFrom: number;
  readonly prepareDue: number;
  /** Days after a closing on which a last note is suggested. */
  readonly closingShownFor: number;
  /** Days since the last interview during which the employer is still told about an offer elsewhere. */
  readonly offerNoticeAfter: number;
  /** Days after an offer on which telling the others is suggested. */
  readonly offerNoticeShownFor: number;
  /** Days since applying on which an application without a contact gets a nudge: unansweredAge to unansweredUntil. */
  readonly unansweredAge: number;
  readonly unansweredUntil: number;
  /** Days without any sign of life until an open job gets a nudge. */
  readonly staleAfter: number;
  /** Days until a saved job without an apply-by day gets a nudge. */
  readonly savedAge: number;
  /** Days ahead that nudges look for interviews, and both ways for apply-by dates. */
  readonly nudgeAhead: number;
  /** Days without a new job, today included, before a nudge. */
  readonly keepApplyingAfter: number;
  /** Days from the rejection to asking a good employer again, and how many days the nudge shows. */
  readonly askAgainAfter: number;
  readonly askAgainFor: number;
}

/** The published rules, with no holidays. */
export const DEFAULT_POLICY: Policy = Object.freeze({
  workdays: Object.freeze([1, 2, 3, 4, 5]),
  holidays: Object.freeze([]),
  workedDays: Object.freeze([]),
  country: null,
  publicHolidays: new Map(),
  quietDays: Object.freeze([{ from: 1224, through: 101 }]),
  gaps: Object.freeze([7, 7, 14, 21, 28]),
  firstFollowUp: 7,
  nudges: NUDGE_KINDS,
  personRest: 7,
  promiseFrom: 4,
  afterDecisionDay: 1,
  grace: 3,
  messageFromCall: 3,
  noon: 12 * 60,
  interviewLength: 60,
  noteGoodFor: 6,
  networkShownFor: 13,
  untimedEnd: '13:00' as ClockTime,
  referenceRest: 7,
  insiderRest: 7,
  stallAfter: 2,
  decideAfter: 3,
  stallWait: 3,
  decideWait: 7,
  prepareFrom: 2,
  prepareDue: 1,
  closingShownFor: 14,
  offerNoticeAfter: 28,
  offerNoticeShownFor: 13,
  unansweredAge: 7,
  unansweredUntil: 59,
  staleAfter: 60,
  savedAge: 14,
  nudgeAhead: 7,
  keepApplyingAfter: 7,
  askAgainAfter: 90,
  askAgainFor: 7,
});

/** Weekdays in settings, starting with Sunday. */
export const WEEKDAY_WORDS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const SHORTEST_GAP = 7;
const SHORTEST_FIRST = 4;
const LONGEST_WAIT = 999;

/** The settings that together must leave workdays. */
const WEEK_KEYS = ['workdays', 'holidays', 'quiet-days'] as const;

type Part = Partial<Policy>;

const READERS = {
  workdays: (text: string): Part => ({ workdays: readWorkdays(text) }),
  holidays: readHolidays,
  country: (text: string): Part => ({ country: readCountry(text) }),
  'quiet-days': (text: string): Part => ({ quietDays: readQuietDays(text) }),
  gaps: (text: string): Part => ({ gaps: words(text).map((word) => readWait('gaps', word, SHORTEST_GAP)) }),
  'first-follow-up': (text: string): Part => ({
    firstFollowUp: readWait('first-follow-up', text.trim(), SHORTEST_FIRST),
  }),
  nudges: (text: string): Part => ({ nudges: readNudges(text) }),
} satisfies Record<string, (text: string) => Part>;

/** Applies settings (key to text, other keys ignored) and the country's public holidays to the default policy; throws
 *  usage for a setting it refuses. */
export function policyFrom(
  settings: ReadonlyMap<string, string>,
  publicHolidays: ReadonlyMap<Day, string> = DEFAULT_POLICY.publicHolidays,
): Policy {
  const parts = Object.entries(READERS).map(([key, read]) => {
    const text = settings.get(key);
    return text === undefined ? {} : read(text);
  });
  const policy: Policy = Object.freeze(Object.assign({}, DEFAULT_POLICY, { publicHolidays }, ...parts));
  if (WEEK_KEYS.some((key) => settings.has(key))) refuseEndlessBreak(policy);
  return policy;
}

/** Days from follow-up number `sent` to the next; if the first was skipped (0 sent), the first gap applies (SF, TR). */
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
    if (weekday < 0) throw new UserError('usage', `workdays: "${word}" isn't a day of the week.`, hint);
    return weekday;
  });
}

function readWait(key: string, word: string, least: number): number {
  const hint = `Give whole days from ${least} to ${LONGEST_WAIT}.`;
  if (!/^\d{1,3}$/.test(word)) throw new UserError('usage', `${key}: "${word}" isn't a number of days.`, hint);
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
  throw new UserError(
    'usage',
    `nudges: there's no nudge called "${word}".`,
    `Type on, off, or any of ${NUDGE_KINDS.join(',')}.`,
  );
}
