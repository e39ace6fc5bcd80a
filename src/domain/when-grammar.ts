// Parser for dates: each accepted form is listed, and anything else is refused. It never guesses or skips a word; a
// weekday that doesn't match its date is an error.
import { readClock } from './clock.ts';
import type { ClockTime, Day } from './day.ts';
import { addDays, dayFromParts, lastDayOfMonth, monthName, partsOfDay, weekdayName, weekdayOf } from './day.ts';
import { echoDate } from './echo.ts';

/** Whether a bare weekday or 'nov 24' means the next one or the last one. */
export type Direction = 'future' | 'past';

/** What dates are counted from. */
interface Anchor {
  readonly today: Day;
  readonly direction: Direction;
  /** The day that bare weekdays and dates are counted from, if it isn't today. */
  readonly from?: Day;
}
interface Problem {
  /** End of an error sentence that begins with what was typed. */
  readonly problem: string;
}
interface When {
  readonly day: Day;
  /** Null if no time was named. */
  readonly time: ClockTime | null;
}
/** Null if the text doesn't have this form. */
type DayReading = Day | Problem | null;
type Form = (text: string, anchor: Anchor) => DayReading;

const FIRST_YEAR = 1970;
const LAST_YEAR = 2200;
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6].map((weekday) => weekdayName((weekday - 4) as Day).toLowerCase());
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => monthName(month).toLowerCase());
const NAMED_DAYS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };
const UNIT_DAYS: Readonly<Record<string, number>> = { d: 1, day: 1, w: 7, week: 7 };
/** February 29 can be up to eight years away, around a century without one. */
const YEARS_TO_TRY = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const NO_SUCH_DAY: Problem = { problem: 'is a day that the calendar does not have' };
const NO_SUCH_YEAR: Problem = { problem: `lies outside the years ${FIRST_YEAR} to ${LAST_YEAR}` };
const NO_SUCH_TIME: Problem = { problem: 'has a time that no clock shows' };

const FORMS: readonly Form[] = [readNamed, readIso, readWeekday, readMonthDay, readShift, readMonthEnd, readAgreeing];

/** The day and time a text names, the problem with it, or null if it has no accepted form. */
export function readWhen(text: string, anchor: Anchor): When | Problem | null {
  const { dayText, timeText } = splitTime(tidy(text));
  const day = dayText === null ? anchor.today : readDay(dayText, anchor);
  if (day === null || isProblem(day)) return day;
  if (timeText === null) return { day, time: null };
  const time = readClock(timeText);
  return time === null ? NO_SUCH_TIME : { day, time };
}

/** Whether it's a problem, not a reading. */
export function isProblem(reading: Day | When | Problem): reading is Problem {
  return typeof reading === 'object' && 'problem' in reading;
}

/** Lowercases, collapses spaces, turns '2 pm' into '2pm' and the T of an ISO time into a space. */
function tidy(text: string): string {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  return words.replace(/(\d) ([ap]m)$/, '$1$2').replace(/^(\d{4}-\d\d-\d\d)t(?=\d\d:\d\d$)/, '$1 ');
}

/** Splits off the time at the end; the day text is null if nothing comes before it. */
function splitTime(text: string): { dayText: string | null; timeText: string | null } {
  const match = /^(?:(.*) )?(\d{1,2}:\d\d(?:[ap]m)?|\d{1,2}[ap]m)$/.exec(text);
  return match ? { dayText: match[1] ?? null, timeText: match[2] ?? null } : { dayText: text, timeText: null };
}

function readDay(text: string, anchor: Anchor): DayReading {
  for (const form of FORMS) {
    const reading = form(text, anchor);
    if (reading !== null) return isProblem(reading) ? reading : keptDay(reading);
  }
  return null;
}

/** The day, or a problem if its year is out of range. */
export function keptDay(day: Day): Day | Problem {
  const lastDay = dayFromParts(LAST_YEAR, 12, 31);
  return day < 0 || lastDay === null || day > lastDay ? NO_SUCH_YEAR : day;
}

function readNamed(text: string, anchor: Anchor): DayReading {
  const days = Object.hasOwn(NAMED_DAYS, text) ? NAMED_DAYS[text] : undefined;
  return days === undefined ? null : addDays(anchor.today, days);
}

function readIso(text: string): DayReading {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return match ? dayOrProblem(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

function dayOrProblem(year: number, month: number, dayOfMonth: number): Day | Problem {
  if (year < FIRST_YEAR || year > LAST_YEAR) return NO_SUCH_YEAR;
  return dayFromParts(year, month, dayOfMonth) ?? NO_SUCH_DAY;
}

/** 'tue' is the nearest one in the field's direction, today included; 'next' and 'last' exclude today. */
function readWeekday(text: string, anchor: Anchor): DayReading {
  const match = /^(?:(next|last) )?([a-z]+)$/.exec(text);
  const weekday = match ? indexOfName(WEEKDAYS, match[2]) : -1;
  if (weekday < 0) return null;
  if (match?.[1] === 'next') return nearestWeekday(weekday, addDays(anchor.today, 1), 'future');
  if (match?.[1] === 'last') return nearestWeekday(weekday, addDays(anchor.today, -1), 'past');
  return nearestWeekday(weekday, anchor.from ?? anchor.today, anchor.direction);
}

function nearestWeekday(weekday: number, from: Day, direction: Direction): Day {
  const ahead = (weekday - weekdayOf(from) + 7) % 7;
  return addDays(from, direction === 'future' ? ahead : -((7 - ahead) % 7));
}

/** Index of a name in a list, by its first three letters or more; -1 if none. */
function indexOfName(names: readonly string[], word: string | undefined): number {
  return word === undefined || word.length < 3 ? -1 : names.findIndex((name) => name.startsWith(word));
}

function readMonthDay(text: string, anchor: Anchor): DayReading {
  const match = /^(?:([a-z]+) (\d{1,2})|(\d{1,2}) ([a-z]+))(?: (\d{4}))?$/.exec(text);
  const month = match ? indexOfName(MONTHS, match[1] ?? match[4]) + 1 : 0;
  if (!match || month === 0) return null;
  const dayOfMonth = Number(match[2] ?? match[3]);
  if (match[5] !== undefined) return dayOrProblem(Number(match[5]), month, dayOfMonth);
  return nearestDate(month, dayOfMonth, anchor) ?? NO_SUCH_DAY;
}

function nearestDate(month: number, dayOfMonth: number, { today, direction, from = today }: Anchor): Day | null {
  const { year } = partsOfDay(from);
  const days = YEARS_TO_TRY.map((years) =>
    dayFromParts(direction === 'future' ? year + years : year - years, month, dayOfMonth),
  );
  return days.find((day) => day !== null && (direction === 'future' ? day >= from : day <= from)) ?? null;
}

function readShift(text: string, anchor: Anchor): DayReading {
  const short = /^([+-]?)(\d{1,5})([dw])$/.exec(text);
  const ahead = /^in (\d{1,5}) (day|week)s?$/.exec(text);
  const back = /^(\d{1,5}) (day|week)s? ago$/.exec(text);
  if (short) return shifted(anchor.today, short[2], short[3], short[1] === '-' ? -1 : 1);
  if (ahead) return shifted(anchor.today, ahead[1], ahead[2], 1);
  return back ? shifted(anchor.today, back[1], back[2], -1) : null;
}

function shifted(today: Day, count = '', unit = '', sign: 1 | -1): Day {
  return addDays(today, sign * Number(count) * (UNIT_DAYS[unit] ?? 0));
}

function readMonthEnd(text: string, anchor: Anchor): DayReading {
  if (text !== 'end of month') return null;
  return lastDayOfMonth(anchor.today);
}

/** A weekday and a date, which must match. */
function readAgreeing(text: string, anchor: Anchor): DayReading {
  const match = /^([a-z]+) (.+)$/.exec(text);
  const weekday = match ? indexOfName(WEEKDAYS, match[1]) : -1;
  if (!match || weekday < 0) return null;
  const day = readIso(match[2] ?? '') ?? readMonthDay(match[2] ?? '', anchor);
  if (day === null || isProblem(day) || weekdayOf(day) === weekday) return day;
  return { problem: `does not fit together: ${echoDate(day)} is a ${weekdayName(day)}` };
}
