import type { TextQuestion } from '../../app/types.ts';
import { recordId } from '../../domain/ids.ts';
import { parseEmail } from '../../domain/input.ts';
import { nameKey } from '../../domain/names.ts';
import { peopleAt } from '../../store/find.ts';
import { lookUpPerson, type Scope } from '../lookup/people.ts';
import type { Asking, Session } from '../types.ts';
import { accepting, lineQuestion } from './questions.ts';
import { everybodysNames } from './records.ts';

const HINT = 'a name, and anything else you know: Amy Lee, Head of Sales <amy@acme.com> +1 212 555 0100';

/** Question for a person; the echo says whether they're on file. */
export function personQuestion(session: Session, message: string, scope: Scope): TextQuestion {
  return {
    message,
    hint: HINT,
    known: namesIn(session, scope),
    check: (typed) => {
      const { person } = lookUpPerson(session, typed, scope);
      return person === null ? 'new' : `${person.name} (${recordId('person', person.id)}), on file`;
    },
  };
}

/** Asks for people until Enter is pressed on an empty line. */
export async function askPeople(asking: Asking, first: string, more: string, scope: Scope): Promise<string[]> {
  const people: string[] = [];
  for (;;) {
    const typed = await asking.ask.optional(personQuestion(asking.session, people.length === 0 ? first : more, scope));
    if (typed === null) return people;
    people.push(typed);
  }
}

/** Asks for email and phone, unless given by flag or already known. */
export async function askReach(
  { ask }: Asking,
  flags: { email?: string; phone?: string },
  known: { readonly email: string | null | undefined; readonly phone: string | null | undefined },
): Promise<{ email: string | null; phone: string | null }> {
  const email = { message: "What's their email?", check: accepting((text) => parseEmail(text, '--email')) };
  return {
    email: flags.email ?? (known.email ? null : await ask.optional(email)),
    phone:
      flags.phone ?? (known.phone ? null : await ask.optional(lineQuestion("What's their phone number?", '--phone'))),
  };
}

function namesIn(session: Session, { company, jobId }: Scope): string[] {
  if (company === null) return everybodysNames(session);
  return peopleAt(session.db, nameKey(company), jobId ?? null).map(({ name }) => name);
}
