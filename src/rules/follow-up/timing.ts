// When to ask again: on the day they named, after their decision date, or at growing gaps.
import { addDays, type Day, laterOf } from '../../domain/day.ts';
import { FOLLOW_UP_RULES, type FollowUpRule } from '../../domain/item-kinds.ts';
import { fromFloor } from '../found.ts';
import { latest } from '../history.ts';
import type { PersonLimit } from '../person-limit.ts';
import { gapAfter, type Policy } from '../policy.ts';
import { nextWorkday, roll } from '../workdays.ts';
import type { Facts } from './facts.ts';

/** The rule that applies and the day it gives. */
export interface FollowUpTiming {
  readonly rule: FollowUpRule;
  readonly due: Day;
}

/** The due day by each rule, or null if the rule doesn't apply; the first that applies wins. */
const DUE_BY = {
  // SCC: exactly on that day; TR: permission beats every other rule.
  'agreed-date': ({ history, lastDone }: Facts): Day | null => {
    const agreed = history.timing?.contactOn ?? null;
    const lastContact = latest([lastDone, history.heard]);
    return agreed === null || isFrom(lastContact, agreed) ? null : agreed;
  },
  // TR: say when you'll follow up, and keep your promise.
  'own-promise': ({ promise }: Facts): Day | null => promise?.on ?? null,
  // SCC: if they said seven days, ask after eight or nine; TR, SF: once the day they named has passed.
  'decision-date': ({ history, lastDone, book: { policy } }: Facts): Day | null => {
    const decision = history.timing?.decisionBy ?? null;
    if (decision === null || isFrom(lastDone, addDays(decision, 1)) || isFrom(history.heard, decision)) return null;
    const asked = addDays(decision, policy.afterDecisionDay);
    return roll(lastDone === null ? asked : laterOf(asked, addDays(lastDone, policy.personRest)), policy);
  },
  // TR: weekly is too often, unless they encouraged it; never more often than they said.
  'agreed-cadence': ({ history, lastDone, book: { policy } }: Facts): Day | null => {
    const { timing } = history;
    if (timing === null || timing.everyDays === null) return null;
    const last = latest([lastDone, history.heard, timing.saidOn]) ?? timing.saidOn;
    return roll(addDays(last, timing.everyDays), policy);
  },
  // AH, SF: about a week after the thank-you; TR: more than three days, usually no more than seven.
  'first-follow-up': ({ history, thankedOn, book: { policy } }: Facts): Day | null => {
    if (history.sent > 0 || history.lastSkipped !== null) return null;
    const start = thankedOn ?? history.start;
    return roll(addDays(laterOf(start, history.heard ?? start), policy.firstFollowUp), policy);
  },
  // SF: never more than once a week; TR: the longer it takes, the less often you ask.
  'back-off': ({ history, lastDone, book: { policy } }: Facts): Day | null => {
    const last = latest([lastDone, history.heard]);
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

/** Tries that reached nobody. For a day agreed or promised, only calls from that day on count. */
export function attemptsFor({ rule, due }: FollowUpTiming, { history }: Facts): readonly Day[] {
  return isExact(rule) ? history.attempts.filter((day) => day >= due) : history.attempts;
}

/** The due day, put off if the same person's other jobs require it, or to the workday after an unanswered call (TR). */
export function dueAfter(timing: FollowUpTiming, attempts: readonly Day[], facts: Facts): Day {
  const { record, book } = facts;
  const rested = laterOf(timing.due, restedBy(timing.rule, facts) ?? timing.due);
  const lastTry = attempts.at(-1);
  return fromFloor(lastTry === undefined ? rested : laterOf(rested, nextWorkday(lastTry, book.policy)), record);
}

/** The first day their other jobs allow (SF, SCC); null if those don't matter. */
export function restedBy(rule: FollowUpRule, { limit, book: { policy } }: Facts): Day | null {
  return limit === null || isExact(rule) ? null : roll(addDays(limit.since, restAfter(rule, limit, policy)), policy);
}

/** Days between follow-ups to one person: the more go unanswered, the longer, unless they agreed to more (TR). */
export function restAfter(rule: FollowUpRule, { count }: PersonLimit, policy: Policy): number {
  return rule === 'agreed-cadence' ? policy.personRest : gapAfter(count, policy);
}

/** The last day a follow-up by a rule is still on time. */
export function lastGoodDay(rule: FollowUpRule, due: Day, policy: Policy): Day {
  if (isExact(rule)) return due;
  return rule === 'decision-date' ? nextWorkday(due, policy) : roll(addDays(due, policy.grace), policy);
}

// Days that they named or you promised aren't moved.
function isExact(rule: FollowUpRule): boolean {
  return rule === 'agreed-date' || rule === 'own-promise';
}

function isFrom(day: Day | null, since: Day): boolean {
  return day !== null && day >= since;
}
