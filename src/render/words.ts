// Numbers and days as they are said.
import { type Day, partsOfDay } from '../domain/day.ts';
import { longDay, shortDay } from '../domain/day-words.ts';
import { numberWord } from '../domain/words.ts';

const NEAR_DAYS: Readonly<Record<number, string>> = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' };

/** 'two calls', 'one call', 'no calls', '13 calls'. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${numberWord(count)} ${count === 1 ? one : many}`;
}

/** With a capital letter. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** 'Tue 10 Nov', with the year where it is another one than that of `seenFrom`. */
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

/** '45 minutes', '1 hour', '90 minutes'. */
export function lengthWords(minutes: number): string {
  const hours = minutes / 60;
  if (!Number.isInteger(hours)) return minutes === 1 ? '1 minute' : `${minutes} minutes`;
  return hours === 1 ? '1 hour' : `${hours} hours`;
}
