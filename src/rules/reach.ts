// Whom to reach, and over which channel. Never by text or social media; LinkedIn only for people first met there.
import type { Channel, Person } from '../domain/model.ts';
import type { JobRecord } from './record.ts';

/** For what always names its person. */
export const nobody = (): null => null;

/** Whom follow-ups go to. */
export const contact = (record: JobRecord): Person | null => record.contact;

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
