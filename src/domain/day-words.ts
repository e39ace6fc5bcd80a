// Days in words.
import { type Day, monthName, partsOfDay, weekdayName } from './day.ts';

/** 'Tue 10 Nov'. */
export function shortDay(day: Day): string {
  const { month, dayOfMonth } = partsOfDay(day);
  return `${weekdayName(day).slice(0, 3)} ${dayOfMonth} ${monthName(month).slice(0, 3)}`;
}

/** 'Tuesday 10 November'. */
export function longDay(day: Day): string {
  const { month, dayOfMonth } = partsOfDay(day);
  return `${weekdayName(day)} ${dayOfMonth} ${monthName(month)}`;
}
