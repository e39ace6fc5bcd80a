// Reading rows, and putting the records of the domain together from them.
import { groupBy } from '../domain/group.ts';
import type { Closing, Interview, Job, Reference } from '../domain/model.ts';
import { type Db, listOf, type Parameter, query } from './db.ts';
import { decode } from './rows.ts';
import { rowAsJson, type Table, type Tables } from './tables.ts';

/** The records that stand for themselves, each under the table that holds its number. */
export interface Records extends Omit<Tables, 'job' | 'interview' | 'reference' | PartTable | AsideTable> {
  job: Job;
  interview: Interview;
  reference: Reference;
}
export type RecordTable = keyof Records;
/** The tables whose rows are a part of a record of another table. */
export type PartTable = 'closing' | 'job_person' | 'interview_person' | 'reference_job';

/** The tables whose rows a command does not answer with. */
export type AsideTable = 'setting' | 'message' | 'invitation';

/** Which rows: those whose number in a column (an indexed one) is in the list. */
export interface Filter {
  readonly column: 'id' | 'job_id' | 'interview_id' | 'person_id' | 'reference_id' | 'touch_id';
  readonly numbers: Iterable<number>;
}

/** The rows of a table, in order of recording; all of them without a filter. */
export function selectRows<T extends Table>(db: Db, table: T, filter?: Filter): Tables[T][] {
  if (!filter) return selectWhere(db, table, 'TRUE');
  const listed = 'IN (SELECT value FROM json_each(?))';
  // By way of the numbers, which SQLite then goes through in order: nothing is left to sort.
  const condition =
    filter.column === 'id' ? `id ${listed}` : `id IN (SELECT id FROM ${table} WHERE ${filter.column} ${listed})`;
  return selectWhere(db, table, condition, listOf(filter.numbers));
}

/** The rows of a table for which an SQL condition holds, in order of recording. */
export function selectWhere<T extends Table>(
  db: Db,
  table: T,
  condition: string,
  ...parameters: readonly Parameter[]
): Tables[T][] {
  // As one text: the driver takes three times as long to hand over the same values one by one, and SQLite twice as long
  // to put them in order inside of it.
  const sql = `SELECT json_group_array(${rowAsJson(table)}) FROM ${table} WHERE ${condition}`;
  const [[json] = []] = query(db, sql, ...parameters);
  return decode(table, JSON.parse(String(json))).sort((a, b) => a.id - b.id);
}

/** The records of a table, whole, in order of recording; all of them without a filter. */
export function selectRecords<T extends RecordTable>(db: Db, table: T, filter?: Filter): Records[T][] {
  if (table === 'job') return selectJobs(db, filter) as Records[T][];
  if (table === 'interview') return selectInterviews(db, filter) as Records[T][];
  if (table === 'reference') return selectReferences(db, filter) as Records[T][];
  return selectRows(db, table, filter) as unknown as Records[T][];
}

function selectJobs(db: Db, filter?: Filter): Job[] {
  const jobs = selectRows(db, 'job', filter);
  const closings = groupBy(selectRows(db, 'closing', partsOf(jobs, 'job_id', filter)), (closing) => closing.jobId);
  return jobs.map((job) => ({ ...job, closings: closings.get(job.id) ?? NO_CLOSINGS }));
}

const NO_CLOSINGS: readonly Closing[] = [];

function selectInterviews(db: Db, filter?: Filter): Interview[] {
  const interviews = selectRows(db, 'interview', filter);
  const parts = selectRows(db, 'interview_person', partsOf(interviews, 'interview_id', filter));
  const people = groupBy(parts, (part) => part.interviewId);
  return interviews.map((one) => ({ ...one, personIds: (people.get(one.id) ?? []).map((part) => part.personId) }));
}

function selectReferences(db: Db, filter?: Filter): Reference[] {
  const references = selectRows(db, 'reference', filter);
  const parts = selectRows(db, 'reference_job', partsOf(references, 'reference_id', filter));
  const jobs = groupBy(parts, (part) => part.referenceId);
  return references.map((one) => ({ ...one, jobIds: (jobs.get(one.id) ?? []).map((part) => part.jobId) }));
}

function partsOf(rows: readonly { id: number }[], column: Filter['column'], filter?: Filter): Filter | undefined {
  return filter && { column, numbers: rows.map((row) => row.id) };
}
