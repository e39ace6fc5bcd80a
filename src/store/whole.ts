// Everything on file, for what leaves as a whole. Rows come some at a time, so that a large search needs little memory.

import { TABLES, type Table } from '../domain/schema.ts';
import { type Db, query, readAtOnce, run } from './db.ts';
import { selectOnKeptClock, selectWhere } from './records.ts';
import type { Tables } from './tables.ts';

const ROWS_AT_ONCE = 200;

/** Runs work that reads everything as it is at one moment. */
export function readWhole<T>(store: { readonly db: Db }, work: () => T): T {
  return readAtOnce(store.db, work);
}

/** Every row of a table, in order of recording. */
export function eachRow<T extends Table>(db: Db, table: T): Generator<Tables[T]> {
  return pageByPage(table, (condition, last) => selectWhere(db, table, condition, last));
}

/** The same, with interviews on the clock that they are kept by. */
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

/** How many rows a table has. */
export function countRows(db: Db, table: Table): number {
  return Number(query(db, `SELECT count(*) FROM ${table}`)[0]?.[0]);
}

/** The highest number that each table has ever given, 0 where it gave none: numbers are never used again. */
export function lastNumbers(db: Db): Record<Table, number> {
  const given = new Map(query(db, 'SELECT name, seq FROM sqlite_sequence').map(([name, last]) => [name, Number(last)]));
  return Object.fromEntries(TABLES.map((table) => [table, given.get(table) ?? 0])) as Record<Table, number>;
}

/** Goes on behind a number that a table is to have given already; to be called inside a transaction. */
export function raiseLastNumber(db: Db, table: Table, last: number): void {
  if (lastNumbers(db)[table] >= last) return;
  run(db, 'DELETE FROM sqlite_sequence WHERE name = ?', table);
  run(db, 'INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)', table, last);
}
