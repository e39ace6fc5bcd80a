// Tell references before the employer calls them (TR, 7S).

import { addDays, type Day, laterOf } from '../../domain/day.ts';
import { shortDay } from '../../domain/day-words.ts';
import { spelled } from '../../domain/english.ts';
import type { Interview, Person, Reference } from '../../domain/model.ts';
import { personOf } from '../../domain/queries.ts';
import type { Book } from '../book.ts';
import { type Found, nextAttempt, sentTo } from '../found.ts';
import { latest } from '../history.ts';
import { hourAfter } from '../hours.ts';
import type { Policy } from '../policy.ts';
import type { JobRecord } from '../record.ts';
import { isReferenceSettled, REFERENCE_LINK, TO_REFERENCE } from '../references.ts';
import { days, sentence, triesSoFar } from '../sentences.ts';
import { nextWorkday, roll } from '../workdays.ts';
import type { Kind } from './kind.ts';

export const referenceAlert = {
  id: { letter: 'a', first: 'job', second: 'reference' },
  order: 5,
  name: 'message to a reference',
  nameInCall: 'they may call',
  nameToPerson: 'message',
  fullName: 'message to a reference',
  rules: {
    'reference-alert': {
      name: 'telling your references',
      says: ({ referenceRest }) =>
        `Tell each reference once per job that a call may come, best on the workday after an interview. Several jobs can go into one message; after that, wait ${days(referenceRest)} before telling them about another.`,
      guide: 'TR',
    },
  },
  find: referenceAlerts,
  action: (_, who) => `let ${who} know that a call may come`,
  done: (who) => `you told ${who} that a call may come`,
  canBeLate: true,
  isJoint: true,
  tip: 'Send your current résumé, too.',
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

function alertTo(
  person: Person,
  reference: Reference,
  interview: Interview,
  record: JobRecord,
  { policy, alerts }: Book,
): Found {
  const { day } = interview;
  const lastElsewhere = latest(alerts(person.id).map(({ jobId, on }) => (jobId === record.job.id ? null : on)));
  const { opens, due } = daysFor(laterOf(day, reference.addedOn), lastElsewhere, policy);
  const attempt = nextAttempt(sentTo(record, person.id, 'reference-alert', null));
  return {
    rule: 'reference-alert',
    person,
    reference,
    opens,
    due,
    by: nextWorkday(due, policy),
    notBefore: opens === day ? hourAfter(interview, policy) : null,
    attempt,
    shownUntil: addDays(day, policy.networkShownFor),
    why: () =>
      sentence(
        `After the interview on ${shortDay(day)} they may call ${person.name}`,
        spelled('say which job it is, and send your current résumé, too'),
        lastElsewhere !== null && opens > day
          ? `you told ${person.name} about another job on ${shortDay(lastElsewhere)}`
          : null,
        triesSoFar(attempt, policy.messageFromCall),
      ),
  };
}

/** Put off by an alert about another job, so a reference gets alerts on at most one day a week. */
function daysFor(since: Day, lastElsewhere: Day | null, policy: Policy): Pick<Found, 'opens' | 'due'> {
  const due = nextWorkday(since, policy);
  const rested = lastElsewhere === null ? due : roll(addDays(lastElsewhere, policy.referenceRest), policy);
  return rested > due ? { opens: rested, due: rested } : { opens: since, due };
}
