// The rows of people, references and interviews for `list`.

import type { Day } from '../../domain/day.ts';
import type { Interview, JobHunt, JobRole, Person } from '../../domain/model.ts';
import { fold } from '../../domain/names.ts';
import { closingOn } from '../../domain/queries.ts';
import type { InterviewRow, PersonRow, ReferenceRow } from '../types.ts';

/** Everybody on file, sorted by name. */
export function personRows(jobHunt: JobHunt, today: Day): PersonRow[] {
  const last = lastContacts(jobHunt, today);
  const jobs = new Map(jobHunt.jobs.map((job) => [job.id, job]));
  const references = new Map(jobHunt.references.map((reference) => [reference.personId, reference]));
  const roles = new Map<number, JobRole[]>();
  for (const role of jobHunt.roles) roles.set(role.personId, [...(roles.get(role.personId) ?? []), role]);
  return [...jobHunt.people].sort(byName).map((person) => ({
    person,
    parts: (roles.get(person.id) ?? []).flatMap(({ jobId, role }) => {
      const job = jobs.get(jobId);
      return job ? [{ job, role }] : [];
    }),
    reference: references.get(person.id) ?? null,
    lastContact: last.get(person.id) ?? null,
  }));
}

/** Every reference, sorted by name. */
export function referenceRows(jobHunt: JobHunt, today: Day): ReferenceRow[] {
  const last = lastContacts(jobHunt, today);
  const people = new Map(jobHunt.people.map((person) => [person.id, person]));
  const rows = jobHunt.references.flatMap((reference) => {
    const person = people.get(reference.personId);
    const jobs = jobHunt.jobs.filter(({ id }) => reference.jobIds.includes(id));
    return person ? [{ reference, person, jobs, lastContact: last.get(person.id) ?? null }] : [];
  });
  return rows.sort((a, b) => byName(a.person, b.person));
}

/** Interviews by day and time; without `wantsClosed` only those of open jobs. */
export function interviewRows(jobHunt: JobHunt, today: Day, wantsClosed: boolean): InterviewRow[] {
  const jobs = new Map(jobHunt.jobs.map((job) => [job.id, job]));
  const people = new Map(jobHunt.people.map((person) => [person.id, person]));
  return [...jobHunt.interviews].sort(byTime).flatMap((interview) => {
    const job = jobs.get(interview.jobId);
    if (!job || (!wantsClosed && closingOn(job, today) !== null)) return [];
    return [{ interview, job, people: interview.personIds.flatMap((id) => people.get(id) ?? []) }];
  });
}

/** Day of the last contact, in or out, or interview with each person. */
function lastContacts({ touches, interviews }: JobHunt, today: Day): Map<number, Day> {
  const met = interviews.filter(({ cancelledOn }) => cancelledOn === null);
  const days = [
    ...touches.flatMap(({ personId, on, result }) =>
      personId === null || result === 'no-answer' ? [] : [{ personId, on }],
    ),
    ...met.flatMap(({ personIds, day }) => personIds.map((personId) => ({ personId, on: day }))),
  ];
  const last = new Map<number, Day>();
  for (const { personId, on } of days.filter((each) => each.on <= today)) {
    if (on > (last.get(personId) ?? Number.NEGATIVE_INFINITY)) last.set(personId, on);
  }
  return last;
}

function byName(a: Person, b: Person): number {
  const [one, other] = [fold(a.name), fold(b.name)];
  return one < other ? -1 : one > other ? 1 : a.id - b.id;
}

function byTime(a: Interview, b: Interview): number {
  return a.day - b.day || ((a.time ?? '') < (b.time ?? '') ? -1 : 1);
}
