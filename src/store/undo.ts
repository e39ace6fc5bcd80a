// Taking a batch back: every row gets what it was before, in reverse order, if it still is what the batch made of it.
// That is a batch of its own, so taking it back in turn is redo.
import { UserError } from '../domain/errors.ts';
import { RECORD_LETTERS } from '../domain/ids.ts';
import type { Table } from '../domain/schema.ts';
import { WIPED } from './change.ts';
import { type Db, query, type Row } from './db.ts';
import { damagedLog, readKept, requireOrder, requireTable } from './logged.ts';
import { decodeKept, wholeKept } from './rows.ts';
import { CALENDAR_FILE } from './settings.ts';
import type { Kept, Tables } from './tables.ts';
import { codeOf } from './translate.ts';
import type { Writer } from './write.ts';

/** What a batch did to one row: before is null for a row added, after for one removed. */
type RowChange = {
  readonly [T in Table]: {
    readonly table: T;
    readonly id: number;
    readonly before: Tables[T] | null;
    readonly after: Tables[T] | null;
    /** The same, exactly as they are kept. */
    readonly kept: { readonly before: Kept | null; readonly after: Kept | null };
    /** Nothing of it is left in the log. */
    readonly isWiped: boolean;
  };
}[Table];

/** What one command wrote. */
export interface Batch {
  readonly id: number;
  readonly command: string;
  /** UTC ISO. */
  readonly at: string;
  /** The batch that it took back, if it did. */
  readonly undoes: number | null;
  /** What was typed first, and when, where this one took it back, or did it again, any number of times. */
  readonly origin: { readonly command: string; readonly at: string };
  /** Does it stand again as it was typed first? */
  readonly isDone: boolean;
  /** How many rows it wrote. */
  readonly size: number;
  /** In the order of writing, the first ones where there are very many. */
  readonly changes: readonly RowChange[];
  /** How many rows of each table it added, changed and removed. */
  readonly counts: readonly RowCount[];
  /** All of them, the last first. */
  readonly backwards: () => Iterable<RowChange>;
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

/** What the last command wrote, or null if none ever did. */
export function newestBatch(db: Db): Batch | null {
  return newestBatches(db, 1)[0] ?? null;
}

/** What the last commands wrote, the newest first. */
export function newestBatches(db: Db, most: number): Batch[] {
  const rows = query(db, 'SELECT id, command, at, undoes FROM batch ORDER BY id DESC LIMIT ?', most);
  return rows.map((row) => readBatch(db, row));
}

/** How many commands wrote anything. */
export function countBatches(db: Db): number {
  return Number(query(db, 'SELECT count(*) FROM batch')[0]?.[0]);
}

/** The commands that stand, the newest first: those that are neither taken back nor take something back. A batch that takes
 *  back leaves the file as it was before the one that it names. */
export function standingBatches(db: Db, most: number): Batch[] {
  const found: Batch[] = [];
  for (let last = Number.MAX_SAFE_INTEGER; found.length < most; ) {
    const sql = 'SELECT id, command, at, undoes FROM batch WHERE id <= ? ORDER BY id DESC LIMIT 1';
    const [row] = query(db, sql, last);
    if (!row) break;
    const [id, , at, undoes] = row;
    requireOrder(Number(id), String(at), undoes === null ? null : Number(undoes));
    if (undoes === null) found.push(readBatch(db, row));
    last = Number(undoes ?? id) - 1;
  }
  return found;
}

function readBatch(db: Db, [id, command, at, undoes]: Row): Batch {
  const sql = `SELECT id, table_name, row_id, before, after FROM change WHERE batch_id = ? ORDER BY id LIMIT ${MOST_LISTED}`;
  requireOrder(Number(id), String(at), undoes === null ? null : Number(undoes));
  const counts = countRows(db, Number(id));
  return {
    id: Number(id),
    command: String(command),
    at: String(at),
    undoes: undoes === null ? null : Number(undoes),
    ...originOf(db, Number(id)),
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

/** Page by page: an import may have written a million. */
function* changesBackwards(db: Db, batch: number): Generator<RowChange> {
  const sql = `SELECT id, table_name, row_id, before, after FROM change WHERE batch_id = ? AND id < ?
    ORDER BY id DESC LIMIT ${ROWS_AT_ONCE}`;
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const rows = query(db, sql, batch, before);
    yield* rows.map(readChange);
    if (rows.length < ROWS_AT_ONCE) return;
    before = Number(rows.at(-1)?.[0]);
  }
}

/** What takes back several commands at once is the first of its chain. */
const CHAIN = `WITH RECURSIVE chain (id, steps) AS (SELECT ?, 0
    UNION ALL SELECT batch.undoes, steps + 1 FROM chain JOIN batch ON batch.id = chain.id
      WHERE batch.undoes = (SELECT max(id) FROM batch AS earlier WHERE earlier.id < batch.id))
  SELECT command, at, steps FROM chain JOIN batch ON batch.id = chain.id ORDER BY steps DESC LIMIT 1`;

function originOf(db: Db, id: number): Pick<Batch, 'origin' | 'isDone'> {
  const [[command, at, steps] = []] = query(db, CHAIN, id);
  return { origin: { command: String(command), at: String(at) }, isDone: Number(steps) % 2 === 0 };
}

/** Gives every row of a batch back what it was before. Throws UserError 'refused', naming what has changed since. */
export function undoBatch(write: Writer, batch: Batch): void {
  for (const change of batch.backwards()) {
    if (change.isWiped) throw isPlaceLeftOut(batch, change) ? placeLeftOut() : wiped();
    if (!isAsLogged(write, change)) throw refusal(change, 'has been changed since');
    try {
      write.restore(change.table, change.id, change.kept.before);
    } catch (error) {
      if (codeOf(error) === 'SQLITE_CONSTRAINT_FOREIGNKEY')
        throw refusal(change, 'is needed by something recorded since');
      if (/^SQLITE_(CONSTRAINT|MISMATCH)/.test(codeOf(error)))
        throw damagedLog(`row ${change.id} of "${change.table}" can't be as it says`);
      throw error;
    }
  }
}

function isAsLogged(write: Writer, { table, id, kept: { after } }: RowChange): boolean {
  const now = write.findKept(table, id);
  if (now === null || after === null) return now === after;
  return Object.entries(after).every(([column, value]) => now[column] === value);
}

function readChange([, table, id, before, after]: Row): RowChange {
  const name = requireTable(String(table));
  const read = (json: Row[number] | undefined) =>
    typeof json === 'string' ? wholeKept(name, readKept(name, Number(id), json)) : null;
  const kept = { before: read(before), after: read(after) };
  const isWiped = before === WIPED || after === WIPED;
  const decoded = (row: Kept | null) => row && decodeKept(name, row);
  return {
    table: name,
    id: Number(id),
    before: decoded(kept.before),
    after: decoded(kept.after),
    kept,
    isWiped,
  } as RowChange;
}

function wiped(): UserError {
  return new UserError(
    'refused',
    'What was recorded up to here can no longer be taken back: something was forgotten for good, or the file was salvaged. Nothing was changed.',
    'What you recorded since stays as it is; jobtrack edit puts right what is wrong.',
  );
}

/** What a restore took out of the settings isn't in the log either. */
function isPlaceLeftOut({ command }: Batch, { table }: RowChange): boolean {
  return table === 'setting' && /^restore\b/.test(command);
}

function placeLeftOut(): UserError {
  return new UserError(
    'refused',
    `That restore left out the setting ${CALENDAR_FILE}, which names a place on this computer, so undo can't put it back. Nothing was changed.`,
    `To set it yourself: jobtrack config set ${CALENDAR_FILE} <file>. To have back what was on file before: jobtrack restore`,
  );
}

function refusal(change: RowChange, why: string): UserError {
  const message = `That can't be taken back as a whole: ${nameOf(change)} ${why}. Nothing was changed.`;
  return new UserError(
    'refused',
    message,
    'Change back by hand what you want back; jobtrack list shows what is on file.',
  );
}

/** 'job j4', or 'a skip of job j4' for what has no id of its own. */
function nameOf({ table, id, before, after }: RowChange): string {
  const letter = (RECORD_LETTERS as Partial<Record<Table, string>>)[table];
  if (letter !== undefined) return `${table} ${letter}${id}`;
  const row = after ?? before;
  const jobId = row && 'jobId' in row ? row.jobId : null;
  return `a ${table.replace('_', ' ')}${jobId === null ? '' : ` of job j${jobId}`}`;
}
