// The search index, kept in step with the records by the one place that writes. It is not in the change log: undoing a
// record undoes its entry too. A row of the index is numbered by the row that it is for and the number of its table.
import { fold } from '../domain/names.ts';
import { type Db, query, run } from './db.ts';
import type { Kept, Table } from './tables.ts';

/** What can be searched: the number of the table (kept in files, never changed) and its columns with words in them. */
const SEARCHED = {
  job: { number: 1, columns: ['company', 'title', 'location', 'salary', 'source', 'resume', 'url'] },
  person: { number: 2, columns: ['name', 'company', 'title', 'email', 'phone', 'linkedin', 'common'] },
  interview: { number: 3, columns: ['place', 'link'] },
  reference: { number: 4, columns: ['relationship'] },
  touch: { number: 5, columns: ['note'] },
  note: { number: 6, columns: ['text'] },
  debrief: {
    number: 7,
    columns: ['went_well', 'to_improve', 'learned', 'reactions', 'questions', 'skills', 'concerns'],
  },
  offer: { number: 8, columns: ['salary', 'note'] },
  closing: { number: 9, columns: ['reason', 'note'] },
  skip: { number: 10, columns: ['note'] },
  snooze: { number: 11, columns: ['note'] },
  message: { number: 12, columns: ['text'] },
} as const satisfies Partial<Record<Table, { number: number; columns: readonly string[] }>>;
export type SearchedTable = keyof typeof SEARCHED;
/** The tables that are searched, what stands for itself first. */
export const SEARCHED_TABLES = Object.keys(SEARCHED) as readonly SearchedTable[];

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

/** Enters a row that was added. */
export function indexRow(db: Db, table: Table, id: number, kept: Kept): void {
  if (!isSearched(table)) return;
  const own = wordsOf(textsOf(table, kept));
  if (own === '') return;
  const about = wordsOf(aboutOf(db, kept));
  run(db, 'INSERT INTO search (rowid, own, about) VALUES (?, ?, ?)', rowidOf(table, id), own, about);
}

/** Characters of a text in which no word stands 63 times. */
const SHORT = 120;

/** Each word once, of what is not short. SQLite's index breaks where it is to forget an entry that was made anew in one
 *  transaction with a word in it 126 times (FTS5 of 3.53.2, secure-delete), and nobody asks how often or in what order. */
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
  if (isSearched(table) && [...SEARCHED[table].columns, ...BELONGS].some((column) => column in news)) {
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

/** The texts of a row, in the order in which they are looked through. */
export function textsOf(table: SearchedTable, kept: Kept): string[] {
  const values = SEARCHED[table].columns.map((column) => kept[column] ?? null);
  return values.filter((value) => value !== null).map(String);
}

/** Which row an entry of the index is for. */
export function rowOf(rowid: number): { table: SearchedTable; id: number } {
  const number = rowid % NUMBERS_PER_ROW;
  const [table] = Object.entries(SEARCHED).find(([, searched]) => searched.number === number) ?? [];
  return { table: table as SearchedTable, id: Math.floor(rowid / NUMBERS_PER_ROW) };
}

function rowidOf(table: SearchedTable, id: number): number {
  return id * NUMBERS_PER_ROW + SEARCHED[table].number;
}

function isSearched(table: Table): table is SearchedTable {
  return table in SEARCHED;
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
