// What stands in an export as JSON: one list a table, one record a line, every field of the schema always there. Lists stand
// in such an order that what a record names has stood before it. Fields are added, never renamed or taken away, within a
// schema number.
import type { Table } from '../../domain/schema.ts';

export const EXPORT_SCHEMA_NAME = 'jobtrack/export@1';

export type RowValue = string | number | boolean | null;

/** Larger numbers would not fit where they are kept with others. */
export const MOST_NUMBER = 1e12;

/** The list of each table, in the order of the file. */
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
  offer: 'offers',
  debrief: 'debriefs',
  note: 'notes',
  message: 'messages',
  skip: 'skips',
  snooze: 'snoozes',
  setting: 'settings',
} as const satisfies Record<Table, string>;
/** In the order of the file. */
export const EXPORT_TABLES = Object.keys(LISTS) as readonly Table[];

/** The name of a table's list. */
export function listOf(table: Table): string {
  return LISTS[table];
}
