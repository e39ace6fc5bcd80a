// The name of the zone that the user's clock follows. It is as much a given of the process as the clock itself, which day.ts
// reads: TZ where it is set, else what /etc/localtime links to, else Intl, which takes 11 ms.
import { readlinkSync } from 'node:fs';
import { zoneOfTz } from '../domain/zone.ts';

/** Names that say where a place is; others ('EST5EDT', 'GB') have a newer one. */
const OF_A_PLACE = /^(?:UTC|[A-Za-z_]+(?:\/[A-Za-z_-]+){1,2})$/;

/** What was found, and for which TZ: tests set it. */
let found: { readonly tz: string | undefined; readonly zone: string } | null = null;

/** The IANA name of the zone that the user's own clock follows. */
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

/** Null where there is no link, as on Windows. */
function linkedZone(): string | null {
  try {
    const [, name] = /\/zoneinfo\/(.+)$/.exec(readlinkSync('/etc/localtime')) ?? [];
    return name === undefined ? null : zoneOfTz(name);
  } catch {
    return null;
  }
}
