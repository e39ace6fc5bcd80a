import { recordId } from '../../domain/ids.ts';
import { parseEmail, requireLine } from '../../domain/input.ts';
import { nameKey } from '../../domain/names.ts';
import { emailDoubt, phoneDoubt } from '../../domain/reach-doubts.ts';
import { peopleAt } from '../../store/find.ts';
import { lookUpPerson, type Scope } from '../lookup/people.ts';
import { eachPerson } from '../lookup/people-lists.ts';
import type { Session } from '../types.ts';
import { everybodysNames } from './records.ts';
import type { Asking, TextQuestion } from './types.ts';

const HINT = 'a name, and anything else you know: Amy Lee, Head of Sales <amy@acme.com> +1 212 555 0100';
const LIST_HINT =
  'a name or several, such as Amy Lee and Bob Ray. A title and an email may follow: Amy Lee, Head of Sales <amy@acme.com>';

/** Question for a person; the echo says whether they're on file. */
export function personQuestion(session: Session, message: string, scope: Scope): TextQuestion {
  return {
    message,
    hint: HINT,
    known: namesIn(session, scope),
    check: (typed) => {
      const { person } = lookUpPerson(session, typed, scope);
      return person === null ? 'a new person' : `${person.name} (${recordId('person', person.id)}), already on file`;
    },
  };
}

/** Question for one person or a list of them; the echo says who each one is. */
export function peopleQuestion(session: Session, message: string, scope: Scope): TextQuestion {
  const question = personQuestion(session, message, scope);
  const echo = (typed: string) => {
    const { person, text } = lookUpPerson(session, typed, scope);
    return person === null ? `${text.name}, new` : question.check?.(typed);
  };
  const check = (typed: string) => {
    const people = eachPerson(session, typed, scope);
    return people.length === 1 ? question.check?.(typed) : people.map(echo).join('; ');
  };
  return { ...question, hint: LIST_HINT, check };
}

/** Asks for people one by one, until Enter is pressed on an empty line or several are named at once. */
export async function askPeople(asking: Asking, first: string, more: string, scope: Scope): Promise<string[]> {
  const people: string[] = [];
  for (;;) {
    const typed = await asking.ask.optional(peopleQuestion(asking.session, people.length === 0 ? first : more, scope));
    if (typed === null) return people;
    people.push(typed);
    if (eachPerson(asking.session, typed, scope).length > 1) return people;
  }
}

/** Asks for email and phone, unless given by flag or already known. */
export async function askReach(
  { ask }: Asking,
  flags: { email?: string; phone?: string },
  known: { readonly email: string | null | undefined; readonly phone: string | null | undefined },
): Promise<{ email: string | null; phone: string | null }> {
  const email = {
    message: "What's their email?",
    check: (text: string) => emailDoubt(parseEmail(text, '--email')) ?? undefined,
  };
  const phone = {
    message: "What's their phone number?",
    check: (text: string) => phoneDoubt(requireLine(text, '--phone')) ?? undefined,
  };
  return {
    email: flags.email ?? (known.email ? null : await ask.optional(email)),
    phone: flags.phone ?? (known.phone ? null : await ask.optional(phone)),
  };
}

function namesIn(session: Session, { company, jobId }: Scope): string[] {
  if (company === null) return everybodysNames(session);
  return peopleAt(session.db, nameKey(company), jobId ?? null).map(({ name }) => name);
}
