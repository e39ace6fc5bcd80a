// Parses days and times, with one rule per field that takes a date. Days are the user's own calendar days.
import type { ClockTime, Day } from './day.ts';
import { echoDay } from './echo.ts';
import { UserError } from './errors.ts';
import { quote } from './quote.ts';
import type { Direction } from './when-grammar.ts';
import { isProblem, readWhen } from './when-grammar.ts';

interface DateField {
  /** The flag, for messages. */
  readonly flag: string;
  /** Whether 'tue' and 'nov 24' mean the next one or the last one. */
  readonly direction: Direction;
  readonly takes: 'any-day' | 'today-or-later' | 'today-or-earlier';
  readonly takesTime: boolean;
}

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
  from: { flag: '--from', direction: 'past', takes: 'today-or-earlier', takesTime: false },
  to: { flag: '--to', direction: 'past', takes: 'any-day', takesTime: false },
  applied: { flag: '--applied', direction: 'past', takes: 'today-or-earlier', takesTime: false },
} as const) satisfies Readonly<Record<string, DateField>>;

/** Fields that take a day without a time: all but `at`. */
export type DayField = Exclude<keyof typeof DATE_FIELDS, 'at'>;

const DAY_FORMS = '2026-11-24, nov 24, today, tomorrow, tue, next tue, last tue, +3d, -2d, 2w, in 2 weeks, 3 days ago';
const DAY_HINT = `Type a day such as ${DAY_FORMS} or end of month.`;
const MOMENT_HINT = `Type a day such as ${DAY_FORMS} or end of month, and a time after it if you know it: tue 14:30, tue 2pm.`;

/** The day a text names for a field, counted from today; throws usage if the field can't take it. */
export function parseDayField(text: string, field: DayField, today: Day): Day {
  return parseWhen(text, DATE_FIELDS[field], today).day;
}

/**
 * The last day of a period for --to, counted from today. If that would be before the first day ('nov 30' after
 * 'nov 1'), it's counted from the first day. Throws usage if the field can't take it.
 */
export function parseLastDay(text: string, first: Day | null, today: Day): Day {
  const day = parseDayField(text, 'to', today);
  if (first === null || day >= first) return day;
  return parseWhen(text, { ...DATE_FIELDS.to, direction: 'future' }, first).day;
}

/** The day for --promised, which can't be before the day it was said on (`saidOn`). A bare weekday or date counts from
 *  that day. Throws usage if it can't be read, or is too early. */
export function parsePromise(text: string, saidOn: Day, today: Day): Day {
  if (saidOn >= today) return parseDayField(text, 'promised', today);
  const { day } = parseWhen(text, { ...DATE_FIELDS.promised, takes: 'any-day' }, today, saidOn);
  if (day >= saidOn) return day;
  const message = `--promised ${quote(text)} is ${echoDay(day, today)}, before the day you said it.`;
  throw new UserError('usage', message, `You said it on ${echoDay(saidOn, today)}. Give that day or a later one.`);
}

/** The day and, if named, the time for --at, counted from today; throws usage if it can't be read. */
export function parseMomentField(text: string, today: Day): { day: Day; time: ClockTime | null } {
  return parseWhen(text, DATE_FIELDS.at, today);
}

function parseWhen(text: string, field: DateField, today: Day, from = today): { day: Day; time: ClockTime | null } {
  const hint = field.takesTime ? MOMENT_HINT : DAY_HINT;
  const when = readWhen(text, { today, direction: field.direction, from });
  if (when === null) throw new UserError('usage', `${field.flag} can't read ${quote(text)} as a date.`, hint);
  if (isProblem(when)) throw new UserError('usage', `${field.flag} ${quote(text)} ${when.problem}.`, hint);
  if (when.time !== null && !field.takesTime) {
    throw new UserError('usage', `${field.flag} takes a day without a time, not ${quote(text)}.`, hint);
  }
  refuseWrongSide(text, field, when.day, today);
  return when;
}

function refuseWrongSide(text: string, field: DateField, day: Day, today: Day): void {
  const said = `${field.flag} ${quote(text)} is ${echoDay(day, today)}`;
  if (field.takes === 'today-or-earlier' && day > today) {
    throw new UserError(
      'usage',
      `${said}, and that day is still to come.`,
      `Type today or an earlier day. ${DAY_HINT}`,
    );
  }
  if (field.takes === 'today-or-later' && day < today) {
    throw new UserError('usage', `${said}, and that day is past.`, `Type today or a later day. ${DAY_HINT}`);
  }
}
