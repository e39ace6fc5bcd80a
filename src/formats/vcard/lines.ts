// Groups lines into vCards, as lists of properties. Folded lines and quoted-printable soft breaks are joined. Lines
// outside a card are dropped, and so are properties we have no field for: pictures can be long.
import { type ContentLine, readContentLine } from '../content-lines.ts';

/** A card as written. */
export interface RawCard {
  /** The line in the file where it starts, from 1. */
  readonly line: number;
  readonly properties: readonly ContentLine[];
  /** Did its END come before the next card? */
  readonly isWhole: boolean;
  /** Is it longer than any address book's cards? Then only part of it is kept. */
  readonly isTooLong: boolean;
}

type OpenCard = { -readonly [F in keyof RawCard]: RawCard[F] } & { properties: ContentLine[]; octets: number };

interface LongLine {
  readonly line: number;
  /** Null if it isn't kept. */
  readonly text: string | null;
  readonly isTooLong: boolean;
}

/** Maximum octets of a field, of all fields of a card, and of what comes before a value. */
const LONGEST_FIELD = 1 << 20;
const LONGEST_CARD = 1 << 22;
const LONGEST_HEAD = 1 << 10;
const MOST_FIELDS = 5_000;

const QUOTED = /^[^:]*[;=]QUOTED-PRINTABLE[;:]/i;
const UNREAD = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY|X-MS-CARDPICTURE|X-ABCROP-RECTANGLE)\b/i;

/** The cards of a file, in order, from its octet lines. A card inside another (AGENT in vCard 2.1) is left out. */
export async function* readRawCards(lines: AsyncIterable<string>): AsyncGenerator<RawCard> {
  let open: OpenCard | null = null;
  let inner = 0;
  let before = '';
  for await (const { line, text, isTooLong } of longLines(lines)) {
    const word = text?.trim().toUpperCase() ?? '';
    const isInner: boolean = inner > 0 || (open !== null && /^AGENT\b[^:]*:$/.test(before));
    if (word === 'BEGIN:VCARD' && isInner) inner += 1;
    else if (word === 'END:VCARD' && inner > 0) inner -= 1;
    else if (word === 'BEGIN:VCARD' || word === 'END:VCARD') {
      if (open) yield { ...open, isWhole: word === 'END:VCARD' };
      open = word === 'BEGIN:VCARD' ? { line, properties: [], isWhole: false, isTooLong: false, octets: 0 } : null;
    } else if (open && inner === 0) addTo(open, text, line, isTooLong);
    before = word;
  }
  if (open) yield open;
}

function addTo(card: OpenCard, text: string | null, line: number, isTooLong: boolean): void {
  card.octets += text?.length ?? 0;
  card.isTooLong ||= isTooLong || card.octets > LONGEST_CARD || card.properties.length >= MOST_FIELDS;
  const property = text === null || card.isTooLong ? null : readContentLine(text, line);
  if (property) card.properties.push(property);
}

/** A line that may continue. Its pieces are joined once, at the end, so the cost is linear in the folds. */
interface OpenLine {
  readonly line: number;
  readonly isUnread: boolean;
  readonly pieces: string[];
  octets: number;
  /** Is its value quoted-printable? Null until that's been checked and the value has started. */
  isQuoted: boolean | null;
}

/** Unfolds the lines. The space that starts a folded line is part of the text in vCard 2.1, but not later. */
async function* longLines(lines: AsyncIterable<string>): AsyncGenerator<LongLine> {
  let long: OpenLine | null = null;
  let isOld = false;
  let line = 0;
  for await (const row of lines) {
    line += 1;
    if (long && isBrokenOff(long)) addPiece(long, row, '=');
    else if (long && /^[ \t]/.test(row)) addPiece(long, isOld ? row : row.slice(1));
    else {
      if (long) yield joined(long);
      long = { line, isUnread: UNREAD.test(row), pieces: [row], octets: row.length, isQuoted: null };
      const version = /^VERSION:\s*(\S+)/i.exec(row)?.[1];
      if (version !== undefined) isOld = version === '2.1';
    }
  }
  if (long) yield joined(long);
}

/** Pieces that are too long, or of a field that isn't read, are counted but not kept. `end` is what to cut off the
 *  previous piece. */
function addPiece(long: OpenLine, piece: string, end = ''): void {
  const { pieces, isUnread } = long;
  long.octets += piece.length;
  if (isUnread || long.octets > LONGEST_FIELD) return;
  if (end !== '') pieces.push((pieces.pop() ?? '').slice(0, -end.length));
  pieces.push(piece);
}

function isBrokenOff(long: OpenLine): boolean {
  const { pieces, isUnread, octets } = long;
  if (isUnread || octets > LONGEST_FIELD || !pieces.at(-1)?.endsWith('=')) return false;
  if (long.isQuoted !== null) return long.isQuoted;
  const start = startOf(pieces);
  const isQuoted = QUOTED.test(start);
  if (start.includes(':') || start.length >= LONGEST_HEAD) long.isQuoted = isQuoted;
  return isQuoted;
}

/** The start of the line, enough to hold everything before the value. */
function startOf(pieces: readonly string[]): string {
  let start = '';
  for (const piece of pieces) {
    start += piece.slice(0, LONGEST_HEAD);
    if (start.length >= LONGEST_HEAD || piece.includes(':')) break;
  }
  return start;
}

function joined({ line, isUnread, pieces, octets }: OpenLine): LongLine {
  if (octets > LONGEST_FIELD && !isUnread) return { line, text: null, isTooLong: true };
  return { line, text: isUnread ? null : pieces.join(''), isTooLong: false };
}
