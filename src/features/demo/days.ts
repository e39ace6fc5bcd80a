// Days of the demo, counted from today, mostly in workdays, so that today's list looks the same on every day of the
// week.
import { addDays, type Day } from '../../domain/day.ts';
import { DEFAULT_POLICY } from '../../rules/policy.ts';
import { isQuiet, isWorkday, nextWorkday } from '../../rules/workdays.ts';

/** A day of the demo, relative to today. */
export type When = (today: Day) => Day;

/** The demo's own week, without quiet days: its list is full at New Year, too. */
const WEEK = { ...DEFAULT_POLICY, quietDays: [] };
/** Calendar days, around today, that the demo is about. */
const FIRST = -50;
const LAST = 20;

export const TODAY: When = (today) => today;
export const TOMORROW: When = dayAfter(TODAY);

/** The next calendar day, workday or not. */
export function dayAfter(when: When): When {
  return (today) => addDays(when(today), 1);
}

/** The first (second, third …) workday before today. */
export function workdaysAgo(count: number): When {
  return (today) => repeated(count, today, workdayBefore);
}

/** The first (second, third …) workday after today. */
export function workdaysAhead(count: number): When {
  return (today) => repeated(count, today, (day) => nextWorkday(day, WEEK));
}

function repeated(count: number, from: Day, step: When): Day {
  let day = from;
  for (let done = 0; done < count; done += 1) day = step(day);
  return day;
}

function workdayBefore(day: Day): Day {
  const before = addDays(day, -1);
  return isWorkday(before, WEEK) ? before : workdayBefore(before);
}

/** Whether the demo would run into the days that are usually quiet. */
export function meetsQuietDays(today: Day): boolean {
  const days = Array.from({ length: LAST - FIRST }, (_, index) => addDays(today, FIRST + index));
  return days.some((day) => isQuiet(day, DEFAULT_POLICY.quietDays));
}
