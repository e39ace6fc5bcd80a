// Schema 12: links timing to the contact or interview in which the employer said it. Before, only the change log told
// which: it was recorded in the same batch, or by a correction that named the contact or interview. Timing recorded
// alone came from the debrief of an interview on the same day. Never edited; later changes are migrations of their own.
import { type Db, query, run } from '../db.ts';
import { SCHEMA_1 } from './schema-1.ts';

const COLUMNS = ['touch_id INTEGER REFERENCES touch (id)', 'interview_id INTEGER REFERENCES interview (id)'];
const BEFORE = SCHEMA_1.filter((sql) => sql.startsWith('CREATE TABLE statement ('));

/** A table's removed rows, as the log last had them. */
const gone = (table: string, day: string) => `SELECT '${table}', row_id, json_extract(before, '$.job_id'),
    json_extract(before, '$.${day}'), max(id) FROM change
  WHERE table_name = '${table}' AND after IS NULL AND json_valid(before) AND row_id NOT IN (SELECT id FROM ${table})
  GROUP BY row_id`;

// A row must exist as long as the one that refers to it, or the log couldn't be undone. If several fit, the newest on
// the day counts: a command that recorded several contacts wrote what was said last.
const LINKS = `WITH
known (kind, id, job_id, day, gone_at) AS (
  SELECT 'touch', id, job_id, "on", NULL FROM touch
  UNION ALL SELECT 'interview', id, job_id, day, NULL FROM interview
  UNION ALL SELECT 'statement', id, job_id, said_on, NULL FROM statement
  UNION ALL ${gone('touch', 'on')}
  UNION ALL ${gone('interview', 'day')}
  UNION ALL ${gone('statement', 'said_on')}
),
arrival AS MATERIALIZED (
  SELECT table_name, row_id, batch_id, min(id) FROM change
    WHERE before IS NULL AND table_name IN ('touch', 'interview', 'statement') GROUP BY table_name, row_id
),
came AS MATERIALIZED (
  SELECT known.*, batch_id FROM known LEFT JOIN arrival ON table_name = kind AND row_id = id
),
occasion AS MATERIALIZED (SELECT * FROM came WHERE kind <> 'statement'),
said AS (
  SELECT came.*, lower(ifnull(command, '')) AS command FROM came LEFT JOIN batch ON batch.id = batch_id
    WHERE kind = 'statement'
),
fitting AS (
  SELECT said.id AS statement, occasion.kind, occasion.id, occasion.day = said.day AS is_same_day,
    said.command = 'debrief i' || occasion.id AS is_named
  FROM said JOIN occasion ON occasion.job_id = said.job_id
  WHERE (occasion.gone_at IS NULL OR occasion.gone_at > said.gone_at)
  AND (said.batch_id IS NULL OR ifnull(occasion.batch_id, 0) <= said.batch_id)
  AND (occasion.batch_id = said.batch_id
    OR said.command = 'edit ' || CASE occasion.kind WHEN 'touch' THEN 'l' ELSE 'i' END || occasion.id
    OR (occasion.kind = 'interview' AND occasion.day = said.day AND said.command NOT LIKE 'edit %'
      AND ifnull(said.batch_id, 0) NOT IN (SELECT batch_id FROM occasion WHERE batch_id IS NOT NULL)))
),
ranked AS (
  SELECT *, count(*) OVER of_one AS fitting, row_number() OVER (
    of_one ORDER BY is_same_day DESC, is_named DESC, kind DESC, id DESC) AS place
  FROM fitting WINDOW of_one AS (PARTITION BY statement)
)
SELECT statement, kind, id FROM ranked WHERE place = 1 AND (fitting = 1 OR is_same_day)`;

/** The columns with their indexes, and the table as SQLite then stores it. */
export const TIMING_12 = {
  clears: COLUMNS.map((column) => `ALTER TABLE statement ADD COLUMN ${column}`),
  replaces: BEFORE,
  makes: [
    'CREATE INDEX statement_touch ON statement (touch_id)',
    'CREATE INDEX statement_interview ON statement (interview_id)',
  ],
  brings: BEFORE.map((sql) => sql.replace(/\) STRICT$/, `, ${COLUMNS.join(', ')}) STRICT`)),
  carry: linkAll,
} as const;

/** Links each timing with its contact or interview, in the records and in the change log. */
function linkAll(db: Db): void {
  for (const [statement = null, kind, id = null] of query(db, LINKS)) {
    const column = `${kind}_id`;
    run(db, `UPDATE statement SET ${column} = ? WHERE id = ?`, id, statement);
    for (const row of ['before', 'after']) {
      const sql = `UPDATE change SET ${row} = json_set(${row}, '$.${column}', CAST(? AS INTEGER))
        WHERE table_name = 'statement' AND row_id = ? AND ${row} <> '{}' AND json_valid(${row})`;
      run(db, sql, id, statement);
    }
  }
}
