// Days in words.
import { type Day, monthName, partsOfDay, weekdayName } from './day.ts';

/** Cache: the same few hundred days come up again and again. */
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

const NEAR_DAYS: Readonly<Record<number, string>> = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' };

/** 'Tue 10 Nov', with the year if it isn't the year of `seenFrom`. */
export function dateNear(day: Day, seenFrom: Day): string {
  const { year } = partsOfDay(day);
  return year === partsOfDay(seenFrom).year ? shortDay(day) : `${shortDay(day)} ${year}`;
}

/** 'today', 'tomorrow', 'yesterday', else 'Tue 10 Nov'. */
export function dayNear(day: Day, today: Day): string {
  return NEAR_DAYS[day - today] ?? dateNear(day, today);
}

/** 'tomorrow (Wed 25 Nov)', 'Thu 26 Nov'. */
export function dayNearInFull(day: Day, today: Day): string {
  const near = NEAR_DAYS[day - today];
  return near ? `${near} (${dateNear(day, today)})` : dateNear(day, today);
}

/** 'Tuesday 24 November 2026'. */
export function fullDay(day: Day): string {
  return `${longDay(day)} ${partsOfDay(day).year}`;
}

/** 'Monday, November 9', with the year if it isn't the year of `seenFrom`. */
export function namedDay(day: Day, seenFrom: Day): string {
  const { year, month, dayOfMonth } = partsOfDay(day);
  const words = `${weekdayName(day)}, ${monthName(month)} ${dayOfMonth}`;
  return year === partsOfDay(seenFrom).year ? words : `${words}, ${year}`;
}

/** '45 minutes', '1 hour', '90 minutes'. */
export function lengthWords(minutes: number): string {
  const hours = minutes / 60;
  if (!Number.isInteger(hours)) return minutes === 1 ? '1 minute' : `${minutes} minutes`;
  return hours === 1 ? '1 hour' : `${hours} hours`;
}
