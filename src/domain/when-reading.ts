// Types that the readers of dates share: today and the field's rules, and the day or problem that they return.
import type { ClockTime, Day } from './day.ts';
import { addDays, dayFromParts, monthName, partsOfDay, weekdayName, weekdayOf } from './day.ts';

/** Whether a bare weekday or 'nov 24' means the next one or the last one. */
export type Direction = 'future' | 'past';

/** Today and the rules of the field, by which a typed date is read. */
export interface Anchor {
  readonly today: Day;
  readonly direction: Direction;
  /** The day that bare weekdays and dates are counted from, if it isn't today. */
  readonly from?: Day;
  /** The day itself if it's a workday, else the next one. */
  readonly workdayFrom: (day: Day) => Day;
  readonly takesTime: boolean;
  /** Whether 'last week' means its first day or its last; without it, a whole week is refused. */
  readonly endOfWeek?: 'first' | 'last';
}

/** Why a text is refused. */
export interface Problem {
  /** End of an error sentence that begins with what was typed. */
  readonly problem: string;
  /** What to type instead; without it, the field says what it takes. */
  readonly hint?: string;
}

export interface When {
  readonly day: Day;
  /** Null if no time was named. */
  readonly time: ClockTime | null;
}

/** Null if the text doesn't have this form. */
export type DayReading = Day | Problem | null;

export const NO_SUCH_DAY: Problem = { problem: "isn't a day on the calendar" };

const FIRST_YEAR = 1970;
const LAST_YEAR = 2200;
const NO_SUCH_YEAR: Problem = { problem: `is outside the years ${FIRST_YEAR} to ${LAST_YEAR}` };

/** Whether it's a problem, not a reading. */
export function isProblem(reading: ClockTime | Day | When | Problem): reading is Problem {
  return typeof reading === 'object' && 'problem' in reading;
}

/** The day, or a problem if its year is out of range. */
export function dayInRange(day: Day): Day | Problem {
  const lastDay = dayFromParts(LAST_YEAR, 12, 31);
  return day < 0 || lastDay === null || day > lastDay ? NO_SUCH_YEAR : day;
}

/** The day with these parts, or why there's none. */
export function dayOrProblem(year: number, month: number, dayOfMonth: number): Day | Problem {
  if (year < FIRST_YEAR || year > LAST_YEAR) return NO_SUCH_YEAR;
  return dayFromParts(year, month, dayOfMonth) ?? NO_SUCH_DAY;
}

/** The Monday on or before a day. */
export function mondayOf(day: Day): Day {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

/** 'nov 24', as it can be typed. */
export function typedDate(month: number, dayOfMonth: number, year?: number): string {
  const date = `${monthName(month).slice(0, 3).toLowerCase()} ${dayOfMonth}`;
  return year === undefined ? date : `${date} ${year}`;
}

/** 'tue nov 24', as it can be typed. */
export function typedDay(day: Day): string {
  const { month, dayOfMonth } = partsOfDay(day);
  return `${weekdayName(day).slice(0, 3).toLowerCase()} ${typedDate(month, dayOfMonth)}`;
}
