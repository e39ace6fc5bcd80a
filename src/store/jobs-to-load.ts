// Which jobs a day's plan depends on: SQL that picks their ids, for `load.ts`.
import { addDays, type Day, formatDay } from '../domain/day.ts';
import { type Db, listOf, type Parameter, query } from './db.ts';

/** Days after its closing during which a job can still have items. */
const CLOSED_SHOWN_FOR = 14;
/** Days after a rejection, from the first to the last on which the job can come up again. */
const ASKED_AGAIN_FROM = 90;
const ASKED_AGAIN_UNTIL = 96;

/** Open jobs, and the closed ones that matter on the day: see `loadJobHunt`. Each line is one index lookup. An
 *  interview's stored day and its day on another clock differ by at most two days. */
const JOBS_THAT_MATTER = `
  SELECT id FROM job WHERE closing_id IS NULL
  UNION ALL SELECT job_id FROM closing WHERE "on" > :date
  UNION ALL SELECT job_id FROM closing WHERE "on" BETWEEN :recent AND :date AND (reason IN ('rejected', 'withdrawn', 'declined', 'accepted')
    OR EXISTS (SELECT 1 FROM interview WHERE interview.job_id = closing.job_id
      AND (closing.reason = 'filled' OR interview.day >= date(:recent, '-2 days'))))
  UNION ALL SELECT job_id FROM closing WHERE "on" BETWEEN :first AND :last AND reason = 'rejected'
  UNION ALL SELECT id FROM job WHERE owes_thanks = 1
  UNION ALL SELECT job_id FROM touch WHERE kind = 'reference-thanks' AND "on" > :date
  UNION ALL SELECT job_id FROM skip WHERE kind = 'reference-thanks' AND "on" > :date
  UNION ALL SELECT id FROM (SELECT id FROM job WHERE added_on <= :date ORDER BY added_on DESC LIMIT 1)
  UNION ALL SELECT id FROM (SELECT id FROM job WHERE applied_on <= :date ORDER BY applied_on DESC LIMIT 1)
  UNION ALL SELECT job_id FROM closing WHERE reason = 'accepted' AND starts_on IS NULL
  UNION ALL SELECT job_id FROM closing WHERE reason = 'accepted' AND starts_on > ''
  UNION ALL SELECT :also WHERE :also IS NOT NULL`;

/** The people linked with the jobs in `given`. */
const LINKED = `linked (id) AS (
    SELECT person_id FROM job_person WHERE job_id IN given
    UNION SELECT person_id FROM interview_person WHERE interview_id IN (SELECT id FROM interview WHERE job_id IN given)
    UNION SELECT follow_up_with_id FROM job WHERE id IN given AND follow_up_with_id IS NOT NULL)`;

/** Those of these people who were followed up with before the day. */
const ASKED = `SELECT value FROM json_each(:people) WHERE EXISTS (SELECT 1 FROM touch INDEXED BY touch_follow_up
  WHERE person_id = value AND kind = 'follow-up' AND "on" < :date)`;

/** For each of these people: the job of the last interview before the day that they took part in or, as a recruiter,
 *  arranged, since that counts as hearing from them, unless it's one of these. As above, a stored day can be two days
 *  off, either way. */
const JOBS_LAST_MET = `
  WITH asked (id) AS (SELECT value FROM json_each(:asked)),
  met (person_id, job_id, day) AS (
    SELECT person_id, interview.job_id, day FROM interview_person JOIN interview ON interview.id = interview_id
      WHERE person_id IN asked AND cancelled_on IS NULL
    UNION ALL SELECT person_id, interview.job_id, day FROM job_person JOIN interview ON interview.job_id = job_person.job_id
      WHERE person_id IN asked AND role = 'recruiter' AND cancelled_on IS NULL),
  held (person_id, day) AS (SELECT person_id, max(day) FROM met JOIN job ON job.id = met.job_id
    JOIN closing ON closing.id = job.closing_id
    WHERE day <= closing."on" AND day < date(:date, '-2 days') GROUP BY person_id)
  SELECT DISTINCT job_id FROM met LEFT JOIN held USING (person_id)
    WHERE job_id NOT IN (SELECT value FROM json_each(:jobs)) AND met.day <= date(:date, '+2 days') AND met.day >= ifnull(date(held.day, '-4 days'), met.day)`;

/** Jobs that involve anyone linked with one of these jobs, and jobs with an open offer, since the other employers are
 *  told about it. */
const JOBS_AROUND = `
  WITH given (id) AS (SELECT value FROM json_each(:jobs)),
  ${LINKED}
  SELECT job_id FROM job_person WHERE person_id IN linked
  UNION SELECT job_id FROM touch WHERE person_id IN linked
  UNION SELECT job_id FROM interview WHERE id IN (SELECT interview_id FROM interview_person WHERE person_id IN linked)
  UNION SELECT id FROM job WHERE follow_up_with_id IN linked
  UNION SELECT job_id FROM offer WHERE answered_on IS NULL OR answered_on > :date`;

/** Ids of the jobs that `loadJobHunt` loads in full, each once. */
export function jobsThatMatter(db: Db, date: Day, also: number | null = null): number[] {
  const before = (days: number) => formatDay(addDays(date, -days));
  const again = { first: before(ASKED_AGAIN_UNTIL), last: before(ASKED_AGAIN_FROM) };
  const parameters = { date: formatDay(date), recent: before(CLOSED_SHOWN_FOR), ...again, also };
  return [...new Set(idsIn(db, JOBS_THAT_MATTER, parameters))];
}

/** Ids of the other jobs for which people linked with these jobs were last met. */
export function jobsLastMet(db: Db, date: Day, jobIds: readonly number[], linked: ReadonlySet<number>): number[] {
  if (linked.size === 0) return [];
  const on = formatDay(date);
  const asked = idsIn(db, ASKED, { date: on, people: listOf(linked) });
  return asked.length === 0 ? [] : idsIn(db, JOBS_LAST_MET, { date: on, jobs: listOf(jobIds), asked: listOf(asked) });
}

/** Ids of the jobs that share people with these jobs, or have an open offer. */
export function jobsAround(db: Db, date: Day, jobIds: readonly number[]): number[] {
  return idsIn(db, JOBS_AROUND, { date: formatDay(date), jobs: listOf(jobIds) });
}

/** Number of contacts about open jobs. */
export function countOpenContacts(db: Db): number {
  const [[count] = []] = query(db, 'SELECT count(*) FROM job JOIN touch ON job_id = job.id WHERE closing_id IS NULL');
  return Number(count);
}

function idsIn(db: Db, sql: string, parameters: Parameter): number[] {
  return query(db, sql, parameters).map(([id]) => Number(id));
}
