// Days of the demo, counted from today, mostly in workdays, so that today's list looks the same on every day of the
// week.
import { addDays, type Day } from '../../domain/day.ts';
import { DEFAULT_POLICY } from '../../rules/policy.ts';
import { isWorkday, nextWorkday } from '../../rules/workdays.ts';

/** A day of the demo, relative to today. */
export type When = (today: Day) => Day;

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
  return (today) => repeated(count, today, (day) => nextWorkday(day, DEFAULT_POLICY));
}

function repeated(count: number, from: Day, step: When): Day {
  let day = from;
  for (let done = 0; done < count; done += 1) day = step(day);
  return day;
}

function workdayBefore(day: Day): Day {
  const before = addDays(day, -1);
  return isWorkday(before, DEFAULT_POLICY) ? before : workdayBefore(before);
}
