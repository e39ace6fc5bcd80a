// The days that a time line spans, and the days that are named on it.
import { addDays, type Day, lastDayOfMonth, monthName, partsOfDay, weekdayOf } from '../../../domain/day.ts';

export interface Scale {
  readonly from: Day;
  readonly to: Day;
}

interface Tick {
  readonly day: Day;
  readonly label: string;
}

/** So far back and ahead at the most, and so far ahead at the least. */
const FARTHEST_BACK = 180;
const FARTHEST_AHEAD = 60;
const NEAREST_AHEAD = 7;
const ONE_WEEK = 7;
const WEEKS_UP_TO = 84;
const MOST_TICKS = 6;
const MONDAY = 1;
/** In per cent: further to the right a label would not fit. */
const LAST_LABEL = 90;

/** The span that shows these days around today. */
export function scaleOf(days: readonly Day[], today: Day): Scale {
  const first = days.reduce((least, day) => (day < least ? day : least), today);
  const last = days.reduce((most, day) => (day > most ? day : most), addDays(today, NEAREST_AHEAD));
  return {
    from: addDays(Math.max(first, today - FARTHEST_BACK) as Day, -1),
    to: addDays(Math.min(last, today + FARTHEST_AHEAD) as Day, 1),
  };
}

/** Where a day stands on the line, in per cent; null before it, at its end what lies beyond. */
export function placeOn({ from, to }: Scale, day: Day): number | null {
  return day < from ? null : Math.min(100, ((day - from) / (to - from)) * 100);
}

/** Mondays of a short span, else first days of months: as many as can be read side by side. */
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
