// Loads records for the plan and the screens. Every list comes in order of recording.
import { type Day, formatDay } from '../domain/day.ts';
import { UserError } from '../domain/errors.ts';
import { groupBy } from '../domain/group.ts';
import { RECORD_LETTERS } from '../domain/ids.ts';
import type { JobHunt, JobHuntForList, Note, Offer, Touch } from '../domain/model.ts';
import { type Db, listOf, query, readAtOnce } from './db.ts';
import { jobsAround, jobsLastMet, jobsThatMatter } from './jobs-to-load.ts';
import { idleIds, loadIdle } from './load-idle.ts';
import { type Filter, type Records, type RecordTable, selectRecords, selectRows, selectWhere } from './records.ts';

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
    const ids = idle.map(({ id }) => id);
    return { ...loadExcept(db, date, ids), idle };
  });
}

/** The same for the items alone: jobs that only nudges need aren't loaded at all. */
export function loadForItems(db: Db, date: Day): JobHunt {
  return readAtOnce(db, () => loadExcept(db, date, idleIds(db)));
}

function loadExcept(db: Db, date: Day, jobIds: readonly number[]): JobHunt {
  const left = new Set(jobIds);
  return loadJobs(
    db,
    date,
    jobsThatMatter(db, date).filter((id) => !left.has(id)),
  );
}

/** Everything that these jobs' items can depend on: the jobs themselves, whatever their state, and the jobs from
 *  `loadJobHunt` that share people with them (one call can serve several jobs) or have an open offer. A plan made from
 *  this is valid only for these jobs. */
export function loadAround(db: Db, date: Day, jobIds: readonly number[]): JobHunt {
  return readAtOnce(db, () => {
    const matter = new Set(jobsThatMatter(db, date));
    const around = jobsAround(db, date, jobIds).filter((id) => matter.has(id));
    return loadJobs(db, date, [...new Set([...jobIds, ...around])]);
  });
}

function loadJobs(db: Db, date: Day, given: readonly number[]): JobHunt {
  const first = loadWithPeople(db, given);
  const met = jobsLastMet(db, date, given, linkedWith(first));
  const jobIds = [...given, ...met];
  const { jobs, roles, interviews } = both(first, loadWithPeople(db, met));
  const linked = linkedWith({ jobs, roles, interviews });
  const insiders = new Set(roles.filter(({ role }) => role === 'insider').map(({ personId }) => personId));
  const byJob: Filter = { column: 'job_id', numbers: jobIds };
  const references = selectRecords(db, 'reference');
  const isAlone = linked.size === 0 && references.length === 0;
  const elsewhere = isAlone ? [] : loadTouchesElsewhere(db, date, { jobIds, people: linked, insiders });
  const touches = inOrder(selectRows(db, 'touch', byJob), elsewhere);
  const known = jobIds.length === 0 ? [] : query(db, PEOPLE_AT, listOf(jobIds)).map(([id]) => Number(id));
  const people = new Set([...linked, ...references.map((reference) => reference.personId), ...known]);
  const skips = selectRecords(db, 'skip', byJob);
  const snoozes = selectRecords(db, 'snooze', byJob);
  for (const list of [touches, skips, snoozes]) {
    list.forEach(({ personId }) => {
      if (personId !== null) people.add(personId);
    });
  }
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
    skips,
    snoozes,
  };
}

type WithPeople = Pick<JobHunt, 'jobs' | 'roles' | 'interviews'>;

function loadWithPeople(db: Db, jobIds: readonly number[]): WithPeople {
  const byJob: Filter = { column: 'job_id', numbers: jobIds };
  return {
    jobs: selectRecords(db, 'job', { column: 'id', numbers: jobIds }),
    roles: selectRows(db, 'job_person', byJob),
    interviews: selectRecords(db, 'interview', byJob),
  };
}

/** The people linked with these jobs. */
function linkedWith({ jobs, roles, interviews }: WithPeople): Set<number> {
  return new Set([
    ...jobs.flatMap((job) => job.followUpWithId ?? []),
    ...roles.map((role) => role.personId),
    ...interviews.flatMap((interview) => interview.personIds),
  ]);
}

function both(some: WithPeople, more: WithPeople): WithPeople {
  return {
    jobs: inOrder(some.jobs, more.jobs),
    roles: inOrder(some.roles, more.roles),
    interviews: inOrder(some.interviews, more.interviews),
  };
}

/** Rows of both, in order of recording. */
function inOrder<R extends { readonly id: number }>(some: readonly R[], more: readonly R[]): readonly R[] {
  return more.length === 0 ? some : [...some, ...more].sort((a, b) => a.id - b.id);
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

/** Whether there's any job or person, open or not. */
export function hasRecords(db: Db): boolean {
  const newest = query(db, 'SELECT max(id) FROM job UNION ALL SELECT max(id) FROM person');
  return newest.some(([id]) => id !== null);
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
