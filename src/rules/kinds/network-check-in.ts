// Ask insiders after the interview, and again if things drag on (TR).
import { addDays, type Day, laterOf } from '../../domain/day.ts';
import { shortDay } from '../../domain/day-words.ts';
import type { Person } from '../../domain/model.ts';
import { hasRoleIn, personOf, withRole } from '../../domain/queries.ts';
import { capitalized, countOf } from '../../domain/words.ts';
import type { Book } from '../book.ts';
import { type Found, fromFloor, isOver, isSkipped, nextAttempt, sentTo } from '../found.ts';
import { insiderChannel } from '../reach.ts';
import type { JobRecord } from '../record.ts';
import { days, inShort, messageInShort, sentence, triesSoFar } from '../sentences.ts';
import { silenceSince, unansweredWords } from '../silence.ts';
import { nextWorkday, roll } from '../workdays.ts';
import type { Kind } from './kind.ts';

export const networkCheckIn = {
  id: { letter: 'n', first: 'job', second: 'person' },
  order: 8,
  name: 'check-in',
  fullName: 'check-in',
  rules: {
    'network-check-in': {
      name: 'a question to someone inside',
      says: ({ insiderRest }) =>
        `After an interview, ask the people you know there, but nobody more than once in ${days(insiderRest)}.`,
      guide: 'TR',
    },
    'stall-check-in': {
      name: 'a question to someone inside when it drags on',
      says: ({ stallAfter, stallWait }) =>
        `After ${countOf(stallAfter, 'unanswered follow-up')}, wait ${days(stallWait)}, then ask the people you know there.`,
      guide: 'TR',
    },
  },
  find: checkIns,
  action: (item, who) =>
    item.rule === 'stall-check-in' ? `ask ${who} what's holding things up` : `check in with ${who}`,
  canBeLate: true,
  countsStage: true,
  outreach: {
    who: ({ roles }, people) => withRole(roles, 'insider', people),
    channel: insiderChannel,
    isOnce: false,
    joinedBy: 'with',
    role: 'insider',
  },
  link: {
    isThere: ({ roles }, { jobId, personId }) => hasRoleIn(roles, jobId, 'insider', personId),
    missing: "that person isn't recorded as someone you know there.",
  },
} as const satisfies Kind;

/** Why to ask an insider: what happened, since when it counts, and the first day to ask. */
interface Occasion {
  readonly rule: 'network-check-in' | 'stall-check-in';
  readonly since: Day;
  readonly earliest: Day;
  readonly shownUntil: Day | null;
  readonly cause: () => string;
  readonly inShort: () => string;
  readonly question: string;
}

// One check-in with each insider of the job: after the last interview, else when nobody answers.
function checkIns(record: JobRecord, book: Book): readonly Found[] {
  const insiders = record.closing ? [] : insidersOf(record, book);
  if (insiders.length === 0) return [];
  const [interview, silence] = [interviewOccasion(record, book), silenceOccasion(record, book)];
  return insiders.flatMap((person) => {
    const first = interview && checkIn(person, interview, record, book);
    const second = silence && (!first || isOver(first, book.date)) ? checkIn(person, silence, record, book) : null;
    return [first, second].filter((item) => item !== null);
  });
}

function interviewOccasion(record: JobRecord, { policy }: Book): Occasion | null {
  const day = record.held.at(-1)?.day;
  if (day === undefined) return null;
  return {
    rule: 'network-check-in',
    since: day,
    earliest: nextWorkday(day, policy),
    shownUntil: addDays(day, policy.networkShownFor),
    cause: () => `Your interview was on ${shortDay(day)}`,
    inShort: () => `interview on ${shortDay(day)}`,
    question: 'how it went',
  };
}

function silenceOccasion(record: JobRecord, { policy }: Book): Occasion | null {
  const { history } = record;
  const lastSent = silenceSince(record, policy.stallAfter);
  if (!history || lastSent === null) return null;
  return {
    rule: 'stall-check-in',
    since: lastSent,
    earliest: roll(addDays(lastSent, policy.stallWait), policy),
    shownUntil: null,
    cause: () => capitalized(unansweredWords(history)),
    inShort: () => unansweredWords(history),
    question: 'what may be holding things up',
  };
}

function checkIn(person: Person, occasion: Occasion, record: JobRecord, book: Book): Found | null {
  const { rule, since, shownUntil } = occasion;
  const reachedOn = book.insiderReached.get(person.id);
  const isAsked = reachedOn !== undefined && reachedOn >= since;
  const key = { kind: 'network-check-in', interviewId: null, personId: person.id } as const;
  if (isAsked || isSkipped(record, key, since)) return null;
  const due = dueFor(occasion, reachedOn, record, book);
  const attempt = nextAttempt(sentTo(record, person.id, 'network-check-in', since));
  const by = roll(addDays(due, book.policy.grace), book.policy);
  const why = () => reason(person, occasion, attempt, book);
  const brief = () => inShort(occasion.inShort(), messageInShort(attempt, book.policy.messageFromCall));
  return { rule, person, opens: due, due, by, attempt, shownUntil, why, brief };
}

function reason({ name }: Person, { cause, question }: Occasion, attempt: number, { policy }: Book): string {
  return sentence(cause(), `ask ${name} ${question}`, triesSoFar(attempt, policy.messageFromCall));
}

// Insiders get at least a week's rest between contacts, whatever they're about.
function dueFor(occasion: Occasion, reachedOn: Day | undefined, record: JobRecord, { policy }: Book): Day {
  const rested = reachedOn === undefined ? occasion.earliest : roll(addDays(reachedOn, policy.insiderRest), policy);
  return fromFloor(laterOf(occasion.earliest, rested), record);
}

function insidersOf(record: JobRecord, book: Book): Person[] {
  const ids = record.roles.filter((role) => role.role === 'insider').map((role) => role.personId);
  if (ids.length === 0) return [];
  return [...new Set(ids)].flatMap((id) => personOf(id, book.people) ?? []);
}
