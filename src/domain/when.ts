// Parses days and times, with one rule per field that takes a date. Days are the user's own calendar days.
import { type Day, partsOfDay, weekdayName } from './day.ts';
import { echoDay } from './echo.ts';
import { UserError } from './errors.ts';
import { quote } from './quote.ts';
import { otherReading, pastReading, readWhen } from './when-grammar.ts';
import { type Anchor, isProblem, type When } from './when-reading.ts';

interface DateField extends Pick<Anchor, 'direction' | 'takesTime' | 'endOfWeek'> {
  /** The flag, for messages. */
  readonly flag: string;
  readonly takes: 'any-day' | 'today-or-later' | 'today-or-earlier';
}

/** Today and the user's workdays, for reading typed dates. */
export type DatesFrom = Pick<Anchor, 'today' | 'workdayFrom'>;

/** Every field that takes a date: its flag, which way bare names look, and what it refuses. */
export const DATE_FIELDS = Object.freeze({
  at: { flag: '--at', direction: 'future', takes: 'any-day', takesTime: true },
  contactOn: { flag: '--contact-on', direction: 'future', takes: 'today-or-later', takesTime: false },
  promised: { flag: '--promised', direction: 'future', takes: 'today-or-later', takesTime: false },
  decisionBy: { flag: '--decision-by', direction: 'future', takes: 'today-or-later', takesTime: false },
  replyBy: { flag: '--reply-by', direction: 'future', takes: 'today-or-later', takesTime: false },
  applyBy: { flag: '--apply-by', direction: 'future', takes: 'today-or-later', takesTime: false },
  start: { flag: '--start', direction: 'future', takes: 'today-or-later', takesTime: false },
  until: { flag: '<until>', direction: 'future', takes: 'today-or-later', takesTime: false },
  todayOn: { flag: '--on', direction: 'future', takes: 'any-day', takesTime: false },
  on: { flag: '--on', direction: 'past', takes: 'today-or-earlier', takesTime: false },
  from: { flag: '--from', direction: 'past', takes: 'today-or-earlier', takesTime: false, endOfWeek: 'first' },
  to: { flag: '--to', direction: 'past', takes: 'any-day', takesTime: false, endOfWeek: 'last' },
  since: { flag: '--since', direction: 'past', takes: 'today-or-earlier', takesTime: false },
  applied: { flag: '--applied', direction: 'past', takes: 'today-or-earlier', takesTime: false },
  connectedOn: { flag: '--connected-on', direction: 'past', takes: 'today-or-earlier', takesTime: false },
} as const) satisfies Readonly<Record<string, DateField>>;

/** Fields that take a day without a time: all but `at`. */
export type DayField = Exclude<keyof typeof DATE_FIELDS, 'at'>;

const EXAMPLES = {
  future: 'tomorrow, Friday, Oct 14, next week, 2026-11-24, +3d, in two weeks',
  past: 'yesterday, Friday, Oct 14, last Monday, 2026-11-24, 3 days ago',
} as const;
const EXAMPLES_WITH_TIME = 'Tue 2pm, tomorrow noon, Fri at 3:30pm, Oct 14, next week, 2026-11-24 14:00';

const ALL_WAYS = 'All the ways to type a date or time: jobtrack help dates';
/** After a hint that names no accepted form itself. */
const SUCH_AS = 'All the ways to type a date or time, such as 2026-11-24: jobtrack help dates';

/** The day a text names for a field; throws usage if the field can't take it. */
export function parseDayField(text: string, field: DayField, dates: DatesFrom): Day {
  return parseWhen(text, DATE_FIELDS[field], dates).day;
}

/**
 * The last day of a period for --to. If that would be before the first day ('nov 30' after 'nov 1'), it's counted from
 * the first day. Throws usage if the field can't take it.
 */
export function parseLastDay(text: string, first: Day | null, dates: DatesFrom): Day {
  const day = parseDayField(text, 'to', dates);
  if (first === null || day >= first) return day;
  return parseWhen(text, { ...DATE_FIELDS.to, direction: 'future' }, { today: first, workdayFrom: dates.workdayFrom })
    .day;
}

/** The day for --promised, which can't be before the day it was said on (`saidOn`). A bare weekday or date counts from
 *  that day. Throws usage if it can't be read, or is too early. */
export function parsePromise(text: string, saidOn: Day, dates: DatesFrom): Day {
  const { today } = dates;
  if (saidOn >= today) return parseDayField(text, 'promised', dates);
  const { day } = parseWhen(text, { ...DATE_FIELDS.promised, takes: 'any-day' }, dates, saidOn);
  if (day >= saidOn) return day;
  const message = `--promised ${quote(text)} is ${echoDay(day, today)}, before the day you said it.`;
  throw new UserError('usage', message, `You said it on ${echoDay(saidOn, today)}. Give that day or a later one.`);
}

/** The day and, if named, the time for --at; throws usage if it can't be read. */
export function parseMomentField(text: string, dates: DatesFrom): When {
  return parseWhen(text, DATE_FIELDS.at, dates);
}

/** A day that a text can mean to some people instead. */
interface OtherDay {
  readonly day: Day;
  /** Beside the day that was read: 'the Friday after that'. */
  readonly words: string;
  /** What to type for it; null if the field can't take it. */
  readonly typed: string | null;
}

/** The other day of a text such as 'this fri' on a Monday, or 'oct 14' in November; else null. */
export function otherDayMeant(text: string, field: keyof typeof DATE_FIELDS, today: Day): OtherDay | null {
  const { direction, takes } = DATE_FIELDS[field];
  if (direction === 'past') return null;
  const other = otherReading(text, today);
  if (other !== null) return { ...other, words: `the ${weekdayName(other.day)} after that` };
  const past = pastReading(text, today);
  if (past === null) return null;
  return { ...past, typed: takes === 'any-day' ? past.typed : null, words: `the one in ${partsOfDay(past.day).year}` };
}

function parseWhen(text: string, field: DateField, dates: DatesFrom, from = dates.today): When {
  const { today, workdayFrom } = dates;
  const when = readWhen(text, { ...field, today, workdayFrom, from });
  if (when === null) throw new UserError('usage', `I can't read ${quote(text)} as a date.`, hintOf(field));
  if (isProblem(when)) {
    throw new UserError(
      'usage',
      `${quote(text)} ${when.problem}.`,
      when.hint === undefined ? hintOf(field) : `${when.hint} ${SUCH_AS}`,
    );
  }
  refuseWrongSide(text, field, when.day, today);
  return when;
}

function hintOf({ takesTime, direction }: DateField): string {
  return `Try: ${takesTime ? EXAMPLES_WITH_TIME : EXAMPLES[direction]}. ${ALL_WAYS}`;
}

function takesOf({ flag }: DateField): string {
  return flag.startsWith('--') ? `${flag} takes` : 'Type';
}

function refuseWrongSide(text: string, field: DateField, day: Day, today: Day): void {
  const said = () => `${quote(text)} is ${echoDay(day, today).replace(` (${text.trim().toLowerCase()})`, '')}`;
  if (field.takes === 'today-or-earlier' && day > today) {
    throw new UserError(
      'usage',
      `${said()}, and that hasn't come yet.`,
      `${takesOf(field)} today or an earlier day. ${SUCH_AS}`,
    );
  }
  if (field.takes === 'today-or-later' && day < today) {
    throw new UserError(
      'usage',
      `${said()}, and that day has passed.`,
      `${takesOf(field)} today or a later day. ${SUCH_AS}`,
    );
  }
}
