// Days in words.
import { type Day, monthName, partsOfDay, weekdayName } from './day.ts';

/** The same few hundred days come again and again. */
const shortDays = new Map<Day, string>();

/** 'Tue 10 Nov'. */
export function shortDay(day: Day): string {
  const known = shortDays.get(day);
  if (known !== undefined) return known;
  const { month, dayOfMonth } = partsOfDay(day);
  const words = `${weekdayName(day).slice(0, 3)} ${dayOfMonth} ${monthName(month).slice(0, 3)}`;
  shortDays.set(day, words);
  return words;
}

/** 'Tuesday 10 November'. */
export function longDay(day: Day): string {
  const { month, dayOfMonth } = partsOfDay(day);
  return `${weekdayName(day)} ${dayOfMonth} ${monthName(month)}`;
}
