// The shape of our JSON export: one list per table, one record a line, every field of the schema always present. Lists
// are ordered so that a record comes before the ones that refer to it. Within one schema number, fields may be added,
// but never renamed or removed.
import type { Table } from '../../domain/schema.ts';

export const EXPORT_SCHEMA_NAME = 'jobtrack/export@1';

export type RowValue = string | number | boolean | null;

/** Largest id: the search index packs a row's id and its table into one number. */
export const MOST_NUMBER = 1e12;

/** List name of each table, in file order. */
const LISTS = {
  person: 'people',
  job: 'jobs',
  closing: 'closings',
  job_person: 'roles',
  interview: 'interviews',
  interview_person: 'interviewers',
  invitation: 'invitations',
  reference: 'references',
  reference_job: 'referenceJobs',
  touch: 'touches',
  statement: 'statements',
  posting: 'postings',
  offer: 'offers',
  debrief: 'debriefs',
  note: 'notes',
  message: 'messages',
  message_answer: 'messageAnswers',
  message_part: 'messageParts',
  mail: 'emails',
  forgotten_mail: 'forgottenEmails',
  skip: 'skips',
  snooze: 'snoozes',
  setting: 'settings',
} as const satisfies Record<Table, string>;
/** In file order. */
export const EXPORT_TABLES = Object.keys(LISTS) as readonly Table[];

/** The list name of a table. */
export function listOf(table: Table): string {
  return LISTS[table];
}
