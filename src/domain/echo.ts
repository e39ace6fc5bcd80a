import type { ClockTime, Day } from './day.ts';
import { partsOfDay } from './day.ts';
import { fullDay } from './day-words.ts';
import { clockWords } from './english.ts';

/** Days from today from which a different year is pointed out. */
const FAR = 90;

/**
 * A typed date, echoed: 'Tuesday, November 24, 2026 (in 3 days)' or
 * 'Friday, November 5, 2027 (next year, in 346 days)'.
 */
export function echoDay(day: Day, today: Day): string {
  return `${fullDay(day)} (${distance(day, today)})`;
}

/** 'Tuesday, November 24, 2026, 2:00 PM (in 3 days)'; just the day if there's no time. */
export function echoMoment(when: { day: Day; time: ClockTime | null }, today: Day): string {
  if (when.time === null) return echoDay(when.day, today);
  return `${fullDay(when.day)}, ${clockWords(when.time)} (${distance(when.day, today)})`;
}

/** Somebody who types 'nov 5' may mean the one just past, so make a different year hard to miss. */
function distance(day: Day, today: Day): string {
  const years = Math.abs(day - today) < FAR ? 0 : partsOfDay(day).year - partsOfDay(today).year;
  const year = { [-1]: 'last year, ', 1: 'next year, ' }[years] ?? '';
  return year + distanceInWords(day - today);
}

function distanceInWords(days: number): string {
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}
