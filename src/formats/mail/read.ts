// Reads files with emails, one email at a time: first the headers, and the text only of those that are wanted.
import { isUserError, UserError } from '../../domain/errors.ts';
import { quote } from '../../domain/quote.ts';
import { looksLike } from '../looks-like.ts';
import { peek } from '../peek.ts';
import { calendarOf } from './decode-part.ts';
import { readFields } from './fields.ts';
import { readHeaders } from './headers.ts';
import type { LeftOut, Mail, MailHeaders, MailUnread } from './message.ts';
import { type Message, messagesIn } from './messages.ts';
import { ownTextOf } from './own-text.ts';
import { type Oddity, readParts } from './parts.ts';
import { holdsMail, leftOutByPlace, type MailFile, refusalOf } from './sources.ts';
import { textOf } from './text.ts';

const LOOKED_AT = 4096;
const ODDITIES = {
  'too deep': 'it has too many parts inside each other',
  'too many parts': 'it has too many parts',
} as const satisfies Record<Oddity, string>;

/** Reads one email after the other. `wanted` decides by the headers whether to read on; emails that aren't wanted are
 *  skipped. An email that can't be read comes as MailUnread. Throws UserError 'usage' for a file that was typed and is
 *  of a kind that can't be read. */
export async function* readMail(
  files: Iterable<MailFile>,
  wanted: (headers: MailHeaders) => boolean,
): AsyncGenerator<Mail | MailUnread> {
  for (const file of files) {
    const refusal = refusalOf(file);
    if (refusal === null) yield* readGently(file, wanted);
    else if (file.path.length > 0) yield { where: file.name, why: refusal.what };
    else throw new UserError('usage', `${refusal.what}: ${quote(file.name)}`, refusal.hint);
  }
}

async function* readGently(
  file: MailFile,
  wanted: (headers: MailHeaders) => boolean,
): AsyncGenerator<Mail | MailUnread> {
  try {
    yield* readFile(file, wanted);
  } catch (error) {
    if (!isUserError(error)) throw error;
    yield { where: file.name, why: "I can't read the file" };
  }
}

async function* readFile(file: MailFile, wanted: (headers: MailHeaders) => boolean): AsyncGenerator<Mail | MailUnread> {
  const isLeftOut = leftOutByPlace(file);
  for await (const message of messagesIn(bytesWithMail(file))) {
    const where = message.number === null ? file.name : `${file.name}, message ${message.number}`;
    const read = await readMessage(message, isLeftOut, wanted);
    if (read !== null) yield { ...read, where };
  }
}

/** The bytes of a file; none if it was found in a folder and doesn't look like emails. */
async function* bytesWithMail(file: MailFile): AsyncGenerator<Uint8Array> {
  const holds = holdsMail(file);
  if (holds === 'no') return;
  const { begun, bytes } = await peek(file.bytes(), LOOKED_AT);
  if (holds === 'yes' || looksLike(begun) === 'mail') yield* bytes;
  else await bytes.return(undefined);
}

type Unplaced<T> = Omit<T, 'where'>;

async function readMessage(
  { line }: Message,
  isLeftOut: LeftOut | null,
  wanted: (headers: MailHeaders) => boolean,
): Promise<Unplaced<Mail> | Unplaced<MailUnread> | null> {
  const fields = await readFields(line);
  if (!fields.isWhole) return { why: 'its headers go on without an end' };
  const read = readHeaders(fields);
  if (read === null) return { why: "it isn't an email" };
  const headers = { ...read, isLeftOut: read.isLeftOut ?? isLeftOut };
  if (!wanted(headers)) return null;
  const leaves = await readParts(fields, line, ['plain', 'html', 'calendar']);
  if (typeof leaves === 'string') return { why: ODDITIES[leaves] };
  const text = textOf(leaves);
  const calendars = leaves.filter(({ kind }) => kind === 'calendar').flatMap((leaf) => calendarOf(leaf) ?? []);
  return { ...headers, text, ownText: ownTextOf(text), calendars };
}
