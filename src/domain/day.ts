// The only pure file that may use Date. A day is a whole number of calendar days, so you add with `+` and compare with
// `<`, and no time zone or daylight-saving change can shift it. Clock times are local, 'HH:mm'.

import { tzOffset } from '@date-fns/tz/tzOffset';
import { getDaysInMonth } from 'date-fns/getDaysInMonth';

/** A calendar day, as whole days since 1970-01-01. */
export type Day = number & { readonly brand: 'Day' };
/** A clock time 'HH:mm', 00:00 to 23:59. */
export type ClockTime = string & { readonly brand: 'ClockTime' };
/** A day and a time on it, both on the user's own clock. */
export interface Moment {
  readonly day: Day;
  readonly time: ClockTime;
}

const MS_PER_DAY = 86_400_000;
/** From Sunday. */
export const WEEKDAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The day `count` days after (or, negative, before) `day`. */
export function addDays(day: Day, count: number): Day {
  return (day + count) as Day;
}

/** The later of two days. */
export function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** The day for a year 1000–9999, month 1–12 and day of the month; null if the calendar has no such day. */
export function dayFromParts(year: number, month: number, dayOfMonth: number): Day | null {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || dayOfMonth < 1) return null;
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  // Already whole, but rounding makes V8 store it as a small integer, which is twice as fast to work with.
  return date.getUTCMonth() === month - 1 ? (Math.round(date.getTime() / MS_PER_DAY) as Day) : null;
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

/** Cache: the same few hundred days come up again and again. */
const knownParts = new Map<Day, Parts>();

/** Year, month (1–12) and day of the month. */
export function partsOfDay(day: Day): Parts {
  const known = knownParts.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * MS_PER_DAY);
  const parts = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
  knownParts.set(day, parts);
  return parts;
}

/** The last day of the month that contains a day. */
export function lastDayOfMonth(day: Day): Day {
  const { year, month, dayOfMonth } = partsOfDay(day);
  return addDays(day, getDaysInMonth(new Date(year, month - 1)) - dayOfMonth);
}

/** 'yyyy-MM-dd', as in the file and in JSON. */
export function formatDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Reads exactly 'yyyy-MM-dd'; null for anything else and for days that don't exist. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return match ? dayFromParts(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** 'Tuesday'. */
export function weekdayName(day: Day): string {
  return WEEKDAY_NAMES[weekdayOf(day)] as string;
}

/** 1 gives 'January', 11 'November'. */
export function monthName(month: number): string {
  return MONTHS[month - 1] as string;
}

/** Reads exactly 'HH:mm'; null for anything else. */
export function parseTime(text: string): ClockTime | null {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? (text as ClockTime) : null;
}

/** Minutes since midnight. */
export function minutesOf(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** The moment `minutes` later, past midnight if need be (wall clock, ignores daylight saving). */
export function addMinutes(moment: Moment, minutes: number): Moment {
  const total = minutesOf(moment.time) + minutes;
  const days = Math.floor(total / 1440);
  const rest = total - days * 1440;
  const time = `${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`;
  return { day: addDays(moment.day, days), time: time as ClockTime };
}

/** 'yyyy-MM-ddTHH:mm', as in JSON; sorts as text. */
export function formatMoment(moment: Moment): string {
  return `${formatDay(moment.day)}T${moment.time}`;
}

/** Reads exactly 'yyyy-MM-ddTHH:mm'; null for anything else. */
export function parseMoment(text: string): Moment | null {
  const day = parseDay(text.slice(0, 10));
  const time = text[10] === 'T' ? parseTime(text.slice(11)) : null;
  return day !== null && time !== null ? { day, time } : null;
}

/** The user's local day and time at an instant (milliseconds since 1970, UTC). */
export function momentAt(instant: number): Moment {
  const date = new Date(instant);
  const day = Math.floor((instant - date.getTimezoneOffset() * 60_000) / MS_PER_DAY) as Day;
  const time = `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
  return { day, time: time as ClockTime };
}

/** The instant (milliseconds since 1970) when the user's clock shows a moment; null if the clocks skip it that day. */
export function instantOf(moment: Moment): number | null {
  const { year, month, dayOfMonth } = partsOfDay(moment.day);
  const [hours, minutes] = [Number(moment.time.slice(0, 2)), Number(moment.time.slice(3))];
  const date = new Date(year, month - 1, dayOfMonth, hours, minutes);
  const shown = momentAt(date.getTime());
  return shown.day === moment.day && shown.time === moment.time ? date.getTime() : null;
}

/** Minutes the user's clock is ahead of UTC at an instant (milliseconds since 1970). */
export function ownOffset(instant: number): number {
  return -new Date(instant).getTimezoneOffset();
}

/**
 * Minutes a zone is ahead of UTC at an instant, or NaN if Intl doesn't know the zone. The first call loads Intl, which
 * takes 11 ms.
 */
export function offsetInZone(zone: string, instant: number): number {
  return tzOffset(zone, new Date(instant));
}
