import { stageOf } from '../../app/agenda/job-track.ts';
import type { Session } from '../../app/types.ts';
import type { Day } from '../../domain/day.ts';
import { groupBy } from '../../domain/group.ts';
import type { Closing, Job } from '../../domain/model.ts';
import { closingOn } from '../../domain/queries.ts';
import { BYTE_ORDER_MARK, csvLine } from '../../formats/csv.ts';
import type { Db } from '../../store/db.ts';
import type { Tables } from '../../store/tables.ts';
import { countRows, eachRow } from '../../store/whole.ts';
import { CSV_FILES, type CsvTable, csvColumns, type Lookups, PRIVATE_TABLES } from './csv-tables.ts';
import type { Export, ExportOptions } from './exporting.ts';

/** Exports every table to its own file. */
export function exportCsv(session: Session, options: ExportOptions): Export {
  const { db } = session;
  const tables = (Object.keys(CSV_FILES) as CsvTable[]).filter(
    (table) => options.isPrivate || !PRIVATE_TABLES.includes(table),
  );
  const lookups = onceNeeded(() => loadLookups(db, session.today));
  const files = tables.map((table) => ({
    name: CSV_FILES[table],
    count: () => countRows(db, table),
    pieces: () => linesOf(db, table, lookups(), options),
  }));
  return { files };
}

function* linesOf<T extends CsvTable>(db: Db, table: T, lookups: Lookups, options: ExportOptions): Generator<string> {
  const columns = csvColumns(table).filter((column) => options.isPrivate || !column.isPrivate);
  if (options.hasMark) yield BYTE_ORDER_MARK;
  yield csvLine(columns.map(({ head }) => head));
  for (const row of eachRow(db, table)) yield csvLine(columns.map(({ of }) => of(row, lookups)));
}

function loadLookups(db: Db, today: Day): Lookups {
  const jobs = byNumber(eachRow(db, 'job'), ({ company, title }) => ({ company, title }));
  const people = byNumber(eachRow(db, 'person'), ({ name }) => name);
  const closings = groupBy([...eachRow(db, 'closing')], ({ jobId }) => jobId);
  const offered = jobsOf(eachRow(db, 'offer'), ({ answeredOn }) => answeredOn === null);
  const met = jobsOf(eachRow(db, 'interview'), ({ cancelledOn }) => cancelledOn === null);
  const interviewers = groupBy([...eachRow(db, 'interview_person')], ({ interviewId }) => interviewId);
  const referenceJobs = groupBy([...eachRow(db, 'reference_job')], ({ referenceId }) => referenceId);
  const whole = (row: Tables['job']): Job => ({ ...row, closings: closings.get(row.id) ?? [] });
  return {
    job: (id) => (id === null ? null : (jobs.get(id) ?? null)),
    person: (id) => (id === null ? null : (people.get(id) ?? null)),
    closedOn: (row) => knownDay(closingOn(whole(row), today)),
    status: (row) =>
      closingOn(whole(row), today)?.reason ?? stageOf(whole(row), today, offered.has(row.id), met.has(row.id)),
    interviewers: (id) => (interviewers.get(id) ?? []).map(({ personId }) => personId),
    jobsOfReference: (id) => (referenceJobs.get(id) ?? []).map(({ jobId }) => jobId),
  };
}

function knownDay(closing: Closing | null): Day | null {
  return closing === null || closing.dayIs === 'unknown' ? null : closing.on;
}

/** Keeps one value per row; keeping whole rows would take far more memory. */
function byNumber<R extends { readonly id: number }, V>(rows: Iterable<R>, take: (row: R) => V): Map<number, V> {
  const values = new Map<number, V>();
  for (const row of rows) values.set(row.id, take(row));
  return values;
}

function jobsOf<R extends { readonly jobId: number }>(rows: Iterable<R>, isMeant: (row: R) => boolean): Set<number> {
  const ids = new Set<number>();
  for (const row of rows) if (isMeant(row)) ids.add(row.jobId);
  return ids;
}

function onceNeeded<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
