// Invitations as they come by mail (iCalendar) -> interviews to be. Nothing that they refer to is fetched.
import ICAL from 'ical.js';
import { type ClockTime, type Day, instantOf, parseDay, parseTime } from '../../domain/day.ts';
import { quote } from '../../domain/quote.ts';
import { instantInZone } from '../../domain/zone.ts';
import { plainText } from '../content-lines.ts';
import type { Reading } from '../incoming.ts';
import { calendarBytes } from '../mail/calendar.ts';
import { readOctetLines } from '../octet-lines.ts';
import { type EventBlock, readEventBlocks } from './blocks.ts';
import { readWhereabouts } from './link.ts';
import { type Invited, readPeople } from './people.ts';
import { zoneFromWindows } from './windows-zones.ts';

/** When it begins or ends, as it is written there. */
interface Stated {
  readonly day: Day;
  /** Null for whole days. */
  readonly time: ClockTime | null;
  /** The IANA zone of that day and time, where one is named. */
  readonly zone: string | null;
  /** Milliseconds since 1970, where that is known without a zone's name: in UTC, or by rules that came along. */
  readonly instant: number | null;
  /** A zone that is named, and that nobody knows. */
  readonly strangeZone: string | null;
}

export interface IncomingInterview extends Stated {
  /** The same for the same event, whoever sends it, however often. */
  readonly uid: string | null;
  /** Grows with each change by the one who invites. */
  readonly sequence: number;
  readonly isCancelled: boolean;
  /** Is this only the first of several? */
  readonly isSeries: boolean;
  readonly summary: string;
  /** Minutes; null where it is not said. */
  readonly length: number | null;
  readonly place: string | null;
  readonly link: string | null;
  /** With the one who invites, last. */
  readonly people: readonly Invited[];
}

const LONGEST = 1440;
const MOST_CHARACTERS = 500;
/** The largest whole number that the standard knows. */
const MOST_CHANGES = 2_147_483_647;
const ANSWERS = ['REPLY', 'COUNTER', 'DECLINECOUNTER', 'REFRESH'];

/** The invitations of a file, and the events that are none. Throws UserError 'usage' as `readOctetLines` and
 *  `calendarBytes` do. */
export async function* readInvitations(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Reading<IncomingInterview>> {
  for await (const block of readEventBlocks(readOctetLines(calendarBytes(bytes)))) {
    const read = block.text === null ? block.why : readEventAlone(block);
    yield typeof read === 'string' ? { line: block.line, reject: read } : { line: block.line, record: read };
  }
}

/** What the library stumbles over costs this event alone. */
function readEventAlone(block: EventBlock): IncomingInterview | string {
  try {
    return readEvent(block);
  } catch {
    return "something in the event can't be read";
  }
}

/** The invitation, or why there is none. */
function readEvent(block: EventBlock): IncomingInterview | string {
  if (ANSWERS.includes(block.method)) return 'it is an answer to an invitation, not an invitation';
  const event = parse(block.text);
  const start = event?.getFirstPropertyValue('dtstart');
  if (!event) return 'it does not say when it is';
  const beginning = start instanceof ICAL.Time ? readTime(event, 'dtstart', start) : null;
  if (!(start instanceof ICAL.Time) || beginning === null) return unclearDay(event);
  const isOneOfSeries = block.names.has('RECURRENCE-ID');
  const uid = textIn(event, 'uid').slice(0, MOST_CHARACTERS * 2);
  return {
    uid: uid === '' ? null : uid + (isOneOfSeries ? `#${textIn(event, 'recurrence-id')}` : ''),
    sequence: Math.min(MOST_CHANGES, Math.max(0, Math.trunc(Number(textIn(event, 'sequence'))) || 0)),
    isCancelled: block.method === 'CANCEL' || textIn(event, 'status').toUpperCase() === 'CANCELLED',
    isSeries: block.names.has('RRULE') || block.names.has('RDATE'),
    summary: lineOf(textIn(event, 'summary')),
    ...beginning,
    length: lengthOf(event, beginning),
    ...whereabouts(event),
    people: readPeople([...event.getAllProperties('attendee'), ...event.getAllProperties('organizer')].map(attendance)),
  };
}

function unclearDay(event: ICAL.Component): string {
  const [said, name] = [writtenAs(event, 'dtstart'), lineOf(textIn(event, 'summary'))];
  if (said === '') return 'it does not say when it is';
  return `I can't read ${quote(lineOf(said))} as the day of ${name === '' ? 'an event' : quote(name)}`;
}

function parse(text: string): ICAL.Component | null {
  try {
    return new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
  } catch {
    return null;
  }
}

function readTime(event: ICAL.Component, property: 'dtstart' | 'dtend', start: ICAL.Time): Stated | null {
  const { day, time } = writtenIn(event, property);
  if (day === null) return null;
  const nowhere = { day, zone: null, instant: null, strangeZone: null };
  if (start.isDate) return { ...nowhere, time: null };
  if (time === null) return null;
  const named = event.getFirstProperty(property)?.getFirstParameter('tzid') ?? '';
  if (start.zone === ICAL.Timezone.utcTimezone) return { ...nowhere, time, instant: start.toUnixTime() * 1000 };
  if (named === '') return { ...nowhere, time };
  const rules = event.getTimeZoneByID(named);
  const zone = findZone(namesOf(named, rules), day, time);
  if (zone !== null) return { ...nowhere, time, zone };
  if (!rules) return { ...nowhere, time, strangeZone: lineOf(named) };
  return { ...nowhere, time, instant: start.toUnixTime() * 1000 };
}

/** As it is written: the library would make a day of any numbers. */
function writtenIn(event: ICAL.Component, property: 'dtstart' | 'dtend') {
  const written = writtenAs(event, property);
  return { day: parseDay(written.slice(0, 10)), time: parseTime(written.slice(11, 16)) };
}

function writtenAs(event: ICAL.Component, property: 'dtstart' | 'dtend'): string {
  return String(event.getFirstProperty(property)?.jCal[3] ?? '');
}

/** What the zone may be called elsewhere; some programs write their own name and a path before it. */
function namesOf(named: string, rules: ICAL.Timezone | null): string[] {
  const parts = named.split('/');
  const place = rules?.component?.getFirstPropertyValue('x-lic-location');
  return [
    named,
    zoneFromWindows(named) ?? '',
    parts.slice(-2).join('/'),
    parts.slice(-3).join('/'),
    String(place ?? ''),
  ];
}

function findZone(names: readonly string[], day: Day, time: ClockTime): string | null {
  return names.find((name) => name !== '' && instantInZone(day, time, name) !== null) ?? null;
}

/** Null for whole days, and for what has no end, or none that can be meant. */
function lengthOf(event: ICAL.Component, beginning: Stated): number | null {
  const value = event.getFirstPropertyValue('dtend');
  const end = value instanceof ICAL.Time ? readTime(event, 'dtend', value) : null;
  const duration = event.getFirstPropertyValue('duration');
  const from = instantOfStated(beginning);
  const to = end && instantOfStated(end);
  if (from === null) return null;
  const seconds = to !== null ? (to - from) / 1000 : duration instanceof ICAL.Duration ? duration.toSeconds() : 0;
  const minutes = Math.round(seconds / 60);
  return minutes >= 1 && minutes <= LONGEST ? minutes : null;
}

/** A time without a zone, or in one that nobody knows, is on the user's own clock. Null for whole days. */
function instantOfStated({ day, time, zone, instant }: Stated): number | null {
  if (instant !== null || time === null) return instant;
  return zone === null ? instantOf({ day, time }) : instantInZone(day, time, zone);
}

function whereabouts(event: ICAL.Component) {
  const links = [
    'x-google-conference',
    'x-microsoft-skypeteamsmeetingurl',
    'x-microsoft-onlinemeetingexternallink',
    'conference',
  ];
  const { link, place } = readWhereabouts({
    links: links.map((name) => textIn(event, name)),
    location: lineOf(textIn(event, 'location')),
    description: textIn(event, 'description'),
    page: textIn(event, 'url'),
  });
  return { link, place: place === null ? null : lineOf(place) };
}

function attendance(property: ICAL.Property) {
  return {
    address: String(property.getFirstValue() ?? ''),
    parameter: (name: string) => lineOf(property.getFirstParameter(name) ?? ''),
  };
}

function textIn(event: ICAL.Component, name: string): string {
  return String(event.getFirstPropertyValue(name) ?? '').trim();
}

/** On one line, of no more characters than a field takes. */
function lineOf(text: string): string {
  const plain = text === '' ? '' : plainText(text).replace(/\s+/gu, ' ');
  return [...plain].slice(0, MOST_CHARACTERS).join('').trim();
}
