// Holds an import until all of it is read: a temporary table of this run, on disk, since a million rows wouldn't fit
// into memory. SQLite deletes its file when the connection closes.
import { type Db, query, run } from './db.ts';

const ROWS_AT_ONCE = 500;
const TEXT_AT_ONCE = 1_000_000;

/** One record read, in its reader's own format. */
interface Staged<R> {
  /** Line in the file, from 1. */
  readonly line: number;
  readonly record: R;
}

export interface Staging<R> {
  readonly add: (line: number, record: R) => void;
  readonly isEmpty: () => boolean;
  /** Everything added, in order. Other statements may run meanwhile. */
  readonly all: () => Iterable<Staged<R>>;
}

/** Makes an empty staging table; `name` distinguishes several in one run. */
export function openStaging<R>(db: Db, name: 'incoming' | 'reject'): Staging<R> {
  db.sqlite.pragma('temp_store = FILE');
  run(db, `CREATE TEMP TABLE ${name} (id INTEGER PRIMARY KEY, line INTEGER, record TEXT)`);
  let waiting: [number, string][] = [];
  let length = 0;
  const flush = () => {
    const sql = `INSERT INTO ${name} (line, record) SELECT value ->> 0, value ->> 1 FROM json_each(?) ORDER BY key`;
    if (waiting.length > 0) run(db, sql, JSON.stringify(waiting));
    waiting = [];
    length = 0;
  };
  let isEmpty = true;
  const add = (line: number, record: R) => {
    isEmpty = false;
    const text = JSON.stringify(record);
    waiting.push([line, text]);
    length += text.length;
    if (waiting.length >= ROWS_AT_ONCE || length >= TEXT_AT_ONCE) flush();
  };
  return {
    add,
    isEmpty: () => isEmpty,
    all: function* () {
      flush();
      yield* rowsOf<R>(db, name);
    },
  };
}

function* rowsOf<R>(db: Db, name: string): Generator<Staged<R>> {
  const sql = `SELECT id, line, record FROM ${name} WHERE id > ? ORDER BY id LIMIT ${ROWS_AT_ONCE}`;
  for (let last = 0; ; ) {
    const rows = query(db, sql, last);
    for (const [, line, record] of rows) yield { line: Number(line), record: JSON.parse(String(record)) as R };
    if (rows.length < ROWS_AT_ONCE) return;
    last = Number(rows.at(-1)?.[0]);
  }
}
