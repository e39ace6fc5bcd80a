// Reads rows, and builds the domain's records from them.
import type { Interview, Job, Reference } from '../domain/model.ts';
import type { Table } from '../domain/schema.ts';
import { type Db, listOf, type Parameter, query } from './db.ts';
import { decode, decodeKeptClock, type Values } from './rows.ts';
import { columnsOf, type Kept, type Parts, rowAsJson, type Tables, type Value } from './tables.ts';

/** The types of records, each under the table that holds its id. */
export interface Records extends Omit<Tables, 'job' | 'interview' | 'reference' | PartTable | AsideTable> {
  job: Job;
  interview: Interview;
  reference: Reference;
}
export type RecordTable = keyof Records;
/** Tables whose rows are part of another table's record. */
export type PartTable = 'closing' | 'job_person' | 'interview_person' | 'reference_job';

/** Tables whose rows don't appear in a command's answer. */
export type AsideTable =
  | 'setting'
  | 'message'
  | 'message_answer'
  | 'message_part'
  | 'invitation'
  | 'posting'
  | 'mail'
  | 'forgotten_mail';

/** Selects rows by the ids in an indexed column. */
export interface Filter {
  readonly column: 'id' | 'job_id' | 'interview_id' | 'person_id' | 'reference_id' | 'touch_id' | 'message_id';
  readonly numbers: Iterable<number>;
}

/** A table's rows, in order of recording; all of them without a filter. */
export function selectRows<T extends Table>(db: Db, table: T, filter?: Filter): Tables[T][] {
  return decode(table, selectFiltered(db, table, rowAsJson(table), filter));
}

/** A table's rows that match an SQL condition, in order of recording. */
export function selectWhere<T extends Table>(
  db: Db,
  table: T,
  condition: string,
  ...parameters: readonly Parameter[]
): Tables[T][] {
  return decode(table, selectJson(db, table, rowAsJson(table), condition, ...parameters));
}

/** The same, with interview times as they're stored. */
export function selectOnKeptClock<T extends Table>(
  db: Db,
  table: T,
  condition: string,
  ...parameters: readonly Parameter[]
): Tables[T][] {
  return decodeKeptClock(table, selectJson(db, table, rowAsJson(table), condition, ...parameters));
}

/** A row as it's stored, or null. */
export function findKept(db: Db, table: Table, id: number): Kept | null {
  return findAllKept(db, table, [id]).get(id) ?? null;
}

/** Rows as they're stored, by id, in the order of `ids`. */
export function findAllKept(db: Db, table: Table, ids: readonly number[]): ReadonlyMap<number, Kept> {
  const columns = columnsOf(table);
  const rows = selectJson(db, table, rowAsJson(table), 'id IN (SELECT value FROM json_each(?))', listOf(ids));
  const found = new Map(rows.map((row) => [idOf(row), row]));
  const keptOf = (row: Values) => Object.fromEntries(columns.map((column, at) => [column, row[at] as Value]));
  return new Map(
    ids.flatMap((id) => {
      const row = found.get(id);
      return row ? [[id, keptOf(row)] as const] : [];
    }),
  );
}

/** A table's complete records, in order of recording; all of them without a filter. */
export function selectRecords<T extends RecordTable>(db: Db, table: T, filter?: Filter): Records[T][] {
  const parts = PARTS[table] ?? {};
  const values = selectFiltered(db, table, rowAsJson(table, parts), filter);
  const records = decode(table, values) as unknown as Record<string, unknown>[];
  const first = columnsOf(table).length;
  Object.keys(parts).forEach((name, place) => {
    records.forEach((record, at) => {
      const part = values[at]?.[first + place] as unknown[];
      record[name] = name === 'closings' && part.length > 0 ? decode('closing', part as Values[]) : part;
    });
  });
  return records as unknown as Records[T][];
}

/** Subqueries for the fields of a record that come from other tables, in order of recording except for one. */
const PARTS: Partial<Record<RecordTable, Parts>> = {
  job: {
    closings: `SELECT json_group_array(${rowAsJson('closing')} ORDER BY id) FROM closing WHERE job_id = job.id`,
  },
  interview: {
    personIds: 'SELECT json_group_array(person_id ORDER BY id) FROM interview_person WHERE interview_id = interview.id',
  },
  // In order of job: that's the index's order, and there can be thousands.
  reference: {
    jobIds: `SELECT json_group_array(job_id) FROM
      (SELECT job_id FROM reference_job WHERE reference_id = reference.id ORDER BY job_id)`,
  },
};

type Condition = readonly [sql: string, ...parameters: readonly Parameter[]];

function selectFiltered(db: Db, table: Table, json: string, filter: Filter | undefined): Values[] {
  if (!filter) return selectJson(db, table, json, 'TRUE');
  const numbers = listOf(filter.numbers);
  return numbers === '[]' ? [] : selectJson(db, table, json, conditionOf(table, filter.column), numbers);
}

function conditionOf(table: Table, column: Filter['column']): string {
  const listed = 'IN (SELECT value FROM json_each(?))';
  // Selects by id, which SQLite then reads in order, so there's nothing to sort.
  return column === 'id' ? `id ${listed}` : `id IN (SELECT id FROM ${table} WHERE ${column} ${listed})`;
}

/** Rows as arrays of values, the id first. */
export function selectJson(db: Db, table: Table, json: string, ...[condition, ...parameters]: Condition): Values[] {
  // As one JSON text: the driver takes three times as long to hand over single values, and SQLite twice as long to sort
  // them.
  const sql = `SELECT json_group_array(${json}) FROM ${table} WHERE ${condition}`;
  const [[text] = []] = query(db, sql, ...parameters);
  const rows = JSON.parse(String(text)) as Values[];
  return isInOrder(rows) ? rows : rows.sort((a, b) => idOf(a) - idOf(b));
}

/** Rows mostly come in order: checking that takes a tenth of the time of sorting them. */
function isInOrder(rows: readonly Values[]): boolean {
  for (let at = 1; at < rows.length; at += 1) {
    if (idOf(rows[at - 1]) > idOf(rows[at])) return false;
  }
  return true;
}

function idOf(row: Values | undefined): number {
  return row?.[0] as number;
}
