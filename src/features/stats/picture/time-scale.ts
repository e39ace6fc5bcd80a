// The span of days that a time line covers, and its labeled days.
import { addDays, type Day, lastDayOfMonth, monthName, partsOfDay, weekdayOf } from '../../../domain/day.ts';

export interface Scale {
  readonly from: Day;
  readonly to: Day;
}

interface Tick {
  readonly day: Day;
  readonly label: string;
}

/** In days: the farthest back and ahead, and the least ahead. */
const FARTHEST_BACK = 180;
const FARTHEST_AHEAD = 60;
const NEAREST_AHEAD = 7;
const ONE_WEEK = 7;
const WEEKS_UP_TO = 84;
const MOST_TICKS = 6;
const MONDAY = 1;
/** In percent; a label farther right wouldn't fit. */
const LAST_LABEL = 90;

/** The span that covers these days and today. */
export function scaleOf(days: readonly Day[], today: Day): Scale {
  const first = days.reduce((least, day) => (day < least ? day : least), today);
  const last = days.reduce((most, day) => (day > most ? day : most), addDays(today, NEAREST_AHEAD));
  return {
    from: addDays(Math.max(first, today - FARTHEST_BACK) as Day, -1),
    to: addDays(Math.min(last, today + FARTHEST_AHEAD) as Day, 1),
  };
}

/** Position of a day on the line, in percent: null if it's before the line, 100 if it's beyond the end. */
export function placeOn({ from, to }: Scale, day: Day): number | null {
  return day < from ? null : Math.min(100, ((day - from) / (to - from)) * 100);
}

/** Mondays on a short span, else the first of each month, thinned out so the labels fit. */
export function ticksOf(scale: Scale): Tick[] {
  const isShort = scale.to - scale.from <= WEEKS_UP_TO;
  const days = isShort ? mondays(scale) : firstsOfMonth(scale);
  const step = Math.ceil(days.length / MOST_TICKS);
  return days
    .filter((day, at) => at % step === 0 && (placeOn(scale, day) ?? 0) <= LAST_LABEL)
    .map((day) => ({ day, label: labelOf(day, isShort) }));
}

function labelOf(day: Day, withDay: boolean): string {
  const { month, dayOfMonth } = partsOfDay(day);
  const name = monthName(month).slice(0, 3);
  return withDay ? `${dayOfMonth} ${name}` : name;
}

function mondays({ from, to }: Scale): Day[] {
  const first = addDays(from, (MONDAY - weekdayOf(from) + ONE_WEEK) % ONE_WEEK);
  return daysFrom(first, to, (day) => addDays(day, ONE_WEEK));
}

function firstsOfMonth({ from, to }: Scale): Day[] {
  const nextFirst = (day: Day) => addDays(lastDayOfMonth(day), 1);
  return daysFrom(nextFirst(from), to, nextFirst);
}

function daysFrom(first: Day, to: Day, next: (day: Day) => Day): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= to; day = next(day)) days.push(day);
  return days;
}
