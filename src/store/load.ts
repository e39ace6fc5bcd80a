// Loads records for the plan and the screens. Every list comes in order of recording.
import { addDays, type Day, formatDay } from '../domain/day.ts';
import { UserError } from '../domain/errors.ts';
import { groupBy } from '../domain/group.ts';
import { RECORD_LETTERS } from '../domain/ids.ts';
import type { JobHunt, JobHuntForList, Note, Offer, Touch } from '../domain/model.ts';
import { type Db, listOf, query, readAtOnce } from './db.ts';
import { loadIdle } from './load-idle.ts';
import { type Filter, type Records, type RecordTable, selectRecords, selectRows, selectWhere } from './records.ts';

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

/** Contacts about jobs that aren't loaded. For each person: follow-ups before the day, the last time they got in touch
 *  before it and on it, and the last call before it in which you spoke. For each insider: the last contact up to the
 *  day. For each reference: the last alert before the day. */
const IS_ELSEWHERE = `id IN (
  SELECT touch.id FROM json_each(:people) AS person CROSS JOIN touch INDEXED BY touch_follow_up
    ON person_id = person.value AND kind = 'follow-up' AND "on" < :date
    WHERE direction = 'out' AND result IS NOT 'no-answer' AND job_id NOT IN (SELECT value FROM json_each(:jobs))
  UNION ALL SELECT (SELECT id FROM touch INDEXED BY touch_person
    WHERE person_id = person.value AND direction = 'in' AND "on" < :date
    AND job_id NOT IN (SELECT value FROM json_each(:jobs)) ORDER BY "on" DESC, id DESC LIMIT 1)
  FROM json_each(:people) AS person
  UNION ALL SELECT (SELECT id FROM touch INDEXED BY touch_person
    WHERE person_id = person.value AND direction = 'in' AND "on" = :date
    AND job_id NOT IN (SELECT value FROM json_each(:jobs)) ORDER BY id DESC LIMIT 1)
  FROM json_each(:people) AS person
  UNION ALL SELECT (SELECT id FROM touch INDEXED BY touch_person
    WHERE person_id = person.value AND direction = 'out' AND "on" < :date AND result = 'spoke'
    AND job_id NOT IN (SELECT value FROM json_each(:jobs)) ORDER BY "on" DESC LIMIT 1)
  FROM json_each(:people) AS person
  UNION ALL SELECT (SELECT id FROM touch INDEXED BY touch_person
    WHERE person_id = person.value AND direction = 'out' AND "on" <= :date
    AND result IS NOT 'no-answer' AND job_id NOT IN (SELECT value FROM json_each(:jobs)) ORDER BY "on" DESC LIMIT 1)
  FROM json_each(:insiders) AS person
  UNION ALL SELECT (SELECT id FROM touch INDEXED BY touch_person
    WHERE person_id = reference.person_id AND kind = 'reference-alert' AND direction = 'out' AND "on" < :date
    AND result IS NOT 'no-answer' AND job_id NOT IN (SELECT value FROM json_each(:jobs)) ORDER BY "on" DESC LIMIT 1)
  FROM reference)`;

/** The people linked with the jobs in `given`. */
const LINKED = `linked (id) AS (
    SELECT person_id FROM job_person WHERE job_id IN given
    UNION SELECT person_id FROM interview_person WHERE interview_id IN (SELECT id FROM interview WHERE job_id IN given)
    UNION SELECT follow_up_with_id FROM job WHERE id IN given AND follow_up_with_id IS NOT NULL)`;

/** For each person linked with these jobs: the job of the last interview before the day that they took part in or, as a
 *  recruiter, arranged, since that counts as hearing from them. As above, a stored day can be two days off, either
 *  way. */
const JOBS_LAST_MET = `
  WITH given (id) AS (SELECT value FROM json_each(:jobs)),
  ${LINKED},
  asked (id) AS (SELECT id FROM linked WHERE EXISTS (SELECT 1 FROM touch INDEXED BY touch_follow_up
    WHERE person_id = linked.id AND kind = 'follow-up' AND "on" < :date)),
  met (person_id, job_id, day) AS (
    SELECT person_id, interview.job_id, day FROM interview_person JOIN interview ON interview.id = interview_id
      WHERE person_id IN asked AND cancelled_on IS NULL
    UNION ALL SELECT person_id, interview.job_id, day FROM job_person JOIN interview ON interview.job_id = job_person.job_id
      WHERE person_id IN asked AND role = 'recruiter' AND cancelled_on IS NULL),
  held (person_id, day) AS (SELECT person_id, max(day) FROM met JOIN job ON job.id = met.job_id
    JOIN closing ON closing.id = job.closing_id
    WHERE day <= closing."on" AND day < date(:date, '-2 days') GROUP BY person_id)
  SELECT job_id FROM met LEFT JOIN held USING (person_id)
    WHERE met.day <= date(:date, '+2 days') AND met.day >= ifnull(date(held.day, '-4 days'), met.day)`;

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

const PEOPLE_AT = `SELECT id FROM person WHERE company_key IN
  (SELECT company_key FROM job WHERE id IN (SELECT value FROM json_each(?)))`;

/** Everything that a day's plan can depend on, and the job `alsoJobId` whatever its state. Loaded in full are the jobs
 *  that are open on the day, were closed less than two weeks before it or later, were rejected three months before,
 *  have a reference to thank, or were accepted; the last job added and the last one applied for; and the jobs for which
 *  their people were last met. Of all other jobs, it loads only the contacts that limit writing to the same people
 *  again. Runs a fixed number of statements; the cost grows with the open jobs. */
export function loadJobHunt(db: Db, date: Day, alsoJobId: number | null = null): JobHunt {
  return readAtOnce(db, () => loadJobs(db, date, jobsThatMatter(db, date, alsoJobId)));
}

/** The same for a day's list: jobs that only nudges need aren't loaded in full. */
export function loadForList(db: Db, date: Day): JobHuntForList {
  return readAtOnce(db, () => {
    const idle = loadIdle(db);
    const idleIds = new Set(idle.map(({ id }) => id));
    const jobHunt = loadJobs(
      db,
      date,
      jobsThatMatter(db, date).filter((id) => !idleIds.has(id)),
    );
    return { ...jobHunt, idle };
  });
}

/** Everything that these jobs' items can depend on: the jobs themselves, whatever their state, and the jobs from
 *  `loadJobHunt` that share people with them (one call can serve several jobs) or have an open offer. A plan made from
 *  this is valid only for these jobs. */
export function loadAround(db: Db, date: Day, jobIds: readonly number[]): JobHunt {
  return readAtOnce(db, () => {
    const matter = new Set(jobsThatMatter(db, date));
    const around = query(db, JOBS_AROUND, { jobs: listOf(jobIds), date: formatDay(date) }).map(([id]) => Number(id));
    return loadJobs(db, date, [...new Set([...jobIds, ...around.filter((id) => matter.has(id))])]);
  });
}

/** Ids of the jobs that `loadJobHunt` loads in full, each once. */
export function jobsThatMatter(db: Db, date: Day, also: number | null = null): number[] {
  const before = (days: number) => formatDay(addDays(date, -days));
  const again = { first: before(ASKED_AGAIN_UNTIL), last: before(ASKED_AGAIN_FROM) };
  const parameters = { date: formatDay(date), recent: before(CLOSED_SHOWN_FOR), ...again, also };
  return [...new Set(query(db, JOBS_THAT_MATTER, parameters).map(([id]) => Number(id)))];
}

function loadJobs(db: Db, date: Day, given: readonly number[]): JobHunt {
  const lastMet = query(db, JOBS_LAST_MET, { date: formatDay(date), jobs: listOf(given) }).map(([id]) => Number(id));
  const jobIds = [...new Set([...given, ...lastMet])];
  const byJob: Filter = { column: 'job_id', numbers: jobIds };
  const jobs = selectRecords(db, 'job', { column: 'id', numbers: jobIds });
  const roles = selectRows(db, 'job_person', byJob);
  const interviews = selectRecords(db, 'interview', byJob);
  const linked = new Set([
    ...jobs.flatMap((job) => job.followUpWithId ?? []),
    ...roles.map((role) => role.personId),
    ...interviews.flatMap((interview) => interview.personIds),
  ]);
  const insiders = new Set(roles.filter(({ role }) => role === 'insider').map(({ personId }) => personId));
  const own = selectRows(db, 'touch', byJob);
  const elsewhere = loadTouchesElsewhere(db, date, { jobIds, people: linked, insiders });
  const touches = elsewhere.length === 0 ? own : [...own, ...elsewhere].sort((a, b) => a.id - b.id);
  const references = selectRecords(db, 'reference');
  const known = query(db, PEOPLE_AT, listOf(jobIds)).map(([id]) => Number(id));
  const people = new Set([...linked, ...references.map((reference) => reference.personId), ...known]);
  touches.forEach(({ personId }) => {
    if (personId !== null) people.add(personId);
  });
  return {
    jobs,
    people: selectRecords(db, 'person', { column: 'id', numbers: people }),
    roles,
    interviews,
    references,
    touches,
    statements: selectRecords(db, 'statement', byJob),
    offers: withReplacements(selectRecords(db, 'offer', byJob)),
    debriefs: selectRecords(db, 'debrief', { column: 'interview_id', numbers: interviews.map(({ id }) => id) }),
    skips: selectRecords(db, 'skip', byJob),
    snoozes: selectRecords(db, 'snooze', byJob),
  };
}

/** Older versions recorded a changed offer as another offer, so each offer replaces the one before it. */
function withReplacements(offers: readonly Offer[]): Offer[] {
  const ofJobs = [...groupBy(offers, ({ jobId }) => jobId).values()];
  const replaced = ofJobs.flatMap((ofJob) => {
    const inOrder = [...ofJob].sort((a, b) => a.on - b.on || a.id - b.id);
    return inOrder.map((offer, at) => ({ ...offer, replacedOn: inOrder[at + 1]?.on ?? null }));
  });
  return replaced.sort((a, b) => a.id - b.id);
}

/** All records. */
export function loadAll(db: Db): JobHunt {
  return readAtOnce(db, () => ({
    jobs: selectRecords(db, 'job'),
    people: selectRecords(db, 'person'),
    roles: selectRows(db, 'job_person'),
    interviews: selectRecords(db, 'interview'),
    references: selectRecords(db, 'reference'),
    touches: selectRecords(db, 'touch'),
    statements: selectRecords(db, 'statement'),
    offers: withReplacements(selectRecords(db, 'offer')),
    debriefs: selectRecords(db, 'debrief'),
    skips: selectRecords(db, 'skip'),
    snoozes: selectRecords(db, 'snooze'),
  }));
}

/** The record with this id. Throws UserError 'not-found' if there's none. */
export function getRecord<T extends RecordTable>(db: Db, table: T, id: number): Records[T] {
  const [found] = selectRecords(db, table, { column: 'id', numbers: [id] });
  if (found) return found;
  const letter = (RECORD_LETTERS as Partial<Record<RecordTable, string>>)[table] ?? '';
  throw new UserError(
    'not-found',
    `There's no ${table === 'touch' ? 'logged contact' : table} ${letter}${id}.`,
    whichIds(table),
  );
}

/** How the user finds the ids of such records. */
function whichIds(table: RecordTable): string {
  if (table === 'touch') return 'To see what was logged for a job: jobtrack show <company>';
  const what = { person: ' people', reference: ' references', interview: ' interviews --all' } as const;
  const named: Partial<Record<RecordTable, string>> = what;
  return `jobtrack list${named[table] ?? ' --all'} shows what's on file.`;
}

/** The notes on these jobs, interviews and people. */
export function loadNotes(
  db: Db,
  about: {
    readonly jobIds: Iterable<number>;
    readonly interviewIds: Iterable<number>;
    readonly personIds: Iterable<number>;
  },
): Note[] {
  const notes = [
    ...selectRecords(db, 'note', { column: 'job_id', numbers: about.jobIds }),
    ...selectRecords(db, 'note', { column: 'interview_id', numbers: about.interviewIds }),
    ...selectRecords(db, 'note', { column: 'person_id', numbers: about.personIds }),
  ];
  return notes.sort((a, b) => a.id - b.id);
}

interface Loaded {
  readonly jobIds: readonly number[];
  readonly people: Iterable<number>;
  readonly insiders: Iterable<number>;
}

function loadTouchesElsewhere(db: Db, date: Day, { jobIds, people, insiders }: Loaded): Touch[] {
  const lists = { jobs: listOf(jobIds), people: listOf(people), insiders: listOf(insiders) };
  const parameters = { date: formatDay(date), ...lists };
  return selectWhere(db, 'touch', IS_ELSEWHERE, parameters);
}
