// The name of each row that an undo or redo changed.
import type { Day } from '../domain/day.ts';
import { dateNear } from '../domain/day-words.ts';
import { recordId } from '../domain/ids.ts';
import type { ItemKey } from '../domain/item-key.ts';
import type { Job, Person, Touch } from '../domain/model.ts';
import { isOutreach } from '../domain/queries.ts';
import { quote } from '../domain/quote.ts';
import { ROLE_WORDS } from '../domain/record-words.ts';
import type { Row, Table } from '../domain/schema.ts';
import { jobName } from '../domain/words.ts';
import { nameWith } from '../rules/item-words.ts';
import { KINDS, kindOf } from '../rules/kinds/index.ts';

/** Finds the jobs and people that rows belong to; null for those that are gone. */
export interface Names {
  readonly job: (id: number) => Pick<Job, 'company' | 'title'> | null;
  readonly person: (id: number) => Pick<Person, 'name'> | null;
  readonly today: Day;
}

/** 'the interview at Acme on Tue Nov 24 (i12)'. */
export function nameOfRow<T extends Table>(table: T, row: Row<T>, names: Names): string {
  const name: (row: Row<T>, names: Names) => string = NAMES[table];
  return name(row, names);
}

const NAMES: { readonly [T in Table]: (row: Row<T>, names: Names) => string } = {
  job: (row) => `${jobName(row)} (${recordId('job', row.id)})`,
  closing: ({ jobId }, { job }) => jobNameOf(job(jobId), jobId),
  person: ({ id, name }) => `${name} (${recordId('person', id)})`,
  job_person: ({ jobId, personId, role }, names) =>
    `${personName(names, personId)} as ${ROLE_WORDS[role]} (${recordId('job', jobId)})`,
  interview: ({ id, jobId, day }, names) =>
    `the interview at ${companyOf(names, jobId)} on ${dateNear(day, names.today)} (${recordId('interview', id)})`,
  interview_person: ({ interviewId, personId }, names) =>
    `${personName(names, personId)} as interviewer (${recordId('interview', interviewId)})`,
  reference: ({ id, personId }, names) =>
    `${personName(names, personId)} as a reference (${recordId('reference', id)})`,
  reference_job: ({ referenceId, jobId }, names) =>
    `${companyOf(names, jobId)} for reference ${recordId('reference', referenceId)}`,
  touch: (row, names) => `${touchName(row, names)} (${recordId('touch', row.id)})`,
  statement: ({ jobId }, names) => `what ${companyOf(names, jobId)} said about timing`,
  offer: ({ jobId }, names) => `the offer from ${companyOf(names, jobId)}`,
  debrief: ({ interviewId }) => `the debrief of ${recordId('interview', interviewId)}`,
  note: ({ jobId, personId, interviewId }, names) =>
    `the note about ${subjectOf({ jobId, personId, interviewId }, names)}`,
  message: (row, names) => `your draft of the ${itemName(row, names)}`,
  message_answer: ({ blank }) => `your answer for "${blank}"`,
  message_part: ({ jobId }, names) => `your draft for ${companyOf(names, jobId)}`,
  posting: ({ jobId }, names) => `the posting of ${companyOf(names, jobId)}`,
  skip: stepName,
  snooze: stepName,
  invitation: ({ interviewId }) => `the invitation to ${recordId('interview', interviewId)}`,
  mail: ({ subject }) => `the email ${quote(subject)}`,
  forgotten_mail: () => 'what was forgotten of an email',
  setting: ({ key }) => `the setting ${key}`,
};

function jobNameOf(job: Pick<Job, 'company' | 'title'> | null, id: number): string {
  return job === null ? recordId('job', id) : jobName(job);
}

function companyOf({ job }: Names, id: number): string {
  return job(id)?.company ?? recordId('job', id);
}

function personName({ person }: Names, id: number): string {
  return person(id)?.name ?? recordId('person', id);
}

/** 'the thank-you note to Amy Lee', 'the news from Acme'. */
function touchName({ kind, direction, jobId, personId }: Touch, names: Names): string {
  const who = personId === null ? companyOf(names, jobId) : personName(names, personId);
  if (kind === 'reference-check') return `the reference check by ${companyOf(names, jobId)}`;
  if (direction === 'in' || !isOutreach(kind)) return `the news from ${who}`;
  return `the ${nameWith(kind, who)}`;
}

/** 'follow-up for Acme', 'thank-you note to Amy Lee'. */
function itemName({ kind, jobId, personId }: ItemKey, names: Names): string {
  if (personId === null) return `${KINDS[kind].name} for ${companyOf(names, jobId)}`;
  return nameWith(kind, personName(names, personId));
}

/** 'thank-you note to Amy Lee', 'search for someone inside, Acme'. */
function stepName(key: ItemKey, names: Names): string {
  if (key.personId !== null) return itemName(key, names);
  return `${kindOf(key.kind).fullName}, ${companyOf(names, key.jobId)}`;
}

function subjectOf(row: Pick<Row<'note'>, 'jobId' | 'personId' | 'interviewId'>, names: Names): string {
  if (row.interviewId !== null) return recordId('interview', row.interviewId);
  if (row.personId !== null) return personName(names, row.personId);
  return row.jobId === null ? 'nothing' : companyOf(names, row.jobId);
}
