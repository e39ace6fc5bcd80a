// The one open follow-up of a job: who to ask, when, and by which of the six rules.
import { laterOf } from '../../domain/day.ts';
import { capitalized, countOf, listed, ordinalWord } from '../../domain/words.ts';
import type { Book } from '../book.ts';
import { type Facts, factsOf } from '../follow-up/facts.ts';
import { followUpInShort } from '../follow-up/in-short.ts';
import { missedThanks } from '../follow-up/missed-thanks.ts';
import { followUpReason } from '../follow-up/reason.ts';
import { attemptsFor, dueAfter, type FollowUpTiming, lastGoodDay, timingOf } from '../follow-up/timing.ts';
import type { Found } from '../found.ts';
import type { Item } from '../item.ts';
import { gapAfter } from '../policy.ts';
import { callChannel, contact } from '../reach.ts';
import { isUnderWay, type JobRecord } from '../record.ts';
import { days } from '../sentences.ts';
import type { Kind } from './kind.ts';

export const followUp = {
  id: { letter: 'f', first: 'job', second: null },
  order: 3,
  name: 'follow-up',
  fullName: 'follow-up',
  rules: {
    'agreed-date': {
      name: 'a day that they named',
      says: () =>
        'If they named a day, get in touch on exactly that day, whatever day of the week it is. This comes before every other rule.',
      guide: 'SCC',
      isPromise: true,
    },
    'own-promise': {
      name: 'a day that you promised',
      says: () => "If you told them when you'd get in touch, do it on that very day, whatever day of the week it is.",
      guide: 'TR',
      isPromise: true,
    },
    'decision-date': {
      name: 'the day of the decision has passed',
      says: ({ afterDecisionDay, personRest }) =>
        `Ask ${days(afterDecisionDay)} after the day they named for the decision, or on the next workday, but not within ${days(personRest)} of your last follow-up.`,
      guide: 'SCC',
    },
    'agreed-cadence': {
      name: 'as often as they agreed',
      says: () => 'If they said how often you may ask, ask that often and no more, counted from the last contact.',
      guide: 'TR',
    },
    'first-follow-up': {
      name: 'the first follow-up',
      says: ({ firstFollowUp }) =>
        `${capitalized(countOf(firstFollowUp, 'day'))} after your thank-you, or else after the interview or the application, or after you last heard from them, if that's later.`,
      guide: 'AH',
    },
    'back-off': {
      name: 'longer waits as time goes on',
      says: ({ gaps }) =>
        `Wait ${waits(gaps)}. Each wait counts from your last follow-up, or from when you last heard from them.`,
      saysOfFirst: (policy) =>
        `If you skipped the first follow-up, or told them about another offer instead, wait ${days(gapAfter(0, policy))}.`,
      guide: 'SF',
    },
  },
  find: followUps,
  action: actionOf,
  canBeLate: true,
  countsStage: true,
  isShared: true,
  isJoint: true,
  isSkippedWhenDue: true,
  outreach: { who: contact, channel: callChannel, isOnce: false, joinedBy: 'to', role: 'other', isForAnyone: true },
} as const satisfies Kind;

/** '7 days after the first follow-up, 7 after the second and 14 after each later one'. */
function waits(gaps: readonly number[]): string {
  const last = gaps.length - 1;
  const places = gaps.map((gap, at) => {
    if (last === 0) return `${days(gap)} after each follow-up`;
    if (at === 0) return `${days(gap)} after the first follow-up`;
    return `${gap} after ${at === last ? 'each later one' : `the ${ordinalWord(at + 1)}`}`;
  });
  return listed(places);
}

function followUps(record: JobRecord, book: Book): readonly Found[] {
  const { history } = record;
  if (record.closing || !history || (record.held.length === 0 && !record.contact)) return [];
  const facts = factsOf(record, history, book);
  const timing = timingOf(facts);
  return timing && (timing.rule === 'agreed-date' || !isUnderWay(record)) ? [followUpAt(timing, facts)] : [];
}

function followUpAt(timing: FollowUpTiming, facts: Facts): Found {
  const { rule } = timing;
  const attempts = attemptsFor(timing, facts);
  const due = dueAfter(timing, attempts, facts);
  const attempt = attempts.length + 1;
  const missed = missedThanks(laterOf(due, facts.book.date), facts);
  return {
    rule,
    person: facts.record.contact,
    opens: due,
    due,
    by: lastGoodDay(rule, due, facts.book.policy),
    promisedOn: rule === 'own-promise' ? timing.due : null,
    number: facts.history.sent + 1,
    attempt,
    missedThanks: missed,
    why: () => followUpReason(rule, { due, attempt, missed }, facts),
    brief: () => followUpInShort(rule, { attempt, missed }, facts),
  };
}

function actionOf(item: Item, who: string): string {
  const tries = item.attempt > 1 ? `, ${ordinalWord(item.attempt)} try` : '';
  const which = `(${ordinalWord(item.number ?? 1)} follow-up${tries})`;
  if (!item.person) return `find out who to ask ${which}`;
  return `${item.channel === 'phone' ? 'call' : 'write to'} ${who} ${which}`;
}
