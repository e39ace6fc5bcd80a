// How a reader is greeted: by first name if you've met or talked, with the prefix their name has, else by full name.
import type { Person } from '../domain/model.ts';
import { hasRoleIn } from '../domain/queries.ts';
import { isTalk, recipientOf } from './facts.ts';
import { fullName, givenName, withPrefix } from './person-names.ts';
import type { ItemView } from './view.ts';

const NAMELESS_READER = 'Dear Hiring Team,';

type Known = Pick<ItemView, 'item' | 'jobHunt' | 'today' | 'contact' | 'greeting'>;

/** 'Dear Amy,', 'Dear Dr. Lee,', 'Dear Amy Lee,' if you've never met, 'Hi Ruth,' to a reference or an insider. */
export function greetingFor(view: Known): string {
  const person = recipientOf(view);
  if (!person) return NAMELESS_READER;
  if (isHelper(person, view)) return `Hi ${spokenTo(person)},`;
  const isByFirstName = view.greeting === 'first' && hasTalkedWith(person, view);
  return `Dear ${isByFirstName ? spokenTo(person) : nameInFull(person)},`;
}

function nameInFull({ name }: Person): string {
  return withPrefix(name) ?? fullName(name);
}

/** Whether you greet formally and have never met or talked; nobody says a full name on the phone. */
export function isGreetedFormally(person: Person, view: Known): boolean {
  return view.greeting === 'formal' && !isHelper(person, view) && !hasTalkedWith(person, view);
}

/** The name to say on the phone: 'Amy', 'Dr. Lee'. */
export function spokenTo({ name }: Person): string {
  return withPrefix(name) ?? givenName(name);
}

/** Whether it's a reference, or somebody you know at the company. */
export function isHelper(person: Person, { item, jobHunt }: Pick<ItemView, 'item' | 'jobHunt'>): boolean {
  const isReference = jobHunt.references.some(({ personId }) => personId === person.id);
  return isReference || hasRoleIn(jobHunt.roles, item.job.id, 'insider', person.id);
}

/** Whether you've met or talked; a recruiter who got you an interview has talked with you about it. */
export function hasTalkedWith(person: Person, { jobHunt, today }: Pick<ItemView, 'jobHunt' | 'today'>): boolean {
  const met = jobHunt.interviews.some(
    ({ jobId, personIds, cancelledOn, day }) =>
      cancelledOn === null &&
      day <= today &&
      (personIds.includes(person.id) || hasRoleIn(jobHunt.roles, jobId, 'recruiter', person.id)),
  );
  return met || jobHunt.touches.some((touch) => touch.personId === person.id && touch.on <= today && isTalk(touch));
}
