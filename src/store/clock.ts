// Interviews are kept as instants: the day and time that were agreed, and the zone that they were agreed in, in `day_there`,
// `time_there` and `zone`. `day` and `time` are those of the user's clock when it was recorded. Rows become what the user's
// current clock shows, and back, here and nowhere else.
import { momentAt } from '../domain/day.ts';
import type { Interview } from '../domain/model.ts';
import { instantAgreed } from '../domain/zone.ts';
import { ownZone } from './own-zone.ts';

type Start = Pick<Interview, 'day' | 'time' | 'zone' | 'dayThere' | 'timeThere'>;
const OWN = { zone: null, dayThere: null, timeThere: null };

/** Rows as they are kept, their days read, on the user's current clock. A zone that nobody knows here leaves one as it was
 *  then. */
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

/** What is kept of a start, or of a row with one: a time without a zone is of the user's current clock. */
export function asKept<R extends object>(row: R & Partial<Start>): R {
  const { day, time, zone } = row;
  if (time === undefined || (zone ?? null) !== null) return row;
  return time === null ? { ...row, ...OWN } : { ...row, zone: ownZone(), dayThere: day, timeThere: time };
}

function isSame(zone: string, own: string): boolean {
  return zone === own || zone.toLowerCase() === own.toLowerCase();
}
