// References are told before they are called, and thanked after it.
import { addDays, type Day, laterOf } from '../../domain/day.ts';
import { shortDay } from '../../domain/day-words.ts';
import type { Interview, Person, Reference } from '../../domain/model.ts';
import { personOf } from '../../domain/queries.ts';
import type { Book } from '../book.ts';
import { type Draft, hasReached, isSkipped, nextAttempt, sentTo } from '../draft.ts';
import { latest } from '../history.ts';
import { writeChannel } from '../reach.ts';
import type { JobRecord } from '../record.ts';
import { sentence, triesSoFar } from '../sentences.ts';
import { nextWorkday } from '../workdays.ts';

const NOBODY = 0;

/** Word to each reference of the job, once, that a call may come (TR, 7S). */
export function referenceAlert(record: JobRecord, book: Book): readonly Draft[] {
  const interview = record.held.at(-1);
  if (record.closing || !interview) return [];
  return record.references.flatMap((reference) => {
    const person = personOf(reference.personId, book.people);
    return person && !isSettled('reference-alert', person.id, record, null)
      ? [alertTo(person, reference, interview, record, book)]
      : [];
  });
}

/** Thanks to each reference whom they called, whether named for this job or not, also after closing (7S). */
export function referenceThanks(record: JobRecord, book: Book): readonly Draft[] {
  const checks = record.touches.filter((touch) => touch.kind === 'reference-check');
  if (checks.length === 0) return [];
  const called = new Set(checks.flatMap((touch) => book.referenceOf.get(touch.personId ?? NOBODY) ?? []));
  return [...called].flatMap((reference) => {
    const person = personOf(reference.personId, book.people);
    const days = checks.filter((touch) => touch.personId === reference.personId).map((touch) => touch.on);
    const calledOn = latest(days);
    return person && calledOn !== null && !isSettled('reference-thanks', person.id, record, calledOn)
      ? [thanksTo(person, reference, calledOn, record, book)]
      : [];
  });
}

function alertTo(person: Person, reference: Reference, interview: Interview, record: JobRecord, book: Book): Draft {
  const opens = laterOf(interview.day, reference.addedOn);
  const due = nextWorkday(opens, book.policy);
  const attempt = nextAttempt(sentTo(record, person.id, 'reference-alert', null));
  return {
    kind: 'reference-alert',
    rule: 'reference-alert',
    job: record.job,
    person,
    reference,
    channel: writeChannel(person),
    opens,
    due,
    by: nextWorkday(due, book.policy),
    attempt,
    shownUntil: addDays(interview.day, book.policy.networkShownFor),
    why: sentence(
      `After the interview on ${shortDay(interview.day)} they may call ${person.name}`,
      'say which job it is, and send your current résumé along',
      triesSoFar(attempt, book.policy.messageFromCall),
    ),
  };
}

function thanksTo(person: Person, reference: Reference, calledOn: Day, record: JobRecord, book: Book): Draft {
  const due = nextWorkday(calledOn, book.policy);
  const attempt = nextAttempt(sentTo(record, person.id, 'reference-thanks', calledOn));
  return {
    kind: 'reference-thanks',
    rule: 'reference-thanks',
    job: record.job,
    person,
    reference,
    channel: writeChannel(person),
    opens: calledOn,
    due,
    by: due,
    attempt,
    why: sentence(
      `They called ${person.name} on ${shortDay(calledOn)}`,
      'say thank you, and ask how it went',
      triesSoFar(attempt, book.policy.messageFromCall),
    ),
  };
}

function isSettled(
  kind: 'reference-alert' | 'reference-thanks',
  personId: number,
  record: JobRecord,
  since: Day | null,
): boolean {
  return hasReached(record, personId, kind, since) || isSkipped(record, { kind, interviewId: null, personId }, since);
}
