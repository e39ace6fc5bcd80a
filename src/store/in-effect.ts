// Which commands are in effect, and which redo can bring back. A batch that undoes a command or a redo is an undo; one
// that undoes an undo is a redo. Both leave the file as it was just before the batch that they undo. In files from
// before redo existed, undoing an undo had the same effect.
import { type Db, query, type Row } from './db.ts';
import { requireOrder } from './logged.ts';
import { type Batch, readBatch } from './undo.ts';

/** A logged command, without what it wrote. */
export interface LoggedCommand {
  readonly id: number;
  readonly command: string;
  /** UTC ISO. */
  readonly at: string;
}

const UP_TO = 'SELECT id, command, at, undoes FROM batch WHERE id <= ? ORDER BY id DESC LIMIT 1';

/** The commands in effect, newest first: neither undone nor an undo or redo. */
export function batchesInEffect(db: Db, most: number): Batch[] {
  return taken(inEffect(db, Number.MAX_SAFE_INTEGER), most).map((row) => readBatch(db, row));
}

/** The undos that redo would reverse one after the other, the next one first. Recording anything ends them. */
export function undosToRedo(db: Db, most: number): Batch[] {
  return taken(undosUpTo(db, Number.MAX_SAFE_INTEGER), most).map((row) => readBatch(db, row));
}

/** The commands that an undo took back, newest first. */
export function takenBackBy(db: Db, undo: Pick<Batch, 'id'>): LoggedCommand[] {
  const [kept] = taken(inEffect(db, undo.id), 1);
  const found: LoggedCommand[] = [];
  for (const [id, command, at] of inEffect(db, undo.id - 1)) {
    if (kept && Number(id) <= Number(kept[0])) break;
    found.push({ id: Number(id), command: String(command), at: String(at) });
  }
  return found;
}

/** Those in effect right after the batch with this id, newest first. */
function* inEffect(db: Db, upTo: number): Generator<Row> {
  for (let row = rowUpTo(db, upTo); row; row = rowUpTo(db, Number(row[3] ?? row[0]) - 1)) {
    if (row[3] === null) yield row;
  }
}

function* undosUpTo(db: Db, upTo: number): Generator<Row> {
  for (let row = rowUpTo(db, upTo); row && row[3] !== null; ) {
    const [id, , , undoes] = row;
    const isUndo = stepsToCommand(db, Number(id)) % 2 === 1;
    if (isUndo) yield row;
    row = rowUpTo(db, Number(isUndo ? id : undoes) - 1);
  }
}

function rowUpTo(db: Db, upTo: number): Row | undefined {
  const [row] = query(db, UP_TO, upTo);
  if (row) requireOrder(Number(row[0]), String(row[2]), row[3] === null ? null : Number(row[3]));
  return row;
}

/** Number of undos and redos down to the command that a batch goes back to: odd for an undo, even for a redo. */
function stepsToCommand(db: Db, id: number): number {
  const sql = `WITH RECURSIVE chain (id) AS (SELECT undoes FROM batch WHERE id = ?
      UNION ALL SELECT batch.undoes FROM chain JOIN batch ON batch.id = chain.id WHERE batch.undoes < batch.id)
    SELECT count(id) FROM chain`;
  return Number(query(db, sql, id)[0]?.[0]);
}

function taken<T>(rows: Iterable<T>, most: number): T[] {
  const found: T[] = [];
  for (const row of rows) {
    if (found.length === most) break;
    found.push(row);
  }
  return found;
}
