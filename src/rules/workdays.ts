import { addDays, type Day, partsOfDay, weekdayOf } from '../domain/day.ts';

/** Days that are quiet every year, as month × 100 + day of the month; a span may go past the end of the year. */
export interface QuietSpan {
  readonly from: number;
  readonly through: number;
}

/** The user's workdays and days off. */
export interface Week {
  /** Weekdays, 0 for Sunday to 6 for Saturday. */
  readonly workdays: readonly number[];
  readonly holidays: readonly Day[];
  /** Days on which the user works although they'd be off. */
  readonly workedDays: readonly Day[];
  readonly quietDays: readonly QuietSpan[];
  /** The public holidays of the user's country or region, by day, with their names; only some years are known. */
  readonly publicHolidays: ReadonlyMap<Day, string>;
}

/** Whether a day is a workday. */
export function isWorkday(day: Day, week: Week): boolean {
  if (week.workedDays.includes(day)) return true;
  return week.workdays.includes(weekdayOf(day)) && !isHoliday(day, week) && !isQuiet(day, week.quietDays);
}

function isHoliday(day: Day, { holidays, publicHolidays }: Week): boolean {
  return holidays.includes(day) || publicHolidays.has(day);
}

/** Why a day is off ('Christmas Day'), whatever the weekday; null if it isn't. */
export function nameOfDayOff(day: Day, week: Week): string | null {
  if (week.workedDays.includes(day)) return null;
  if (week.holidays.includes(day)) return 'your own';
  return week.publicHolidays.get(day) ?? (isQuiet(day, week.quietDays) ? 'quiet days' : null);
}

/** Whether a day is in one of the spans that are quiet every year. */
function isQuiet(day: Day, spans: readonly QuietSpan[]): boolean {
  const { month, dayOfMonth } = partsOfDay(day);
  const date = month * 100 + dayOfMonth;
  return spans.some(({ from, through }) =>
    from <= through ? from <= date && date <= through : from <= date || date <= through,
  );
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
