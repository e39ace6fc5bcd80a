// Splits a calendar file into events. Each becomes a calendar of its own with the zones it uses, so one that can't be
// parsed doesn't affect the others. Only properties that are read later are kept.

import { textOfOctets } from '../octet-lines.ts';
import { mendDates } from './dates.ts';

export interface EventBlock {
  /** The line in the file where it starts, from 1. */
  readonly line: number;
  /** The calendar's METHOD: REQUEST, CANCEL, REPLY …; '' if it has none. */
  readonly method: string;
  /** A calendar with only this event. */
  readonly text: string;
  /** Names of all its properties, upper case. */
  readonly names: ReadonlySet<string>;
}

interface Block {
  readonly kind: string;
  readonly line: number;
  readonly lines: string[];
  readonly names: Set<string>;
  /** Nesting depth of the open components inside it. */
  depth: number;
  /** Octets kept so far. */
  octets: number;
  isTooLong: boolean;
  isWhole: boolean;
}

/** One calendar, as far as it's been read. */
interface Calendar {
  method: string;
  readonly blocks: Block[];
  /** The block whose END hasn't come yet. */
  open: Block | null;
}

const KEPT = new Set(
  (
    'UID SEQUENCE DTSTART DTEND DURATION SUMMARY DESCRIPTION LOCATION URL STATUS RECURRENCE-ID ATTENDEE ORGANIZER ' +
    'CONFERENCE X-GOOGLE-CONFERENCE X-MICROSOFT-SKYPETEAMSMEETINGURL X-MICROSOFT-ONLINEMEETINGEXTERNALLINK'
  ).split(' '),
);
/** The only daylight-saving rules accepted: on the nth weekday of a month, or the first weekday after a day that every
 *  month has. Any other rule could keep the library busy forever. */
const OFTEN = 'BYMONTH=\\d{1,2}|INTERVAL=1|WKST=\\w\\w|UNTIL=\\d{8}(?:T\\d{6}Z?)?';
const WEEKDAY = '(?:MO|TU|WE|TH|FR|SA|SU)';
const MONTH_DAY = '(?:0?[1-9]|1\\d|2[0-8])';
const YEARLY = new RegExp(
  `^RRULE:FREQ=YEARLY(?:(?:;(?:${OFTEN}|BYDAY=[-+]?[1-5]?${WEEKDAY}))*|(?:;(?:${OFTEN}|BYDAY=${WEEKDAY}|BYMONTHDAY=${MONTH_DAY}(?:,${MONTH_DAY})*))*)$`,
  'i',
);
const LONGEST_ZONE = 200;
/** Limits for one event or zone; no real calendar comes near them. */
const MOST_LINES = 5_000;
const MOST_OCTETS = 1 << 20;
/** Per event: its start, its end, and which one of a series it is. */
const MOST_ZONES = 3;

/** An event that can't be read at all. */
interface LostBlock {
  readonly line: number;
  readonly text: null;
  readonly why: string;
}

/** The events of a file, in order, from its octet lines. */
export async function* readEventBlocks(lines: AsyncIterable<string>): AsyncGenerator<EventBlock | LostBlock> {
  let calendar: Calendar = { method: '', blocks: [], open: null };
  for await (const { line, text } of unfolded(lines)) {
    if (/^(BEGIN|END):\s*VCALENDAR\s*$/i.test(text)) {
      yield* eventsOf(calendar);
      calendar = { method: '', blocks: [], open: null };
    } else addLine(calendar, text, line);
  }
  yield* eventsOf(calendar);
}

function addLine(calendar: Calendar, text: string, line: number): void {
  const begins = /^BEGIN:\s*(\S+)/i.exec(text)?.[1]?.toUpperCase();
  const ends = /^END:\s*(\S+)/i.exec(text)?.[1]?.toUpperCase();
  const { open } = calendar;
  if (begins === 'VEVENT' || begins === 'VTIMEZONE') {
    calendar.open = {
      kind: begins,
      line,
      lines: [],
      names: new Set(),
      depth: 0,
      octets: 0,
      isTooLong: false,
      isWhole: false,
    };
    calendar.blocks.push(calendar.open);
  } else if (open && ends === open.kind) {
    open.isWhole = true;
    calendar.open = null;
  } else if (open) addToBlock(open, text, begins !== undefined, ends !== undefined);
  else calendar.method = /^METHOD:\s*(\S+)/i.exec(text)?.[1]?.toUpperCase() ?? calendar.method;
}

/** Skips components inside an event, such as alarms, but keeps those inside a zone, which has nothing else. */
function addToBlock(block: Block, text: string, begins: boolean, ends: boolean): void {
  const isOwn = block.depth === 0 && !begins && !ends;
  if (begins) block.depth += 1;
  if (ends) block.depth -= 1;
  const name = /^[\w-]+(?=[:;])/.exec(text)?.[0].toUpperCase() ?? '';
  if (isOwn && block.names.size < MOST_LINES) block.names.add(name);
  if (block.kind === 'VTIMEZONE' && name !== '') keep(block, text);
  else if (isOwn && KEPT.has(name)) keep(block, mendDates(text));
}

function keep(block: Block, text: string): void {
  block.octets += text.length;
  block.isTooLong ||= block.octets > MOST_OCTETS || block.lines.length >= MOST_LINES;
  if (!block.isTooLong) block.lines.push(text);
}

function eventsOf({ blocks, method }: Calendar): (EventBlock | LostBlock)[] {
  const zones = zonesById(blocks);
  const events = blocks.filter(({ kind }) => kind === 'VEVENT');
  return events.map((event) => {
    const { line, names } = event;
    if (event.isTooLong) return { line, text: null, why: 'the event is too long' };
    if (!event.isWhole) return { line, text: null, why: 'the event has no end' };
    const text = ['BEGIN:VCALENDAR', ...zonesOf(event, zones), textOf(event), 'END:VCALENDAR'].join('\r\n');
    return { line, method, names, text };
  });
}

function zonesById(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const zones = blocks.filter((block) => block.kind === 'VTIMEZONE' && isHarmless(block));
  return new Map(zones.map((zone) => [zoneName(zone.lines, /^TZID[^:]*:(.*)$/i), textOf(zone)]));
}

/** The zones that the event's dates name. */
function zonesOf({ lines }: Block, zones: ReadonlyMap<string, string>): string[] {
  const dated = lines.filter((line) => /^(DTSTART|DTEND|RECURRENCE-ID);/i.test(line)).slice(0, MOST_ZONES);
  const names = new Set(dated.map((line) => zoneName([line], /^[^:]*;TZID="?([^";:]*)/i)));
  return [...names].flatMap((name) => zones.get(name) ?? []);
}

function zoneName(lines: readonly string[], pattern: RegExp): string {
  return lines.map((line) => pattern.exec(line)?.[1]?.trim() ?? '').find((name) => name !== '') ?? '';
}

function isHarmless({ isWhole, isTooLong, lines }: Block): boolean {
  return (
    isWhole &&
    !isTooLong &&
    lines.length <= LONGEST_ZONE &&
    lines.every((line) => !/^RRULE/i.test(line) || YEARLY.test(line))
  );
}

function textOf({ kind, lines }: Block): string {
  return [`BEGIN:${kind}`, ...lines, `END:${kind}`].join('\r\n');
}

/** Unfolds the lines. Pieces are joined once, at the end; anything beyond the limit for an event is cut. */
async function* unfolded(
  lines: AsyncIterable<string>,
): AsyncGenerator<{ readonly line: number; readonly text: string }> {
  let long: { line: number; pieces: string[]; octets: number } | null = null;
  let line = 0;
  for await (const row of lines) {
    line += 1;
    if (long && /^[ \t]/.test(row)) {
      if (long.octets <= MOST_OCTETS) long.pieces.push(row.slice(1));
      long.octets += row.length;
    } else {
      if (long) yield { line: long.line, text: textOfOctets(long.pieces.join('')) };
      long = { line, pieces: [row], octets: row.length };
    }
  }
  if (long) yield { line: long.line, text: textOfOctets(long.pieces.join('')) };
}
