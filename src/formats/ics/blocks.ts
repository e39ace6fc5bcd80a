// Lines -> the events of a calendar file, each with the zones that it may name, as texts that stand alone: so one event
// that can't be read is lost alone. Only the properties that are read later are kept.

import { textOfOctets } from '../octet-lines.ts';
import { mendDates } from './dates.ts';

export interface EventBlock {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  /** What the file is about: REQUEST, CANCEL, REPLY …; '' where it does not say. */
  readonly method: string;
  /** A calendar with this event alone. */
  readonly text: string;
  /** The names of all its properties, upper case. */
  readonly names: ReadonlySet<string>;
}

interface Block {
  readonly kind: string;
  readonly line: number;
  readonly lines: string[];
  readonly names: Set<string>;
  /** How many components inside of it are open. */
  depth: number;
  /** What is kept of it, in octets. */
  octets: number;
  isTooLong: boolean;
  isWhole: boolean;
}

/** What was read of one calendar so far. */
interface Calendar {
  method: string;
  readonly blocks: Block[];
  /** The block whose end has not come. */
  open: Block | null;
}

const KEPT = new Set(
  (
    'UID SEQUENCE DTSTART DTEND DURATION SUMMARY DESCRIPTION LOCATION URL STATUS RECURRENCE-ID ATTENDEE ORGANIZER ' +
    'CONFERENCE X-GOOGLE-CONFERENCE X-MICROSOFT-SKYPETEAMSMEETINGURL X-MICROSOFT-ONLINEMEETINGEXTERNALLINK'
  ).split(' '),
);
/** The only ways in which summer time comes and goes: on a weekday counted within a month, or after a day that every month
 *  has. Any other rule could keep a reader busy for ever. */
const OFTEN = 'BYMONTH=\\d{1,2}|INTERVAL=1|WKST=\\w\\w|UNTIL=\\d{8}(?:T\\d{6}Z?)?';
const WEEKDAY = '(?:MO|TU|WE|TH|FR|SA|SU)';
const MONTH_DAY = '(?:0?[1-9]|1\\d|2[0-8])';
const YEARLY = new RegExp(
  `^RRULE:FREQ=YEARLY(?:(?:;(?:${OFTEN}|BYDAY=[-+]?[1-5]?${WEEKDAY}))*|(?:;(?:${OFTEN}|BYDAY=${WEEKDAY}|BYMONTHDAY=${MONTH_DAY}(?:,${MONTH_DAY})*))*)$`,
  'i',
);
const LONGEST_ZONE = 200;
/** Of an event or a zone; more than any calendar has. */
const MOST_LINES = 5_000;
const MOST_OCTETS = 1 << 20;
/** Of an event: when it begins, when it ends and which one of a series it is. */
const MOST_ZONES = 3;

/** An event that can't be read at all. */
interface LostBlock {
  readonly line: number;
  readonly text: null;
  readonly why: string;
}

/** The events of a file by its lines of octets, in order. */
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

/** Of an event what is inside of it (its alarms) is left out; a zone is nothing but what is inside. */
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

/** The zones that its days name. */
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

/** Each line is put together once, at its end; what is too long for any event is cut. */
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
