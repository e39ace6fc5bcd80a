// Schema 10: interviews store the zone of their time. Before, a time without a zone was on the computer's clock. Never
// edited; later changes are migrations of their own.
import { type Db, query, run } from '../db.ts';

const WITHOUT_ZONE = 'time IS NOT NULL AND zone IS NULL';

/** Number of interviews with a time but no zone. */
export function countWithoutZone(db: Db): number {
  return Number(query(db, `SELECT count(*) FROM interview WHERE ${WITHOUT_ZONE}`)[0]?.[0]);
}

/** Gives this zone to every time without one, in the records and in the change log. */
export function keepZones(db: Db, zone: string): void {
  run(db, `UPDATE interview SET zone = ?, day_there = day, time_there = time WHERE ${WITHOUT_ZONE}`, zone);
  for (const column of ['before', 'after']) run(db, inLog(column), zone);
}

/** Wiped rows and invalid JSON stay as they are. */
function inLog(column: string): string {
  const value = (field: string) => `json_extract(${column}, '$.${field}')`;
  return `UPDATE change SET ${column} = json_set(${column}, '$.zone', ?,
      '$.day_there', ${value('day')}, '$.time_there', ${value('time')})
    WHERE table_name = 'interview' AND CASE WHEN json_valid(${column})
      THEN ${value('time')} IS NOT NULL AND ${value('zone')} IS NULL END`;
}
