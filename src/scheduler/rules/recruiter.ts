// The recruiter hears from you at once, and follows up for you.
import { addDays, type Day } from '../../domain/day.ts';
import { shortDay } from '../../domain/day-words.ts';
import type { Person } from '../../domain/model.ts';
import { withRole } from '../../domain/queries.ts';
import type { Book } from '../book.ts';
import { type Draft, isReached, isSkipped, nextAttempt, sentTo } from '../draft.ts';
import { onlyEmail } from '../reach.ts';
import type { JobRecord } from '../record.ts';
import { sentence, triesSoFar } from '../sentences.ts';
import { nextWorkday } from '../workdays.ts';

/** A call to the recruiter after the last interview held, if the job came through one (SF). */
export function recruiterCall(record: JobRecord, book: Book): readonly Draft[] {
  const interview = record.held.at(-1);
  const person = withRole(record.roles, 'recruiter', book.people);
  if (record.closing || !interview || !person) return [];
  const calls = sentTo(record, person.id, null, interview.day);
  const isSettled = isReached(calls) || hasRung(record, person, interview.day);
  if (isSettled || isSkipped(record, { kind: 'recruiter-call', interviewId: interview.id, personId: null }, null)) {
    return [];
  }
  const attempt = nextAttempt(calls);
  return [
    {
      kind: 'recruiter-call',
      rule: 'recruiter-call',
      job: record.job,
      interview,
      person,
      channel: onlyEmail(person),
      opens: interview.day,
      due: interview.day,
      by: nextWorkday(interview.day, book.policy),
      attempt,
      shownUntil: addDays(interview.day, book.policy.noteGoodFor),
      why: sentence(
        `You had the interview on ${shortDay(interview.day)}`,
        `thank ${person.name}, ask them to put in a word for you today, and ask about the timing`,
        triesSoFar(attempt, book.policy.messageFromCall),
      ),
    },
  ];
}

function hasRung(record: JobRecord, person: Person, day: Day): boolean {
  return record.touches.some((touch) => touch.direction === 'in' && touch.personId === person.id && touch.on > day);
}
