// Whom a contact went to.
import type { Context } from '../../context.ts';
import type { OutreachKind } from '../../domain/item-kinds.ts';
import type { Job, Person, Role } from '../../domain/model.ts';
import type { Writer } from '../../store/write.ts';
import { isForReference } from './ask/outreach.ts';
import { joinPerson, lookUpPerson, scopeOf } from './people.ts';
import { resolveReference } from './resolve.ts';

/** The part in the job of somebody who is new, by what they were written to about. */
const ROLE_OF = {
  'follow-up': 'other',
  'thank-you': 'interviewer',
  'recruiter-call': 'recruiter',
  'network-check-in': 'insider',
  'feedback-request': 'other',
  'withdrawal-note': 'other',
} as const satisfies Partial<Record<OutreachKind, Role>>;

/** What is always for one person in particular. */
export const NEEDS_PERSON_IN_ID: readonly OutreachKind[] = [
  'thank-you',
  'network-check-in',
  'reference-alert',
  'reference-thanks',
];

/** The person that was typed for a contact of a kind: for reference kinds a reference, else anyone, who then has a part in the job. */
export function whoWasReached(
  context: Context,
  write: Writer,
  job: Job,
  kind: OutreachKind,
  typed: string,
): { person: Person; echo: string } {
  if (isForReference(kind)) {
    const { person } = resolveReference(context, typed);
    return { person, echo: `${typed} is ${person.name}.` };
  }
  return joinPerson(context, write, typed, job, ROLE_OF[kind]);
}

/** The same person as far as they are on file; null for somebody new. Nothing is recorded. */
export function whoIsMeant(context: Context, job: Job, kind: OutreachKind, typed: string): Person | null {
  if (isForReference(kind)) return resolveReference(context, typed).person;
  return lookUpPerson(context, typed, scopeOf(ROLE_OF[kind], job.company, job.id)).person;
}
