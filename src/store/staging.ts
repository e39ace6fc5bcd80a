// Holds an import until all of it is read: a temporary table of this run, on disk, since a million rows wouldn't fit
// into memory. SQLite deletes its file when the connection closes.
import { type Db, query, run } from './db.ts';

const RECORDS_AT_ONCE = 100;
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

/** Makes an empty staging table; `name` distinguishes several in one run. A row holds many records as one JSON text, since
 *  a row for each would take longer than reading them. */
export function openStaging<R>(db: Db, name: 'incoming' | 'reject'): Staging<R> {
  db.sqlite.pragma('temp_store = FILE');
  run(db, `CREATE TEMP TABLE ${name} (id INTEGER PRIMARY KEY, records TEXT)`);
  let waiting: string[] = [];
  let length = 0;
  const flush = () => {
    if (waiting.length > 0) run(db, `INSERT INTO ${name} (records) VALUES (?)`, `[${waiting.join(',')}]`);
    waiting = [];
    length = 0;
  };
  let isEmpty = true;
  const add = (line: number, record: R) => {
    isEmpty = false;
    const text = JSON.stringify({ line, record } satisfies Staged<R>);
    waiting.push(text);
    length += text.length;
    if (waiting.length >= RECORDS_AT_ONCE || length >= TEXT_AT_ONCE) flush();
  };
  return {
    add,
    isEmpty: () => isEmpty,
    all: function* () {
      flush();
      yield* recordsOf<R>(db, name);
    },
  };
}

function* recordsOf<R>(db: Db, name: string): Generator<Staged<R>> {
  const sql = `SELECT id, records FROM ${name} WHERE id > ? ORDER BY id LIMIT 1`;
  for (let [row] = query(db, sql, 0); row; [row] = query(db, sql, row[0] ?? 0)) {
    yield* JSON.parse(String(row[1])) as Staged<R>[];
  }
}
