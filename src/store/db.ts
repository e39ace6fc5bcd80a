// The open data file. Statements on records go through here: prepared once, rows as arrays, errors in plain words.
import type Database from 'better-sqlite3';
import type { Value } from './tables.ts';
import { guard } from './translate.ts';

export type Row = readonly Value[];
/** A value for one `?`, or an object with every named parameter. */
export type Parameter = Value | Readonly<Record<string, Value>>;

/** An open data file. Only the store looks inside it. */
export interface Db {
  readonly file: string;
  readonly sqlite: Database.Database;
  readonly statements: Map<string, Database.Statement<Parameter[], Row>>;
  /** Has this run committed a change? A later error mustn't say that nothing was changed. */
  hasSaved?: boolean;
  /** Search entries still to be written, by rowid, while many rows are written. */
  waiting?: Map<number, WaitingEntry>;
}

/** The entry of a row, or null if it has none now. `isThere` if the index still has an older one. */
export interface WaitingEntry {
  readonly isThere: boolean;
  readonly entry: readonly [own: string, about: string] | null;
}

/** How long a command waits for another one, in ms: a save may queue, but a read mustn't hang. */
export const READ_WAIT = 4_000;
const WRITE_WAIT = 10_000;

/** Runs a query and returns its rows as arrays of values. */
export function query(db: Db, sql: string, ...parameters: readonly Parameter[]): Row[] {
  const read = () =>
    prepare(db, sql)
      .raw()
      .all(...parameters);
  return guard(db.file, read, db.hasSaved);
}

/** Runs a statement that writes. Returns the id of the row it added, if any. */
export function run(db: Db, sql: string, ...parameters: readonly Parameter[]): number {
  return guard(db.file, () => Number(prepare(db, sql).run(...parameters).lastInsertRowid));
}

/** Runs work in one transaction that takes the write lock at once; rolls all of it back if anything throws. */
export function transact<T>(db: Db, work: () => T): T {
  return guard(db.file, () => waitAsWriter(db.sqlite, () => db.sqlite.transaction(work).immediate()));
}

/** Runs work with the longer busy timeout of a save. */
export function waitAsWriter<T>(sqlite: Database.Database, work: () => T): T {
  sqlite.pragma(`busy_timeout = ${WRITE_WAIT}`);
  try {
    return work();
  } finally {
    sqlite.pragma(`busy_timeout = ${READ_WAIT}`);
  }
}

/** Reads in one transaction: it doesn't see what others save meanwhile, and their saves wait for its end. */
export function readAtOnce<T>(db: Db, work: () => T): T {
  return guard(db.file, () => db.sqlite.transaction(work).deferred(), db.hasSaved);
}

/** Rewrites the whole file (VACUUM); waits for others as a save does. */
export function rewrite(db: Db): void {
  guard(db.file, () => waitAsWriter(db.sqlite, () => db.sqlite.exec('VACUUM')));
}

/** Token that changes whenever the database is modified; this connection's rolled-back writes count too. */
export function stateOf(db: Db): string {
  const [[own, others] = []] = query(db, 'SELECT total_changes(), data_version FROM pragma_data_version');
  return `${own} ${others}`;
}

/** A list of numbers, for `IN (SELECT value FROM json_each(?))`. */
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
