// Reads as many rows of a damaged table as possible, each once.
import type Database from 'better-sqlite3';
import type { Value } from '../store/tables.ts';

type Values = readonly Value[];

/** A row takes at least 16 bytes, so the file's size gives an upper bound on row ids. The minimum of 10,000 allows for
 *  ids of deleted rows. */
const BYTES_PER_ROW = 16;
const FEWEST_NUMBERS = 10_000;

/** All readable rows of a table, whose first column must be the id; if the scan breaks off, goes on id by id. Returns
 *  whether the scan got to the end. */
export function* readRows(
  old: Database.Database,
  table: string,
  columns: readonly string[],
): Generator<Values, boolean> {
  const known = columnsIn(old, table);
  const list = columns.map((column) => (known?.includes(column) === false ? 'NULL' : `"${column}"`)).join(', ');
  const seen = new Set<Value>();
  const isNew = ([id]: Values) => typeof id === 'number' && !seen.has(id) && seen.add(id);
  const most = mostNumbers(old);
  const all = orNull(() => old.prepare<[], Values>(`SELECT ${list} FROM ${table} NOT INDEXED`).raw());
  if (all === null) return false;
  const rows = all.iterate();
  let isWhole = false;
  for (let count = 0; count < most; count += 1) {
    const next = orNull(() => rows.next());
    isWhole = next?.done === true;
    if (next === null || next.done) break;
    if (isNew(next.value)) yield next.value;
  }
  orNull(() => rows.return?.());
  if (isWhole) return true;
  const one = old.prepare<[number], Values>(`SELECT ${list} FROM ${table} WHERE id = ?`).raw();
  const last = Math.min(most, lastNumber(old, table));
  for (let id = 1; id <= last; id += 1) {
    const row = seen.has(id) ? null : orNull(() => one.get(id));
    if (row && isNew(row)) yield row;
  }
  return false;
}

/** The table's columns, since a file with an older schema lacks some. Null if they can't be read. */
function columnsIn(old: Database.Database, table: string): readonly string[] | null {
  const names = orNull(() => old.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table));
  return names?.length ? names : null;
}

/** Row count of a table, from the table or, if that's damaged, from one of its indexes; null if neither works. */
export function countOf(old: Database.Database, table: string): number | null {
  const count = (how: string) =>
    orNull(() => Number(old.prepare(`SELECT count(*) FROM ${table} ${how}`).pluck().get()));
  const indexes = orNull(() =>
    old.prepare<[string], string>('SELECT name FROM pragma_index_list(?) WHERE partial = 0').pluck().all(table),
  );
  for (const how of ['NOT INDEXED', ...(indexes ?? []).map((name) => `INDEXED BY "${name}"`)]) {
    const found = count(how);
    if (found !== null && found <= mostNumbers(old)) return found;
  }
  return null;
}

function lastNumber(old: Database.Database, table: string): number {
  const given = orNull(() =>
    old.prepare<[string], number>('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck().get(table),
  );
  return typeof given === 'number' ? given : Number.POSITIVE_INFINITY;
}

function mostNumbers(old: Database.Database): number {
  const pages = orNull(() => Number(old.pragma('page_count', { simple: true }))) ?? 0;
  return Math.max(FEWEST_NUMBERS, (pages * 4096) / BYTES_PER_ROW);
}

/** Null if SQLite can't read it, or a number is too large for JavaScript (RangeError). */
function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('SQLITE_') || error instanceof RangeError) return null;
    throw error;
  }
}
