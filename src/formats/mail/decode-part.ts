// Decodes the parts of an email: base64, quoted-printable, and every charset that browsers know.
import { textOfOctets } from '../octet-lines.ts';
import { fromQuotedPrintable } from '../quoted-printable.ts';
import { withoutComments } from './date.ts';
import { type Leaf, paramOf } from './parts.ts';

const LARGEST_CALENDAR = 1 << 18;
/** Charset names that say nothing: some programs write them for any text. */
const NO_CHARSET = /^(?:(?:us-)?ascii|(?:x-)?unknown.*|default.*)?$/i;

/** The text of a part. Without a charset, or with a wrong one, it's taken for UTF-8 or Windows-1252. */
export function contentOf({ fields, body, isCut }: Leaf): string {
  const encoding = withoutComments(fields.first('content-transfer-encoding')).trim().toLowerCase();
  const charset = paramOf(fields.first('content-type'), 'charset')?.trim() ?? '';
  return textOfOctets(decoded(body, encoding), NO_CHARSET.test(charset) ? 'utf-8' : charset, isCut);
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('latin1');
  return encoding === 'quoted-printable' ? fromQuotedPrintable(body) : body;
}

/** The bytes of a calendar in UTF-8; null if it's too large. */
export function calendarOf(leaf: Leaf): Uint8Array | null {
  const bytes = leaf.isCut ? null : Buffer.from(contentOf(leaf));
  return bytes !== null && bytes.length <= LARGEST_CALENDAR ? bytes : null;
}
