import type { ClockTime, Day } from './day.ts';
import { monthName, partsOfDay, weekdayName } from './day.ts';

/** Days from which on the year is not plain of itself. */
const FAR = 90;

/** '24 November 2026'. */
export function echoDate(day: Day): string {
  const { year, month, dayOfMonth } = partsOfDay(day);
  return `${dayOfMonth} ${monthName(month)} ${year}`;
}

/** 'Tuesday 24 November 2026 (in 3 days)', 'Friday 5 November 2027 (next year, in 346 days)', as every date that was typed is
 *  said back. */
export function echoDay(day: Day, today: Day): string {
  return `${weekdayName(day)} ${echoDate(day)} (${distance(day, today)})`;
}

/** 'Tuesday 24 November 2026, 14:00 (in 3 days)'; without a time, the day alone. */
export function echoMoment(when: { day: Day; time: ClockTime | null }, today: Day): string {
  if (when.time === null) return echoDay(when.day, today);
  return `${weekdayName(when.day)} ${echoDate(when.day)}, ${when.time} (${distance(when.day, today)})`;
}

/** 'nov 5' may be meant for the one just past: that it is in another year must be hard to overlook. */
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
