// Turns emailed invitations (iCalendar) into interviews. Nothing they link to is fetched.
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

/** A start or end as written in the invitation. */
interface Stated {
  readonly day: Day;
  /** Null for whole days. */
  readonly time: ClockTime | null;
  /** IANA zone of the day and time, if one is named. */
  readonly zone: string | null;
  /** Milliseconds since 1970, if known without an IANA zone: from UTC, or from zone rules in the file. */
  readonly instant: number | null;
  /** A zone that's named but unknown. */
  readonly strangeZone: string | null;
}

export interface IncomingInterview extends Stated {
  /** Same for every copy of the same event. */
  readonly uid: string | null;
  /** Goes up each time the organizer changes the event. */
  readonly sequence: number;
  readonly isCancelled: boolean;
  /** Is this the first of a series? */
  readonly isSeries: boolean;
  readonly summary: string;
  /** Minutes; null if not given. */
  readonly length: number | null;
  readonly place: string | null;
  readonly link: string | null;
  /** Attendees, then the organizer. */
  readonly people: readonly Invited[];
}

const LONGEST = 1440;
const MOST_CHARACTERS = 500;
/** The largest integer in the standard. */
const MOST_CHANGES = 2_147_483_647;
const ANSWERS = ['REPLY', 'COUNTER', 'DECLINECOUNTER', 'REFRESH'];

/** The invitations in a file, and the events that aren't invitations. Throws UserError 'usage' like `readOctetLines`
 *  and `calendarBytes`. */
export async function* readInvitations(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Reading<IncomingInterview>> {
  for await (const block of readEventBlocks(readOctetLines(calendarBytes(bytes)))) {
    const read = block.text === null ? block.why : readEventAlone(block);
    yield typeof read === 'string' ? { line: block.line, reject: read } : { line: block.line, record: read };
  }
}

/** If the library throws, only this event is lost. */
function readEventAlone(block: EventBlock): IncomingInterview | string {
  try {
    return readEvent(block);
  } catch {
    return "something in the event can't be read";
  }
}

/** The invitation, or the reason there's none. */
function readEvent(block: EventBlock): IncomingInterview | string {
  if (ANSWERS.includes(block.method)) return "it's an answer to an invitation, not an invitation";
  const event = parse(block.text);
  const start = event?.getFirstPropertyValue('dtstart');
  if (!event) return "it doesn't say when it is";
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
  if (said === '') return "it doesn't say when it is";
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
  const floating = { day, zone: null, instant: null, strangeZone: null };
  if (start.isDate) return { ...floating, time: null };
  if (time === null) return null;
  const named = event.getFirstProperty(property)?.getFirstParameter('tzid') ?? '';
  if (start.zone === ICAL.Timezone.utcTimezone) return { ...floating, time, instant: start.toUnixTime() * 1000 };
  if (named === '') return { ...floating, time };
  const rules = event.getTimeZoneByID(named);
  const zone = findZone(namesOf(named, rules), day, time);
  if (zone !== null) return { ...floating, time, zone };
  if (!rules) return { ...floating, time, strangeZone: lineOf(named) };
  return { ...floating, time, instant: start.toUnixTime() * 1000 };
}

/** Parses the raw value, since the library turns any numbers into a day. */
function writtenIn(event: ICAL.Component, property: 'dtstart' | 'dtend') {
  const written = writtenAs(event, property);
  return { day: parseDay(written.slice(0, 10)), time: parseTime(written.slice(11, 16)) };
}

function writtenAs(event: ICAL.Component, property: 'dtstart' | 'dtend'): string {
  return String(event.getFirstProperty(property)?.jCal[3] ?? '');
}

/** Other names the zone may go by: some programs put their own name and a path in front. */
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

/** Minutes; null for whole days, and if the end is missing or makes no sense. */
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

/** Null for whole days. A time without a zone, or in an unknown one, is local time. */
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

/** On one line, cut to the length limit of a field. */
function lineOf(text: string): string {
  const plain = text === '' ? '' : plainText(text).replace(/\s+/gu, ' ');
  return [...plain].slice(0, MOST_CHARACTERS).join('').trim();
}
