// The rows of `list` as JSON.
import type { InterviewRow, ListRow, PersonRow, ReferenceRow } from '../app/types.ts';
import { recordId } from '../domain/ids.ts';
import type { Shared } from '../domain/schema.ts';
import { itemJson, jobRef, personRef } from './json.ts';
import { dayOrNull, startsAt, startsAtThere } from './json-records.ts';

/** The lists that `list` can show: one is filled, the others are empty. */
interface Lists {
  readonly jobs: readonly ListRow[];
  readonly people: readonly PersonRow[];
  readonly references: readonly ReferenceRow[];
  readonly interviews: readonly InterviewRow[];
}

/** `list --json`. */
export function listJson(lists: Partial<Lists>, warnings: readonly string[]) {
  const { jobs = [], people = [], references = [], interviews = [] } = lists;
  return {
    schema: 'jobtrack/list@1',
    jobs: jobs.map(jobJson),
    people: people.map(personJson),
    references: references.map(referenceJson),
    interviews: interviews.map(interviewJson),
    warnings,
  };
}

function jobJson({ job, stage, lastContact, next, daysQuiet }: ListRow) {
  return { ...jobRef(job), stage, lastContact: dayOrNull(lastContact), next: next && itemJson(next), daysQuiet };
}

function personJson({ person, parts, reference, lastContact }: PersonRow) {
  const { company, title }: Shared<'person'> = person;
  return {
    ...personRef(person),
    company,
    title,
    roles: parts.map(({ job, role }) => ({ job: jobRef(job), role })),
    reference: reference && recordId('reference', reference.id),
    lastContact: dayOrNull(lastContact),
  };
}

function referenceJson({ reference, person, jobs, lastContact }: ReferenceRow) {
  const { id, relationship }: Shared<'reference'> = reference;
  return {
    id: recordId('reference', id),
    person: personRef(person),
    relationship,
    jobs: jobs.map(jobRef),
    lastContact: dayOrNull(lastContact),
  };
}

function interviewJson({ interview, job, people }: InterviewRow) {
  const { id, zone, kind, day, cancelledOn }: Shared<'interview'> = interview;
  return {
    id: recordId('interview', id),
    day: dayOrNull(day),
    startsAt: startsAt(interview),
    zone,
    startsAtThere: startsAtThere(interview),
    kind,
    job: jobRef(job),
    people: people.map(personRef),
    cancelledOn: dayOrNull(cancelledOn),
  };
}
