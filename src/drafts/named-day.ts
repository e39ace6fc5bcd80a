// Whether a text names a day, however it's written.
import { type Day, formatDay, monthName, partsOfDay } from '../domain/day.ts';

/** Whether a text names a day: 'November 9', '9 Nov.', 'the 9th of November', '11/9' or '2026-11-09'. */
export function namesDay(text: string, day: Day): boolean {
  const { month, dayOfMonth } = partsOfDay(day);
  const name = `${monthName(month).slice(0, 3)}(?:t|${monthName(month).slice(3)})?\\.?`;
  const number = `0?${dayOfMonth}(?:st|nd|rd|th)?`;
  const forms = [
    `${name}\\s+${number}`,
    `${number}\\s+(?:of\\s+)?${name}`,
    `0?${month}/0?${dayOfMonth}(?:/\\d{2,4})?`,
    formatDay(day),
  ];
  return new RegExp(`(?<![\\p{L}\\d/-])(?:${forms.join('|')})(?![\\p{L}\\d/-])`, 'iu').test(text);
}
