// Thank references who were called, even if they weren't named for the job or it's closed (7S).
import type { Day } from '../../domain/day.ts';
import { shortDay } from '../../domain/day-words.ts';
import type { Person, Reference } from '../../domain/model.ts';
import { personOf } from '../../domain/queries.ts';
import type { Book } from '../book.ts';
import { type Found, nextAttempt, sentTo } from '../found.ts';
import { latest } from '../history.ts';
import type { JobRecord } from '../record.ts';
import { isReferenceSettled, REFERENCE_LINK, TO_REFERENCE } from '../references.ts';
import { inShort, messageInShort, sentence, triesSoFar } from '../sentences.ts';
import { nextWorkday } from '../workdays.ts';
import type { Kind } from './kind.ts';

const NOBODY = 0;

export const referenceThanks = {
  id: { letter: 'k', first: 'job', second: 'reference' },
  order: 6,
  name: 'thank-you to a reference',
  nameInCall: 'thanks',
  nameToPerson: 'word of thanks',
  fullName: 'thank-you to a reference',
  rules: {
    'reference-thanks': {
      name: 'thanking a reference who was called',
      says: () => 'When a reference has been called, thank them by the next workday, and ask how it went.',
      guide: '7S',
    },
  },
  find: referencesToThank,
  action: (_, who) => `thank ${who}, and ask how the call went`,
  canBeLate: true,
  outreach: TO_REFERENCE,
  link: REFERENCE_LINK,
} as const satisfies Kind;

function referencesToThank(record: JobRecord, book: Book): readonly Found[] {
  const checks = record.touches.filter((touch) => touch.kind === 'reference-check');
  if (checks.length === 0) return [];
  const called = new Set(checks.flatMap((touch) => book.referenceOf.get(touch.personId ?? NOBODY) ?? []));
  return [...called].flatMap((reference) => {
    const person = personOf(reference.personId, book.people);
    const days = checks.filter((touch) => touch.personId === reference.personId).map((touch) => touch.on);
    const calledOn = latest(days);
    return person && calledOn !== null && !isReferenceSettled('reference-thanks', person.id, record, calledOn)
      ? [thanksTo(person, reference, calledOn, record, book)]
      : [];
  });
}

function thanksTo(person: Person, reference: Reference, calledOn: Day, record: JobRecord, { policy }: Book): Found {
  const due = nextWorkday(calledOn, policy);
  const attempt = nextAttempt(sentTo(record, person.id, 'reference-thanks', calledOn));
  return {
    rule: 'reference-thanks',
    person,
    reference,
    opens: calledOn,
    due,
    by: due,
    attempt,
    brief: () =>
      inShort(`${record.job.company} called on ${shortDay(calledOn)}`, messageInShort(attempt, policy.messageFromCall)),
    why: () =>
      sentence(
        `They called ${person.name} on ${shortDay(calledOn)}`,
        'say thank you, and ask how it went',
        triesSoFar(attempt, policy.messageFromCall),
      ),
  };
}
