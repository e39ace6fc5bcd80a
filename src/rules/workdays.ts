import { addDays, type Day, weekdayOf } from '../domain/day.ts';

/** The user's workdays and holidays. */
interface Week {
  readonly workdays: readonly number[];
  readonly holidays: readonly Day[];
}

/** Whether a day is a workday. */
export function isWorkday(day: Day, week: Week): boolean {
  return week.workdays.includes(weekdayOf(day)) && !week.holidays.includes(day);
}

/** The day itself if it's a workday, else the next workday. */
export function roll(day: Day, week: Week): Day {
  let workday = day;
  while (!isWorkday(workday, week)) workday = addDays(workday, 1);
  return workday;
}

/** The first workday after a day. */
export function nextWorkday(day: Day, week: Week): Day {
  return roll(addDays(day, 1), week);
}
