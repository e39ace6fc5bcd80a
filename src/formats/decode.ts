// Decodes bytes to text. The encoding is never guessed: it's UTF-8 unless a byte-order mark says otherwise. Invalid
// bytes are refused with their line number, so no name comes in garbled.
import { UserError } from '../domain/errors.ts';
import { ZIP } from './looks-like.ts';

const LINE_FEED = 0x0a;
const MOST_IN_ONE_CHARACTER = 4;

const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;
const HOW_TO_UNPACK = 'Unpack it, or save the sheet as CSV in UTF-8, and import that.';
type Encoding = (typeof MARKS)[number]['encoding'];

const HOW_TO_SAVE =
  'Save it as UTF-8 and import that: in Excel the file type is called "CSV UTF-8"; elsewhere look for encoding or character set.';

/** The text of a file in pieces, without its byte-order mark. Throws UserError 'usage' with the line number for NUL and
 *  for invalid UTF-8 (or UTF-16, if there's a mark). */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoding: Decoding | null = null;
  let begun = new Uint8Array();
  for await (const piece of bytes) {
    if (decoding !== null) {
      yield decoding.next(piece);
      continue;
    }
    begun = joined(begun, piece);
    if (begun.length < MOST_IN_ONE_CHARACTER) continue;
    decoding = openDecoding(begun);
    yield decoding.next(begun);
  }
  const last = decoding ?? openDecoding(begun);
  if (decoding === null) yield last.next(begun);
  yield last.end();
}

interface Decoding {
  readonly next: (piece: Uint8Array) => string;
  readonly end: () => string;
}

function openDecoding(begun: Uint8Array): Decoding {
  if (ZIP.every((byte, at) => begun[at] === byte))
    throw new UserError('usage', 'The file is packed: a zip, or a workbook of a spreadsheet program.', HOW_TO_UNPACK);
  const encoding = MARKS.find(({ bytes }) => bytes.every((byte, at) => begun[at] === byte))?.encoding ?? 'utf-8';
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  let owed = 0;
  const read = (piece: Uint8Array, stream: boolean) => {
    const text = decoded(decoder, piece, stream);
    if (text === null)
      throw unreadable(line + linesBefore(piece, owed, encoding), `isn't valid ${encoding.toUpperCase()}`);
    const nul = text.indexOf('\0');
    if (nul >= 0) throw unreadable(line + linesIn(text.slice(0, nul)), 'has a NUL character, which no text has');
    line += linesIn(text);
    owed = octetsOwed(piece);
    return text;
  };
  return { next: (piece) => read(piece, true), end: () => read(new Uint8Array(), false) };
}

function decoded(decoder: InstanceType<typeof TextDecoder>, piece: Uint8Array, stream: boolean): string | null {
  try {
    return decoder.decode(piece, { stream });
  } catch {
    return null;
  }
}

function unreadable(line: number, what: string): UserError {
  return new UserError('usage', `The file can't be read: line ${line} ${what}.`, HOW_TO_SAVE);
}

/** Number of valid lines before the error in a piece that can't be decoded. Its first `owed` bytes belong to the
 *  previous piece's last character. */
function linesBefore(piece: Uint8Array, owed: number, encoding: Encoding): number {
  if (encoding !== 'utf-8') return 0;
  let from = 0;
  while (from < owed && ((piece[from] ?? 0) & 0xc0) === 0x80) from += 1;
  if (from < owed) return 0;
  for (let lines = 0; ; lines += 1) {
    const end = piece.indexOf(LINE_FEED, from) + 1;
    const decoder = new TextDecoder(encoding, { fatal: true });
    if (end === 0 || decoded(decoder, piece.subarray(from, end), false) === null) return lines;
    from = end;
  }
}

/** How many bytes are missing from the last character of a valid piece. */
function octetsOwed(piece: Uint8Array): number {
  const last = piece.subarray(-MOST_IN_ONE_CHARACTER);
  const at = last.findLastIndex((octet) => (octet & 0xc0) !== 0x80);
  const lead = last[at] ?? 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
  return Math.max(0, length - (last.length - at));
}

function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
