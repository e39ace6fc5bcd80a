// Undoes a batch: in reverse order, every row gets its earlier values back, if it's still as the batch left it. An undo
// is a batch of its own, and undoing that is redo. in-effect.ts says which one is next.
import { UserError } from '../domain/errors.ts';
import { RECORD_LETTERS } from '../domain/ids.ts';
import type { OutreachKind } from '../domain/item-kinds.ts';
import type { Table } from '../domain/schema.ts';
import { type LoggedRow, WIPED } from './change.ts';
import { type Db, query, type Row } from './db.ts';
import { damagedLog, readKept, requireOrder, requireTable } from './logged.ts';
import { decodeKept, wholeKept } from './rows.ts';
import { CALENDAR_FILE } from './settings.ts';
import type { Kept, Tables } from './tables.ts';
import { codeOf } from './translate.ts';
import type { Writer } from './write.ts';

/** A batch's change of one row: `before` is null for an added row, `after` for a removed one. */
type RowChange = {
  readonly [T in Table]: {
    readonly table: T;
    readonly id: number;
    readonly before: Tables[T] | null;
    readonly after: Tables[T] | null;
  };
}[Table];

/** The same, exactly as stored. */
interface KeptChange extends LoggedRow {
  /** Were its contents wiped from the log? */
  readonly isWiped: boolean;
}

export interface Batch {
  readonly id: number;
  readonly command: string;
  /** UTC ISO. */
  readonly at: string;
  /** The batch that it undid, if any. */
  readonly undoes: number | null;
  /** Number of rows it wrote. */
  readonly size: number;
  /** In the order of writing; only the first 100 if there are more. */
  readonly changes: readonly RowChange[];
  /** Rows added, changed and removed in each table. */
  readonly counts: readonly RowCount[];
  /** All of them, last first. */
  readonly backwards: () => Iterable<KeptChange>;
}

interface RowCount {
  readonly table: Table;
  readonly count: number;
  readonly wasThere: boolean;
  readonly isThere: boolean;
}

const MOST_LISTED = 100;
const ROWS_AT_ONCE = 500;

/** Was anything ever recorded in this file? */
export function hasHistory(db: Db): boolean {
  return query(db, 'SELECT 1 FROM batch LIMIT 1').length > 0;
}

/** The last command's batch, or null if there's none. */
export function newestBatch(db: Db): Batch | null {
  return newestBatches(db, 1)[0] ?? null;
}

/** The last commands' batches, newest first. */
export function newestBatches(db: Db, most: number): Batch[] {
  const rows = query(db, 'SELECT id, command, at, undoes FROM batch ORDER BY id DESC LIMIT ?', most);
  return rows.map((row) => readBatch(db, row));
}

/** Number of commands that wrote anything. */
export function countBatches(db: Db): number {
  return Number(query(db, 'SELECT count(*) FROM batch')[0]?.[0]);
}

/** A batch from its row: id, command, at, undoes. */
export function readBatch(db: Db, [id, command, at, undoes]: Row): Batch {
  const sql = `SELECT id, table_name, row_id, before, after FROM change WHERE batch_id = ? ORDER BY id LIMIT ${MOST_LISTED}`;
  requireOrder(Number(id), String(at), undoes === null ? null : Number(undoes));
  const counts = countRows(db, Number(id));
  return {
    id: Number(id),
    command: String(command),
    at: String(at),
    undoes: undoes === null ? null : Number(undoes),
    size: counts.reduce((sum, { count }) => sum + count, 0),
    counts,
    changes: query(db, sql, Number(id)).map(readChange),
    backwards: () => changesBackwards(db, Number(id)),
  };
}

function countRows(db: Db, batch: number): RowCount[] {
  const sql = `SELECT table_name, before IS NOT NULL, after IS NOT NULL, count(*) FROM change WHERE batch_id = ?
    GROUP BY 1, 2, 3 ORDER BY min(id)`;
  return query(db, sql, batch).map(([table, wasThere, isThere, count]) => ({
    table: requireTable(String(table)),
    count: Number(count),
    wasThere: wasThere === 1,
    isThere: isThere === 1,
  }));
}

/** Reads in pages: an import may have written a million rows. */
function* changesBackwards(db: Db, batch: number): Generator<KeptChange> {
  const sql = `SELECT id, table_name, row_id, before, after FROM change WHERE batch_id = ? AND id < ?
    ORDER BY id DESC LIMIT ${ROWS_AT_ONCE}`;
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const rows = query(db, sql, batch, before);
    yield* rows.map(readKeptChange);
    if (rows.length < ROWS_AT_ONCE) return;
    before = Number(rows.at(-1)?.[0]);
  }
}

/** Contacts of some kinds that were added after a batch, whether or not they were taken back since. */
export function loggedTouches(db: Db, kinds: readonly OutreachKind[], batch: number): Tables['touch'][] {
  const sql = `SELECT id, table_name, row_id, before, after FROM change
    WHERE batch_id > ? AND table_name = 'touch' AND before IS NULL AND EXISTS
      (SELECT 1 FROM json_each(?) AS kind WHERE instr(after, kind.value) > 0)`;
  const quoted = JSON.stringify(kinds.map((kind) => `"kind":"${kind}"`));
  return query(db, sql, batch, quoted).flatMap((row) => {
    const change = readChange(row);
    return change.table === 'touch' && change.after ? [change.after] : [];
  });
}

/** Undoes every row of a batch. Throws UserError 'refused', naming what has changed since. */
export function undoBatch(write: Writer, batch: Batch): void {
  for (const changes of inRuns(batch.backwards())) undoRun(write, batch, changes);
}

/** Consecutive rows of one table that can be undone together: all added, each once. Any other row is by itself. */
function* inRuns(changes: Iterable<KeptChange>): Generator<readonly KeptChange[]> {
  let run = new Map<number, KeptChange>();
  for (const change of changes) {
    const [first] = run.values();
    const goesAlong = first?.table === change.table && isAdded(first) && isAdded(change);
    if (first && (!goesAlong || run.has(change.id) || run.size >= ROWS_AT_ONCE)) {
      yield [...run.values()];
      run = new Map();
    }
    run.set(change.id, change);
  }
  if (run.size > 0) yield [...run.values()];
}

function isAdded({ before }: KeptChange): boolean {
  return before === null;
}

function undoRun(write: Writer, batch: Batch, changes: readonly KeptChange[]): void {
  const [{ table }] = changes as readonly [KeptChange];
  const rows = write.findKept(
    table,
    changes.map(({ id }) => id),
  );
  for (const change of changes) {
    if (change.isWiped) throw isPlaceLeftOut(batch, change) ? placeLeftOut() : wiped();
    if (!isAsLogged(rows.get(change.id) ?? null, change)) throw refusal(change, 'has been changed since');
  }
  const areAllThere = rows.size === changes.length;
  if (areAllThere && changes.length > 1 && removeTogether(write, table, [...rows.values()])) return;
  for (const change of changes) undoRow(write, change, rows.get(change.id) ?? null);
}

/** Returns whether it could; if not, something still needs one of the rows, and nothing was removed. */
function removeTogether(write: Writer, table: Table, rows: readonly Kept[]): boolean {
  try {
    write.removeAll(table, rows);
    return true;
  } catch (error) {
    if (codeOf(error) === 'SQLITE_CONSTRAINT_FOREIGNKEY') return false;
    throw error;
  }
}

function undoRow(write: Writer, change: KeptChange, now: Kept | null): void {
  try {
    write.restore(change.table, change.id, { now, before: change.before });
  } catch (error) {
    if (codeOf(error) === 'SQLITE_CONSTRAINT_FOREIGNKEY')
      throw refusal(change, 'is needed by something recorded since');
    if (/^SQLITE_(CONSTRAINT|MISMATCH)/.test(codeOf(error)))
      throw damagedLog(`row ${change.id} of "${change.table}" can't be as it says`);
    throw error;
  }
}

function isAsLogged(now: Kept | null, { after }: KeptChange): boolean {
  if (now === null || after === null) return now === after;
  return Object.entries(after).every(([column, value]) => now[column] === value);
}

function readKeptChange([, table, id, before, after]: Row): KeptChange {
  const name = requireTable(String(table));
  const read = (json: Row[number] | undefined) =>
    typeof json === 'string' ? wholeKept(name, readKept(name, Number(id), json)) : null;
  const isWiped = before === WIPED || after === WIPED;
  return { table: name, id: Number(id), before: read(before), after: read(after), isWiped };
}

function readChange(row: Row): RowChange {
  const { table, id, before, after } = readKeptChange(row);
  const decoded = (kept: Kept | null) => kept && decodeKept(table, kept);
  return { table, id, before: decoded(before), after: decoded(after) } as RowChange;
}

function wiped(): UserError {
  return new UserError(
    'refused',
    "Undo can't go back any further: something was forgotten for good, or the file was salvaged. Nothing was changed.",
    'To correct something by hand: jobtrack edit',
  );
}

/** A restore's dropped place settings aren't in the log either. */
function isPlaceLeftOut({ command }: Batch, { table }: KeptChange): boolean {
  return table === 'setting' && /^restore\b/.test(command);
}

function placeLeftOut(): UserError {
  return new UserError(
    'refused',
    `That restore left out the setting ${CALENDAR_FILE}, which names a place on this computer, so undo can't put it back. Nothing was changed.`,
    `To set it yourself: jobtrack config set ${CALENDAR_FILE} <file>. To go back to what you had before: jobtrack restore`,
  );
}

function refusal(change: KeptChange, why: string): UserError {
  const message = `That can't be undone as a whole: ${nameOf(change)} ${why}. Nothing was changed.`;
  return new UserError('refused', message, 'To change things back by hand: jobtrack edit');
}

/** 'job j4', or 'a skip of job j4' for a record without an id of its own. */
function nameOf({ table, id, before, after }: KeptChange): string {
  const letter = (RECORD_LETTERS as Partial<Record<Table, string>>)[table];
  if (letter !== undefined) return `${table} ${letter}${id}`;
  const jobId = (after ?? before)?.job_id ?? null;
  return `a ${table.replace('_', ' ')}${jobId === null ? '' : ` of job j${jobId}`}`;
}
