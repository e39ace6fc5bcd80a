// Days in words, in the English in use (english.ts).
import { type ClockTime, type Day, monthName, partsOfDay, WEEKDAY_NAMES, weekdayName } from './day.ts';
import { clockWords, dateWords, type English, englishInUse, withWeekday } from './english.ts';
import { listed } from './words.ts';

/** Cache: the same few hundred days come up again and again. */
const shortDays: Readonly<Record<English, Map<Day, string>>> = { american: new Map(), british: new Map() };

/** 'Tue Nov 10'. */
export function shortDay(day: Day): string {
  const cache = shortDays[englishInUse()];
  const known = cache.get(day);
  if (known !== undefined) return known;
  const words = `${weekdayName(day).slice(0, 3)} ${shortDate(day)}`;
  cache.set(day, words);
  return words;
}

/** 'Nov 10', with a year 'Nov 10, 2026'. */
function shortDate(day: Day, year: number | null = null): string {
  const { month, dayOfMonth } = partsOfDay(day);
  return dateWords(monthName(month).slice(0, 3), dayOfMonth, year);
}

/** 'Tuesday, November 10'. */
export function longDay(day: Day): string {
  const { month, dayOfMonth } = partsOfDay(day);
  return withWeekday(weekdayName(day), dateWords(monthName(month), dayOfMonth));
}

const NEAR_DAYS: Readonly<Record<number, string>> = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' };

/** The year of a day if it isn't the year of `seenFrom`. */
function otherYear(day: Day, seenFrom: Day): number | null {
  const { year } = partsOfDay(day);
  return year === partsOfDay(seenFrom).year ? null : year;
}

/** 'Tue Nov 10', with the year if it isn't the year of `seenFrom`. */
export function dateNear(day: Day, seenFrom: Day): string {
  const year = otherYear(day, seenFrom);
  return year === null ? shortDay(day) : `${weekdayName(day).slice(0, 3)} ${shortDate(day, year)}`;
}

/** Like dateNear, without the weekday. */
export function shortDateNear(day: Day, seenFrom: Day): string {
  return shortDate(day, otherYear(day, seenFrom));
}

/** 'Tue Nov 10, 3:00 PM'; just the day if there's no time. */
export function momentNear({ day, time }: { day: Day; time: ClockTime | null }, seenFrom: Day): string {
  const date = dateNear(day, seenFrom);
  return time === null ? date : `${date}, ${clockWords(time)}`;
}

/** 'today', 'tomorrow', 'yesterday', else 'Tue Nov 10'. */
export function dayNear(day: Day, today: Day): string {
  return NEAR_DAYS[day - today] ?? dateNear(day, today);
}

/** 'tomorrow (Wed Nov 25)', 'Thu Nov 26'. */
export function dayNearInFull(day: Day, today: Day): string {
  const near = NEAR_DAYS[day - today];
  return near ? `${near} (${dateNear(day, today)})` : dateNear(day, today);
}

/** 'Tuesday, November 24, 2026'. */
export function fullDay(day: Day): string {
  return withWeekday(weekdayName(day), fullDate(day));
}

/** 'November 24, 2026'. */
export function fullDate(day: Day): string {
  const { year, month, dayOfMonth } = partsOfDay(day);
  return dateWords(monthName(month), dayOfMonth, year);
}

/** 'Monday, November 9', with the year if it isn't the year of `seenFrom`. */
export function namedDay(day: Day, seenFrom: Day): string {
  return otherYear(day, seenFrom) === null ? longDay(day) : fullDay(day);
}

/** '45 minutes', '1 hour', '90 minutes'. */
export function lengthWords(minutes: number): string {
  const hours = minutes / 60;
  if (!Number.isInteger(hours)) return minutes === 1 ? '1 minute' : `${minutes} minutes`;
  return hours === 1 ? '1 hour' : `${hours} hours`;
}

/** 'Monday to Friday', 'Monday and Thursday'; 0 is Sunday. */
export function weekdaysWords(weekdays: readonly number[]): string {
  const names = weekdays.map((weekday) => WEEKDAY_NAMES[weekday] ?? '');
  const isRun = weekdays.every((weekday, at) => weekday === (weekdays[0] ?? 0) + at);
  return isRun && names.length > 2 ? `${names[0]} to ${names.at(-1)}` : listed(names);
}
