// Tell the recruiter at once how the interview went, so they can follow up for you.
import { addDays, type Day } from '../../domain/day.ts';
import type { Interview, Person } from '../../domain/model.ts';
import { hasRoleIn, withRole } from '../../domain/queries.ts';
import type { Book } from '../book.ts';
import { type Found, isReached, isSkipped, nextAttempt, sentTo } from '../found.ts';
import { hourAfter } from '../hours.ts';
import { onlyEmail } from '../reach.ts';
import type { JobRecord } from '../record.ts';
import { inShort, interviewOn, messageInShort, sentence, triesSoFar } from '../sentences.ts';
import { nextWorkday } from '../workdays.ts';
import type { Kind } from './kind.ts';

export const recruiterCall = {
  id: { letter: 'c', first: 'interview', second: null },
  order: 2,
  name: 'recruiter call',
  nameInCall: '',
  fullName: 'call to your recruiter',
  rules: {
    'recruiter-call': {
      name: 'a call to the recruiter',
      says: () => 'Call the recruiter on the day of the interview, so that they can follow up for you.',
      guide: 'SF',
    },
  },
  find: recruiterCalls,
  action: (item, who) => `${item.channel === 'phone' ? 'call' : 'write to'} ${who}, your recruiter`,
  canBeLate: true,
  isJoint: true,
  outreach: {
    who: ({ roles }, people) => withRole(roles, 'recruiter', people),
    channel: onlyEmail,
    isOnce: true,
    joinedBy: 'with',
    role: 'recruiter',
  },
  link: {
    isThere: ({ roles }, { jobId }) => hasRoleIn(roles, jobId, 'recruiter', null),
    missing: "this job didn't come through a recruiter.",
  },
} as const satisfies Kind;

// A call to the recruiter after the last interview held, if the job came through one (SF).
function recruiterCalls(record: JobRecord, book: Book): readonly Found[] {
  const interview = record.held.at(-1);
  const person = withRole(record.roles, 'recruiter', book.people);
  if (record.closing || !interview || !person) return [];
  const calls = sentTo(record, person.id, null, interview.day);
  const isSettled = isReached(calls) || hasGotInTouch(record, person, interview.day);
  if (isSettled || isSkipped(record, { kind: 'recruiter-call', interviewId: interview.id, personId: null }, null)) {
    return [];
  }
  return [callTo(person, interview, nextAttempt(calls), book)];
}

function callTo(person: Person, interview: Interview, attempt: number, { policy, date }: Book): Found {
  const { day } = interview;
  const ask = `ask them to follow up with the company${date === day ? ' today' : ''}`;
  return {
    rule: 'recruiter-call',
    interview,
    person,
    opens: day,
    due: day,
    by: nextWorkday(day, policy),
    notBefore: hourAfter(interview, policy),
    attempt,
    shownUntil: addDays(day, policy.noteGoodFor),
    brief: () => inShort(ask, messageInShort(attempt, policy.messageFromCall)),
    why: () =>
      sentence(
        interviewOn(day, date),
        `thank ${person.name}, ${ask}, and ask about the timing`,
        triesSoFar(attempt, policy.messageFromCall),
      ),
  };
}

function hasGotInTouch(record: JobRecord, person: Person, day: Day): boolean {
  return record.touches.some((touch) => touch.direction === 'in' && touch.personId === person.id && touch.on > day);
}
