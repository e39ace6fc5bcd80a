// Walks the parts of an email and keeps its texts and calendars, each up to a limit and still encoded. Attachments are
// passed over.
import { type Fields, type NextLine, readFields } from './fields.ts';

export type Kind = 'plain' | 'html' | 'calendar';

/** A text or a calendar. */
export interface Leaf {
  readonly kind: Kind;
  readonly fields: Fields;
  readonly body: string;
  /** Was it longer than what's kept? */
  readonly isCut: boolean;
  /** The same number for all forms of one text, such as plain and HTML; null if there's only one form. */
  readonly choice: number | null;
}

/** Why an email isn't read: no real one is like that. */
export type Oddity = 'too deep' | 'too many parts';

const DEEPEST = 10;
const MOST_PARTS = 1000;
const MOST_CALENDARS = 8;
/** Octets kept of all texts of a kind together, and of each calendar: enough for the limits after decoding. */
const MOST_KEPT: Readonly<Record<Kind, number>> = { plain: 1 << 17, html: 3 << 17, calendar: 3 << 18 };

interface Walk {
  readonly line: NextLine;
  readonly wanted: readonly Kind[];
  /** The beginnings of the lines between parts, outermost first. */
  readonly boundaries: string[];
  /** The boundary that was just read, until its part begins or ends. */
  reached: { readonly at: number; readonly isEnd: boolean } | null;
  isAtStart: boolean;
  parts: number;
  readonly leaves: Leaf[];
}

interface Place {
  readonly depth: number;
  readonly choice: number | null;
  /** Is it in an email that's attached to this one? */
  readonly isAttached: boolean;
}

/** The wanted parts of an email whose headers were read, in order. */
export async function readParts(
  fields: Fields,
  line: NextLine,
  wanted: readonly Kind[],
): Promise<readonly Leaf[] | Oddity> {
  const walk: Walk = { line, wanted, boundaries: [], reached: null, isAtStart: true, parts: 0, leaves: [] };
  const oddity = await readPart(walk, fields, { depth: 0, choice: null, isAttached: false });
  return oddity ?? walk.leaves;
}

async function readPart(walk: Walk, fields: Fields, place: Place): Promise<Oddity | null> {
  const type = typeOf(fields);
  const boundary = type.startsWith('multipart/') ? paramOf(fields.first('content-type'), 'boundary') : null;
  walk.parts += 1;
  if (walk.parts > MOST_PARTS) return 'too many parts';
  if (place.depth > DEEPEST) return 'too deep';
  if (boundary) return readInside(walk, boundary, { ...place, choice: choiceIn(type, walk, place) });
  if (type === 'message/rfc822') return readAttached(walk, place.depth + 1);
  await readLeaf(walk, fields, place);
  return null;
}

function choiceIn(type: string, { parts }: Walk, { choice }: Place): number | null {
  return type === 'multipart/alternative' ? parts : choice;
}

async function readAttached(walk: Walk, depth: number): Promise<Oddity | null> {
  const fields = await readFields(() => nextLine(walk));
  return readPart(walk, fields, { depth, choice: null, isAttached: true });
}

async function readInside(walk: Walk, boundary: string, place: Place): Promise<Oddity | null> {
  const at = walk.boundaries.push(`--${boundary}`) - 1;
  let oddity: Oddity | null = null;
  while (oddity === null && (await comeToPart(walk, at))) {
    const fields = await readFields(() => nextLine(walk));
    oddity = await readPart(walk, fields, { ...place, depth: place.depth + 1 });
  }
  walk.boundaries.length = at;
  return oddity;
}

/** Goes past the next boundary between these parts; false after the last part. */
async function comeToPart(walk: Walk, at: number): Promise<boolean> {
  while ((await nextLine(walk)) !== '');
  if (walk.reached?.at !== at) return false;
  const { isEnd } = walk.reached;
  walk.reached = null;
  return !isEnd;
}

/** The next line; '' at a boundary, and at the end. */
async function nextLine(walk: Walk): Promise<string> {
  if (walk.reached !== null) return '';
  const next = await walk.line();
  const at = walk.isAtStart && next.startsWith('--') ? walk.boundaries.findLastIndex((one) => isAt(next, one)) : -1;
  walk.isAtStart = next === '' || next.endsWith('\n');
  if (at < 0) return next;
  walk.reached = { at, isEnd: next.startsWith('--', walk.boundaries[at]?.length) };
  return '';
}

function isAt(line: string, boundary: string): boolean {
  return line.startsWith(boundary) && /^(?:--)?[ \t]*\n?$/.test(line.slice(boundary.length));
}

async function readLeaf(walk: Walk, fields: Fields, { choice, isAttached }: Place): Promise<void> {
  const kind = kindOf(fields);
  const before = walk.leaves.filter((leaf) => leaf.kind === kind);
  const isWanted = kind !== null && walk.wanted.includes(kind) && (kind === 'calendar' || !isAttached);
  if (!isWanted || (kind === 'calendar' && before.length === MOST_CALENDARS)) return;
  const used = kind === 'calendar' ? 0 : before.reduce((sum, { body }) => sum + body.length, 0);
  const pieces: string[] = [];
  let room = MOST_KEPT[kind] - used;
  let isCut = false;
  for (let next = await nextLine(walk); next !== ''; next = await nextLine(walk)) {
    if (room > 0) pieces.push(next.slice(0, room));
    isCut ||= next.length > room;
    room -= Math.min(room, next.length);
  }
  walk.leaves.push({ kind, fields, body: pieces.join(''), isCut, choice });
}

function kindOf(fields: Fields): Kind | null {
  const type = typeOf(fields);
  const headers = [fields.first('content-type'), fields.first('content-disposition')];
  const isNamed = headers.some((header) => /name\*?\d*\*?\s*=[^;]*\.ics\b/i.test(header));
  if (isNamed || type === 'text/calendar' || type === 'application/ics') return 'calendar';
  if (/^\s*attachment\b/i.test(fields.first('content-disposition'))) return null;
  return type === 'text/plain' ? 'plain' : type === 'text/html' ? 'html' : null;
}

function typeOf(fields: Fields): string {
  return /^\s*([^\s;]+)/.exec(fields.first('content-type'))?.[1]?.toLowerCase() ?? 'text/plain';
}

/** A parameter of a header, such as the boundary in `multipart/mixed; boundary="x"`. */
export function paramOf(header: string, name: string): string | null {
  const [, quoted, plain] = new RegExp(`;\\s*${name}\\*?\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header) ?? [];
  return quoted ?? plain ?? null;
}
