// Interview times are stored as agreed: day, time and zone (`day_there`, `time_there`, `zone`). `day` and `time` are on
// the user's clock as it was when the interview was recorded. Only this file converts rows to the user's current clock
// and back.
import { momentAt } from '../domain/day.ts';
import type { Interview } from '../domain/model.ts';
import { instantAgreed } from '../domain/zone.ts';
import { ownZone } from './own-zone.ts';

type Start = Pick<Interview, 'day' | 'time' | 'zone' | 'dayThere' | 'timeThere'>;
const OWN = { zone: null, dayThere: null, timeThere: null };

/** Converts stored rows, days parsed, to the user's current clock. A row with an unknown zone stays as it was. */
export function onCurrentClock<R extends Start>(rows: readonly R[]): (R & Pick<Interview, 'dayThen'>)[] {
  const own = rows.length === 0 ? '' : ownZone();
  return rows.map((row) => rowOnClock(row, own));
}

function rowOnClock<R extends Start>(row: R, own: string): R & Pick<Interview, 'dayThen'> {
  const { day: dayThen, zone, dayThere, timeThere } = row;
  if (zone === null || dayThere === null || timeThere === null) return { ...row, ...OWN, dayThen };
  if (isSame(zone, own)) return { ...row, ...OWN, day: dayThere, time: timeThere, dayThen };
  const instant = instantAgreed(dayThere, timeThere, zone);
  return { ...row, ...(instant !== null && momentAt(instant)), dayThen };
}

/** A row, or part of one, as it's stored: a time without a zone is on the user's current clock. */
export function asKept<R extends object>(row: R & Partial<Start>): R {
  const { day, time, zone } = row;
  if (time === undefined || (zone ?? null) !== null) return row;
  return time === null ? { ...row, ...OWN } : { ...row, zone: ownZone(), dayThere: day, timeThere: time };
}

function isSame(zone: string, own: string): boolean {
  return zone === own || zone.toLowerCase() === own.toLowerCase();
}
