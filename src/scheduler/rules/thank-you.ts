// A short personal note to everyone you met, within a day of the interview.
import { addDays, minutesOf } from '../../domain/day.ts';
import { shortDay } from '../../domain/day-words.ts';
import type { Interview, Person, Touch } from '../../domain/model.ts';
import { isAttempt, personOf } from '../../domain/queries.ts';
import type { Book } from '../book.ts';
import { type Draft, hasReached, isSentTo, isSkipped, nextAttempt, sentTo } from '../draft.ts';
import type { Policy } from '../policy.ts';
import { noteChannel } from '../reach.ts';
import type { JobRecord } from '../record.ts';
import { sentence } from '../sentences.ts';
import { endOf } from './debrief.ts';

/** One note to each interviewer of each interview held, also after closing (7S, SF, SCC, TR, AH). */
export function thankYou(record: JobRecord, book: Book): readonly Draft[] {
  return record.held.flatMap((interview) =>
    unthanked(interview, record, book).map((person) => note(interview, person, record, book)),
  );
}

/** The interviewers of one interview whom nobody has thanked, and who were not let go. */
export function unthanked(interview: Interview, record: JobRecord, book: Book): readonly Person[] {
  const interviewers = interview.personIds.flatMap((id) => personOf(id, book.people) ?? []);
  return interviewers.filter((person) => !isSettled(interview, person.id, record));
}

function note(interview: Interview, person: Person, record: JobRecord, book: Book): Draft {
  const { day } = interview;
  const attempt = nextAttempt(sentTo(record, person.id, 'thank-you', day));
  return {
    kind: 'thank-you',
    rule: 'thank-you',
    job: record.job,
    interview,
    person,
    channel: noteChannel(person),
    opens: day,
    due: isMorning(interview, book.policy) ? day : addDays(day, 1),
    by: addDays(day, 1),
    notBefore: endOf(interview, book.policy),
    attempt,
    shownUntil: addDays(day, book.policy.noteGoodFor),
    why: reason(person, interview, record),
  };
}

function reason(person: Person, { day, kind }: Interview, record: JobRecord): string {
  return sentence(
    `You ${kind === 'phone' ? 'talked with' : 'met'} ${person.name} on ${shortDay(day)}`,
    record.closing
      ? 'thanks are remembered, even now that this one is closed'
      : 'a short personal note within a day is remembered',
    'a handwritten card, dropped off or posted, weighs more',
    person.email === null ? 'no address is on file, so ask reception or HR' : null,
  );
}

function isMorning(interview: Interview, policy: Policy): boolean {
  return interview.time !== null && minutesOf(interview.time) < policy.noon;
}

// Met twice on one day means one note, for the later interview; whichever of the two it was logged with, it is sent.
function isSettled(interview: Interview, personId: number, record: JobRecord): boolean {
  const sameDay = record.held.filter((other) => other.day === interview.day && other.personIds.includes(personId));
  if (sameDay.at(-1)?.id !== interview.id) return true;
  const ids = sameDay.map((other) => other.id);
  const isTheirs = ({ interviewId }: Touch) => interviewId === null || ids.includes(interviewId);
  return (
    record.touches.some(
      (touch) => isSentTo(touch, personId, 'thank-you', interview.day) && isTheirs(touch) && !isAttempt(touch),
    ) ||
    hasReached(record, personId, 'follow-up', addDays(interview.day, 1)) ||
    ids.some((interviewId) => isSkipped(record, { kind: 'thank-you', interviewId, personId }, null))
  );
}
