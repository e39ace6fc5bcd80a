// Which version of a record stands on file, by the change log.

import type { Table } from '../domain/schema.ts';
import { type Db, query } from './db.ts';

export interface Version {
  /** How often it was changed since it was recorded, takings-back included. */
  readonly changes: number;
  /** The instant of the last change, UTC ISO. */
  readonly at: string;
}

/** The version of each row of a table, by the row's number, of those removed too. */
export function versionsOf(db: Db, table: Table): ReadonlyMap<number, Version> {
  // Beside max(), SQLite gives the other columns from the row that has it.
  const rows = query(
    db,
    `SELECT row_id, count(*) - 1, at, max(change.id) FROM change JOIN batch ON batch.id = batch_id
      WHERE table_name = ? GROUP BY row_id`,
    table,
  );
  return new Map(rows.map(([id, changes, at]) => [Number(id), { changes: Number(changes), at: String(at) }]));
}
