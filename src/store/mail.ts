// The emails that were read. Of those that were forgotten, only digests of their Message-IDs are left.
import { createHash } from 'node:crypto';
import { type Db, query } from './db.ts';
import { selectWhere } from './records.ts';
import type { Tables } from './tables.ts';
import type { Writer } from './write.ts';

type MailRow = Tables['mail'];

/** Emails from or to an address, or with a name in their subject. */
export function mailsNaming(db: Db, address: string | null, isNamed: (subject: string) => boolean): MailRow[] {
  const isTheirs = (row: MailRow) => address !== null && row.address === address;
  return selectWhere(db, 'mail', 'TRUE').filter((row) => isTheirs(row) || isNamed(row.subject));
}

/** Whether an email was forgotten. */
function isForgotten(db: Db, messageId: string): boolean {
  return query(db, 'SELECT 1 FROM forgotten_mail WHERE digest = ?', digestOf(messageId)).length > 0;
}

/** Removes an email that was read, and keeps a digest of its Message-ID, so that it doesn't come in again. */
export function forgetMail(db: Db, write: Writer, id: number): void {
  const row = write.find('mail', id);
  if (row === null) return;
  write.remove('mail', id);
  if (!isForgotten(db, row.messageId)) write.add('forgotten_mail', { digest: digestOf(row.messageId) });
}

function digestOf(messageId: string): string {
  return createHash('sha256').update(messageId).digest('hex');
}
