// One job's stage: what you sent, what you heard, and what they said about timing.
import type { Day } from '../domain/day.ts';
import type { Skip } from '../domain/item-key.ts';
import type { JobRole, Reference, Timing, Touch } from '../domain/model.ts';
import { isAttempt, isFromEmployer, timingInForce } from '../domain/queries.ts';

/** Counts and days of the stage, which begins with the last interview held, or with the application. */
export interface History {
  readonly start: Day;
  /** Follow-ups sent; attempts don't count. */
  readonly sent: number;
  readonly lastSent: Day | null;
  /** The last follow-up skipped; telling them about another offer counts as one, since it replaces a follow-up. */
  readonly lastSkipped: Day | null;
  /** The last day they were told about another offer. */
  readonly lastTold: Day | null;
  /** The last day the employer was heard from. */
  readonly heard: Day | null;
  /** Follow-ups sent since the employer was last heard from. */
  readonly unanswered: number;
  /** Calls that reached nobody since the last follow-up and since the employer was last heard from, by day. */
  readonly attempts: readonly Day[];
  /** Outgoing thank-you notes. */
  readonly thanks: readonly Touch[];
  /** The timing that still applies. */
  readonly timing: Timing | null;
}

interface Recorded {
  readonly roles: readonly JobRole[];
  readonly touches: readonly Touch[];
  readonly skips: readonly Skip[];
  readonly statements: readonly Timing[];
}

/** By person id. */
type Referees = ReadonlyMap<number, Reference>;

/**
 * The stage that begins on `start`, from one job's record up to the day (SCC, TR: an unanswered call doesn't count).
 */
export function historyOf(file: Recorded, referees: Referees, start: Day): History {
  const sent: Day[] = [];
  const tried: Day[] = [];
  const thanks: Touch[] = [];
  const notices: Day[] = [];
  let heard: Day | null = null;
  // Indexed loop: avoids an iterator allocation per touch.
  for (let at = 0; at < file.touches.length; at += 1) {
    const touch = file.touches[at] as Touch;
    if (touch.on < start) continue;
    if (isFromEmployer(touch, file.roles, referees) && (heard === null || touch.on > heard)) heard = touch.on;
    if (touch.kind === 'follow-up') (isAttempt(touch) ? tried : sent).push(touch.on);
    else if (touch.kind === 'thank-you' && !isAttempt(touch)) thanks.push(touch);
    else if (touch.kind === 'offer-notice' && !isAttempt(touch)) notices.push(touch.on);
  }
  const word = heard;
  const lastSent = latest(sent);
  return {
    start,
    sent: sent.length,
    lastSent,
    lastSkipped: latest([...skippedFollowUps(file.skips, start), ...notices]),
    lastTold: latest(notices),
    heard: word,
    unanswered: sent.filter((day) => isAfter(day, word)).length,
    attempts: tried.filter((day) => isAfter(day, word) && isAfter(day, lastSent)).sort((a, b) => a - b),
    thanks,
    timing: timingInForce(file.statements, start),
  };
}

/** The latest of the days, ignoring nulls; null if there's none. */
export function latest(days: readonly (Day | null)[]): Day | null {
  return days.reduce((last, day) => (last !== null && (day === null || last > day) ? last : day), null);
}

function isAfter(day: Day, other: Day | null): boolean {
  return other === null || day > other;
}

function skippedFollowUps(skips: readonly Skip[], start: Day): Day[] {
  return skips.filter((skip) => skip.kind === 'follow-up' && skip.on >= start).map((skip) => skip.on);
}
