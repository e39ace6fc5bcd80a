// Places the people of an incoming job, and gives them their role in it.
import { addRole } from '../../app/lookup/people.ts';
import type { Job } from '../../domain/model.ts';
import { fold } from '../../domain/names.ts';
import type { IncomingContact } from '../../formats/incoming.ts';
import { peopleOfName, rolesOf } from '../../store/find.ts';
import { ownAddresses } from '../../store/settings.ts';
import type { Placing } from './format.ts';
import { placePerson } from './place-person.ts';
import type { Placed } from './placed.ts';

interface PlacedContacts {
  readonly people: readonly Placed[];
  /** Whether somebody got a role in the job that they didn't have. */
  readonly hasNewRole: boolean;
}

/** Creates the placing of contacts for one import: it tells of each person on file once. */
export function openContactPlacing(): (
  placing: Placing,
  job: Pick<Job, 'id' | 'company'>,
  contacts: readonly IncomingContact[],
) => PlacedContacts {
  const told = new Set<number>();
  return (placing, job, contacts) => {
    const placed = contacts.map((contact) => placeContact(placing, job, contact));
    const isTold = ({ outcome, personId }: (typeof placed)[number]) =>
      outcome === 'again' || (outcome === 'known' && told.has(personId));
    const people = placed.filter((one) => !isTold(one));
    for (const { personId } of people) told.add(personId);
    return { people, hasNewRole: placed.some(({ isNewRole }) => isNewRole) };
  };
}

function placeContact(placing: Placing, job: Pick<Job, 'id' | 'company'>, { role, ...person }: IncomingContact) {
  const { session } = placing;
  const company = role === 'recruiter' ? agencyOf(placing, person.name) : job.company;
  const email = isOwn(placing, person.email) ? null : person.email;
  const placed = placePerson(placing, {
    type: 'person',
    ...person,
    email,
    company,
    linkedin: null,
    metOnLinkedin: false,
    connectedOn: null,
    note: null,
  });
  const roles = rolesOf(session.db, job.id).filter(({ personId }) => personId === placed.personId);
  const isNewRole = role === 'other' ? roles.length === 0 : roles.every((known) => known.role !== role);
  if (isNewRole) addRole(session, job.id, placed.personId, role);
  return { ...placed, isNewRole };
}

/** A recruiter is looked for everywhere: the company of the only person of that name. */
function agencyOf({ session }: Placing, name: string): string | null {
  const [only, ...more] = peopleOfName(session.db, fold(name));
  return more.length === 0 ? (only?.company ?? null) : null;
}

/** Some trackers keep the user's own address in each row. */
function isOwn({ session }: Placing, email: string | null): boolean {
  return email !== null && ownAddresses(session.db).includes(email.toLowerCase());
}
