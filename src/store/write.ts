// The one place that writes. A command is one transaction; each row that it touches goes into the change log with what
// it was before and after, in the same transaction, so that it can be taken back.
import { UserError } from '../domain/errors.ts';
import type { Table } from '../domain/schema.ts';
import { type Change, collectChange, type LoggedRow } from './change.ts';
import { type Db, run, transact } from './db.ts';
import { refreshJob, withKeys } from './derive.ts';
import { findKept } from './records.ts';
import { complete, decodeKept, encode } from './rows.ts';
import { indexRow, reindexAfter, reindexRow, unindexRow } from './search-index.ts';
import type { Kept, Tables } from './tables.ts';

type Nullable<R> = { [F in keyof R]: null extends R[F] ? F : never }[keyof R];
/** A row to add: what may be null can be left out; the number only stands where a removed row comes back. */
type NewRow<R extends { id: number }> = Omit<R, 'id' | Nullable<R>> & Partial<Pick<R, Nullable<R> | 'id'>>;

/** Writes rows, logging each. Only to be had inside `record`. */
export interface Writer {
  /** The row as it stands now, or null if there is none. */
  readonly find: <T extends Table>(table: T, id: number) => Tables[T] | null;
  /** Adds a row. Gives it with its number. */
  readonly add: <T extends Table>(table: T, row: NewRow<Tables[T]>) => Tables[T];
  /** Changes the fields named. Gives the whole row; throws UserError 'not-found'. */
  readonly change: <T extends Table>(table: T, id: number, patch: Partial<Omit<Tables[T], 'id'>>) => Tables[T];
  /** Removes a row that nothing refers to any more. Throws UserError 'not-found'. */
  readonly remove: (table: Table, id: number) => void;
  /** The row exactly as it is kept, or null if there is none. */
  readonly findKept: (table: Table, id: number) => Kept | null;
  /** Makes a row exactly what is given; null takes it away. */
  readonly restore: (table: Table, id: number, kept: Kept | null) => void;
}

/** What the change log says about a command. */
export interface Entry {
  /** What was typed, without its flags. */
  readonly command: string;
  /** The instant, UTC ISO. */
  readonly at: string;
  /** The batch that this one takes back, if it does. */
  readonly undoes?: number;
}

export interface Recorded<T> {
  readonly change: Change;
  readonly result: T;
}

/** Runs the work of a command as one transaction and one batch of the log: all of it or, when it throws, nothing. */
export function record<T>(store: { readonly db: Db }, entry: Entry, work: (write: Writer) => T): Recorded<T> {
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

/** As `record`, for so many rows that they are not to be kept in memory: they are in the log, and not in what it gives. A
 *  rehearsal is worked through like the real thing and then taken back whole: it has no batch. A removal is mostly that. */
export function recordMany<T>(
  store: { readonly db: Db },
  entry: Entry,
  work: (write: Writer) => T,
  { isRehearsal = false, isRemoval = false }: { readonly isRehearsal?: boolean; readonly isRemoval?: boolean } = {},
): Recorded<T> {
  const { db } = store;
  return saving(db, () => {
    const log = openLog(db, entry);
    run(db, 'SAVEPOINT before_all');
    const writing = () => work(makeWriter(db, log.append));
    const result = isRemoval ? reindexAfter(db, writing) : writing();
    if (isRehearsal) run(db, 'ROLLBACK TO before_all');
    return { change: collectChange(db, isRehearsal ? null : log.batch(), []), result };
  });
}

/** One transaction; what fails in it has changed nothing, what fails after it has. */
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

/** The batch begins with the first row: a command that writes nothing leaves none. */
export function openLog(db: Db, { command, at, undoes }: Entry): Log {
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
    const news = differences(before, patch);
    if (Object.keys(news).length === 0) return before;
    update(db, table, id, news);
    const after = { ...before, ...news };
    append({ table, id, before, after });
    reindexRow(db, table, id, after, news);
    refreshJob(db, table, decodeKept(table, before));
    refreshJob(db, table, decodeKept(table, after));
    return after;
  };
  const remove = (table: Table, id: number): void => {
    const before = mustFind(db, table, id);
    run(db, `DELETE FROM ${table} WHERE id = ?`, id);
    append({ table, id, before, after: null });
    unindexRow(db, table, id);
    refreshJob(db, table, decodeKept(table, before));
  };
  const restore = (table: Table, id: number, kept: Kept | null): void => {
    const before = findKept(db, table, id);
    if (kept === null) remove(table, id);
    else if (before) changeKept(table, id, before, kept);
    else {
      addKept(table, kept);
      refreshJob(db, table, decodeKept(table, kept));
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
    remove,
    findKept: (table, id) => findKept(db, table, id),
    restore,
  };
}

/** Gives the number of the row. RETURNING would keep a copy of every page that the statement changes: many times the work. */
function insert(db: Db, table: Table, whole: Kept): number {
  const kept = withKeys(table, whole);
  const sql = INSERTS.get(table) ?? insertOf(table, Object.keys(kept));
  INSERTS.set(table, sql);
  return run(db, sql, ...Object.values(kept));
}

/** The same words each time are found among the prepared statements at once. */
const INSERTS = new Map<Table, string>();

function insertOf(table: Table, columns: readonly string[]): string {
  const names = columns.map((column) => `"${column}"`);
  return `INSERT INTO ${table} (${names.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
}

function update(db: Db, table: Table, id: number, news: Kept): void {
  const kept = withKeys(table, news);
  const columns = Object.keys(kept).map((column) => `"${column}" = ?`);
  run(db, `UPDATE ${table} SET ${columns.join(', ')} WHERE id = ?`, ...Object.values(kept), id);
}

function differences(before: Kept, news: Kept): Kept {
  return Object.fromEntries(Object.entries(news).filter(([column, value]) => before[column] !== value));
}

function mustFind(db: Db, table: Table, id: number): Kept {
  const kept = findKept(db, table, id);
  if (kept) return kept;
  throw new UserError(
    'not-found',
    `There is no ${table.replace('_', ' ')} ${id} any more.`,
    'jobtrack list shows what is on file.',
  );
}
