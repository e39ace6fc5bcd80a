// Clock times that the calendar or another zone makes difficult: those that a change of the clocks skips or repeats.
// The zone library also takes offsets ('+05', 'EST'), which say nothing about summer time, so only names of places pass.
import type { ClockTime, Day, Moment } from './day.ts';
import { addMinutes, instantOf, minutesOf, momentAt, offsetInZone, weekdayName } from './day.ts';
import { echoDate } from './echo.ts';
import { UserError } from './errors.ts';
import { quote } from './quote.ts';

type OffsetAt = (instant: number) => number;

const EPOCH: Moment = { day: 0 as Day, time: '00:00' as ClockTime };
const MS_PER_MINUTE = 60_000;
const MINUTES_PER_DAY = 1440;
const ZONE_NAME = /^(?:utc|gmt|[a-z_]+(?:\/[a-z_-]+){1,2}|etc\/gmt(?:\+(?:\d|1[0-2])|-(?:\d|1[0-4])))$/i;

/** The user's own moment at which a clock in an IANA zone shows that day and time; of a time that comes twice, the first.
 * Throws usage for an unknown zone and for a time that the zone skips that day. */
export function convertFromZone(day: Day, time: ClockTime, zone: string): Moment {
  const offsetAt = offsetsOf(zone, '--tz');
  const [first] = instantsOf(day, time, offsetAt);
  if (first === undefined) throw skippedTime({ day, time }, ` in ${zone}`);
  return momentAt(first);
}

/** The moment in UTC at which a clock in a zone shows that day and time for the second time, having been put back; null
 *  where it shows it once, and where there is no such zone. */
export function secondTime(day: Day, time: ClockTime, zone: string): Moment | null {
  const offsetAt = findOffsets(zone);
  const [, second] = offsetAt ? instantsOf(day, time, offsetAt) : [];
  return second === undefined ? null : momentInUtc(second);
}

/** The instant (milliseconds since 1970) at which a clock in a zone first shows that day and time; null where there is no
 * such zone, or it skips that time that day. */
export function instantInZone(day: Day, time: ClockTime, zone: string): number | null {
  const offsetAt = findOffsets(zone);
  return (offsetAt && instantsOf(day, time, offsetAt)[0]) ?? null;
}

/** The same for a time that was agreed on before: one that the zone skips by now is an hour later. Null where there is no
 *  such zone. */
export function instantAgreed(day: Day, time: ClockTime, zone: string): number | null {
  const later = addMinutes({ day, time }, 60);
  return instantInZone(day, time, zone) ?? instantInZone(later.day, later.time, zone);
}

/** What a clock in UTC shows at an instant. */
export function momentInUtc(instant: number): Moment {
  return addMinutes(EPOCH, Math.floor(instant / MS_PER_MINUTE));
}

/** The IANA zone name as typed, without blanks around it; throws usage, naming the flag, where there is no such zone. */
export function requireZone(text: string, flag: string): string {
  const zone = text.trim();
  offsetsOf(zone, flag);
  return zone;
}

/** The name of a zone as TZ has it: ':posix/Europe/Berlin' is Europe/Berlin, and '' and 'UTC0' are UTC. */
export function zoneOfTz(text: string): string {
  const name = text.replace(/^:/, '').replace(/^(?:posix|right)\//, '');
  return /^(?:(?:Etc\/)?(?:UTC|GMT)0?)?$/.test(name) ? 'UTC' : name;
}

/** Throws usage where the user's own clock skips that time that day. */
export function refuseSkippedTime(moment: Moment): void {
  if (instantOf(moment) === null) throw skippedTime(moment, '');
}

/** Minutes ahead of UTC at an instant in milliseconds; throws usage, naming the flag, where there is no such zone. */
function offsetsOf(zone: string, flag: string): OffsetAt {
  const offsetAt = findOffsets(zone);
  if (offsetAt !== null) return offsetAt;
  const hint = 'Type the name of a zone, such as Europe/Berlin, America/New_York or UTC.';
  throw new UserError('usage', `${flag} knows no time zone ${quote(zone)}.`, hint);
}

/** The same, or null. */
function findOffsets(zone: string): OffsetAt | null {
  const offsetAt: OffsetAt = (instant) => offsetInZone(zone, instant);
  return ZONE_NAME.test(zone) && !Number.isNaN(offsetAt(0)) ? offsetAt : null;
}
/** The offsets a day before and a day after hold whatever change lies between; those that agree with the clock count.
 *  None for a time that is skipped, two for one that comes twice. */
function instantsOf(day: Day, time: ClockTime, offsetAt: OffsetAt): number[] {
  const shown = day * MINUTES_PER_DAY + minutesOf(time);
  const offsets = [-MINUTES_PER_DAY, MINUTES_PER_DAY].map((minutes) => offsetAt((shown + minutes) * MS_PER_MINUTE));
  const instants = offsets
    .map((offset) => ({ offset, instant: (shown - offset) * MS_PER_MINUTE }))
    .filter(({ offset, instant }) => offsetAt(instant) === offset)
    .map(({ instant }) => instant);
  return [...new Set(instants)].sort((a, b) => a - b);
}

function skippedTime({ day, time }: Moment, place: string): UserError {
  const message = `--at: there is no ${time} on ${weekdayName(day)} ${echoDate(day)}${place}: the clocks skip it.`;
  return new UserError('usage', message, 'Type a time a little earlier or later, such as an hour on.');
}
