// Schema 10: interviews keep the zone of their time. Until then a time without one was meant on the clock of the machine.
// Never edited; what changes later is a migration of its own.
import { type Db, query, run } from '../db.ts';

const WITHOUT_ZONE = 'time IS NOT NULL AND zone IS NULL';

/** How many interviews have a time and no zone. */
export function countWithoutZone(db: Db): number {
  return Number(query(db, `SELECT count(*) FROM interview WHERE ${WITHOUT_ZONE}`)[0]?.[0]);
}

/** Gives every time without a zone this one, in the records and in the change log. */
export function keepZones(db: Db, zone: string): void {
  run(db, `UPDATE interview SET zone = ?, day_there = day, time_there = time WHERE ${WITHOUT_ZONE}`, zone);
  for (const column of ['before', 'after']) run(db, inLog(column), zone);
}

/** What was wiped, and what is no JSON, stays as it is. */
function inLog(column: string): string {
  const value = (field: string) => `json_extract(${column}, '$.${field}')`;
  return `UPDATE change SET ${column} = json_set(${column}, '$.zone', ?,
      '$.day_there', ${value('day')}, '$.time_there', ${value('time')})
    WHERE table_name = 'interview' AND CASE WHEN json_valid(${column})
      THEN ${value('time')} IS NOT NULL AND ${value('zone')} IS NULL END`;
}
