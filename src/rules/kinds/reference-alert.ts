// Tell references before the employer calls them (TR, 7S).
import { addDays, laterOf } from '../../domain/day.ts';
import { shortDay } from '../../domain/day-words.ts';
import type { Interview, Person, Reference } from '../../domain/model.ts';
import { personOf } from '../../domain/queries.ts';
import type { Book } from '../book.ts';
import { type Found, nextAttempt, sentTo } from '../found.ts';
import type { JobRecord } from '../record.ts';
import { isReferenceSettled, REFERENCE_LINK, TO_REFERENCE } from '../references.ts';
import { sentence, triesSoFar } from '../sentences.ts';
import { nextWorkday } from '../workdays.ts';
import type { Kind } from './kind.ts';

export const referenceAlert = {
  id: { letter: 'a', first: 'job', second: 'reference' },
  order: 5,
  name: 'heads-up',
  fullName: 'word to a reference',
  rules: {
    'reference-alert': {
      name: 'a word to each reference',
      says: () => 'Each reference is told once for each job, the workday after an interview, that a call may come.',
      guide: 'TR',
    },
  },
  find: referenceAlerts,
  action: (_, who) => `let ${who} know that a call may come`,
  canBeLate: true,
  isJoint: true,
  tip: 'Send your current résumé along.',
  outreach: TO_REFERENCE,
  link: REFERENCE_LINK,
} as const satisfies Kind;

function referenceAlerts(record: JobRecord, book: Book): readonly Found[] {
  const interview = record.held.at(-1);
  if (record.closing || !interview) return [];
  return record.references.flatMap((reference) => {
    const person = personOf(reference.personId, book.people);
    return person && !isReferenceSettled('reference-alert', person.id, record, null)
      ? [alertTo(person, reference, interview, record, book)]
      : [];
  });
}

function alertTo(person: Person, reference: Reference, { day }: Interview, record: JobRecord, { policy }: Book): Found {
  const opens = laterOf(day, reference.addedOn);
  const due = nextWorkday(opens, policy);
  const attempt = nextAttempt(sentTo(record, person.id, 'reference-alert', null));
  return {
    rule: 'reference-alert',
    person,
    reference,
    opens,
    due,
    by: nextWorkday(due, policy),
    attempt,
    shownUntil: addDays(day, policy.networkShownFor),
    why: () =>
      sentence(
        `After the interview on ${shortDay(day)} they may call ${person.name}`,
        'say which job it is, and send your current résumé along',
        triesSoFar(attempt, policy.messageFromCall),
      ),
  };
}
