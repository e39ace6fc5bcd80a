// Where several people make sense, one text can name several.

import { isUserError } from '../../domain/errors.ts';
import { matchPerson } from '../../domain/find.ts';
import { recordId } from '../../domain/ids.ts';
import type { PersonText } from '../../domain/input.ts';
import type { Role } from '../../domain/model.ts';
import { splitPeople } from '../../domain/people-text.ts';
import { getRecord } from '../../store/load.ts';
import type { Session, Writing } from '../types.ts';
import { linkInterviewer, peopleToMatch, type Scope, scopeOf } from './people.ts';

/** One text for each person; throws usage if it isn't clear who they are. */
export function eachPerson(session: Session, typed: string, scope: Scope): string[] {
  return splitPeople(typed, (name) => isOnRecord(session, name, scope));
}

/** The same for all that was typed for a role in a job; people who are given by their details stay as they are. */
export function eachForRole<T extends string | PersonText>(
  session: Session,
  typed: readonly T[],
  jobId: number,
  role: Role,
): (T | string)[] {
  const scope = scopeOf(role, getRecord(session.db, 'job', jobId).company, jobId);
  return typed.flatMap((one): (T | string)[] => (typeof one === 'string' ? eachPerson(session, one, scope) : [one]));
}

/** Adds the interviewers in a text to an interview; says who each one is. */
export function addToInterview(
  session: Writing,
  interview: { readonly id: number; readonly jobId: number },
  typed: string,
): string[] {
  const each = eachForRole(session, [typed], interview.jobId, 'interviewer');
  const id = recordId('interview', interview.id);
  return each.map((person) => `${id}: ${linkInterviewer(session, interview, person).echo}`);
}

/** Whether a name means somebody on record, or several of them. */
function isOnRecord(session: Session, name: string, scope: Scope): boolean {
  try {
    return matchPerson(name, peopleToMatch(session, name, scope)) !== null;
  } catch (error) {
    if (isUserError(error)) return true;
    throw error;
  }
}
