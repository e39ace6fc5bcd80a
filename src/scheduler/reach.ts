// Whom to reach, and over which channel. Never by text or social media; LinkedIn only for people first met there.
import type { Channel, Interview, Job, JobRole, Person, Role } from '../domain/model.ts';
import { isInsider } from './history.ts';

type People = ReadonlyMap<number, Person>;

interface Linked {
  readonly job: Job;
  readonly roles: readonly JobRole[];
}

/** Whom follow-ups about a job go to: the one named, recruiter, hiring manager, interviewer, anyone else (SF). */
export function followUpPerson(
  file: Linked,
  held: readonly Interview[],
  coming: readonly Interview[],
  people: People,
): Person | null {
  return (
    personOf(file.job.followUpWithId, people) ??
    withRole(file.roles, 'recruiter', people) ??
    withRole(file.roles, 'hiring-manager', people) ??
    personOf(held.at(-1)?.personIds[0] ?? null, people) ??
    anyContact(file.roles, [...held, ...coming], people)
  );
}

/** The first person linked to the job in a role, or null. */
export function withRole(roles: readonly JobRole[], role: Role, people: People): Person | null {
  return personOf(roles.find((link) => link.role === role)?.personId ?? null, people);
}

/** The person of an id, or null. */
export function personOf(id: number | null, people: People): Person | null {
  return id === null ? null : (people.get(id) ?? null);
}

/** The channel for a follow-up: what they prefer, else a call (TR, SCC), else email where only that is known. */
export function callChannel(person: Person): Channel {
  return preferred(person) ?? onlyEmail(person);
}

/** The channel for a call to a recruiter (SF). */
export function onlyEmail(person: Person): Channel {
  return person.phone === null && person.email !== null ? 'email' : 'phone';
}

/** The channel for what is better written: email if an address is known, else a call. */
export function writeChannel(person: Person): Channel {
  return person.email === null ? 'phone' : 'email';
}

/** The channel to an insider: what they prefer, else as for what is better written (TR). */
export function insiderChannel(person: Person): Channel {
  return preferred(person) ?? writeChannel(person);
}

/** The channel for a thank-you note: email if an address is known, else mail (TR). */
export function noteChannel(person: Person): Channel {
  return person.email === null ? 'mail' : 'email';
}

function preferred(person: Person): Channel | null {
  return person.prefers === 'linkedin' && !person.metOnLinkedin ? null : person.prefers;
}

function anyContact(roles: readonly JobRole[], interviews: readonly Interview[], people: People): Person | null {
  const ids = [...roles.map((link) => link.personId), ...interviews.flatMap((interview) => interview.personIds)];
  const id = ids.find((candidate) => !isInsider(roles, candidate) && people.has(candidate));
  return personOf(id ?? null, people);
}
