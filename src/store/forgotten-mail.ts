// The emails that were forgotten: only digests of their Message-IDs are left. Apart from mail.ts, since Node takes
// 3 ms to load what makes digests.
import { createHash } from 'node:crypto';
import type { Db } from './db.ts';
import { selectRows } from './records.ts';
import type { Writer } from './write.ts';

/** Tells whether an email was forgotten. */
export function forgottenMails(db: Db): (messageId: string) => boolean {
  const digests = new Set(selectRows(db, 'forgotten_mail').map(({ digest }) => digest));
  return (messageId) => digests.size > 0 && digests.has(digestOf(messageId));
}

/** Removes an email that was read, and keeps a digest of its Message-ID, so that it isn't imported again. */
export function forgetMail(db: Db, write: Writer, id: number): void {
  const row = write.find('mail', id);
  if (row === null) return;
  write.remove('mail', id);
  if (!forgottenMails(db)(row.messageId)) write.add('forgotten_mail', { digest: digestOf(row.messageId) });
}

function digestOf(messageId: string): string {
  return createHash('sha256').update(messageId).digest('hex');
}
