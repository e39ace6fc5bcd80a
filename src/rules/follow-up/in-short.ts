// Why a follow-up is due, in a few words, for a line of `today`.
import type { Day } from '../../domain/day.ts';
import { shortDay } from '../../domain/day-words.ts';
import type { FollowUpRule } from '../../domain/item-kinds.ts';
import type { Person } from '../../domain/model.ts';
import { everyDays, listed } from '../../domain/words.ts';
import { acquaintances } from '../acquaintances.ts';
import { latest } from '../history.ts';
import { inShort, messageInShort } from '../sentences.ts';
import type { Facts } from './facts.ts';

const IN_SHORT = {
  'agreed-date': ({ history }) => `they asked for ${dayOr(history.timing?.contactOn, history.start)}`,
  'own-promise': ({ promise, history }) => `you promised it for ${dayOr(promise?.on, history.start)}`,
  'decision-date': ({ history }) => `decision expected by ${dayOr(history.timing?.decisionBy, history.start)}`,
  'agreed-cadence': ({ history }) => `they said ${everyDays(history.timing?.everyDays ?? 1)} is fine`,
  'first-follow-up': lastNews,
  'back-off': lastNews,
} as const satisfies Record<FollowUpRule, (facts: Facts) => string>;

/** 'last asked on Tue Nov 17; leave a message this time'. */
export function followUpInShort(
  rule: FollowUpRule,
  { attempt, missed }: { readonly attempt: number; readonly missed: readonly Person[] },
  facts: Facts,
): string | null {
  const { record, book } = facts;
  return inShort(
    IN_SHORT[rule](facts),
    record.contact ? null : acquaintances(record, book),
    messageInShort(attempt, book.policy.messageFromCall),
    thanksInShort(missed, facts),
  );
}

function dayOr(day: Day | null | undefined, otherwise: Day): string {
  return shortDay(day ?? otherwise);
}

// The last thing that happened between you.
function lastNews({ history, lastDone, thankedOn, record }: Facts): string {
  const asked = latest([lastDone, history.heard, thankedOn]);
  if (asked === null) return `${record.held.length > 0 ? 'interview' : 'applied'} on ${shortDay(history.start)}`;
  if (asked === history.heard) return `last heard from them on ${shortDay(asked)}`;
  if (asked === history.lastSent) return `last asked on ${shortDay(asked)}`;
  if (asked === history.lastTold) return `told them about an offer on ${shortDay(asked)}`;
  return `${asked === lastDone ? 'skipped' : 'thanked'} on ${shortDay(asked)}`;
}

function thanksInShort(missed: readonly Person[], { record }: Facts): string | null {
  if (missed.length === 0) return null;
  const others = [...new Set(missed.filter(({ id }) => id !== record.contact?.id).map(({ name }) => name))];
  if (others.length === 0) return 'thank them for the interview';
  return others.length < missed.length
    ? `thank them, and ask them to thank ${listed(others)} too`
    : `ask them to thank ${listed(others)} for you`;
}
