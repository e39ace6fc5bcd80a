// Once you accept, tell the people who helped that you got the job, and thank them (7S, TR).
import { addDays } from '../../domain/day.ts';
import { shortDay } from '../../domain/day-words.ts';
import type { ItemKey } from '../../domain/item-key.ts';
import type { Closing, JobHunt, JobRole, Person, Touch } from '../../domain/model.ts';
import { hasRole, isSent, personOf, withRole } from '../../domain/queries.ts';
import type { Book } from '../book.ts';
import { type Found, hasReached, isSkipped, nextAttempt, sentTo } from '../found.ts';
import { insiderChannel, nobody } from '../reach.ts';
import type { JobRecord } from '../record.ts';
import { days, inShort, messageInShort, sentence, triesSoFar } from '../sentences.ts';
import { nextWorkday, roll } from '../workdays.ts';
import type { Kind } from './kind.ts';

export const outcomeNote = {
  id: { letter: 'u', first: 'job', second: 'person' },
  order: 7,
  name: 'good news',
  fullName: 'good news for someone who helped',
  rules: {
    'outcome-note': {
      name: 'good news for the people who helped',
      says: ({ closingShownFor }) =>
        `When you accept an offer, share the news with the people you know inside, your recruiter, and each reference who was expecting a call. The next workday is best. It's on your list for ${days(closingShownFor)}.`,
      guide: '7S',
    },
  },
  find: outcomeNotes,
  action: (_, who) => `tell ${who} that you got the job`,
  canBeLate: true,
  outreach: {
    who: nobody,
    channel: insiderChannel,
    isOnce: true,
    joinedBy: 'to',
    role: 'other',
    endings: ['accepted'],
  },
  link: {
    isThere: hasHelped,
    missing: "that person isn't an insider, a recruiter or a reference who helped with this job.",
  },
} as const satisfies Kind;

function outcomeNotes(record: JobRecord, book: Book): readonly Found[] {
  const { closing, contact } = record;
  if (closing?.reason !== 'accepted' || closing.dayIs === 'unknown') return [];
  return helpersOf(record, book)
    .filter((person) => person.id !== contact?.id && !isTold(person, closing, record))
    .map((person) => noteTo(person, closing, record, book));
}

function helpersOf({ roles, touches }: JobRecord, { people, referenceOf }: Book): readonly Person[] {
  const insiders = roles.filter(({ role }) => role === 'insider').map(({ personId }) => personId);
  const recruiter = withRole(roles, 'recruiter', people);
  const references = touches.filter(isWithReference).map(({ personId }) => personId);
  const ids = new Set([
    ...insiders,
    recruiter?.id ?? null,
    ...references.filter((id) => id !== null && referenceOf.has(id)),
  ]);
  return [...ids].flatMap((id) => personOf(id, people) ?? []);
}

/** Whether a reference was told that a call may come, or was called. */
function isWithReference(touch: Touch): boolean {
  return touch.kind === 'reference-check' || (touch.kind === 'reference-alert' && isSent(touch));
}

function isTold({ id }: Person, { on }: Closing, record: JobRecord): boolean {
  const key = { kind: 'outcome-note', interviewId: null, personId: id } as const;
  return hasReached(record, id, 'outcome-note', on) || isSkipped(record, key, on);
}

function noteTo(person: Person, { on }: Closing, record: JobRecord, { policy }: Book): Found {
  const due = nextWorkday(on, policy);
  const attempt = nextAttempt(sentTo(record, person.id, 'outcome-note', on));
  return {
    rule: 'outcome-note',
    person,
    opens: on,
    due,
    by: roll(addDays(due, policy.grace), policy),
    attempt,
    shownUntil: addDays(on, policy.closingShownFor),
    brief: () => inShort('say thank you', messageInShort(attempt, policy.messageFromCall)),
    why: () =>
      sentence(
        `You accepted the offer on ${shortDay(on)}`,
        `share the good news with ${person.name}, and say thank you for any help`,
        triesSoFar(attempt, policy.messageFromCall),
      ),
  };
}

function hasHelped({ roles, touches }: JobHunt, { jobId, personId }: ItemKey): boolean {
  const ofJob = roles.filter((role: JobRole) => role.jobId === jobId);
  const isTheirs = (touch: Touch) => touch.jobId === jobId && touch.personId === personId;
  return (
    hasRole(ofJob, 'insider', personId) ||
    hasRole(ofJob, 'recruiter', personId) ||
    touches.some((touch) => isTheirs(touch) && (isWithReference(touch) || touch.kind === 'outcome-note'))
  );
}
