// The settings that say which days are off, read from text and written back.

import { addDays, type Day, dayFromParts, formatDay, monthName, parseDay, partsOfDay } from '../domain/day.ts';
import { dateWords } from '../domain/english.ts';
import { UserError } from '../domain/errors.ts';
import { isWorkday, type QuietSpan, type Week } from './workdays.ts';

const NONE = 'none';
const HOLIDAYS_HINT = 'Write them as 2026-12-25,2027-01-01, and a day when you do work as !2026-10-12.';
const QUIET_HINT = 'Write them as 12-24..01-01 (month and day), several with commas, or none.';
const LONGEST_BREAK = 365;
/** 28 years have every combination of first weekday and leap year. */
const YEARS = { first: 2001, count: 28 };
const LEAP_YEAR = 2000;

/** Reads `holidays`: days off, and after a '!' days when the user does work; throws usage. */
export function readHolidays(text: string): Pick<Week, 'holidays' | 'workedDays'> {
  const words = listOf(text);
  const daysOf = (isWorked: boolean) =>
    words.filter((word) => word.startsWith('!') === isWorked).map((word) => readDay(word.replace('!', '')));
  const [holidays, workedDays] = [daysOf(false), daysOf(true)];
  const both = holidays.find((day) => workedDays.includes(day));
  if (both === undefined) return { holidays, workedDays };
  throw new UserError('usage', `holidays: ${formatDay(both)} can't be both off and a workday.`, HOLIDAYS_HINT);
}

function readDay(word: string): Day {
  const day = parseDay(word);
  if (day === null) throw new UserError('usage', `holidays: I can't read "${word}" as a date.`, HOLIDAYS_HINT);
  return day;
}

/** Reads `country`; null for none. Only the form is checked; throws usage. */
export function readCountry(text: string): string | null {
  const code = text.trim();
  if (code === '' || code.toLowerCase() === NONE) return null;
  if (/^[A-Za-z]{2}(-[A-Za-z0-9]+){0,2}$/.test(code)) return code;
  throw new UserError('usage', `country: "${code}" isn't a country code.`, 'Write it as US, US-CA or GB-SCT, or none.');
}

/** `country` as it's stored. */
export function countryText(country: string | null): string {
  return country ?? NONE;
}

/** Reads `quiet-days`; throws usage. */
export function readQuietDays(text: string): QuietSpan[] {
  return listOf(text).map((word) => {
    const [from, through, ...rest] = word.split('..').map(readMonthDay);
    if (from === undefined || from === null || through === null || rest.length > 0) {
      throw new UserError('usage', `quiet-days: I can't read "${word}" as days of the year.`, QUIET_HINT);
    }
    return { from, through: through ?? from };
  });
}

/** '12-24' as 1224; null if no year has that day. */
function readMonthDay(text: string): number | null {
  const [, month, day] = (/^(\d\d)-(\d\d)$/.exec(text.trim()) ?? []).map(Number);
  if (month === undefined || day === undefined) return null;
  return dayFromParts(LEAP_YEAR, month, day) === null ? null : month * 100 + day;
}

function listOf(text: string): string[] {
  const words = text.split(',').map((word) => word.trim().toLowerCase());
  return words.length === 1 && (words[0] === '' || words[0] === NONE) ? [] : words;
}

/** `holidays` as it's stored. */
export function holidaysText({ holidays, workedDays }: Pick<Week, 'holidays' | 'workedDays'>): string {
  return [...holidays.map(formatDay), ...workedDays.map((day) => `!${formatDay(day)}`)].join(',');
}

/** `quiet-days` as it's stored. */
export function quietDaysText(spans: readonly QuietSpan[]): string {
  const texts = spans.map(({ from, through }) =>
    from === through ? monthDayText(from) : `${monthDayText(from)}..${monthDayText(through)}`,
  );
  return texts.join(',') || NONE;
}

function monthDayText(date: number): string {
  const padded = (part: number) => String(part).padStart(2, '0');
  return `${padded(Math.floor(date / 100))}-${padded(date % 100)}`;
}

/** 'December 24 through January 1'. */
export function quietSpanWords({ from, through }: QuietSpan): string {
  return from === through ? monthDayWords(from) : `${monthDayWords(from)} through ${monthDayWords(through)}`;
}

function monthDayWords(date: number): string {
  return dateWords(monthName(Math.floor(date / 100)), date % 100);
}

/** Throws usage if a year, or any 365 days after a holiday, would have no workday. */
export function refuseEndlessBreak(week: Week): void {
  const everyYear = { ...week, holidays: [], workedDays: [], publicHolidays: new Map() };
  const usual = Array.from({ length: YEARS.count }, (_, index) => YEARS.first + index);
  const years = new Set(week.holidays.map((day) => partsOfDay(day).year));
  if (!usual.every((year) => hasWorkday(year, everyYear))) {
    throw new UserError('usage', "workdays and quiet-days: some years wouldn't have a single workday.", QUIET_HINT);
  }
  if ([...years].every((year) => hasWorkday(year, week)) && week.holidays.every((day) => endsInTime(day, week))) return;
  const hint = 'Leave at least one workday in each year.';
  throw new UserError('usage', 'holidays: these leave no workday for a whole year.', hint);
}

function hasWorkday(year: number, week: Week): boolean {
  const first = dayFromParts(year, 1, 1);
  const last = dayFromParts(year, 12, 31);
  return first === null || last === null || isWorkdayWithin(first, last, week);
}

function endsInTime(holiday: Day, week: Week): boolean {
  return isWorkdayWithin(addDays(holiday, 1), addDays(holiday, LONGEST_BREAK), week);
}

function isWorkdayWithin(first: Day, last: Day, week: Week): boolean {
  let day = first;
  while (day <= last && !isWorkday(day, week)) day = addDays(day, 1);
  return day <= last;
}
