// Resolves what was typed for a person, and links them to a job.

import { UserError } from '../../domain/errors.ts';
import { matchPerson } from '../../domain/find.ts';
import { parseRecordId, recordId } from '../../domain/ids.ts';
import { type PersonText, parsePersonText } from '../../domain/input.ts';
import type { Person, Role } from '../../domain/model.ts';
import { fold, nameKey } from '../../domain/names.ts';
import { interviewersOf, peopleAt, peopleNamed, rolesOf } from '../../store/find.ts';
import { getRecord } from '../../store/load.ts';
import type { Writer } from '../../store/write.ts';
import type { Session, Writing } from '../types.ts';
import { nearPerson } from './similar-names.ts';

/** Where to look for a person: at a company and in a job, or everywhere (null). */
export interface Scope {
  readonly company: string | null;
  readonly jobId?: number;
  /** Also match a person with exactly this name and no known company. */
  readonly isCompanyToFill?: boolean;
}

export interface Linked {
  readonly person: Person;
  readonly isNew: boolean;
  /** Says who was meant: '"Amy" is Amy Lee (p3), already on file.' */
  readonly echo: string;
  /** The echo without the name, for an answer that has it already. */
  readonly remarks: readonly string[];
}

/** The sentences for an answer that has the name already. */
export function newsOf({ isNew, echo, remarks }: Linked): readonly string[] {
  return isNew ? [echo] : remarks;
}

/** Roles looked for among all people; the others only at the job's company. */
const IS_SOUGHT_EVERYWHERE = {
  interviewer: false,
  'hiring-manager': false,
  recruiter: true,
  insider: false,
  hr: false,
  other: false,
} as const satisfies Record<Role, boolean>;

/** Finds or adds the person typed (id, name, or name with details) and gives them a role in the job. */
export function linkPerson(session: Writing, typed: string | PersonText, jobId: number, role: Role): Linked {
  const { company } = getRecord(session.db, 'job', jobId);
  const linked = findOrAddPerson(session, typed, scopeOf(role, company, jobId));
  addRole(session, jobId, linked.person.id, role);
  return linked;
}

/** Like linkPerson, but only gives the role to a person who has none in the job yet. */
export function joinPerson(
  session: Writing,
  typed: string,
  job: { readonly id: number; readonly company: string },
  role: Role,
): Linked {
  const linked = findOrAddPerson(session, typed, scopeOf(role, job.company, job.id));
  const hasPart = rolesOf(session.db, job.id).some((it) => it.personId === linked.person.id);
  if (!hasPart) addRole(session, job.id, linked.person.id, role);
  return linked;
}

/** Where to look for a person with this role. */
export function scopeOf(role: Role, company: string, jobId: number): Scope {
  return IS_SOUGHT_EVERYWHERE[role] ? { company: null } : { company, jobId };
}

/** Finds or adds a person. `details` are for a new person; what's typed next to the name of a known one fills blanks
 *  and never overwrites. */
export function findOrAddPerson(
  session: Writing,
  typed: string | PersonText,
  scope: Scope,
  details: Partial<Person> = {},
): Linked {
  const { person: known, text } = lookUpPerson(session, typed, scope);
  if (known !== null) return onFile(text === null ? known : fillBlanks(session.write, known, text), text);
  const person = session.write.add('person', { ...NOTHING_KNOWN, ...text, company: scope.company, ...details });
  const remarks = [...namelessHint(person), ...nearPerson(session, person)];
  const added = `Added ${person.name} (${recordId('person', person.id)}).`;
  return { person, isNew: true, echo: [added, ...remarks].join(' '), remarks };
}

/** A person known only by an email address is named by it. */
function namelessHint({ id, name, email }: Person): string[] {
  return name === email ? [`To add the name: jobtrack edit ${recordId('person', id)} --name "…"`] : [];
}

/** The person on file meant by an id, a name, or a name with details, and those details; null if new. */
export function lookUpPerson(
  session: Session,
  typed: string | PersonText,
  scope: Scope,
): { person: Person; text: PersonText | null } | { person: null; text: PersonText } {
  const { db } = session;
  const ref = typeof typed === 'string' ? parseRecordId(typed) : null;
  if (ref?.type === 'person') return { person: getRecord(db, 'person', ref.number), text: null };
  if (ref) throw new UserError('usage', `${typed} isn't a person.`, 'Type a name, or an id such as p3.');
  const text = typeof typed === 'string' ? parsePersonText(typed) : typed;
  const match =
    matchPerson(text.name, peopleToMatch(session, text.name, scope)) ??
    (scope.isCompanyToFill ? withoutCompany(db, text.name) : null);
  return { person: match && getRecord(db, 'person', match.id), text };
}

/** The people on record that a name could mean. */
export function peopleToMatch({ db }: Session, name: string, { company, jobId }: Scope) {
  return company === null ? peopleNamed(db, name) : peopleAt(db, nameKey(company), jobId ?? null);
}

function withoutCompany(db: Parameters<typeof peopleNamed>[0], name: string) {
  const isMeant = (it: ReturnType<typeof peopleNamed>[number]) => it.company === null && fold(it.name) === fold(name);
  return matchPerson(name, peopleNamed(db, name).filter(isMeant));
}

/** Says who was meant, and which typed details differ from the record and were ignored. */
function onFile(person: Person, text: PersonText | null): Linked {
  const id = recordId('person', person.id);
  const known = text === null || text.name === person.name ? '' : `"${text.name}" is `;
  const kept = (['title', 'email', 'phone'] as const).flatMap((field) => {
    const typed = text?.[field] ?? null;
    if (typed === null || typed === person[field]) return [];
    return [`Their ${field} stays ${person[field]}; to change it: jobtrack add-contact ${id} --${field} "${typed}"`];
  });
  return {
    person,
    isNew: false,
    echo: [`${known}${person.name} (${id}), already on file.`, ...kept].join(' '),
    remarks: kept,
  };
}

const NOTHING_KNOWN = {
  title: null,
  email: null,
  phone: null,
  linkedin: null,
  metOnLinkedin: false,
  connectedOn: null,
  prefers: null,
  common: null,
  zone: null,
} as const;

/** Overwrites the named details that differ. */
export function changeDetails<P extends { id: number }>(write: Writer, person: P, details: Partial<P>): P {
  const news = Object.entries(details).filter(([field, value]) => person[field as keyof P] !== value);
  return news.length === 0 ? person : { ...person, ...write.change('person', person.id, Object.fromEntries(news)) };
}

function fillBlanks(write: Writer, known: Person, text: PersonText): Person {
  const news = {
    ...(known.title === null && text.title !== null ? { title: text.title } : {}),
    ...(known.email === null && text.email !== null ? { email: text.email } : {}),
    ...(known.phone === null && text.phone !== null ? { phone: text.phone } : {}),
  };
  return Object.keys(news).length === 0 ? known : write.change('person', known.id, news);
}

/** Gives a person a role in a job, unless they have it. */
export function addRole(session: Writing, jobId: number, personId: number, role: Role): void {
  const has = rolesOf(session.db, jobId).some((it) => it.personId === personId && it.role === role);
  if (!has) session.write.add('job_person', { jobId, personId, role });
}

/** Adds one interviewer to an interview. */
export function linkInterviewer(
  session: Writing,
  { id, jobId }: { readonly id: number; readonly jobId: number },
  typed: string | PersonText,
): Linked {
  const linked = linkPerson(session, typed, jobId, 'interviewer');
  const isThere = interviewersOf(session.db, id).some(({ personId }) => personId === linked.person.id);
  if (!isThere) session.write.add('interview_person', { interviewId: id, personId: linked.person.id });
  return linked;
}

/** Sets who gets the follow-ups about a job. */
export function nameForFollowUps(
  session: Writing,
  job: { readonly id: number; readonly company: string },
  typed: string,
): Linked {
  const found = findOrAddPerson(session, typed, { company: job.company, jobId: job.id });
  if (found.isNew) addRole(session, job.id, found.person.id, 'other');
  session.write.change('job', job.id, { followUpWithId: found.person.id });
  return found;
}

/** Refuses LinkedIn as a preferred channel unless they were met there. */
export function refuseStrangerOnLinkedin(prefers: string | null, metOnLinkedin: boolean): void {
  if (prefers !== 'linkedin' || metOnLinkedin) return;
  throw new UserError(
    'refused',
    'LinkedIn is only for somebody you first met there.',
    'If you did, add --met-on-linkedin.',
  );
}
