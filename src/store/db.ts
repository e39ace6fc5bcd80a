// The open data file. Every statement on records goes through here: prepared once, rows as arrays, errors in plain words.
import type Database from 'better-sqlite3';
import type { Value } from './tables.ts';
import { guard } from './translate.ts';

export type Row = readonly Value[];
/** One value for a `?`, or all the named ones. */
export type Parameter = Value | Readonly<Record<string, Value>>;

/** An open data file, to be passed around and never looked into outside of store. */
export interface Db {
  readonly file: string;
  readonly sqlite: Database.Database;
  readonly statements: Map<string, Database.Statement<Parameter[], Row>>;
  /** Has this run confirmed a change? What fails after it must not say that nothing was changed. */
  hasSaved?: boolean;
}

/** Milliseconds that a command waits for another one: a save may take its turn, a look must not hang. */
export const READ_WAIT = 4_000;
const WRITE_WAIT = 10_000;

/** The rows that a query gives, as arrays of values. */
export function query(db: Db, sql: string, ...parameters: readonly Parameter[]): Row[] {
  const read = () =>
    prepare(db, sql)
      .raw()
      .all(...parameters);
  return guard(db.file, read, db.hasSaved);
}

/** Runs a statement that writes. Gives the number of the row that it added, if it added one. */
export function run(db: Db, sql: string, ...parameters: readonly Parameter[]): number {
  return guard(db.file, () => Number(prepare(db, sql).run(...parameters).lastInsertRowid));
}

/** One transaction that takes the write lock at once: all of the work, or, when anything throws, nothing of it. */
export function transact<T>(db: Db, work: () => T): T {
  return guard(db.file, () => waitAsWriter(db.sqlite, () => db.sqlite.transaction(work).immediate()));
}

/** Runs work that waits for others as long as a save does. */
export function waitAsWriter<T>(sqlite: Database.Database, work: () => T): T {
  sqlite.pragma(`busy_timeout = ${WRITE_WAIT}`);
  try {
    return work();
  } finally {
    sqlite.pragma(`busy_timeout = ${READ_WAIT}`);
  }
}

/** Reads at one moment: what others save meanwhile is not seen, and waits for the end of the work. */
export function readAtOnce<T>(db: Db, work: () => T): T {
  return guard(db.file, () => db.sqlite.transaction(work).deferred(), db.hasSaved);
}

/** Writes the whole file anew from what is on record, as one change; waits for others as a save does. */
export function rewrite(db: Db): void {
  guard(db.file, () => waitAsWriter(db.sqlite, () => db.sqlite.exec('VACUUM')));
}

/** A text that is another one once anything was written, by this connection or by others; what is taken back counts. */
export function stateOf(db: Db): string {
  const [[own, others] = []] = query(db, 'SELECT total_changes(), data_version FROM pragma_data_version');
  return `${own} ${others}`;
}

/** A list of numbers as the parameter of `IN (SELECT value FROM json_each(?))`. */
export function listOf(numbers: Iterable<number>): string {
  return JSON.stringify([...numbers]);
}

function prepare(db: Db, sql: string): Database.Statement<Parameter[], Row> {
  const known = db.statements.get(sql);
  if (known) return known;
  const statement = db.sqlite.prepare<Parameter[], Row>(sql);
  db.statements.set(sql, statement);
  return statement;
}
