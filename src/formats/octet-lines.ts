// Splits bytes into lines of one character per octet. vCards declare the encoding property by property, and calendars
// may be folded in the middle of a letter, so only whole properties can be decoded.
import { UserError } from '../domain/errors.ts';

const LONGEST = 1 << 25;
const LARGEST = 1 << 29;
const MARKS = { utf8: '\u00ef\u00bb\u00bf', little: '\u00ff\u00fe', big: '\u00fe\u00ff' };
const HOW_TO_MEND = 'Export it once more, or take that line out.';
const FALLBACK = 'windows-1252';

/** The lines of a file without their line endings; one empty line for an empty file. UTF-16 with a byte-order mark
 *  becomes UTF-8. Throws UserError 'usage' for a line that doesn't end, and for a file that's too large. */
export async function* readOctetLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest = '';
  let line = 1;
  let endsHalf = false;
  let octets = 0;
  for await (const piece of octetsOf(bytes)) {
    octets += piece.length;
    if (octets > LARGEST)
      throw new UserError('usage', 'The file is too large: I read up to 512 MB.', 'Export it in parts.');
    // A piece without a line ending is only appended: searching a long line again for each piece would be quadratic.
    const hasEnd = endsHalf || /[\r\n]/.test(piece);
    const rows = hasEnd ? (rest + piece).split(/\r\n|\n|\r(?!$)/) : [rest + piece];
    endsHalf = piece.endsWith('\r');
    rest = rows.pop() ?? '';
    line += rows.length;
    if (rest.length > LONGEST)
      throw new UserError('usage', `The file can't be read: line ${line} doesn't end.`, HOW_TO_MEND);
    yield* rows;
  }
  yield* rest.split('\r');
}

/** The bytes as text of one character per octet. UTF-16 with a byte-order mark becomes UTF-8, and the mark goes. */
export async function* octetsOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let begun = '';
  let isBegun = false;
  for await (const piece of bytes) {
    if (decoder) yield octets(decoder.decode(piece, { stream: true }));
    else if (isBegun) yield Buffer.from(piece).toString('latin1');
    else {
      begun += Buffer.from(piece).toString('latin1');
      isBegun = begun.length >= MARKS.utf8.length;
      decoder = isBegun ? decoderOf(begun) : null;
      if (isBegun)
        yield decoder ? octets(decoder.decode(Buffer.from(begun, 'latin1'), { stream: true })) : begin(begun);
    }
  }
  if (!isBegun) yield begin(begun);
}

function decoderOf(begun: string): InstanceType<typeof TextDecoder> | null {
  if (begun.startsWith(MARKS.little)) return new TextDecoder('utf-16le');
  return begun.startsWith(MARKS.big) ? new TextDecoder('utf-16be') : null;
}

function begin(begun: string): string {
  return begun.startsWith(MARKS.utf8) ? begun.slice(MARKS.utf8.length) : begun;
}

function octets(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** Decodes octets from a charset, or from Windows-1252 (the old Western encoding) if they aren't valid in it. If
 *  they're cut off somewhere, the last character may be incomplete. */
export function textOfOctets(line: string, charset = 'utf-8', isCut = false): string {
  if (/^[ -~]*$/.test(line)) return line;
  const bytes = Buffer.from(line, 'latin1');
  try {
    const decoder = new TextDecoder(charset, { fatal: true });
    const text = decoder.decode(bytes, { stream: isCut });
    return decoder.encoding === FALLBACK ? withWindowsSigns(text) : text;
  } catch {
    return withWindowsSigns(new TextDecoder(FALLBACK).decode(bytes));
  }
}

/** The same text in memory of its own: V8 keeps a whole text for as long as any piece cut out of it. */
export function copyText(text: string): string {
  return Buffer.from(text).toString();
}

/** Signs of Windows-1252 where ISO-8859-1 has control characters, from 0x80 on. */
const WINDOWS_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Corrects text that Node 20 or 22 decoded from Windows-1252, which they take for ISO-8859-1. */
export function withWindowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_SIGNS.charAt(sign.charCodeAt(0) - 0x80));
}
