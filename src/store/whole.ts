// Reads the whole file for exports, some rows at a time, so that a large job hunt needs little memory.

import { TABLES, type Table } from '../domain/schema.ts';
import { type Db, query, readAtOnce, run } from './db.ts';
import { selectOnKeptClock, selectWhere } from './records.ts';
import type { Tables } from './tables.ts';

const ROWS_AT_ONCE = 200;

/** Runs work that reads everything in one transaction. */
export function readWhole<T>(store: { readonly db: Db }, work: () => T): T {
  return readAtOnce(store.db, work);
}

/** Every row of a table, in order of recording. */
export function eachRow<T extends Table>(db: Db, table: T): Generator<Tables[T]> {
  return pageByPage(table, (condition, last) => selectWhere(db, table, condition, last));
}

/** The same, with interview times as they're stored. */
export function eachRowOnKeptClock<T extends Table>(db: Db, table: T): Generator<Tables[T]> {
  return pageByPage(table, (condition, last) => selectOnKeptClock(db, table, condition, last));
}

function* pageByPage<R extends { readonly id: number }>(
  table: Table,
  select: (condition: string, last: number) => readonly R[],
): Generator<R> {
  const next = `id IN (SELECT id FROM ${table} WHERE id > ? ORDER BY id LIMIT ${ROWS_AT_ONCE})`;
  let last = 0;
  for (;;) {
    const rows = select(next, last);
    if (rows.length === 0) return;
    yield* rows;
    last = rows.at(-1)?.id ?? last;
  }
}

/** Row count of a table. */
export function countRows(db: Db, table: Table): number {
  return Number(query(db, `SELECT count(*) FROM ${table}`)[0]?.[0]);
}

/** The highest id that each table has ever given out, or 0: ids are never reused. */
export function lastNumbers(db: Db): Record<Table, number> {
  const given = new Map(query(db, 'SELECT name, seq FROM sqlite_sequence').map(([name, last]) => [name, Number(last)]));
  return Object.fromEntries(TABLES.map((table) => [table, given.get(table) ?? 0])) as Record<Table, number>;
}

/** Continues a table's ids after `last`, as if it had been given out already. Call it inside a transaction. */
export function raiseLastNumber(db: Db, table: Table, last: number): void {
  if (lastNumbers(db)[table] >= last) return;
  run(db, 'DELETE FROM sqlite_sequence WHERE name = ?', table);
  run(db, 'INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)', table, last);
}
