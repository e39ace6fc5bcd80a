// Reads the headers of an email, before any of its text.
import { readMailDate, withoutComments } from './date.ts';
import type { Fields } from './fields.ts';
import { readAddresses, readIds, readLine } from './header-text.ts';
import { leftOutBy } from './left-out.ts';
import type { LeftOut, MailHeaders } from './message.ts';

const EXPUNGED = 0x0008;
/** Headers, and their values, that mark an email as sent by a program or to a list. */
const AUTOMATIC = [
  ['auto-submitted', /^(?!\s*no\b)/i],
  ['precedence', /^\s*(?:bulk|list|junk|auto_reply)\b/i],
  ['list-id', /./],
  ['list-unsubscribe', /./],
  ['x-autoreply', /^(?!\s*no\b)/i],
  ['x-autorespond', /^/],
  ['return-path', /^\s*<\s*>/],
  ['content-type', /^\s*multipart\/report\b/i],
] as const;
/** Headers that only a draft has. */
const OF_A_DRAFT = [
  ['x-unsent', /^\s*1/],
  ['x-mozilla-draft-info', /./],
  ['x-uniform-type-identifier', /mail-draft/],
] as const;

/** Reads headers; null if they aren't an email's. */
export function readHeaders(fields: Fields): MailHeaders | null {
  const addresses = (name: string) => readAddresses(fields.all(name));
  if (!isEmail(fields)) return null;
  return {
    messageId: readIds([withBrackets(fields.first('message-id'))])[0] ?? null,
    digest: fields.digest,
    inReplyTo: readIds(fields.all('in-reply-to')),
    references: readIds(fields.all('references')),
    from: addresses('from')[0] ?? addresses('sender')[0] ?? null,
    replyTo: addresses('reply-to'),
    to: addresses('to'),
    cc: addresses('cc'),
    bcc: addresses('bcc'),
    subject: readLine(fields.first('subject')),
    date: dateOf(fields),
    isAutomatic: hasAny(fields, AUTOMATIC),
    listId: readIds([fields.first('list-id')])[0] ?? (readLine(fields.first('list-id')) || null),
    failsChecks: failsChecks(fields.all('authentication-results')),
    isLeftOut: leftOut(fields),
  };
}

function isEmail(fields: Fields): boolean {
  return ['from', 'to', 'subject', 'date', 'message-id', 'received'].some((name) => fields.all(name).length > 0);
}

function withBrackets(id: string): string {
  return id.includes('<') ? id : `<${id}>`;
}

function hasAny(fields: Fields, signs: readonly (readonly [name: string, sign: RegExp])[]): boolean {
  return signs.some(([name, sign]) => fields.all(name).some((value) => sign.test(value)));
}

/** When it was sent, else when it arrived. The newest Received comes first. */
function dateOf(fields: Fields): number | null {
  const received = fields.all('received').map((value) => value.slice(value.lastIndexOf(';') + 1));
  for (const written of [...fields.all('date'), ...received]) {
    const date = readMailDate(written);
    if (date !== null) return date;
  }
  return null;
}

/** Only the results of the server that delivered the email count: the first header, and others by the same server. */
function failsChecks(results: readonly string[]): boolean {
  const bare = results.map((value) => withoutComments(value).toLowerCase());
  const server = (value: string) => value.split(';', 1)[0]?.trim();
  const found = bare.filter((value) => server(value) === server(bare[0] ?? '')).join(';');
  const has = (result: string) => new RegExp(`\\b${result}\\b`).test(found);
  return has('dmarc=fail') || (has('dkim=fail') && !has('dkim=pass'));
}

function leftOut(fields: Fields): LeftOut | null {
  const labels = readLine(fields.first('x-gmail-labels')).split(',');
  const label = labels.map((name) => leftOutBy(name.replaceAll('"', ''))).find((is) => is !== null);
  const status = Number.parseInt(fields.first('x-mozilla-status'), 16) || 0;
  if (label !== undefined) return label;
  if (hasAny(fields, OF_A_DRAFT)) return 'draft';
  return (status & EXPUNGED) === 0 ? null : 'trash';
}
