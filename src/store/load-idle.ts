// Loads the open jobs that nothing but nudges needs: in a large search that's most of them.
import type { IdleJob } from '../domain/model.ts';
import type { Db } from './db.ts';
import { selectSome } from './records.ts';

const FIELDS = ['company', 'addedOn', 'appliedOn', 'applyBy', 'undatedStage'] as const;
const PARTS = {
  known: 'SELECT json_group_array(name ORDER BY id) FROM person WHERE person.company_key = job.company_key',
};

/** Open on any day, since they were never closed. The `+` keeps SQLite from the index of that column, which has the
 *  closed jobs too. */
const IS_IDLE = `closing_id IS NULL AND +follow_up_with_id IS NULL AND NOT EXISTS (${[
  'closing',
  'job_person',
  'interview',
  'touch',
  'statement',
  'offer',
]
  .map((table) => `SELECT 1 FROM ${table} WHERE job_id = job.id`)
  .join(') AND NOT EXISTS (')})`;

/** The open jobs with nobody to reach, nothing heard or done, and nothing set. */
export function loadIdle(db: Db): IdleJob[] {
  return selectSome<'job', (typeof FIELDS)[number], Pick<IdleJob, 'known'>>(db, 'job', [FIELDS, PARTS], IS_IDLE);
}
