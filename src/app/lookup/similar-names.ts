// A new name one letter off from one on file may be a typo: we mention it, and no more.

import { recordId } from '../../domain/ids.ts';
import type { Job, Person } from '../../domain/model.ts';
import { fold, isOneLetterApart, nameKey } from '../../domain/names.ts';
import { companies, everyone } from '../../store/find.ts';
import type { Session } from '../types.ts';

/** 'Amy Lee (p3) is on file too; …', for a new person. */
export function nearPerson(session: Session, { id, name }: Pick<Person, 'id' | 'name'>): string[] {
  const near = everyone(session.db).find((it) => it.id !== id && isOneLetterApart(fold(it.name), fold(name)));
  if (!near) return [];
  return [`${near.name} (${recordId('person', near.id)}) is on file too. If you meant them: jobtrack undo`];
}

/** The same for the company of a new job. */
export function nearCompany(session: Session, { id, company }: Pick<Job, 'id' | 'company'>): string[] {
  const key = nameKey(company);
  const near = companies(session.db).find((it) => isOneLetterApart(nameKey(it.company), key));
  if (!near || near.jobId === id) return [];
  return [
    `${near.company} (${recordId('job', near.jobId)}) is on file too. If you meant that one: jobtrack edit ${recordId('job', id)} --company "${near.company}"`,
  ];
}
