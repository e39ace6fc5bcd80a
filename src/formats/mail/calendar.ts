// Finds the calendars in a file of invitations: the file itself, or what's attached to a saved email (.eml). The email
// parser loads only for emails.
import type { Attachment } from 'postal-mime';
import { UserError } from '../../domain/errors.ts';
import { looksLike } from '../looks-like.ts';
import { readOctetLines } from '../octet-lines.ts';
import { calendarLines } from './parts.ts';

const LOOKED_AT = 4096;
const LARGEST = 1 << 18;

/** The bytes of the calendars in a file. Throws UserError 'usage' if an email is too large or deeply nested. */
export async function* calendarBytes(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const pieces = bytes[Symbol.asyncIterator]();
  let begun = Buffer.alloc(0);
  let isOver = false;
  while (!isOver && begun.length < LOOKED_AT) {
    const { done, value } = await pieces.next();
    if (done) isOver = true;
    else begun = Buffer.concat([begun, value]);
  }
  const whole = startingWith(begun, pieces);
  if (looksLike(begun) === 'mail') yield* calendarsIn(whole);
  else yield* whole;
}

async function* startingWith(begun: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (begun.length > 0) yield begun;
  yield* { [Symbol.asyncIterator]: () => rest };
}

/** Invitations have a method; most programs also attach the same calendar without one. */
async function* calendarsIn(message: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const lines: string[] = [];
  for await (const line of calendarLines(readOctetLines(message))) lines.push(line);
  const { default: PostalMime } = await import('postal-mime');
  const { attachments } = await PostalMime.parse(Buffer.from(lines.join('\r\n'), 'latin1'));
  const invitations = attachments.filter(({ method }) => method !== undefined);
  const texts = (invitations.length > 0 ? invitations : attachments).map(bytesOf);
  for (const text of new Set(texts.map((each) => each.toString('latin1').replaceAll('\r', '').trim()))) {
    if (text !== '') yield Buffer.from(`${text}\r\n`, 'latin1');
  }
}

function bytesOf({ content }: Attachment): Buffer {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
  if (bytes.length <= LARGEST) return bytes;
  const hint = "Save the .ics file that's attached to the email, and name that file.";
  throw new UserError('usage', 'The calendar in that email is too large.', hint);
}
