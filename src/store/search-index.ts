// The search index, kept in step with the records by the one place that writes. It is not in the change log: undoing a
// record undoes its entry too. A row of the index is numbered by the row that it is for and the number of its table.
import type { Field } from '../domain/field.ts';
import { fold } from '../domain/names.ts';
import { fieldsOf, type Table, type TableWith } from '../domain/schema.ts';
import { type Db, query, run } from './db.ts';
import { type Kept, snakeCase } from './tables.ts';

export type SearchedTable = TableWith<{ searched: true }>;

/** The numbers of the tables with words to search, kept in files and never changed; what stands for itself first. */
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
} as const satisfies Record<SearchedTable, number>;
/** The tables that are searched, what stands for itself first. */
export const SEARCHED_TABLES = Object.keys(NUMBERS) as readonly SearchedTable[];

const NUMBERS_PER_ROW = 16;
/** The columns that say whose a row is. */
const BELONGS = ['job_id', 'interview_id', 'person_id'];

/** Whose name stands in which other rows' entries, and where those are found. */
const LEAN_ON: Partial<Record<Table, { columns: readonly string[]; rows: readonly (readonly [Table, string])[] }>> = {
  job: {
    columns: ['company', 'title'],
    rows: [
      ...(['interview', 'touch', 'note', 'offer', 'closing', 'skip', 'snooze', 'message'] as const).map(
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

/** The columns of a table with words in them, addresses last. */
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

/** Enters a row that was added. */
export function indexRow(db: Db, table: Table, id: number, kept: Kept): void {
  if (!isSearched(table)) return;
  const entry = entryOf(db, table, kept);
  if (entry) run(db, 'INSERT INTO search (rowid, own, about) VALUES (?, ?, ?)', rowidOf(table, id), ...entry);
}

/** The words of a row and those of whose it is; null where it has none. */
function entryOf(db: Db, table: SearchedTable, kept: Kept): readonly [own: string, about: string] | null {
  const own = wordsOf(textsOf(table, kept));
  return own === '' ? null : [own, wordsOf(aboutOf(db, kept))];
}

/** Characters of a text in which no word stands 63 times. */
const SHORT = 120;

/** Each word once, of what is not short. SQLite's index breaks where it is to forget an entry that was made anew in one
 *  transaction with a word in it 126 times (FTS5 of 3.53.2 and 3.54.1, secure-delete), and nobody asks how often or in what order. */
function wordsOf(texts: readonly string[]): string {
  const folded = fold(texts.join(' '));
  return folded.length <= SHORT ? folded : [...new Set(folded.split(' '))].join(' ');
}

/** Takes out a row that was removed. */
export function unindexRow(db: Db, table: Table, id: number): void {
  if (isSearched(table)) run(db, 'DELETE FROM search WHERE rowid = ?', rowidOf(table, id));
}

/** Enters a changed row anew, and with it those in whose entries it is named. */
export function reindexRow(db: Db, table: Table, id: number, kept: Kept, news: Kept): void {
  if (isSearched(table) && [...searchedColumns(table), ...BELONGS].some((column) => column in news)) {
    unindexRow(db, table, id);
    indexRow(db, table, id, kept);
  }
  const leaning = LEAN_ON[table];
  if (!leaning?.columns.some((column) => column in news)) return;
  for (const [other, condition] of leaning.rows) {
    for (const { id: otherId, ...row } of keptRows(db, other, condition, id)) {
      unindexRow(db, other, Number(otherId));
      indexRow(db, other, Number(otherId), row);
    }
  }
}

/** Work that takes out very many rows. To forget them word for word, one by one, takes many times as long as to make the
 *  index anew from what is left. */
export function reindexAfter<T>(db: Db, work: () => T): T {
  const forgetEach = (isOn: 0 | 1) => run(db, `INSERT INTO search (search, rank) VALUES ('secure-delete', ${isOn})`);
  forgetEach(0);
  const result = work();
  run(db, `INSERT INTO search (search) VALUES ('rebuild')`);
  forgetEach(1);
  return result;
}

/** Enters every row on file of some tables. */
export function indexTables(db: Db, tables: readonly SearchedTable[]): void {
  for (const table of tables) {
    for (const { id, ...row } of keptRows(db, table, 'TRUE')) indexRow(db, table, Number(id), row);
  }
}

/** Is the index anything but what the rows on file make it? */
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

/** Makes the index anew from what is on file. */
export function remakeIndex(db: Db): void {
  reindexAfter(db, () => {
    run(db, 'DELETE FROM search');
    indexTables(db, SEARCHED_TABLES);
  });
}

/** The texts of a row, in the order in which they are looked through. */
export function textsOf(table: SearchedTable, kept: Kept): string[] {
  const values = searchedColumns(table).map((column) => kept[column] ?? null);
  return values.filter((value) => value !== null).map(String);
}

/** Which row an entry of the index is for. */
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

/** Company and title of the job that a row belongs to, and the name of the person. */
function aboutOf(db: Db, kept: Kept): string[] {
  const { job_id: jobId = null, interview_id: interviewId = null, person_id: personId = null } = kept;
  const ofJob = 'SELECT company, title FROM job WHERE id = coalesce(?, (SELECT job_id FROM interview WHERE id = ?))';
  return [
    ...(jobId === null && interviewId === null ? [] : query(db, ofJob, jobId, interviewId).flat()),
    ...(personId === null ? [] : query(db, 'SELECT name FROM person WHERE id = ?', personId).flat()),
  ].map(String);
}

/** Whole rows, by column: those columns too that a later schema adds or this one has not yet. */
function keptRows(db: Db, table: Table, condition: string, ...parameters: readonly number[]): Kept[] {
  return db.sqlite.prepare<number[], Kept>(`SELECT * FROM ${table} WHERE ${condition}`).all(...parameters);
}
