// People you know inside: ask them after the interview, and again when things drag on.
import { addDays, type Day, laterOf } from '../../domain/day.ts';
import { shortDay } from '../../domain/day-words.ts';
import type { Person } from '../../domain/model.ts';
import { personOf } from '../../domain/queries.ts';
import { counted } from '../../domain/words.ts';
import type { Book } from '../book.ts';
import { type Draft, fromFloor, isOver, isSkipped, nextAttempt, sentTo } from '../draft.ts';
import type { History } from '../history.ts';
import { insiderChannel } from '../reach.ts';
import { type JobRecord, lacksDay } from '../record.ts';
import { sentence, triesSoFar } from '../sentences.ts';
import { nextWorkday, roll } from '../workdays.ts';
import { acquaintances } from './acquaintances.ts';

/** Why an insider is asked: what happened, since when that counts, and the first day on which to ask. */
interface Occasion {
  readonly rule: 'network-check-in' | 'stall-check-in';
  readonly since: Day;
  readonly earliest: Day;
  readonly shownUntil: Day | null;
  readonly cause: string;
  readonly question: string;
}

/** One check-in with each insider of the job: after the last interview, else when nobody answers (TR). */
export function networkCheckIn(record: JobRecord, book: Book): readonly Draft[] {
  const insiders = record.closing ? [] : insidersOf(record, book);
  if (insiders.length === 0) return [];
  const [interview, silence] = [interviewOccasion(record, book), silenceOccasion(record, book)];
  return insiders.flatMap((person) => {
    const first = interview && checkIn(person, interview, record, book);
    const second = silence && (!first || isOver(first, book.date)) ? checkIn(person, silence, record, book) : null;
    return [first, second].filter((item) => item !== null);
  });
}

/** Somebody to know inside, once follow-ups go unanswered and the job has no insider (TR). */
export function findInsider(record: JobRecord, book: Book): readonly Draft[] {
  const { history } = record;
  const lastSent = stalledSince(record, book.policy.stallAfter);
  const isKnown = record.roles.some((role) => role.role === 'insider');
  if (!history || lastSent === null || isKnown) return [];
  if (isSkipped(record, { kind: 'find-insider', interviewId: null, personId: null }, history.start)) return [];
  const due = roll(addDays(lastSent, book.policy.stallWait), book.policy);
  return [
    {
      kind: 'find-insider',
      rule: 'find-insider',
      job: record.job,
      opens: due,
      due,
      by: due,
      why: sentence(unanswered(history), 'somebody inside may know why', acquaintances(record, book)),
    },
  ];
}

/** The day of the last follow-up, where at least so many are unanswered and nothing else is under way; else null. */
export function stalledSince(record: JobRecord, count: number): Day | null {
  const { history } = record;
  const isWaiting = record.closing !== null || record.coming.length > 0 || record.offer !== null || lacksDay(record);
  return isWaiting || !history || history.unanswered < count ? null : history.lastSent;
}

/** '2 follow-ups went unanswered'. */
export function unanswered(history: History): string {
  return `${counted(history.unanswered, 'follow-up')} went unanswered`;
}

function interviewOccasion(record: JobRecord, book: Book): Occasion | null {
  const day = record.held.at(-1)?.day;
  if (day === undefined) return null;
  return {
    rule: 'network-check-in',
    since: day,
    earliest: nextWorkday(day, book.policy),
    shownUntil: addDays(day, book.policy.networkShownFor),
    cause: `Your interview was on ${shortDay(day)}`,
    question: 'how it was received',
  };
}

function silenceOccasion(record: JobRecord, book: Book): Occasion | null {
  const { history } = record;
  const lastSent = stalledSince(record, book.policy.stallAfter);
  if (!history || lastSent === null) return null;
  return {
    rule: 'stall-check-in',
    since: lastSent,
    earliest: roll(addDays(lastSent, book.policy.stallWait), book.policy),
    shownUntil: null,
    cause: unanswered(history),
    question: 'what may be holding things up',
  };
}

function checkIn(person: Person, occasion: Occasion, record: JobRecord, book: Book): Draft | null {
  const reachedOn = book.insiderReached.get(person.id);
  const isAsked = reachedOn !== undefined && reachedOn >= occasion.since;
  const key = { kind: 'network-check-in', interviewId: null, personId: person.id } as const;
  if (isAsked || isSkipped(record, key, occasion.since)) return null;
  const due = dueFor(occasion, reachedOn, record, book);
  const attempt = nextAttempt(sentTo(record, person.id, 'network-check-in', occasion.since));
  return {
    kind: 'network-check-in',
    rule: occasion.rule,
    job: record.job,
    person,
    channel: insiderChannel(person),
    opens: due,
    due,
    by: roll(addDays(due, book.policy.grace), book.policy),
    attempt,
    shownUntil: occasion.shownUntil,
    why: sentence(
      occasion.cause,
      `ask ${person.name} ${occasion.question}`,
      triesSoFar(attempt, book.policy.messageFromCall),
    ),
  };
}

// An insider is not asked again before a week is over, whatever it was about.
function dueFor(occasion: Occasion, reachedOn: Day | undefined, record: JobRecord, book: Book): Day {
  const { policy } = book;
  const rested = reachedOn === undefined ? occasion.earliest : roll(addDays(reachedOn, policy.insiderRest), policy);
  return fromFloor(laterOf(occasion.earliest, rested), record);
}

function insidersOf(record: JobRecord, book: Book): Person[] {
  const ids = record.roles.filter((role) => role.role === 'insider').map((role) => role.personId);
  if (ids.length === 0) return [];
  return [...new Set(ids)].flatMap((id) => personOf(id, book.people) ?? []);
}
