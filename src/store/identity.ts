// The data file's random id, stored in the file from the start.
import { UserError } from '../domain/errors.ts';
import { type Db, query } from './db.ts';

/** 32 hexadecimal digits, the same for a file, its copies and its backups. Throws 'damaged' if it's missing. */
export function identityOf(db: Db): string {
  const [row] = query(db, 'SELECT code FROM identity');
  if (row) return String(row[0]);
  throw new UserError('damaged', "The data file's own id is missing.", 'To go back to a backup: jobtrack restore');
}
