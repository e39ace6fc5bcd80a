// Name of the zone of the user's clock. It belongs to the process just as the clock does, which day.ts reads: TZ if
// it's set, else the target of /etc/localtime, else Intl, which takes 11 ms.
import { readlinkSync } from 'node:fs';
import { zoneOfTz } from '../domain/zone.ts';

/** Names of a place; others ('EST5EDT', 'GB') have a newer name. */
const OF_A_PLACE = /^(?:UTC|[A-Za-z_]+(?:\/[A-Za-z_-]+){1,2})$/;

/** Cached zone and the TZ it's for, since tests set TZ. */
let found: { readonly tz: string | undefined; readonly zone: string } | null = null;

/** IANA name of the zone of the user's clock. */
export function ownZone(): string {
  const tz = process.env.TZ;
  if (found?.tz !== tz || found === null) found = { tz, zone: findZone(tz) };
  return found.zone;
}

function findZone(tz: string | undefined): string {
  const name = tz === undefined ? linkedZone() : zoneOfTz(tz);
  if (name !== null && OF_A_PLACE.test(name)) return name;
  const options = name === null ? {} : { timeZone: name };
  return zoneOfTz(new Intl.DateTimeFormat('en', options).resolvedOptions().timeZone);
}

/** Null if there's no link, as on Windows. */
function linkedZone(): string | null {
  try {
    const [, name] = /\/zoneinfo\/(.+)$/.exec(readlinkSync('/etc/localtime')) ?? [];
    return name === undefined ? null : zoneOfTz(name);
  } catch {
    return null;
  }
}
