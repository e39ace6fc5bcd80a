// The emails that were read. Of those that were forgotten, only digests of their Message-IDs are left.
import { createHash } from 'node:crypto';
import { type Day, parseDay } from '../domain/day.ts';
import { type Db, query } from './db.ts';
import { selectRows, selectWhere } from './records.ts';
import type { Tables } from './tables.ts';
import type { Writer } from './write.ts';

export type MailRow = Tables['mail'];

/** Emails from or to an address, or with a name in their subject. */
export function mailsNaming(db: Db, address: string | null, isNamed: (subject: string) => boolean): MailRow[] {
  const isTheirs = (row: MailRow) => address !== null && row.address === address;
  return selectWhere(db, 'mail', 'TRUE').filter((row) => isTheirs(row) || isNamed(row.subject));
}

/** Whether a contact was recorded from an email, or an email joined it. */
export function cameFromEmail(db: Db, touchId: number): boolean {
  return query(db, 'SELECT 1 FROM mail WHERE touch_id = ? LIMIT 1', touchId).length > 0;
}

/** Tells whether an email was forgotten. */
export function forgottenMails(db: Db): (messageId: string) => boolean {
  const digests = new Set(selectRows(db, 'forgotten_mail').map(({ digest }) => digest));
  return (messageId) => digests.size > 0 && digests.has(digestOf(messageId));
}

/** The first day that anything is on record for; null if nothing is. */
export function firstDayOnRecord(db: Db): Day | null {
  const days = FIRST_DAYS.map(([table, column]) => `SELECT min("${column}") AS day FROM ${table}`);
  const [[day] = []] = query(db, `SELECT min(day) FROM (${days.join(' UNION ALL ')})`);
  return typeof day === 'string' ? parseDay(day) : null;
}

const FIRST_DAYS = [
  ['job', 'added_on'],
  ['job', 'applied_on'],
  ['interview', 'day'],
  ['touch', 'on'],
] as const;

/** Removes an email that was read, and keeps a digest of its Message-ID, so that it doesn't come in again. */
export function forgetMail(db: Db, write: Writer, id: number): void {
  const row = write.find('mail', id);
  if (row === null) return;
  write.remove('mail', id);
  if (!forgottenMails(db)(row.messageId)) write.add('forgotten_mail', { digest: digestOf(row.messageId) });
}

function digestOf(messageId: string): string {
  return createHash('sha256').update(messageId).digest('hex');
}
