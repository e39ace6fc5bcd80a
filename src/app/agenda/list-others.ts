// The rows of people, references and interviews, for `list`.

import type { Day } from '../../domain/day.ts';
import type { Interview, JobRole, Person, Search } from '../../domain/model.ts';
import { fold } from '../../domain/names.ts';
import { closingOn } from '../../domain/queries.ts';
import type { InterviewRow, PersonRow, ReferenceRow } from '../types.ts';

/** Everybody on file, by name. */
export function personRows(search: Search, today: Day): PersonRow[] {
  const last = lastContacts(search, today);
  const jobs = new Map(search.jobs.map((job) => [job.id, job]));
  const references = new Map(search.references.map((reference) => [reference.personId, reference]));
  const roles = new Map<number, JobRole[]>();
  for (const role of search.roles) roles.set(role.personId, [...(roles.get(role.personId) ?? []), role]);
  return [...search.people].sort(byName).map((person) => ({
    person,
    parts: (roles.get(person.id) ?? []).flatMap(({ jobId, role }) => {
      const job = jobs.get(jobId);
      return job ? [{ job, role }] : [];
    }),
    reference: references.get(person.id) ?? null,
    lastContact: last.get(person.id) ?? null,
  }));
}

/** Every reference, by name. */
export function referenceRows(search: Search, today: Day): ReferenceRow[] {
  const last = lastContacts(search, today);
  const people = new Map(search.people.map((person) => [person.id, person]));
  const rows = search.references.flatMap((reference) => {
    const person = people.get(reference.personId);
    const jobs = search.jobs.filter(({ id }) => reference.jobIds.includes(id));
    return person ? [{ reference, person, jobs, lastContact: last.get(person.id) ?? null }] : [];
  });
  return rows.sort((a, b) => byName(a.person, b.person));
}

/** Interviews by day and time; without `wantsClosed` those of open jobs. */
export function interviewRows(search: Search, today: Day, wantsClosed: boolean): InterviewRow[] {
  const jobs = new Map(search.jobs.map((job) => [job.id, job]));
  const people = new Map(search.people.map((person) => [person.id, person]));
  return [...search.interviews].sort(byTime).flatMap((interview) => {
    const job = jobs.get(interview.jobId);
    if (!job || (!wantsClosed && closingOn(job, today) !== null)) return [];
    return [{ interview, job, people: interview.personIds.flatMap((id) => people.get(id) ?? []) }];
  });
}

/** The last day on which each was in touch, either way, or met. */
function lastContacts({ touches, interviews }: Search, today: Day): Map<number, Day> {
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
