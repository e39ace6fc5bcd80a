// Who to reach, and by which channel. Never by text message or social media; LinkedIn only for people first met there.
import type { Channel, Person } from '../domain/model.ts';
import type { Book } from './book.ts';
import type { JobRecord } from './record.ts';

/** For outreach that always names its person. */
export const nobody = (): null => null;

/** The person follow-ups go to. */
export const contact = (record: JobRecord): Person | null => record.contact;

/** Channel for a follow-up: what they prefer, else the way they got in touch (TR), else a call (TR, SCC), or email. */
export function callChannel(person: Person, { cameBy }: Book): Channel {
  return preferred(person) ?? sameWay(person, cameBy.get(person.id) ?? null) ?? onlyEmail(person);
}

/** Channel to a recruiter: a call, or email if that's all we know (SF). */
export function onlyEmail(person: Person): Channel {
  return person.phone === null && person.email !== null ? 'email' : 'phone';
}

/** Channel for messages that are better written: email if there's an address, else a call. */
export function writeChannel(person: Person): Channel {
  return person.email === null ? 'phone' : 'email';
}

/** Channel to an insider: what they prefer, else email if there's an address, else a call (TR). */
export function insiderChannel(person: Person): Channel {
  return preferred(person) ?? writeChannel(person);
}

/** Channel for a thank-you note: email if there's an address, else mail (TR). */
export function noteChannel(person: Person): Channel {
  return person.email === null ? 'mail' : 'email';
}

// Only by phone or email, and only if we know the number or address.
function sameWay({ phone, email }: Person, channel: Channel | null): Channel | null {
  const isKnown = (channel === 'phone' && phone !== null) || (channel === 'email' && email !== null);
  return isKnown ? channel : null;
}

function preferred(person: Person): Channel | null {
  return person.prefers === 'linkedin' && !person.metOnLinkedin ? null : person.prefers;
}
