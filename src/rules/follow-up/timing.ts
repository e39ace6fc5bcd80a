// When to ask again: on the day they named, after their decision date, or at growing gaps.
import { addDays, type Day, laterOf } from '../../domain/day.ts';
import { FOLLOW_UP_RULES, type FollowUpRule } from '../../domain/item-kinds.ts';
import { fromFloor } from '../found.ts';
import { gapAfter, type Policy } from '../policy.ts';
import { nextWorkday, roll } from '../workdays.ts';
import { type Facts, lastOf } from './facts.ts';

/** The rule that applies and the day it gives. */
export interface FollowUpTiming {
  readonly rule: FollowUpRule;
  readonly due: Day;
}

/** The due day by each rule, or null if the rule doesn't apply; the first that applies wins. */
const DUE_BY = {
  // SCC: exactly on that day; TR: permission beats every other rule.
  'agreed-date': ({ history, lastDone }: Facts): Day | null => {
    const agreed = history.statement?.contactOn ?? null;
    const lastContact = lastOf(lastDone, history.heard);
    return agreed === null || isFrom(lastContact, agreed) ? null : agreed;
  },
  // SCC: if they said seven days, ask after eight or nine; TR, SF: once the day they named has passed.
  'decision-date': ({ history, lastDone, book: { policy } }: Facts): Day | null => {
    const decision = history.statement?.decisionBy ?? null;
    if (decision === null || isFrom(lastDone, addDays(decision, 1)) || isFrom(history.heard, decision)) return null;
    const asked = addDays(decision, policy.afterDecisionDay);
    return roll(lastDone === null ? asked : laterOf(asked, addDays(lastDone, policy.personRest)), policy);
  },
  // TR: weekly is too often, unless they encouraged it; never more often than they said.
  'agreed-cadence': ({ history, lastDone, book: { policy } }: Facts): Day | null => {
    const { statement } = history;
    if (statement === null || statement.everyDays === null) return null;
    const last = lastOf(lastDone, history.heard, statement.saidOn) ?? statement.saidOn;
    return roll(addDays(last, statement.everyDays), policy);
  },
  // AH, SF: about a week after the thank-you; TR: more than three days, usually no more than seven.
  'first-follow-up': ({ history, thankedOn, book: { policy } }: Facts): Day | null => {
    if (history.sent > 0 || history.lastSkipped !== null) return null;
    const start = thankedOn ?? history.start;
    return roll(addDays(laterOf(start, history.heard ?? start), policy.firstFollowUp), policy);
  },
  // SF: never more than once a week; TR: the longer it takes, the less often you ask.
  'back-off': ({ history, lastDone, book: { policy } }: Facts): Day | null => {
    const last = lastOf(lastDone, history.heard);
    return last === null ? null : roll(addDays(last, gapAfter(history.sent, policy)), policy);
  },
} as const satisfies Record<FollowUpRule, (facts: Facts) => Day | null>;

/** The first rule that applies; null if none does. */
export function timingOf(facts: Facts): FollowUpTiming | null {
  for (const rule of FOLLOW_UP_RULES) {
    const due = DUE_BY[rule](facts);
    if (due !== null) return { rule, due };
  }
  return null;
}

/** Tries that reached nobody. For an agreed day, only calls from that day on count. */
export function attemptsFor({ rule, due }: FollowUpTiming, { history }: Facts): readonly Day[] {
  return rule === 'agreed-date' ? history.attempts.filter((day) => day >= due) : history.attempts;
}

/**
 * The due day after waiting: one follow-up a week per person, whatever it's about (SF, SCC), and after an unanswered
 * call the next workday (TR).
 */
export function dueAfter(
  { rule, due }: FollowUpTiming,
  attempts: readonly Day[],
  { record, elsewhere, book }: Facts,
): Day {
  const { policy } = book;
  const isFree = rule === 'agreed-date' || elsewhere === null;
  const rested = isFree ? due : laterOf(due, roll(addDays(elsewhere, policy.personRest), policy));
  const lastTry = attempts.at(-1);
  return fromFloor(lastTry === undefined ? rested : laterOf(rested, nextWorkday(lastTry, policy)), record);
}

/** The last day a follow-up by a rule is still on time. */
export function lastGoodDay(rule: FollowUpRule, due: Day, policy: Policy): Day {
  if (rule === 'agreed-date') return due;
  return rule === 'decision-date' ? nextWorkday(due, policy) : roll(addDays(due, policy.grace), policy);
}

function isFrom(day: Day | null, since: Day): boolean {
  return day !== null && day >= since;
}
