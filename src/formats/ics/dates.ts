// Rewrites dates and times as calendar programs really write them into the standard's form: days without VALUE=DATE,
// stray spaces, hyphens and colons, missing seconds, an offset from UTC. Anything unclear becomes plain text, so only
// that property is lost.

const DATES = /^(DTSTART|DTEND|RECURRENCE-ID)((?:;(?:"[^"]*"|[^":])*)?):(.*)$/is;
const DURATION = /^DURATION(?:;(?:"[^"]*"|[^":])*)?:(.*)$/is;
const WRITTEN =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:(?:T| +)(\d\d):?([0-5]\d)(?::?([0-5]\d)(?:[.,]\d+)?)?(?: ?(Z)| ?([+-])(\d\d):?([0-5]\d))?)?$/i;
const LENGTH = /^[+-]?P(?=[\dT])(?:\d{1,5}W)?(?:\d{1,5}D)?(?:T(?=\d)(?:\d{1,6}H)?(?:\d{1,6}M)?(?:\d{1,7}S)?)?$/i;

/** The line with its date or duration in standard form; other lines are unchanged. */
export function mendDates(line: string): string {
  const [, name, params = '', value = ''] = DATES.exec(line) ?? [];
  if (name !== undefined) return mendDate(name, params, value.trim());
  const [, length] = DURATION.exec(line) ?? [];
  if (length === undefined) return line;
  return LENGTH.test(length.trim()) ? `DURATION:${length.trim().toUpperCase()}` : `DURATION;VALUE=TEXT:${length}`;
}

function mendDate(name: string, params: string, value: string): string {
  const written = WRITTEN.exec(value);
  if (!written) return `${name};VALUE=TEXT:${value}`;
  const [, year, month, day, hours, minutes, seconds = '00', utc, sign, offsetHours, offsetMinutes] = written;
  const date = `${year}${month}${day}`;
  if (hours === undefined || /;VALUE="?DATE"?(?=;|$)/i.test(params)) return `${name};VALUE=DATE:${date}`;
  if (utc !== undefined) return `${name}:${date}T${hours}${minutes}${seconds}Z`;
  if (sign === undefined) return `${name}${zoneIn(params)}:${date}T${hours}${minutes}${seconds}`;
  const instant = Date.parse(
    `${year}-${month}-${day}T${hours}:${minutes}:${seconds}${sign}${offsetHours}:${offsetMinutes}`,
  );
  if (Number.isNaN(instant)) return `${name};VALUE=TEXT:${value}`;
  return `${name}:${new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '')}`;
}

/** The only parameter that matters is the zone. */
function zoneIn(params: string): string {
  return /;TZID=(?:"[^"]*"|[^";]*)/i.exec(params)?.[0] ?? '';
}
