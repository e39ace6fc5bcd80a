// The emails that were read.
import { type Day, parseDay } from '../domain/day.ts';
import { type Db, query } from './db.ts';
import { selectWhere } from './records.ts';
import type { Tables } from './tables.ts';

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
