// One sentence on why a follow-up is due: the dates and counts behind its rule, then advice for this try.
import type { Day } from '../../domain/day.ts';
import { dateNear, shortDay } from '../../domain/day-words.ts';
import type { FollowUpRule } from '../../domain/item-kinds.ts';
import type { Person } from '../../domain/model.ts';
import { capitalized, everyDays, listed, numberWord } from '../../domain/words.ts';
import { acquaintances } from '../acquaintances.ts';
import { latest } from '../history.ts';
import { gapAfter } from '../policy.ts';
import { days, sentence, triesSoFar } from '../sentences.ts';
import type { Facts } from './facts.ts';
import { restAfter, restedBy } from './timing.ts';

const REASONS = {
  'agreed-date': ({ history, book }: Facts) => {
    const agreed = history.timing?.contactOn ?? history.start;
    return `They asked you to get in touch on ${dateNear(agreed, book.date)}`;
  },
  'own-promise': ({ promise, history, book }: Facts) => {
    const { on, saidOn } = promise ?? { on: history.start, saidOn: history.start };
    return `You said on ${shortDay(saidOn)} that you'd get in touch on ${dateNear(on, book.date)}`;
  },
  'decision-date': ({ history, book }: Facts) => {
    const decision = history.timing?.decisionBy ?? history.start;
    return decision < book.date
      ? `They expected to decide by ${shortDay(decision)} and that day has passed`
      : `They expect to decide by ${dateNear(decision, book.date)}, so the time to ask is after that`;
  },
  'agreed-cadence': (facts: Facts) => {
    const { saidOn, everyDays: rhythm } = facts.history.timing ?? { saidOn: facts.history.start, everyDays: 1 };
    const since = lastContact(facts);
    const said = `On ${shortDay(saidOn)} they said you may check in ${everyDays(rhythm ?? 1)}`;
    return since === null ? said : `${said}, and ${since}`;
  },
  'first-follow-up': (facts: Facts) => {
    const wait = days(facts.book.policy.firstFollowUp);
    return `${beginning(facts)}, and ${wait} later is a good time to check in`;
  },
  'back-off': (facts: Facts) => {
    const gap = days(gapAfter(facts.history.sent, facts.book.policy));
    return `${capitalized(lastContact(facts) ?? beginning(facts))}, and after ${gap} it's fine to ask again`;
  },
} as const satisfies Record<FollowUpRule, (facts: Facts) => string>;

/** One follow-up: its due day, the number of this try, and the people still to thank. */
interface Case {
  readonly due: Day;
  readonly attempt: number;
  readonly missed: readonly Person[];
}

/** Says why a follow-up is due. */
export function followUpReason(rule: FollowUpRule, { due, attempt, missed }: Case, facts: Facts): string {
  const { record, book } = facts;
  return sentence(
    REASONS[rule](facts),
    ...(record.contact ? [] : ['find out who to ask', acquaintances(record, book)]),
    elsewhereToo(rule, due, facts),
    triesSoFar(attempt, book.policy.messageFromCall),
    thanksToo(missed, facts),
  );
}

// The event that the first follow-up is counted from, in words.
function beginning({ history, thankedOn, record, book }: Facts): string {
  const start = thankedOn ?? history.start;
  if (history.heard !== null && history.heard >= start) return `You last heard from them on ${shortDay(history.heard)}`;
  if (thankedOn !== null) return `Your thank-you went out on ${shortDay(thankedOn)}`;
  if (record.held.length === 0) return `You applied on ${shortDay(history.start)}`;
  return `${history.start === book.date ? 'It counts from' : 'You had'} the interview on ${shortDay(history.start)}`;
}

function lastContact({ history, lastDone }: Facts): string | null {
  const last = latest([lastDone, history.heard]);
  if (last === null) return null;
  if (last === history.heard) return `you last heard from them on ${shortDay(last)}`;
  if (last === history.lastSent) return `you last asked on ${shortDay(last)}`;
  return last === history.lastTold
    ? `you told them about another offer on ${shortDay(last)}`
    : `you skipped the follow-up of ${shortDay(last)}`;
}

function elsewhereToo(rule: FollowUpRule, due: Day, facts: Facts): string | null {
  const { limit, record, book } = facts;
  if (limit === null || restedBy(rule, facts) !== due) return null;
  const [name, last] = [record.contact?.name ?? 'them', shortDay(limit.since)];
  const rest = days(restAfter(rule, limit, book.policy));
  return limit.count === 1
    ? `you asked ${name} about another job on ${last}, and once in ${rest} is enough`
    : `${name} hasn't answered your last ${numberWord(limit.count)} follow-ups, so wait ${rest} after the one on ${last}`;
}

function thanksToo(missed: readonly Person[], { record }: Facts): string | null {
  if (missed.length === 0) return null;
  const others = [...new Set(missed.filter(({ id }) => id !== record.contact?.id).map(({ name }) => name))];
  const forOthers = `ask them to thank ${listed(others)} for you`;
  if (!missed.some(({ id }) => id === record.contact?.id)) return `${forOthers}, since you haven't yet`;
  return `you haven't thanked them for the interview yet, so do that too${others.length > 0 ? `, and ${forOthers}` : ''}`;
}
