import { offsetInZone, ownOffset } from '../domain/day.ts';
import { UserError } from '../domain/errors.ts';
import { quote } from '../domain/quote.ts';
import { zoneOfTz } from '../domain/zone.ts';

/** Zone names in the usual spelling: Node uses these as they are, or falls back to UTC if it doesn't know them. */
const USUAL_NAME = /^[A-Z][a-z]+(?:[/_-][A-Z][a-z]+)+$/;
const MS_PER_WEEK = 7 * 86_400_000;
/** A year and a half, to cover summer and winter. */
const WEEKS = Array.from({ length: 78 }, (_, week) => week);
const QUARTERS = [0, 13, 26, 39];

/** Throws usage if TZ names a zone the clock doesn't follow. Node turns unknown names into UTC, and others
 *  ('europe/paris', 'CET-1CEST', a file path) into a clock without daylight saving. Asking Intl takes 11 ms, so it's
 *  skipped for a usual name whose clock isn't UTC's. */
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

/** Intl's spelling of a zone name, or null if there's no such zone. */
function spellingOf(zone: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
