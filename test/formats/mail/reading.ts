import type { Mail, MailUnread } from '../../../src/formats/mail/message.ts';
import { readMail } from '../../../src/formats/mail/read.ts';
import type { MailFile } from '../../../src/formats/mail/sources.ts';
import { inPieces } from '../vcard/cards.ts';

/** A file with this content, read in uneven pieces; in a folder if it has a path. */
export function mailFile(content: string | Buffer, name = 'a.eml', path: readonly string[] = []): MailFile {
  return { name, path, bytes: () => inPieces(Buffer.from(content as string)) };
}

/** Everything read of some files. */
export async function readAll(...files: readonly MailFile[]): Promise<readonly (Mail | MailUnread)[]> {
  const all: (Mail | MailUnread)[] = [];
  for await (const one of readMail(files, () => true)) all.push(one);
  return all;
}

/** The only email of a file. Throws if there's another number, or it can't be read. */
export async function readOne(content: string | Buffer): Promise<Mail> {
  const [mail, ...more] = await readAll(mailFile(content));
  if (mail && 'why' in mail) throw new Error(mail.why);
  if (!mail || more.length > 0) throw new Error(`${more.length + 1} emails`);
  return mail;
}

/** An email's headers, with some replaced or added, and its text. */
export function eml(headers: Readonly<Record<string, string>> = {}, text = 'Hello'): string {
  const all = {
    From: 'Amy Lee <amy@acme.example>',
    Date: 'Mon, 2 Nov 2026 10:00:00 +0000',
    Subject: 'A talk',
    ...headers,
  };
  return `${Object.entries(all)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')}\n${text}\n`;
}
