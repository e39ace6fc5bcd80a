// Loads the open jobs that nothing but nudges needs: in a large search that's most of them.
import type { IdleJob } from '../domain/model.ts';
import { type Db, query } from './db.ts';
import { selectJson } from './records.ts';
import { readDay } from './rows.ts';

const VALUES = `json_array(id, company, added_on, applied_on, apply_by, undated_stage, json((
  SELECT json_group_array(name ORDER BY id) FROM person WHERE person.company_key = job.company_key)))`;

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
  return selectJson(db, 'job', VALUES, IS_IDLE).map(
    ([id, company, addedOn, appliedOn, applyBy, undatedStage, known]) =>
      ({
        id,
        company,
        addedOn: readDay(addedOn),
        appliedOn: appliedOn === null ? null : readDay(appliedOn),
        applyBy: applyBy === null ? null : readDay(applyBy),
        undatedStage,
        known,
      }) as IdleJob,
  );
}

/** Only the ids of those jobs. */
export function idleIds(db: Db): number[] {
  return query(db, `SELECT id FROM job WHERE ${IS_IDLE}`).map(([id]) => Number(id));
}
