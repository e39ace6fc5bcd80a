// Finds candidates by name: everything that could be meant. The rules for names choose among them. Names are compared
// by their folded keys.
import { addDays, type Day, formatDay } from '../domain/day.ts';
import type { Snooze } from '../domain/item-key.ts';
import type { OutreachKind } from '../domain/item-kinds.ts';
import type {
  Debrief,
  Interview,
  Invitation,
  Job,
  JobRole,
  Offer,
  Person,
  Posting,
  Reference,
  Timing,
  Touch,
} from '../domain/model.ts';
import { fold } from '../domain/names.ts';
import { type Db, query } from './db.ts';
import { selectRecords, selectRows, selectWhere } from './records.ts';
import { readDay } from './rows.ts';
import type { Tables } from './tables.ts';

/** The part of a job needed to find it by name. */
export interface NamedJob {
  readonly id: number;
  readonly company: string;
  readonly title: string;
  readonly isOpen: boolean;
}

/** The part of a person needed to find them by name. For a reference, the id is the reference's. */
export interface NamedPerson {
  readonly id: number;
  readonly name: string;
  readonly company: string | null;
  readonly title: string | null;
}

/** An interview's stored day and its day on another clock differ by at most this many days. */
const MOST_DAYS_APART = 2;

const JOB_NAME = 'SELECT id, company, title, closing_id IS NULL FROM job';
const PERSON_NAME = 'SELECT id, name, company, title FROM person';

/** Open jobs at a company, by its folded name (`nameKey`). */
export function openJobsAt(db: Db, companyKey: string): (Job & { readonly isOpen: true })[] {
  return jobsAt(db, companyKey, 'closing_id IS NULL').map((job) => ({ ...job, isOpen: true }));
}

/** Closed jobs at a company, by its folded name (`nameKey`). */
export function closedJobsAt(db: Db, companyKey: string): (Job & { readonly isOpen: false })[] {
  return jobsAt(db, companyKey, 'closing_id IS NOT NULL').map((job) => ({ ...job, isOpen: false }));
}

/** Open and closed jobs at companies with a word that starts with the first typed word; if there are none, every
 *  job. */
export function jobsNamed(db: Db, typed: string): NamedJob[] {
  const begins = `company_key IN (SELECT company_key FROM job WHERE instr(' ' || company_key, ' ' || ?) > 0)`;
  const named = query(db, `${JOB_NAME} WHERE ${begins} ORDER BY id`, firstWord(typed));
  const rows = named.length > 0 ? named : query(db, `${JOB_NAME} ORDER BY id`);
  return rows.map(([id, company, title, isOpen]) => ({
    id: Number(id),
    company: String(company),
    title: String(title),
    isOpen: isOpen === 1,
  }));
}

/** Every company with a job, and the id of its first job. */
export function companies(db: Db): { readonly jobId: number; readonly company: string }[] {
  const rows = query(db, 'SELECT min(id), company FROM job GROUP BY company_key ORDER BY 1');
  return rows.map(([jobId, company]) => ({ jobId: Number(jobId), company: String(company) }));
}

/** A company's spelling on record, by its folded name (`nameKey`); an open job's comes first. Null if no job has it. */
export function companyOfName(db: Db, companyKey: string): string | null {
  const sql = 'SELECT company FROM job WHERE company_key = ? ORDER BY closing_id IS NOT NULL, id LIMIT 1';
  const [[company] = []] = query(db, sql, companyKey);
  return company === undefined ? null : String(company);
}

/** Jobs with exactly this company (`nameKey`) and title (`fold`), open ones first, then newest first. */
export function jobsOfName(db: Db, companyKey: string, titleKey: string): Job[] {
  const sql = 'SELECT id FROM job WHERE company_key = ? AND title_key = ? ORDER BY closing_id IS NOT NULL, id DESC';
  return query(db, sql, companyKey, titleKey).flatMap(([id]) =>
    selectRecords(db, 'job', { column: 'id', numbers: [Number(id)] }),
  );
}

/** People with exactly this folded name. */
export function peopleOfName(db: Db, nameKey: string): Person[] {
  const ids = query(db, 'SELECT id FROM person WHERE name_key = ?', nameKey);
  return ids.length === 0 ? [] : selectRecords(db, 'person', { column: 'id', numbers: ids.map(([id]) => Number(id)) });
}

/** People with a word in their name that starts with the first typed word. */
export function peopleNamed(db: Db, typed: string): NamedPerson[] {
  const begins = `instr(' ' || name_key, ' ' || ?) > 0`;
  return query(db, `${PERSON_NAME} WHERE ${begins} ORDER BY id`, firstWord(typed)).map(readPerson);
}

/** Everyone on record. */
export function everyone(db: Db): NamedPerson[] {
  return query(db, `${PERSON_NAME} ORDER BY id`).map(readPerson);
}

/** People at a company, by its folded name (`nameKey`), and everyone connected with a job. */
export function peopleAt(db: Db, companyKey: string, jobId: number | null): Person[] {
  const ids = query(
    db,
    `SELECT id FROM person WHERE company_key = :company UNION SELECT person_id FROM job_person WHERE job_id = :job
      UNION SELECT follow_up_with_id FROM job WHERE id = :job AND follow_up_with_id IS NOT NULL`,
    { company: companyKey, job: jobId },
  );
  return selectRecords(db, 'person', { column: 'id', numbers: ids.map(([id]) => Number(id)) });
}

/** All references, each with its own id and the person's name. */
export function referencesNamed(db: Db): NamedPerson[] {
  const sql = `SELECT reference.id, name, company, title FROM reference JOIN person ON person.id = person_id ORDER BY reference.id`;
  return query(db, sql).map(readPerson);
}

/** A person's reference record, or null. */
export function referenceOf(db: Db, personId: number): Reference | null {
  return selectRecords(db, 'reference', { column: 'person_id', numbers: [personId] })[0] ?? null;
}

/** The jobs a reference was named for, each with the row's id. */
export function referenceJobsOf(db: Db, referenceId: number): Tables['reference_job'][] {
  return selectRows(db, 'reference_job', { column: 'reference_id', numbers: [referenceId] });
}

/** A job's interviews. */
export function interviewsOf(db: Db, jobId: number): Interview[] {
  return selectRecords(db, 'interview', { column: 'job_id', numbers: [jobId] });
}

/** The interviews of open jobs from a day on that aren't canceled. */
export function comingInterviews(db: Db, from: Day): Tables['interview'][] {
  return uncanceledInterviews(db, '"day" >= ?', from, formatDay(addDays(from, -MOST_DAYS_APART)));
}

/** The same, but only those that may fall on this day. */
export function comingInterviewsNear(db: Db, day: Day, from: Day): Tables['interview'][] {
  const [first, last] = [-MOST_DAYS_APART, MOST_DAYS_APART].map((days) => formatDay(addDays(day, days)));
  return uncanceledInterviews(db, '"day" BETWEEN ? AND ?', from, first ?? '', last ?? '');
}

function uncanceledInterviews(db: Db, when: string, from: Day, ...parameters: string[]): Tables['interview'][] {
  const isOpen = 'job_id IN (SELECT id FROM job WHERE closing_id IS NULL)';
  const found = selectWhere(db, 'interview', `cancelled_on IS NULL AND ${when} AND ${isOpen}`, ...parameters);
  return found.filter(({ day }) => day >= from);
}

/** A job's offers, in order of recording. */
export function offersOf(db: Db, jobId: number): Offer[] {
  return selectRecords(db, 'offer', { column: 'job_id', numbers: [jobId] });
}

/** Outreach of these kinds from a day on, about any job; calls nobody answered don't count. */
export function sentSince(db: Db, kinds: readonly OutreachKind[], since: Day): Touch[] {
  const sql = `direction = 'out' AND result IS NOT 'no-answer' AND "on" >= ? AND kind IN (SELECT value FROM json_each(?))`;
  return selectWhere(db, 'touch', sql, formatDay(since), JSON.stringify(kinds));
}

/** The name of a person, or the company of a job; null if there's no such record anymore. */
export function nameById(db: Db, table: 'person' | 'job', id: number): string | null {
  const column = table === 'job' ? 'company' : 'name';
  const [[name] = []] = query(db, `SELECT ${column} FROM ${table} WHERE id = ?`, id);
  return name === undefined ? null : String(name);
}

/** A job's snoozed items. */
export function snoozesOf(db: Db, jobId: number): Snooze[] {
  return selectRecords(db, 'snooze', { column: 'job_id', numbers: [jobId] });
}

/** What the employer said about timing, in order of recording. */
export function timingsAbout(db: Db, jobId: number): Timing[] {
  return selectRecords(db, 'statement', { column: 'job_id', numbers: [jobId] });
}

/** What the employer said about timing in a contact or interview, in order of recording; the last one counts. */
export function timingsWith(db: Db, table: 'touch' | 'interview', id: number): Timing[] {
  return selectRecords(db, 'statement', { column: `${table}_id`, numbers: [id] });
}

/** The interviewers at an interview, each with the row's id. */
export function interviewersOf(db: Db, interviewId: number): Tables['interview_person'][] {
  return selectRows(db, 'interview_person', { column: 'interview_id', numbers: [interviewId] });
}

/** An interview's debrief, or null. */
export function debriefOf(db: Db, interviewId: number): Debrief | null {
  return selectRecords(db, 'debrief', { column: 'interview_id', numbers: [interviewId] })[0] ?? null;
}

/** The latest state of the invitation with this uid, and its interview; null if there's none. */
export function invitationOf(db: Db, uid: string): Invitation | null {
  return selectWhere(db, 'invitation', 'uid = ?', uid)[0] ?? null;
}

/** The text of the job's posting; null if none was kept. */
export function postingOf(db: Db, jobId: number): Posting | null {
  return selectRows(db, 'posting', { column: 'job_id', numbers: [jobId] })[0] ?? null;
}

/** A job's people and their roles. */
export function rolesOf(db: Db, jobId: number): JobRole[] {
  return selectRows(db, 'job_person', { column: 'job_id', numbers: [jobId] });
}

function jobsAt(db: Db, companyKey: string, condition: string): Job[] {
  const ids = query(db, `SELECT id FROM job WHERE company_key = ? AND ${condition}`, companyKey);
  return selectRecords(db, 'job', { column: 'id', numbers: ids.map(([id]) => Number(id)) });
}

function firstWord(typed: string): string {
  return fold(typed).split(' ')[0] ?? '';
}

function readPerson([id, name, company, title]: readonly unknown[]): NamedPerson {
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return { id: Number(id), name: String(name), company: text(company), title: text(title) };
}

/** The jobs you've accepted, the latest last. */
export function acceptedJobs(db: Db) {
  const offered = 'SELECT min("on") FROM offer WHERE offer.job_id = job.id';
  const accepted = `FROM closing JOIN job ON job.closing_id = closing.id WHERE closing.reason = 'accepted'`;
  const sql = `SELECT job.id, company, closing."on", starts_on, (${offered}) ${accepted} ORDER BY closing."on", closing.id`;
  return query(db, sql).map(([id, company, on, startsOn, offeredOn]) => ({
    id: Number(id),
    company: String(company),
    on: readDay(on),
    startsOn: startsOn === null ? null : readDay(startsOn),
    offeredOn: offeredOn === null ? null : readDay(offeredOn),
  }));
}
