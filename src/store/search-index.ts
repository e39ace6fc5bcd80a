// The search index, updated by the one place that writes. It isn't in the change log: undoing a record updates its
// entry too. An entry's rowid combines the row's id and its table's number.
import type { Field } from '../domain/field.ts';
import { fold } from '../domain/names.ts';
import { fieldsOf, type Table, type TableWith } from '../domain/schema.ts';
import { type Db, query, run, type WaitingEntry } from './db.ts';
import { snakeCase } from './layouts.ts';
import type { Kept } from './tables.ts';

export type SearchedTable = TableWith<{ searched: true }>;

/** Numbers of the searched tables: stored in data files, so never changed. Hits are listed in this order. */
const NUMBERS = {
  job: 1,
  person: 2,
  interview: 3,
  reference: 4,
  touch: 5,
  note: 6,
  debrief: 7,
  offer: 8,
  closing: 9,
  skip: 10,
  snooze: 11,
  message: 12,
  posting: 13,
} as const satisfies Record<SearchedTable, number>;
/** The searched tables, in the order in which hits are listed. */
export const SEARCHED_TABLES = Object.keys(NUMBERS) as readonly SearchedTable[];

const NUMBERS_PER_ROW = 16;
/** Columns with the owner of a row. */
const BELONGS = ['job_id', 'interview_id', 'person_id'];

/** Entries to reindex when a job or person is renamed. */
const DEPENDENTS: Partial<Record<Table, { columns: readonly string[]; rows: readonly (readonly [Table, string])[] }>> =
  {
    job: {
      columns: ['company', 'title'],
      rows: [
        ...(['interview', 'touch', 'note', 'offer', 'closing', 'skip', 'snooze', 'message', 'posting'] as const).map(
          (table) => [table, 'job_id = ?'] as const,
        ),
        ['note', 'interview_id IN (SELECT id FROM interview WHERE job_id = ?)'],
        ['debrief', 'interview_id IN (SELECT id FROM interview WHERE job_id = ?)'],
      ],
    },
    person: {
      columns: ['name'],
      rows: (['touch', 'note', 'reference', 'skip', 'snooze', 'message'] as const).map(
        (table) => [table, 'person_id = ?'] as const,
      ),
    },
  };

const searched = new Map<SearchedTable, readonly string[]>();

/** A table's searched columns, addresses last. */
function searchedColumns(table: SearchedTable): readonly string[] {
  const columns = searched.get(table) ?? findSearched(table);
  searched.set(table, columns);
  return columns;
}

function findSearched(table: SearchedTable): string[] {
  const isAddress = ({ typed }: Field) => Number(typed === 'address');
  const fields = fieldsOf(table).filter(([, field]) => field.searched);
  return fields.sort(([, a], [, b]) => isAddress(a) - isAddress(b)).map(([name]) => snakeCase(name));
}

/** Adds an entry for a new row. */
export function indexRow(db: Db, table: Table, id: number, kept: Kept): void {
  if (!isSearched(table)) return;
  const rowid = rowidOf(table, id);
  const entry = entryOf(db, table, kept);
  const { waiting } = db;
  const isThere = waiting?.get(rowid)?.isThere ?? false;
  waiting?.set(rowid, { isThere, entry });
  if (!waiting) writeEntry(db, rowid, { isThere, entry });
  else if (waiting.size >= MOST_WAITING) writeWaiting(db, waiting);
}

/** A row's own words, and the words of what it belongs to; null if it has no words. */
function entryOf(db: Db, table: SearchedTable, kept: Kept): readonly [own: string, about: string] | null {
  const own = wordsOf(textsOf(table, kept));
  return own === '' ? null : [own, wordsOf(aboutOf(db, kept))];
}

/** Characters; a text this short can't have any word 63 times. */
const SHORT = 120;

/** Longer texts have each word once. FTS5's secure-delete (3.53.2 and 3.54.1) breaks when it deletes an entry that was
 *  rebuilt in the same transaction and has a word 126 times. Nobody searches by count or order anyway. */
function wordsOf(texts: readonly string[]): string {
  const folded = fold(texts.join(' '));
  return folded.length <= SHORT ? folded : [...new Set(folded.split(' '))].join(' ');
}

/** Deletes the entry of a removed row. */
export function unindexRow(db: Db, table: Table, id: number): void {
  if (!isSearched(table)) return;
  const rowid = rowidOf(table, id);
  const isNew = db.waiting?.get(rowid)?.isThere === false;
  if (isNew) db.waiting?.delete(rowid);
  else if (db.waiting) db.waiting.set(rowid, GONE);
  else writeEntry(db, rowid, GONE);
}

const GONE: WaitingEntry = { isThere: true, entry: null };

function writeEntry(db: Db, rowid: number, { isThere, entry }: WaitingEntry): void {
  if (isThere) run(db, 'DELETE FROM search WHERE rowid = ?', rowid);
  if (entry) run(db, 'INSERT INTO search (rowid, own, about) VALUES (?, ?, ?)', rowid, ...entry);
}

/** Reindexes a changed row, and the entries of other rows that contain its name. */
export function reindexRow(db: Db, table: Table, id: number, kept: Kept, changes: Kept): void {
  if (isSearched(table) && [...searchedColumns(table), ...BELONGS].some((column) => column in changes)) {
    unindexRow(db, table, id);
    indexRow(db, table, id, kept);
  }
  const dependents = DEPENDENTS[table];
  if (!dependents?.columns.some((column) => column in changes)) return;
  for (const [other, condition] of dependents.rows) {
    for (const { id: otherId, ...row } of keptRows(db, other, condition, id)) {
      unindexRow(db, other, Number(otherId));
      indexRow(db, other, Number(otherId), row);
    }
  }
}

const MOST_WAITING = 500;

/** Runs work that writes many rows. Their entries are written many at a time, in order: FTS5 writes out what it holds in
 *  memory before an entry that's out of order, and before many statements on other tables. */
export function indexInOrder<T>(db: Db, work: () => T): T {
  const waiting = new Map<number, WaitingEntry>();
  db.waiting = waiting;
  try {
    const result = work();
    writeWaiting(db, waiting);
    return result;
  } finally {
    delete db.waiting;
  }
}

function writeWaiting(db: Db, waiting: Map<number, WaitingEntry>): void {
  for (const [rowid, each] of [...waiting].sort(([a], [b]) => a - b)) writeEntry(db, rowid, each);
  waiting.clear();
}

/** Runs work that deletes many rows, then rebuilds the index from what's left, which is many times faster than erasing
 *  entries one by one. */
export function reindexAfter<T>(db: Db, work: () => T): T {
  const setSecureDelete = (isOn: 0 | 1) =>
    run(db, `INSERT INTO search (search, rank) VALUES ('secure-delete', ${isOn})`);
  setSecureDelete(0);
  const result = indexInOrder(db, work);
  run(db, `INSERT INTO search (search) VALUES ('rebuild')`);
  setSecureDelete(1);
  return result;
}

/** Indexes every row of some tables. */
export function indexTables(db: Db, tables: readonly SearchedTable[]): void {
  for (const table of tables) {
    for (const { id, ...row } of keptRows(db, table, 'TRUE')) indexRow(db, table, Number(id), row);
  }
}

/** Does the index differ from what the rows would give? */
export function isIndexStale(db: Db): boolean {
  let entries = 0;
  for (const table of SEARCHED_TABLES) {
    for (const { id, ...row } of keptRows(db, table, 'TRUE')) {
      const entry = entryOf(db, table, row);
      if (!entry) continue;
      const [[own, about] = []] = query(
        db,
        'SELECT own, about FROM search WHERE rowid = ?',
        rowidOf(table, Number(id)),
      );
      if (own !== entry[0] || about !== entry[1]) return true;
      entries += 1;
    }
  }
  return query(db, 'SELECT count(*) FROM search')[0]?.[0] !== entries;
}

/** Rebuilds the index from all rows. */
export function remakeIndex(db: Db): void {
  reindexAfter(db, () => {
    run(db, 'DELETE FROM search');
    indexTables(db, SEARCHED_TABLES);
  });
}

/** A row's searched texts, in the order in which they're searched. */
export function textsOf(table: SearchedTable, kept: Kept): string[] {
  const values = searchedColumns(table).map((column) => kept[column] ?? null);
  return values.filter((value) => value !== null).map(String);
}

/** The row that an index entry is for. */
export function rowOf(rowid: number): { table: SearchedTable; id: number } {
  const number = rowid % NUMBERS_PER_ROW;
  const table = SEARCHED_TABLES.find((each) => NUMBERS[each] === number);
  return { table: table as SearchedTable, id: Math.floor(rowid / NUMBERS_PER_ROW) };
}

function rowidOf(table: SearchedTable, id: number): number {
  return id * NUMBERS_PER_ROW + NUMBERS[table];
}

function isSearched(table: Table): table is SearchedTable {
  return table in NUMBERS;
}

/** Company and title of the row's job, and name of its person. */
function aboutOf(db: Db, kept: Kept): string[] {
  const { job_id: jobId = null, interview_id: interviewId = null, person_id: personId = null } = kept;
  const ofJob = 'SELECT company, title FROM job WHERE id = coalesce(?, (SELECT job_id FROM interview WHERE id = ?))';
  return [
    ...(jobId === null && interviewId === null ? [] : query(db, ofJob, jobId, interviewId).flat()),
    ...(personId === null ? [] : query(db, 'SELECT name FROM person WHERE id = ?', personId).flat()),
  ].map(String);
}

/** Whole rows by column name, whatever columns the schema has at this stage of a migration. */
function keptRows(db: Db, table: Table, condition: string, ...parameters: readonly number[]): Kept[] {
  return db.sqlite.prepare<number[], Kept>(`SELECT * FROM ${table} WHERE ${condition}`).all(...parameters);
}
