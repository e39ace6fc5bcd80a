// Clock times in other zones, and times a clock change skips or repeats. The zone library also accepts offsets ('+05',
// 'EST'), but those don't know about summer time, so only place names pass.
import type { ClockTime, Day, Moment } from './day.ts';
import { addMinutes, instantOf, minutesOf, momentAt, offsetInZone } from './day.ts';
import { fullDay } from './day-words.ts';
import { clockWords } from './english.ts';
import { UserError } from './errors.ts';
import { quote } from './quote.ts';

type OffsetAt = (instant: number) => number;

const EPOCH: Moment = { day: 0 as Day, time: '00:00' as ClockTime };
const MS_PER_MINUTE = 60_000;
const MINUTES_PER_DAY = 1440;
const ZONE_NAME = /^(?:utc|gmt|[a-z_]+(?:\/[a-z_-]+){1,2}|etc\/gmt(?:\+(?:\d|1[0-2])|-(?:\d|1[0-4])))$/i;

/**
 * The user's own moment when a clock in an IANA zone shows that day and time (the first if it comes twice). Throws
 * usage for an unknown zone and for a time the zone skips that day.
 */
export function convertFromZone(day: Day, time: ClockTime, zone: string): Moment {
  const offsetAt = offsetsOf(zone, '--tz');
  const [first] = instantsOf(day, time, offsetAt);
  if (first === undefined) throw skippedTime({ day, time }, ` in ${zone}`);
  return momentAt(first);
}

/**
 * The UTC moment when a zone's clock, set back, shows that day and time again; null if it shows it only once, or
 * there's no such zone.
 */
export function secondTime(day: Day, time: ClockTime, zone: string): Moment | null {
  const offsetAt = findOffsets(zone);
  const [, second] = offsetAt ? instantsOf(day, time, offsetAt) : [];
  return second === undefined ? null : momentInUtc(second);
}

/**
 * The instant (milliseconds since 1970) when a zone's clock first shows that day and time; null if there's no such
 * zone, or it skips that time.
 */
export function instantInZone(day: Day, time: ClockTime, zone: string): number | null {
  const offsetAt = findOffsets(zone);
  return (offsetAt && instantsOf(day, time, offsetAt)[0]) ?? null;
}

/**
 * Like instantInZone, for a time agreed on earlier: if the zone now skips it, an hour later. Null if there's no such
 * zone.
 */
export function instantAgreed(day: Day, time: ClockTime, zone: string): number | null {
  const later = addMinutes({ day, time }, 60);
  return instantInZone(day, time, zone) ?? instantInZone(later.day, later.time, zone);
}

/** The UTC day and time at an instant. */
export function momentInUtc(instant: number): Moment {
  return addMinutes(EPOCH, Math.floor(instant / MS_PER_MINUTE));
}

/** The IANA zone name, trimmed; throws usage, naming the flag, if there's no such zone. */
export function requireZone(text: string, flag: string): string {
  const zone = text.trim();
  offsetsOf(zone, flag);
  return zone;
}

/** The zone name in a TZ value: ':posix/Europe/Berlin' is Europe/Berlin; '' and 'UTC0' are UTC. */
export function zoneOfTz(text: string): string {
  const name = text.replace(/^:/, '').replace(/^(?:posix|right)\//, '');
  return /^(?:(?:Etc\/)?(?:UTC|GMT)0?)?$/.test(name) ? 'UTC' : name;
}

/** Throws usage if the user's own clock skips that time that day. */
export function refuseSkippedTime(moment: Moment): void {
  if (instantOf(moment) === null) throw skippedTime(moment, '');
}

/** Minutes ahead of UTC at an instant in milliseconds; throws usage, naming the flag, if there's no such zone. */
function offsetsOf(zone: string, flag: string): OffsetAt {
  const offsetAt = findOffsets(zone);
  if (offsetAt !== null) return offsetAt;
  const hint = 'Try: Europe/Berlin, America/New_York or UTC.';
  throw new UserError('usage', `${flag}: I don't know a time zone called ${quote(zone)}.`, hint);
}

/** Like offsetsOf, but null if there's no such zone. */
function findOffsets(zone: string): OffsetAt | null {
  const offsetAt: OffsetAt = (instant) => offsetInZone(zone, instant);
  return ZONE_NAME.test(zone) && !Number.isNaN(offsetAt(0)) ? offsetAt : null;
}
/**
 * The instants when a clock shows this time: none if it's skipped, two if it comes twice. Tries the offsets a day
 * before and a day after, on either side of any change, and keeps those that match the clock.
 */
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
  const message = `--at: there's no ${clockWords(time)} on ${fullDay(day)}${place}: the clocks skip it.`;
  return new UserError('usage', message, 'Type a time an hour earlier or later.');
}
