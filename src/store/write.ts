// The only place that writes. A command is one transaction; in it, each changed row goes into the change log with its
// values before and after, so it can be undone.
import { UserError } from '../domain/errors.ts';
import type { Table } from '../domain/schema.ts';
import { type Change, collectChange, type LoggedRow } from './change.ts';
import { type Db, listOf, run, transact } from './db.ts';
import { keysOf, refreshJob, withKeys } from './derive.ts';
import { findAllKept, findKept } from './records.ts';
import { complete, decodeKept, encode } from './rows.ts';
import { indexInOrder, indexRow, reindexAfter, reindexRow, unindexRow } from './search-index.ts';
import type { Kept, Tables } from './tables.ts';

type Nullable<R> = { [F in keyof R]: null extends R[F] ? F : never }[keyof R];
/** A row to add: nullable fields can be left out; the id is only given when a removed row comes back. */
type NewRow<R extends { id: number }> = Omit<R, 'id' | Nullable<R>> & Partial<Pick<R, Nullable<R> | 'id'>>;

/** Writes rows and logs each. Only available inside `record` and `recordMany`. */
export interface Writer {
  /** The row as it is now, or null. */
  readonly find: <T extends Table>(table: T, id: number) => Tables[T] | null;
  /** Adds a row. Returns it with its id. */
  readonly add: <T extends Table>(table: T, row: NewRow<Tables[T]>) => Tables[T];
  /** Changes the given fields. Returns the whole row; throws UserError 'not-found'. */
  readonly change: <T extends Table>(table: T, id: number, patch: Partial<Omit<Tables[T], 'id'>>) => Tables[T];
  /** Removes a row that nothing refers to anymore. Throws UserError 'not-found'. */
  readonly remove: (table: Table, id: number) => void;
  /** The rows with these ids exactly as they're stored, by id, in the order of `ids`. */
  readonly findKept: (table: Table, ids: readonly number[]) => ReadonlyMap<number, Kept>;
  /** Sets a row, as it's stored now, to exactly what it was before; null means there's none. */
  readonly restore: (
    table: Table,
    id: number,
    row: { readonly now: Kept | null; readonly before: Kept | null },
  ) => void;
  /** Removes rows, as they're stored now, in one statement. */
  readonly removeAll: (table: Table, rows: readonly Kept[]) => void;
}

/** A command's entry in the change log. */
export interface LogEntry {
  /** The command as typed, without its flags. */
  readonly command: string;
  /** UTC ISO. */
  readonly at: string;
  /** The batch that this one undoes, if any. */
  readonly undoes?: number;
}

export interface Recorded<T> {
  readonly change: Change;
  readonly result: T;
}

/** Runs a command's work as one transaction and one batch of the log; rolls all of it back if it throws. */
export function record<T>(store: { readonly db: Db }, entry: LogEntry, work: (write: Writer) => T): Recorded<T> {
  const { db } = store;
  return saving(db, () => {
    const rows: LoggedRow[] = [];
    const log = openLog(db, entry);
    const append = (row: LoggedRow) => {
      rows.push(row);
      log.append(row);
    };
    const result = work(makeWriter(db, append));
    return { change: collectChange(db, log.batch(), rows), result };
  });
}

/** Like `record`, for too many rows to keep in memory: they're in the log, but not in the result. A rehearsal does all
 *  the work, then rolls it back, and has no batch. A removal deletes or changes many rows, so the index is rebuilt at the
 *  end. */
export function recordMany<T>(
  store: { readonly db: Db },
  entry: LogEntry,
  work: (write: Writer) => T,
  { isRehearsal = false, isRemoval = false }: { readonly isRehearsal?: boolean; readonly isRemoval?: boolean } = {},
): Recorded<T> {
  const { db } = store;
  return saving(db, () => {
    const log = openLog(db, entry);
    run(db, 'SAVEPOINT before_all');
    const writing = () => work(makeWriter(db, log.append));
    const result = (isRemoval ? reindexAfter : indexInOrder)(db, writing);
    if (isRehearsal) run(db, 'ROLLBACK TO before_all');
    return { change: collectChange(db, isRehearsal ? null : log.batch(), []), result };
  });
}

/** One transaction: an error inside it has changed nothing; an error after it comes with the change saved. */
function saving<T>(db: Db, work: () => Recorded<T>): Recorded<T> {
  db.hasSaved = false;
  const recorded = transact(db, work);
  db.hasSaved = recorded.change.batch !== null;
  return recorded;
}

interface Log {
  readonly append: (row: LoggedRow) => void;
  readonly batch: () => number | null;
}

const LOG_ROW = 'INSERT INTO change (batch_id, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?)';

/** Starts the batch at the first row, so a command that writes nothing leaves none. */
export function openLog(db: Db, { command, at, undoes }: LogEntry): Log {
  let batch: number | null = null;
  const begin = () => run(db, 'INSERT INTO batch (command, at, undoes) VALUES (?, ?, ?)', command, at, undoes ?? null);
  const append = ({ table, id, before, after }: LoggedRow) => {
    batch ??= begin();
    run(db, LOG_ROW, batch, table, id, before && JSON.stringify(before), after && JSON.stringify(after));
  };
  return { append, batch: () => batch };
}

function makeWriter(db: Db, append: Log['append']): Writer {
  const addKept = (table: Table, kept: Kept): number => {
    const id = insert(db, table, kept);
    const after = { ...kept, id };
    append({ table, id, before: null, after });
    indexRow(db, table, id, after);
    return id;
  };
  const add = <T extends Table>(table: T, whole: Tables[T]): Tables[T] => {
    const added = { ...whole, id: addKept(table, encode(table, whole)) };
    refreshJob(db, table, added);
    return added;
  };
  const changeKept = (table: Table, id: number, before: Kept, patch: Kept): Kept => {
    const changes = differences(before, patch);
    if (Object.keys(changes).length === 0) return before;
    update(db, table, id, changes);
    const after = { ...before, ...changes };
    append({ table, id, before, after });
    reindexRow(db, table, id, after, changes);
    refreshJob(db, table, decodeKept(table, before));
    refreshJob(db, table, decodeKept(table, after));
    return after;
  };
  const removeAll = (table: Table, rows: readonly Kept[]): void => {
    const ids = rows.map(({ id }) => Number(id));
    run(db, `DELETE FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`, listOf(ids));
    for (const [at, before] of rows.entries()) {
      const id = Number(ids[at]);
      append({ table, id, before, after: null });
      unindexRow(db, table, id);
      refreshJob(db, table, decodeKept(table, before));
    }
  };
  const restore: Writer['restore'] = (table, id, { now, before }) => {
    if (before === null) removeAll(table, [now ?? mustFind(db, table, id)]);
    else if (now) changeKept(table, id, now, before);
    else {
      addKept(table, before);
      refreshJob(db, table, decodeKept(table, before));
    }
  };
  return {
    find: (table, id) => {
      const kept = findKept(db, table, id);
      return kept && decodeKept(table, kept);
    },
    add: (table, row) => add(table, complete(table, row)),
    change: (table, id, patch) =>
      decodeKept(table, changeKept(table, id, mustFind(db, table, id), encode(table, patch))),
    remove: (table, id) => removeAll(table, [mustFind(db, table, id)]),
    findKept: (table, ids) => findAllKept(db, table, ids),
    restore,
    removeAll,
  };
}

/** Returns the row's id. No RETURNING: it would copy every page that the statement changes, many times the work. */
function insert(db: Db, table: Table, whole: Kept): number {
  const keys = keysOf(table, whole);
  const sql = INSERTS.get(table) ?? insertOf(table, [...Object.keys(whole), ...keys.map(([column]) => column)]);
  INSERTS.set(table, sql);
  return run(db, sql, ...Object.values(whole), ...keys.map(([, key]) => key));
}

/** SQL text by table, so the prepared statement is found again by the same string. */
const INSERTS = new Map<Table, string>();

function insertOf(table: Table, columns: readonly string[]): string {
  const names = columns.map((column) => `"${column}"`);
  return `INSERT INTO ${table} (${names.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
}

function update(db: Db, table: Table, id: number, changes: Kept): void {
  const kept = withKeys(table, changes);
  const columns = Object.keys(kept).map((column) => `"${column}" = ?`);
  run(db, `UPDATE ${table} SET ${columns.join(', ')} WHERE id = ?`, ...Object.values(kept), id);
}

function differences(before: Kept, patch: Kept): Kept {
  return Object.fromEntries(Object.entries(patch).filter(([column, value]) => before[column] !== value));
}

function mustFind(db: Db, table: Table, id: number): Kept {
  const kept = findKept(db, table, id);
  if (kept) return kept;
  throw new UserError(
    'not-found',
    `There's no ${table.replace('_', ' ')} ${id} anymore.`,
    "jobtrack list shows what's on file.",
  );
}
