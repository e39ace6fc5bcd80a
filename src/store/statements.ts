// Which statements were recorded with which contact or interview. No column says so: the change log does, by what came
// on file in the same batch. One that came alone was either said in the debrief of an interview, and then lies on its
// day, or added to a contact or interview by a correction, which names it.
import { type Day, formatDay } from '../domain/day.ts';
import { recordId } from '../domain/ids.ts';
import type { Statement } from '../domain/model.ts';
import { type Db, query } from './db.ts';
import { selectRecords } from './records.ts';

/** A contact or an interview, with its day. */
export interface Occasion {
  readonly table: 'touch' | 'interview';
  readonly id: number;
  readonly jobId: number;
  readonly day: Day;
}

/** The batch that first put a row on file; undoing and doing it again does not change whose it is. */
const CAME_IN = (table: string, id: string) => `(SELECT batch_id FROM change
  WHERE table_name = ${table} AND row_id = ${id} AND before IS NULL ORDER BY id LIMIT 1)`;

/** The contacts and interviews that came on file in a batch. */
const CAME_WITH = (batch: string) => `SELECT 1 FROM change WHERE batch_id = ${batch} AND before IS NULL
  AND table_name IN ('touch', 'interview')`;

const OF_OCCASION = `SELECT own.id FROM (SELECT id, said_on, ${CAME_IN(`'statement'`, 'statement.id')} AS batch_id
    FROM statement WHERE job_id = :job) AS own LEFT JOIN batch ON batch.id = own.batch_id
  WHERE own.batch_id = ${CAME_IN(':table', ':id')} OR lower(batch.command) = :edit
    OR (:table = 'interview' AND own.said_on = :day AND ifnull(batch.command, '') NOT LIKE 'edit %'
      AND NOT EXISTS (${CAME_WITH('own.batch_id')}))`;

const OTHERS_WITH = `${CAME_WITH(CAME_IN(`'statement'`, ':statement'))}
  AND NOT (table_name = :table AND row_id = :id) AND (
    (table_name = 'touch' AND row_id IN (SELECT id FROM touch WHERE job_id = :job))
    OR (table_name = 'interview' AND row_id IN (SELECT id FROM interview WHERE job_id = :job)))`;

/** What the employer said about timing on that occasion, in order of recording: the last one is in force. */
export function statementsOf(db: Db, { table, id, jobId, day }: Occasion): Statement[] {
  const edit = `edit ${recordId(table, id)}`;
  const rows = query(db, OF_OCCASION, { table, id, job: jobId, day: formatDay(day), edit });
  return selectRecords(db, 'statement', { column: 'id', numbers: rows.map(([number]) => Number(number)) });
}

/** The same, without those that another contact or interview still on file was recorded with. */
export function statementsOnlyOf(db: Db, occasion: Occasion): Statement[] {
  const { table, id, jobId: job } = occasion;
  const isShared = (statement: number) => query(db, OTHERS_WITH, { statement, table, id, job }).length > 0;
  return statementsOf(db, occasion).filter((statement) => !isShared(statement.id));
}
