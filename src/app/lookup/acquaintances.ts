// People you know at a job's company: one of them could put in a good word or tell you what's going on.

import { recordId } from '../../domain/ids.ts';
import type { Job } from '../../domain/model.ts';
import { nameKey } from '../../domain/names.ts';
import { hasRole } from '../../domain/queries.ts';
import { acquaintedAt, capitalized } from '../../domain/words.ts';
import { interviewsOf, peopleAt, rolesOf } from '../../store/find.ts';
import type { Session } from '../types.ts';

/** 'You know 2 people at Acme: …', unless the job already has an insider or everybody there has a role in it. */
export function acquaintances(session: Session, { id, company }: Pick<Job, 'id' | 'company'>): string[] {
  const { db } = session;
  const roles = rolesOf(db, id);
  if (hasRole(roles, 'insider', null)) return [];
  const interviewers = interviewsOf(db, id).flatMap(({ personIds }) => personIds);
  const linked = new Set([...roles.map(({ personId }) => personId), ...interviewers]);
  const key = nameKey(company);
  const known = peopleAt(db, key, null).filter((person) => !linked.has(person.id));
  const [first] = known;
  if (!first) return [];
  const names = known.map(({ name }) => name);
  const who = known.length === 1 ? recordId('person', first.id) : '<person>';
  return [
    `${capitalized(acquaintedAt(company, names))}. To ask somebody inside: jobtrack edit ${recordId('job', id)} --insider ${who}`,
  ];
}
