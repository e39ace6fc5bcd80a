import { UserError } from '../domain/errors.ts';

/** A zone that Node does not know silently becomes UTC, and one that is the path of a file loses its summer time: both
 *  would move days. Asking Intl costs 11 ms: only where it may be so. */
export function refuseUnknownZone(typed: string | undefined, instant: number): void {
  const zone = typed?.replace(/^:/, '');
  if (!zone || /^(Etc\/)?(UTC|GMT)0?$/.test(zone)) return;
  if (!zone.startsWith('/') && new Date(instant).getTimezoneOffset() !== 0) return;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    throw new UserError(
      'usage',
      `The time zone in TZ is not known: ${typed}`,
      'Set TZ to a name such as Europe/Berlin, or unset it.',
    );
  }
}
