// Every form in which a day can be typed. Each reader gets lower-case words and returns null for anything else.
import {
  addDays,
  type Day,
  dayFromParts,
  formatDay,
  lastDayOfMonth,
  monthName,
  partsOfDay,
  WEEKDAY_NAMES,
  weekdayName,
  weekdayOf,
} from './day.ts';
import { fullDate } from './day-words.ts';
import { dateWords } from './english.ts';
import type { Anchor, DayReading, Direction, Problem } from './when-reading.ts';
import { dayInRange, dayOrProblem, isProblem, mondayOf, NO_SUCH_DAY, typedDate, typedDay } from './when-reading.ts';
import { numberWord } from './words.ts';

type Form = (text: string, anchor: Anchor) => DayReading;
/** A month and a day in it, in the order they were written. */
interface MonthDay {
  readonly month: number;
  readonly dayOfMonth: number;
}

const WEEKDAYS = WEEKDAY_NAMES.map((name) => name.toLowerCase());
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => monthName(month).toLowerCase());
const NAMED_DAYS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };
const UNIT_DAYS: Readonly<Record<string, number>> = { d: 1, day: 1, w: 7, week: 7 };
const TWELVE = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const COUNTS = new Map([['a', 1], ...TWELVE.map((count) => [numberWord(count), count] as const)]);
/** February 29 can be up to eight years away, around a century without one. */
const YEARS_TO_TRY = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const LEAP_YEAR = 2000;
const MONTH_DAY = /^(?:([a-z]+) (\d{1,2})(?:st|nd|rd|th)?|(\d{1,2})(?:st|nd|rd|th)? ([a-z]+))(?: '?(\d{4}|\d\d))?$/;

const FORMS: readonly Form[] = [
  readNamed,
  readIso,
  readWeek,
  readWeekday,
  readMonthDay,
  readSlashes,
  readShift,
  readMonthEnd,
  readWeekdayAndDate,
  refusePart,
];

/** The day that a text names, the problem with it, or null if it has no accepted form. */
export function readDay(text: string, anchor: Anchor): DayReading {
  for (const form of FORMS) {
    const reading = form(text, anchor);
    if (reading !== null) return isProblem(reading) ? reading : dayInRange(reading);
  }
  return null;
}

function readNamed(text: string, { today }: Anchor): DayReading {
  const days = Object.hasOwn(NAMED_DAYS, text) ? NAMED_DAYS[text] : undefined;
  return days === undefined ? null : addDays(today, days);
}

function readIso(text: string): DayReading {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return match ? dayOrProblem(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** 'next week' is its first workday; other weeks are refused, but 'last week' has ends where a field means one. */
function readWeek(text: string, { today, direction, workdayFrom, endOfWeek }: Anchor): DayReading {
  const [, which] = /^(this|next|last) week$/.exec(text) ?? [];
  if (which === undefined) return null;
  const monday = mondayOf(today);
  if (which === 'next') return workdayFrom(addDays(monday, 7));
  if (which === 'last' && endOfWeek) return addDays(monday, endOfWeek === 'first' ? -7 : -1);
  const first = which === 'last' ? addDays(monday, -7) : monday;
  const isOver = which === 'last' && direction === 'future';
  const problem = 'is a whole week, not a day';
  return isOver ? { problem } : { problem, hint: `Type the day, such as ${typedDay(addDays(first, 4))}.` };
}

/** 'tue' is the nearest one in the field's direction, today included; 'next' and 'last' exclude today. */
function readWeekday(text: string, anchor: Anchor): DayReading {
  const [, which, name] = /^(?:(this|next|last) )?([a-z]+)$/.exec(text) ?? [];
  const weekday = indexOfWeekday(name);
  if (weekday < 0) return null;
  if (which === 'next') return nearestWeekday(weekday, addDays(anchor.today, 1), 'future');
  if (which === 'last') return nearestWeekday(weekday, addDays(anchor.today, -1), 'past');
  return nearestWeekday(weekday, anchor.from ?? anchor.today, anchor.direction);
}

/**
 * The same weekday a week later, where some people would mean that: 'next fri' in the week of that Friday, and
 * 'this fri' on a Monday. Null for anything else.
 */
export function laterWeekday(text: string, today: Day): Day | null {
  const [, which, name] = /^(this|next) ([a-z]+)$/.exec(text) ?? [];
  const weekday = indexOfWeekday(name);
  if (weekday < 0 || (which === 'this' && mondayOf(today) !== today)) return null;
  const day = nearestWeekday(weekday, addDays(today, 1), 'future');
  return mondayOf(day) === mondayOf(today) ? addDays(day, 7) : null;
}

function nearestWeekday(weekday: number, from: Day, direction: Direction): Day {
  const ahead = (weekday - weekdayOf(from) + 7) % 7;
  return addDays(from, direction === 'future' ? ahead : -((7 - ahead) % 7));
}

function indexOfWeekday(word: string | undefined): number {
  return indexOfName(WEEKDAYS, word === 'weds' ? 'wed' : word);
}

/** Index of a name in a list, by its first three letters or more; -1 if none. */
function indexOfName(names: readonly string[], word: string | undefined): number {
  return word === undefined || word.length < 3 ? -1 : names.findIndex((name) => name.startsWith(word));
}

function readMonthDay(text: string, anchor: Anchor): DayReading {
  const match = MONTH_DAY.exec(text);
  const month = match ? indexOfName(MONTHS, match[1] ?? match[4]) + 1 : 0;
  if (!match || month === 0) return null;
  return readDate([{ month, dayOfMonth: Number(match[2] ?? match[3]) }], match[5], anchor);
}

/** '10/14' and '14/10'; refused if month and day could be swapped. */
function readSlashes(text: string, anchor: Anchor): DayReading {
  const match = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d\d))?$/.exec(text);
  if (!match) return null;
  const [one, other] = [Number(match[1]), Number(match[2])];
  const american = { month: one, dayOfMonth: other };
  return readDate(one === other ? [american] : [american, { month: other, dayOfMonth: one }], match[3], anchor);
}

/** The day of the only reading that's on the calendar; refused if two are. */
function readDate(readings: readonly MonthDay[], yearText: string | undefined, anchor: Anchor): DayReading {
  const year = yearText?.length === 2 ? Number(yearText) + 2000 : Number(yearText ?? LEAP_YEAR);
  const fits = readings.filter(({ month, dayOfMonth }) => dayFromParts(year, month, dayOfMonth) !== null);
  const [first, second] = fits;
  if (!first) return NO_SUCH_DAY;
  if (second) return eitherWay(first, second, yearText === undefined ? undefined : year);
  if (yearText?.length === 2) return shortYear(typedDate(first.month, first.dayOfMonth, year));
  if (yearText !== undefined) return dayOrProblem(year, first.month, first.dayOfMonth);
  return nearestDate(first, anchor) ?? NO_SUCH_DAY;
}

function eitherWay(first: MonthDay, second: MonthDay, year: number | undefined): Problem {
  const [one, other] = [first, second].map(({ month, dayOfMonth }) => dateWords(monthName(month), dayOfMonth));
  const [typed, swapped] = [first, second].map(({ month, dayOfMonth }) => {
    const date = typedDate(month, dayOfMonth, year);
    return `${date} (or ${date.replace(/^(\w+) (\d+)/, '$2 $1')})`;
  });
  return { problem: `could be ${one} or ${other}`, hint: `Write the month as a word: ${typed}, or ${swapped}.` };
}

function shortYear(inFull: string): Problem {
  return { problem: 'has a year with two digits', hint: `Write the whole year: ${inFull}.` };
}

function nearestDate({ month, dayOfMonth }: MonthDay, { today, direction, from = today }: Anchor): Day | null {
  const { year } = partsOfDay(from);
  const days = YEARS_TO_TRY.map((years) =>
    dayFromParts(direction === 'future' ? year + years : year - years, month, dayOfMonth),
  );
  return days.find((day) => day !== null && (direction === 'future' ? day >= from : day <= from)) ?? null;
}

function readShift(text: string, { today }: Anchor): DayReading {
  const short = /^([+-]?)(\d{1,5})([dw])$/.exec(text);
  const ahead = /^in (\d{1,5}|[a-z]+) (day|week)s?$/.exec(text);
  const back = /^(\d{1,5}|[a-z]+) (day|week)s? ago$/.exec(text);
  if (short) return shifted(today, short[2], short[3], short[1] === '-' ? -1 : 1);
  if (ahead) return shifted(today, ahead[1], ahead[2], 1);
  return back ? shifted(today, back[1], back[2], -1) : null;
}

function shifted(today: Day, countText = '', unit = '', sign: 1 | -1): Day | null {
  const count = /^\d/.test(countText) ? Number(countText) : COUNTS.get(countText);
  return count === undefined ? null : addDays(today, sign * count * (UNIT_DAYS[unit] ?? 0));
}

function readMonthEnd(text: string, { today }: Anchor): DayReading {
  return text === 'end of month' ? lastDayOfMonth(today) : null;
}

/** A weekday and a date, which must match. */
function readWeekdayAndDate(text: string, anchor: Anchor): DayReading {
  const [, name, date = ''] = /^([a-z]+) (.+)$/.exec(text) ?? [];
  const weekday = indexOfWeekday(name);
  if (weekday < 0) return null;
  const day = readIso(date) ?? readMonthDay(date, anchor) ?? readSlashes(date, anchor);
  if (day === null || isProblem(day) || weekdayOf(day) === weekday) return day;
  return { problem: `doesn't match: ${fullDate(day)} is a ${weekdayName(day)}` };
}

/** Refuses part of a date, and names the missing part. */
function refusePart(text: string, { today }: Anchor): DayReading {
  const [, name, year] = /^([a-z]+)(?: (\d{4}))?$/.exec(text) ?? [];
  const month = indexOfName(MONTHS, name) + 1;
  if (month > 0) {
    const example = typedDate(month, 15, year === undefined ? undefined : Number(year));
    return { problem: 'is a whole month, not a day', hint: `Add the day, such as ${example}.` };
  }
  const [, dayOfMonth] = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(text) ?? [];
  if (dayOfMonth !== undefined) {
    const example = typedDate(partsOfDay(today).month, Number(dayOfMonth));
    return { problem: 'is a day without its month', hint: `Add the month, such as ${example}.` };
  }
  return /^\d\d-\d\d-\d\d$/.test(text) ? shortYear(formatDay(today)) : null;
}
