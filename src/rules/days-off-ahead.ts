import { addDays, type Day } from '../domain/day.ts';
import { isWorkday, nameOfDayOff, type Week } from './workdays.ts';

/** Days off in a row for one reason. */
export interface DaysOff {
  readonly from: Day;
  readonly through: Day;
  /** 'Christmas Day', 'quiet days', 'your own'. */
  readonly name: string;
}

const DAYS_AHEAD = 365;

/** The days off within a year from a day on, including that day; weekends and the like aren't listed. */
export function daysOffAhead(from: Day, week: Week): DaysOff[] {
  const found: DaysOff[] = [];
  const plain = { ...week, holidays: [], quietDays: [], publicHolidays: new Map() };
  let before: string | null = null;
  for (let day = from; day < from + DAYS_AHEAD; day = addDays(day, 1)) {
    if (!isWorkday(day, plain)) continue;
    const name = nameOfDayOff(day, week);
    const last = found.at(-1);
    if (name !== null && last && before === name) found[found.length - 1] = { ...last, through: day };
    else if (name !== null) found.push({ from: day, through: day, name });
    before = name;
  }
  return found;
}
