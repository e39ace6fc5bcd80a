// File names and columns of `export csv`. Columns are the schema's fields; ids are those the user types, days are
// yyyy-MM-dd. Next to a job or person id come its company and title, or its name. Fields that aren't `shared` are
// private.
import { type Day, formatDay } from '../../domain/day.ts';
import type { Field } from '../../domain/field.ts';
import { type RecordType, recordId } from '../../domain/ids.ts';
import { fieldsOf, type Row, type Table } from '../../domain/schema.ts';
import { letterOf, writtenValue } from '../../domain/written.ts';

type Cell = string | number | null;

/** Looks up values from other tables for a row. */
export interface Lookups {
  readonly job: (id: number | null) => { readonly company: string; readonly title: string } | null;
  readonly person: (id: number | null) => string | null;
  /** The job's stage while it's open, else its close reason. */
  readonly status: (job: Row<'job'>) => string;
  readonly closedOn: (job: Row<'job'>) => Day | null;
  readonly interviewers: (interviewId: number) => readonly number[];
  readonly jobsOfReference: (referenceId: number) => readonly number[];
}

interface Column<T extends Table> {
  readonly head: string;
  readonly of: (row: Row<T>, lookups: Lookups) => Cell;
  readonly isPrivate: boolean;
}

/** Tables that become a column of another table, or that are no use in a spreadsheet. */
type Unlisted =
  | 'interview_person'
  | 'reference_job'
  | 'message_answer'
  | 'message_part'
  | 'invitation'
  | 'mail'
  | 'forgotten_mail';
export type CsvTable = Exclude<Table, Unlisted>;

/** The file name of each table, in export order. */
export const CSV_FILES = {
  job: 'jobs.csv',
  person: 'people.csv',
  job_person: 'roles.csv',
  interview: 'interviews.csv',
  reference: 'references.csv',
  touch: 'touches.csv',
  statement: 'statements.csv',
  offer: 'offers.csv',
  closing: 'closings.csv',
  skip: 'skips.csv',
  snooze: 'snoozes.csv',
  debrief: 'debriefs.csv',
  note: 'notes.csv',
  message: 'messages.csv',
  posting: 'postings.csv',
  setting: 'settings.csv',
} as const satisfies Record<CsvTable, string>;

/** Tables with nothing useful left once the private fields are gone. */
export const PRIVATE_TABLES: readonly CsvTable[] = ['debrief', 'note', 'message', 'posting', 'setting'];

/** Fields moved to the end of the row. */
const LAST: Partial<Record<CsvTable, readonly string[]>> = {
  offer: ['salary', 'note'],
  closing: ['note'],
  message: ['text'],
  posting: ['text'],
};

type Extra<T extends CsvTable> = Readonly<Record<string, readonly Column<T>[]>>;

/** Computed columns, keyed by the field they follow. */
const EXTRA: { readonly [T in CsvTable]?: Extra<T> } = {
  job: {
    title: [extra('Status', (job, { status }) => status(job))],
    applyBy: [extra('Closed on', (job, { closedOn }) => dayText(closedOn(job)))],
  },
  interview: {
    link: [
      extra('People', ({ id }, { interviewers }) => idList('person', interviewers(id))),
      extra('Names', ({ id }, { interviewers, person }) => interviewers(id).map(person).join(', ')),
    ],
  },
  reference: { addedOn: [extra('Jobs', ({ id }, { jobsOfReference }) => idList('job', jobsOfReference(id)))] },
};

/** Names of the job and person, after their ids. */
const WHOSE: Extra<'touch'> = {
  jobId: [
    extra('Company', ({ jobId }, { job }) => job(jobId)?.company ?? null),
    extra('Title', ({ jobId }, { job }) => job(jobId)?.title ?? null),
  ],
  personId: [extra('Name', ({ personId }, { person }) => person(personId))],
};

export function csvColumns<T extends CsvTable>(table: T): readonly Column<T>[] {
  const last: readonly string[] = LAST[table] ?? [];
  const isLast = ([name]: readonly [string, Field]) => last.includes(name);
  const fields = fieldsOf(table);
  const inOrder = [...fields.filter((field) => !isLast(field)), ...fields.filter(isLast)];
  const own = letterOf(table) === '' ? [] : [extra<T>('Id', ({ id }) => recordId(table as RecordType, id))];
  const extras = { ...WHOSE, ...EXTRA[table] } as Extra<T>;
  return [...own, ...inOrder.flatMap(([name, field]) => [columnOf<T>(name, field), ...(extras[name] ?? [])])];
}

function columnOf<T extends CsvTable>(name: string, field: Field): Column<T> {
  const of = (row: Row<T>) => cellOf(field, (row as unknown as Readonly<Record<string, unknown>>)[name]);
  return { head: field.label, of, isPrivate: !field.shared };
}

function cellOf(field: Field, value: unknown): Cell {
  if (field.is === 'flag') return value ? 'yes' : 'no';
  return writtenValue(field, value) as Cell;
}

function extra<T extends Table>(head: string, of: Column<T>['of']): Column<T> {
  return { head, of, isPrivate: false };
}

function dayText(day: Day | null): string | null {
  return day === null ? null : formatDay(day);
}

function idList(type: RecordType, ids: readonly number[]): string {
  return ids.map((id) => recordId(type, id)).join(' ');
}
