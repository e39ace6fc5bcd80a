// The date of an email: RFC 5322 with the older forms that are still seen.
import { dayFromParts } from '../../domain/day.ts';

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_DAY = 1440;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Hours ahead of UTC; a zone with another name counts as UTC, as the standard says. */
const ZONES: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  CET: 1,
  MET: 1,
  CEST: 2,
  MEST: 2,
};
const TIME = '(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:\\.\\d{1,6})?)?';
const ZONE = '(?: ?([+-]\\d{4}|[a-z]{1,5})\\b)?';
const DAY_FIRST = new RegExp(`^(?:[a-z]{3,9},? ?)?(\\d{1,2})[ -]([a-z]{3,9})[ -](\\d{2,4}),? ${TIME}${ZONE}`, 'i');
const MONTH_FIRST = new RegExp(`^(?:[a-z]{3,9},? )?([a-z]{3,9}) (\\d{1,2}) ${TIME}${ZONE} (\\d{4})${ZONE}`, 'i');

/** The instant (milliseconds since 1970) of a Date header; null if it can't be read. */
export function readMailDate(written: string): number | null {
  const text = withoutComments(written).replace(/\s+/g, ' ').replaceAll(' ,', ',').trim();
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    const [, day, month, year, ...time] = dayFirst;
    return instantAt([year, month, day], time);
  }
  const [, month, day, hours, minutes, seconds, zone, year, lastZone] = MONTH_FIRST.exec(text) ?? [];
  return year === undefined ? null : instantAt([year, month, day], [hours, minutes, seconds, zone ?? lastZone]);
}

/** A header's value without its comments in parentheses, nested ones included. */
export function withoutComments(value: string): string {
  let depth = 0;
  let kept = '';
  for (const piece of value.split(/([()])/)) {
    if (piece === '(') depth += 1;
    else if (piece === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += piece;
  }
  return kept;
}

type Texts = readonly (string | undefined)[];

function instantAt([year = '', month = '', dayOfMonth]: Texts, [hours, minutes, seconds, zone]: Texts): number | null {
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const day = number === 0 ? null : dayFromParts(wholeYear(year), number, Number(dayOfMonth));
  if (day === null || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 60) return null;
  const shown = day * MINUTES_PER_DAY + Number(hours) * 60 + Number(minutes);
  return (shown - minutesAhead(zone ?? '')) * MS_PER_MINUTE + Math.min(Number(seconds ?? 0), 59) * 1000;
}

/** Years of two digits are those from 1950 to 2049; of three, they count from 1900. */
function wholeYear(written: string): number {
  const year = Number(written);
  if (written.length === 2) return year + (year < 50 ? 2000 : 1900);
  return written.length === 3 ? year + 1900 : year;
}

function minutesAhead(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(zone) ?? [];
  if (sign === undefined) return (ZONES[zone.toUpperCase()] ?? 0) * 60;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
