// The version of each record, from the change log.

import type { Table } from '../domain/schema.ts';
import { type Db, query } from './db.ts';

export interface Version {
  /** Number of changes since it was recorded, including undos. */
  readonly changes: number;
  /** Time of the last change, UTC ISO. */
  readonly at: string;
}

/** The version of each row in a table, by row id, including removed rows. */
export function versionsOf(db: Db, table: Table): ReadonlyMap<number, Version> {
  // With max(), SQLite takes the other columns from the row with the maximum.
  const rows = query(
    db,
    `SELECT row_id, count(*) - 1, at, max(change.id) FROM change JOIN batch ON batch.id = batch_id
      WHERE table_name = ? GROUP BY row_id`,
    table,
  );
  return new Map(rows.map(([id, changes, at]) => [Number(id), { changes: Number(changes), at: String(at) }]));
}
