// Whom a contact went to.

import type { OutreachKind } from '../../domain/item-kinds.ts';
import type { Job, Person } from '../../domain/model.ts';
import { kindOf, outreachOf } from '../../rules/kinds/index.ts';
import type { Session, Writing } from '../types.ts';
import { joinPerson, lookUpPerson, scopeOf } from './people.ts';
import { resolveReference } from './resolve.ts';

/** Is it always for one person in particular, who is named in its id? */
export function needsPerson(kind: OutreachKind): boolean {
  return kindOf(kind).id.second !== null;
}

/** The person that was typed for a contact of a kind: for reference kinds a reference, else anyone, who then has a part in the job. */
export function whoWasReached(
  session: Writing,
  job: Job,
  kind: OutreachKind,
  typed: string,
): { person: Person; echo: string } {
  const { role } = outreachOf(kind);
  if (role !== null) return joinPerson(session, typed, job, role);
  const { person } = resolveReference(session, typed);
  return { person, echo: `${typed} is ${person.name}.` };
}

/** The same person as far as they are on file; null for somebody new. Nothing is recorded. */
export function whoIsMeant(session: Session, job: Job, kind: OutreachKind, typed: string): Person | null {
  const { role } = outreachOf(kind);
  if (role === null) return resolveReference(session, typed).person;
  return lookUpPerson(session, typed, scopeOf(role, job.company, job.id)).person;
}
