// Resolves what was typed for a record, an id or a name, to exactly one record.

import { isUserError, UserError } from '../../domain/errors.ts';
import { chooseJob, choosePerson } from '../../domain/find.ts';
import { parseRecordId, type RecordRef, recordId } from '../../domain/ids.ts';
import { rankJobs } from '../../domain/job-matching.ts';
import { notFound } from '../../domain/matching.ts';
import type { Interview, Job, Person, Reference } from '../../domain/model.ts';
import { fold, nearestNames } from '../../domain/names.ts';
import { closingOn, compareInterviews } from '../../domain/queries.ts';
import { quote } from '../../domain/quote.ts';
import { jobName } from '../../domain/words.ts';
import { everyone, interviewsOf, jobsNamed, peopleNamed, referencesNamed } from '../../store/find.ts';
import { getRecord } from '../../store/load.ts';
import type { Session } from '../types.ts';
import { interviewName } from './record-names.ts';

const RECORD_HINT = 'Type a company, a name or an id such as j4 or p3. Your jobs: jobtrack list --all';

/** Resolves a job, open or closed; throws not-found or ambiguous. */
export function resolveJob(session: Session, typed: string, first: 'open' | 'closed' = 'open'): Job {
  const { db } = session;
  const ref = parseRecordId(typed);
  if (ref?.type === 'job') return getRecord(db, 'job', ref.number);
  return getRecord(db, 'job', chooseJob(typed, jobsNamed(db, typed), first).id);
}

/** Like resolveJob, but refuses a closed job. */
export function resolveOpenJob(session: Session, typed: string): Job {
  const job = resolveJob(session, typed);
  refuseClosed(session, job);
  return job;
}

function refuseClosed(session: Session, job: Job): void {
  if (!closingOn(job, session.today)) return;
  throw new UserError(
    'refused',
    `${jobName(job)} is closed.`,
    `If it's open again: jobtrack reopen ${recordId('job', job.id)}`,
  );
}

/** Which interview of a job: its only upcoming one, the next that hasn't begun, or the last one held. */
type Which = 'coming' | 'next' | 'held';

const FITTING: Record<Which, (interviews: readonly Interview[], session: Session) => Interview[]> = {
  coming: comingOf,
  next: nextOf,
  held: lastHeld,
};

/** Resolves an interview; for a job, the one `which` picks. */
export function resolveInterview(session: Session, typed: string, which: Which): Interview {
  const { db } = session;
  const ref = parseRecordId(typed);
  if (ref?.type === 'interview') return getRecord(db, 'interview', ref.number);
  const job = resolveJob(session, typed);
  const interviews = interviewsOf(db, job.id);
  const uncanceled = interviews.filter((interview) => interview.cancelledOn === null);
  const fits = FITTING[which](uncanceled, session);
  if (fits.length === 1 && fits[0]) return fits[0];
  const about = `${which === 'held' ? 'past' : 'upcoming'} interview at ${jobName(job)}`;
  if (fits.length === 0) {
    const add = 'To add one: jobtrack add-interview';
    const show = `To see its other interviews: jobtrack show ${recordId('job', job.id)}. ${add}`;
    throw new UserError('not-found', `There's no ${about}.`, interviews.length > 0 ? show : add);
  }
  const candidates = fits.map((fit) => ({ id: recordId('interview', fit.id), label: interviewName(session, fit) }));
  throw new UserError(
    'ambiguous',
    `There are ${fits.length} upcoming interviews at ${jobName(job)}.`,
    'Type the command again, with the id of the one you mean.',
    candidates,
  );
}

/** Resolves an upcoming interview to move or cancel; refuses one of a closed job. */
export function resolveOpenInterview(session: Session, typed: string): Interview {
  if (parseRecordId(typed)?.type !== 'interview') resolveOpenJob(session, typed);
  const interview = resolveInterview(session, typed, 'coming');
  refuseClosed(session, getRecord(session.db, 'job', interview.jobId));
  return interview;
}

function comingOf(interviews: readonly Interview[], { today }: Session): Interview[] {
  return interviews.filter((interview) => interview.day >= today);
}

/** The first that hasn't begun; if all of today's have, the last of them. */
function nextOf(interviews: readonly Interview[], session: Session): Interview[] {
  const coming = comingOf(interviews, session).sort(compareInterviews);
  const { day, time: now } = session.now;
  const next = coming.find((interview) => interview.day > day || interview.time === null || interview.time > now);
  return next ? [next] : coming.slice(-1);
}

function lastHeld(interviews: readonly Interview[], { today }: Session): Interview[] {
  const held = interviews.filter((interview) => interview.day <= today);
  return held.sort(compareInterviews).slice(-1);
}

/** Resolves a reference and the person behind it. */
export function resolveReference(session: Session, typed: string): { reference: Reference; person: Person } {
  const { db } = session;
  const ref = parseRecordId(typed);
  const id = ref?.type === 'reference' ? ref.number : choosePerson(typed, referencesNamed(db), 'reference').id;
  const reference = getRecord(db, 'reference', id);
  return { reference, person: getRecord(db, 'person', reference.personId) };
}

/** Resolves any record by its id, or a job or person by name. */
export function resolveRecord(session: Session, typed: string): RecordRef {
  const ref = parseRecordId(typed);
  if (ref) {
    getRecord(session.db, ref.type, ref.number);
    return ref;
  }
  const { db } = session;
  const whole = wholeNames(db, typed);
  const jobs = whole.length > 0 ? whole.jobs : jobsNamed(db, typed);
  const people = whole.length > 0 ? whole.people : peopleNamed(db, typed);
  const job = ifFound(() => chooseJob(typed, jobs, 'open'));
  const person = ifFound(() => choosePerson(typed, people, 'person'));
  if (job && person) {
    const candidates = [
      { id: recordId('job', job.id), label: jobName(job) },
      { id: recordId('person', person.id), label: person.name },
    ];
    throw new UserError(
      'ambiguous',
      `"${typed}" matches a job and a person.`,
      'Type the command again, with the id of the one you mean.',
      candidates,
    );
  }
  if (job) return { type: 'job', number: job.id };
  if (person) return { type: 'person', number: person.id };
  const names = [...jobsNamed(db, typed).map(({ company }) => company), ...everyone(db).map(({ name }) => name)];
  return notFound(`I can't find ${quote(typed)}.`, nearestNames(typed, names), RECORD_HINT);
}

/** Jobs and people with exactly this name; they win over partial matches. */
function wholeNames(db: Parameters<typeof everyone>[0], typed: string) {
  const rankOf = rankJobs(typed);
  const jobs = jobsNamed(db, typed).filter((job) => rankOf(job) === 0);
  const people = peopleNamed(db, typed).filter(({ name }) => fold(name) === fold(typed));
  return { jobs, people, length: jobs.length + people.length };
}

/** Returns what `find` finds, or null if it throws not-found. Other errors, such as for several matches, pass through. */
export function ifFound<T>(find: () => T): T | null {
  try {
    return find();
  } catch (error) {
    if (isUserError(error) && error.code === 'not-found') return null;
    throw error;
  }
}
