// Finds the calendars in a file of invitations: the file itself, or what's attached to saved emails.
import { UserError } from '../../domain/errors.ts';
import { looksLike } from '../looks-like.ts';
import { peek } from '../peek.ts';
import { calendarOf } from './decode-part.ts';
import { readFields } from './fields.ts';
import { type Message, messagesIn } from './messages.ts';
import { type Leaf, type Oddity, paramOf, readParts } from './parts.ts';

const LOOKED_AT = 4096;
const HOW_TO_GET_IT = "Save the .ics file that's attached to the email, and name that file.";
const ODDITIES = {
  'too deep': 'That email has too many parts inside each other.',
  'too many parts': 'That email has too many parts.',
} as const satisfies Record<Oddity, string>;

/** The bytes of the calendars in a file. Throws UserError 'usage' if an email is too large or deeply nested. */
export async function* calendarBytes(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { begun, bytes } = await peek(file, LOOKED_AT);
  if (looksLike(begun) !== 'mail') yield* bytes;
  else for await (const message of messagesIn(bytes)) yield* calendarsIn(message);
}

/** Invitations have a method; most programs also attach the same calendar without one. */
async function* calendarsIn({ line }: Message): AsyncGenerator<Uint8Array> {
  const calendars = await readParts(await readFields(line), line, ['calendar']);
  if (typeof calendars === 'string') throw new UserError('usage', ODDITIES[calendars], HOW_TO_GET_IT);
  const invitations = calendars.filter(({ fields }) => paramOf(fields.first('content-type'), 'method') !== null);
  const texts = (invitations.length > 0 ? invitations : calendars).map(requireText);
  for (const text of new Set(texts)) if (text !== '') yield Buffer.from(`${text}\r\n`);
}

function requireText(leaf: Leaf): string {
  const bytes = calendarOf(leaf);
  if (bytes === null) throw new UserError('usage', 'The calendar in that email is too large.', HOW_TO_GET_IT);
  return new TextDecoder().decode(bytes).replaceAll('\r', '').trim();
}
