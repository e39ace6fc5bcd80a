// Lines -> vCards as lists of properties. Lines that are folded, or broken off inside a quoted-printable text, are put
// together; what belongs to no card is left out, and so is what is in none of our fields: pictures can be long.
import { type ContentLine, readContentLine } from './content-lines.ts';

/** A card as it is written. */
export interface RawCard {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly properties: readonly ContentLine[];
  /** Did its end come before the next card? */
  readonly isWhole: boolean;
}

interface LongLine {
  readonly line: number;
  /** Null where it is not to be kept. */
  text: string | null;
}

const QUOTED = /^[^:]*[;=]QUOTED-PRINTABLE[;:]/i;
const UNREAD = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY|X-MS-CARDPICTURE|X-ABCROP-RECTANGLE)\b/i;

/** The cards of a file by its lines of octets, in order. A card inside another one (vCard 2.1, AGENT) is left out. */
export async function* readRawCards(lines: AsyncIterable<string>): AsyncGenerator<RawCard> {
  let open: { line: number; properties: ContentLine[] } | null = null;
  let inner = 0;
  let before = '';
  for await (const { line, text } of longLines(lines)) {
    const word = text?.trim().toUpperCase() ?? '';
    const isInner: boolean = inner > 0 || (open !== null && /^AGENT\b[^:]*:$/.test(before));
    if (word === 'BEGIN:VCARD' && isInner) inner += 1;
    else if (word === 'END:VCARD' && inner > 0) inner -= 1;
    else if (word === 'BEGIN:VCARD' || word === 'END:VCARD') {
      if (open) yield { ...open, isWhole: word === 'END:VCARD' };
      open = word === 'BEGIN:VCARD' ? { line, properties: [] } : null;
    } else if (open && inner === 0 && text !== null) open.properties.push(...propertyIn(text, line));
    before = word;
  }
  if (open) yield { ...open, isWhole: false };
}

function propertyIn(text: string, line: number): ContentLine[] {
  const property = readContentLine(text, line);
  return property ? [property] : [];
}

/** In vCard 2.1 the blank that a folded line begins with is a part of the text; later it is not. */
async function* longLines(lines: AsyncIterable<string>): AsyncGenerator<LongLine> {
  let long: LongLine | null = null;
  let isOld = false;
  let line = 0;
  for await (const row of lines) {
    line += 1;
    if (long?.text?.endsWith('=') && QUOTED.test(long.text)) long.text = long.text.slice(0, -1) + row;
    else if (long && /^[ \t]/.test(row)) long.text = long.text && long.text + (isOld ? row : row.slice(1));
    else {
      if (long) yield long;
      long = { line, text: UNREAD.test(row) ? null : row };
      const version = /^VERSION:\s*(\S+)/i.exec(row)?.[1];
      if (version !== undefined) isOld = version === '2.1';
    }
  }
  if (long) yield long;
}
