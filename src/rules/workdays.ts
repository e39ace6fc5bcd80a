import { addDays, type Day, weekdayOf } from '../domain/day.ts';

/** The user's week, as far as workdays go. */
interface Week {
  readonly workdays: readonly number[];
  readonly holidays: readonly Day[];
}

/** Is the day one on which people work? */
export function isWorkday(day: Day, week: Week): boolean {
  return week.workdays.includes(weekdayOf(day)) && !week.holidays.includes(day);
}

/** The day itself if it is a workday, else the next one. */
export function roll(day: Day, week: Week): Day {
  let workday = day;
  while (!isWorkday(workday, week)) workday = addDays(workday, 1);
  return workday;
}

/** The first workday after a day. */
export function nextWorkday(day: Day, week: Week): Day {
  return roll(addDays(day, 1), week);
}
