import { offsetInZone, ownOffset } from '../domain/day.ts';
import { UserError } from '../domain/errors.ts';
import { quote } from '../domain/quote.ts';
import { zoneOfTz } from '../domain/zone.ts';

/** Names in the usual spelling: Node takes them as they are, or, where it doesn't know them, falls back to UTC. */
const USUAL_NAME = /^[A-Z][a-z]+(?:[/_-][A-Z][a-z]+)+$/;
const MS_PER_WEEK = 7 * 86_400_000;
/** A year and a half: summer and winter. */
const WEEKS = Array.from({ length: 78 }, (_, week) => week);
const QUARTERS = [0, 13, 26, 39];

/** Throws usage where TZ names a zone that the clock doesn't follow. Node turns unknown names into UTC, and others ('europe/paris',
 *  'CET-1CEST', the path of a file) into a clock without summer time. Asking Intl costs 11 ms: only where that may be. */
export function refuseStrangeZone(typed: string | undefined, instant: number): void {
  const zone = typed === undefined ? 'UTC' : zoneOfTz(typed);
  if (zone === 'UTC' || (USUAL_NAME.test(zone) && QUARTERS.some((week) => ownOffset(afterWeeks(instant, week)) !== 0)))
    return;
  const known = spellingOf(zone);
  if (known === null) {
    const hint = 'Set TZ to a name such as Europe/Berlin, or unset it.';
    throw new UserError('usage', `I don't know the time zone in TZ: ${typed}`, hint);
  }
  if (WEEKS.every((week) => isOnTime(zone, afterWeeks(instant, week)))) return;
  const message = `TZ is ${quote(String(typed))}, but the clock here doesn't follow that zone.`;
  throw new UserError('usage', message, `Spell it the usual way: TZ=${known}`);
}

function afterWeeks(instant: number, weeks: number): number {
  return instant + weeks * MS_PER_WEEK;
}

function isOnTime(zone: string, instant: number): boolean {
  return offsetInZone(zone, instant) === ownOffset(instant);
}

/** How Intl spells the name of a zone, or null where there is none. */
function spellingOf(zone: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
