// A short personal note to everyone you met, within a day of the interview.
import { addDays, type Day, minutesOf } from '../../domain/day.ts';
import { shortDay } from '../../domain/day-words.ts';
import type { Interview, Person } from '../../domain/model.ts';
import { personOf } from '../../domain/queries.ts';
import type { Book } from '../book.ts';
import { type Found, hasReached, isSkipped, nextAttempt, sentTo } from '../found.ts';
import { hourAfter } from '../hours.ts';
import type { Policy } from '../policy.ts';
import { nobody, noteChannel } from '../reach.ts';
import type { JobRecord } from '../record.ts';
import { days, sentence } from '../sentences.ts';
import type { Kind } from './kind.ts';

export const thankYou = {
  id: { letter: 't', first: 'interview', second: 'person' },
  order: 1,
  name: 'thank-you note',
  fullName: 'thank-you note',
  rules: {
    'thank-you': {
      name: 'a thank-you note within a day',
      says: ({ noteGoodFor }) =>
        `A personal note to each interviewer: the same day after a morning interview, the next day after an afternoon one. It's worth sending for ${days(noteGoodFor)}.`,
      guide: '7S',
    },
  },
  find: thankYous,
  action: (_, who) => `thank-you note to ${who}`,
  canBeLate: true,
  heading: 'thank-you notes',
  tip: 'A handwritten card carries more weight.',
  startsWait: true,
  outreach: { who: nobody, channel: noteChannel, isOnce: true, joinedBy: 'to', role: 'interviewer' },
  link: {
    isThere: ({ interviews }, { interviewId, personId }) =>
      interviews.some((it) => it.id === interviewId && personId !== null && it.personIds.includes(personId)),
    missing: "that person wasn't at this interview.",
  },
} as const satisfies Kind;

// One note to each interviewer, for the last interview with them, even after closing (7S, SF, SCC, TR, AH).
function thankYous(record: JobRecord, book: Book): readonly Found[] {
  return record.held.flatMap((interview) =>
    unthanked(interview, record, book).map((person) => note(interview, person, record, book)),
  );
}

/** Interviewers whose last interview this was, and who haven't been thanked for it or skipped. */
export function unthanked(interview: Interview, record: JobRecord, book: Book): readonly Person[] {
  const interviewers = interview.personIds.flatMap((id) => personOf(id, book.people) ?? []);
  return interviewers.filter((person) => !isSettled(interview, person.id, record));
}

function note(interview: Interview, person: Person, record: JobRecord, { policy, date }: Book): Found {
  const { day } = interview;
  return {
    rule: 'thank-you',
    interview,
    person,
    opens: day,
    due: isMorning(interview, policy) ? day : addDays(day, 1),
    by: addDays(day, 1),
    notBefore: hourAfter(interview, policy),
    attempt: nextAttempt(sentTo(record, person.id, 'thank-you', day)),
    shownUntil: addDays(day, policy.noteGoodFor),
    why: () => reason(person, interview, record, date),
    brief: () => (person.email === null ? 'or ask the front desk or HR for an email address' : null),
  };
}

function reason(person: Person, { day, kind }: Interview, record: JobRecord, date: Day): string {
  return sentence(
    day === date
      ? `It's for the interview with ${person.name} on ${shortDay(day)}`
      : `You ${kind === 'phone' ? 'talked with' : 'met'} ${person.name} on ${shortDay(day)}`,
    record.closing
      ? 'people remember thanks, even now that this one is closed'
      : 'people remember a short personal note sent within a day',
    isAtADistance(kind)
      ? 'a handwritten card in the mail carries more weight'
      : 'a handwritten card, dropped off or mailed, carries more weight',
    person.email === null ? "you don't have an email, so ask the front desk or HR" : null,
  );
}

// TR: you can only drop off a note where you've been.
function isAtADistance(kind: Interview['kind']): boolean {
  return kind === 'phone' || kind === 'video';
}

function isMorning(interview: Interview, policy: Policy): boolean {
  return interview.time !== null && minutesOf(interview.time) < policy.noon;
}

function isSettled(interview: Interview, personId: number, record: JobRecord): boolean {
  const last = record.held.findLast((other) => other.personIds.includes(personId));
  return (
    last?.id !== interview.id ||
    hasReached(record, personId, 'thank-you', interview.day) ||
    hasReached(record, personId, 'follow-up', addDays(interview.day, 1)) ||
    isSkipped(record, { kind: 'thank-you', interviewId: interview.id, personId }, null)
  );
}
