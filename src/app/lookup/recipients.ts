// Resolves who was contacted.

import type { OutreachKind } from '../../domain/item-kinds.ts';
import type { Job, Person } from '../../domain/model.ts';
import { kindOf, outreachOf } from '../../rules/kinds/index.ts';
import type { Session, Writing } from '../types.ts';
import { joinPerson, lookUpPerson, newsOf, scopeOf } from './people.ts';
import { resolveReference } from './resolve.ts';

/** Does this kind always go to one person, named in the item's id? */
export function needsPerson(kind: OutreachKind): boolean {
  return kindOf(kind).id.second !== null;
}

/** The person typed for a contact of this kind: a reference for reference kinds, else anybody, who gets a role in the
 *  job. */
export function whoWasReached(
  session: Writing,
  job: Job,
  kind: OutreachKind,
  typed: string,
): { readonly person: Person; readonly news: readonly string[] } {
  const { role } = outreachOf(kind);
  if (role === null) return { person: resolveReference(session, typed).person, news: [] };
  const linked = joinPerson(session, typed, job, role);
  return { person: linked.person, news: newsOf(linked) };
}

/** The same person if they're on file, else null. Writes nothing. */
export function whoIsMeant(session: Session, job: Job, kind: OutreachKind, typed: string): Person | null {
  const { role } = outreachOf(kind);
  if (role === null) return resolveReference(session, typed).person;
  return lookUpPerson(session, typed, scopeOf(role, job.company, job.id)).person;
}
