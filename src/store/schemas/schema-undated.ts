// Schema 9: columns for a stage or a closing whose day nobody knows, and views that use them. Never edited; later
// changes are migrations of their own. Both columns are nullable, so that earlier log entries can still be undone.
import { SCHEMA_1 } from './schema-1.ts';
import { VIEWS_7 } from './schema-views.ts';

const COLUMNS = {
  job: "undated_stage TEXT CHECK (undated_stage IN ('applied', 'answered', 'interview', 'offer'))",
  closing: "day_is TEXT CHECK (day_is IN ('unknown'))",
} as const;
const ADDED = Object.entries(COLUMNS);

const [APPLICATIONS, TIMELINE] = VIEWS_7.makes;

const HONEST_APPLICATIONS = APPLICATIONS.replace(
  '    WHEN EXISTS (SELECT 1 FROM interview WHERE',
  "    WHEN job.undated_stage = 'offer' THEN 'offer'\n    WHEN job.undated_stage = 'interview' THEN 'interviewing'\n    WHEN EXISTS (SELECT 1 FROM interview WHERE",
)
  .replace(
    'WHEN job.applied_on IS NOT NULL THEN',
    'WHEN job.applied_on IS NOT NULL OR job.undated_stage IS NOT NULL THEN',
  )
  .replace('  closing."on" AS closed_on', '  CASE WHEN closing.day_is IS NULL THEN closing."on" END AS closed_on');

const HONEST_TIMELINE = TIMELINE.replace(
  `SELECT "on", job_id, NULL, 'closed', reason, note FROM closing`,
  `SELECT CASE WHEN day_is IS NULL THEN "on" END, job_id, NULL, 'closed', reason, note FROM closing`,
);

const before = (table: string) => SCHEMA_1.filter((statement) => statement.startsWith(`CREATE TABLE ${table} (`));

/** The columns and views, and the tables as SQLite then stores them. */
export const UNDATED_9 = {
  clears: [
    'DROP VIEW applications',
    'DROP VIEW timeline',
    ...ADDED.map(([table, column]) => `ALTER TABLE ${table} ADD COLUMN ${column}`),
  ],
  replaces: [APPLICATIONS, TIMELINE, ...ADDED.flatMap(([table]) => before(table))],
  makes: [HONEST_APPLICATIONS, HONEST_TIMELINE],
  brings: ADDED.flatMap(([table, column]) =>
    before(table).map((statement) => statement.replace(/\) STRICT$/, `, ${column}) STRICT`)),
  ),
} as const;
