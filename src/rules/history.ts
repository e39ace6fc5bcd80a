// One job's stage: what was sent, what was heard, and what they said about timing.
import type { Day } from '../domain/day.ts';
import type { Skip } from '../domain/item-key.ts';
import type { JobRole, Reference, Timing, Touch } from '../domain/model.ts';
import { isAttempt, isFromEmployer, timingInForce } from '../domain/queries.ts';

/** Counts and days of the stage, which begins with the last interview held, or with the application. */
export interface History {
  readonly start: Day;
  /** Follow-ups sent, attempts aside. */
  readonly sent: number;
  readonly lastSent: Day | null;
  readonly lastSkipped: Day | null;
  /** The last word from them. */
  readonly heard: Day | null;
  /** Follow-ups sent after the last word from them. */
  readonly unanswered: number;
  /** Calls that reached nobody, since the last follow-up and the last word from them; in order of day. */
  readonly attempts: readonly Day[];
  /** Outgoing thank-you notes. */
  readonly thanks: readonly Touch[];
  /** What they said about timing, as far as it still holds. */
  readonly statement: Timing | null;
}

interface Recorded {
  readonly roles: readonly JobRole[];
  readonly touches: readonly Touch[];
  readonly skips: readonly Skip[];
  readonly statements: readonly Timing[];
}

/** By the person behind the reference. */
type Referees = ReadonlyMap<number, Reference>;

/** The stage that begins on `start`, from one job's record up to the day (SCC, TR: a call without an answer is none). */
export function historyOf(file: Recorded, referees: Referees, start: Day): History {
  const sent: Day[] = [];
  const tried: Day[] = [];
  const thanks: Touch[] = [];
  let heard: Day | null = null;
  // By number: what goes through a list otherwise leaves something to throw away at each step.
  for (let at = 0; at < file.touches.length; at += 1) {
    const touch = file.touches[at] as Touch;
    if (touch.on < start) continue;
    if (isFromEmployer(touch, file.roles, referees) && (heard === null || touch.on > heard)) heard = touch.on;
    if (touch.kind === 'follow-up') (isAttempt(touch) ? tried : sent).push(touch.on);
    else if (touch.kind === 'thank-you' && !isAttempt(touch)) thanks.push(touch);
  }
  const word = heard;
  const lastSent = latest(sent);
  return {
    start,
    sent: sent.length,
    lastSent,
    lastSkipped: latest(skippedFollowUps(file.skips, start)),
    heard: word,
    unanswered: sent.filter((day) => isAfter(day, word)).length,
    attempts: tried.filter((day) => isAfter(day, word) && isAfter(day, lastSent)).sort((a, b) => a - b),
    thanks,
    statement: timingInForce(file.statements, start),
  };
}

/** The latest of the days that there are, or null. */
export function latest(days: readonly (Day | null)[]): Day | null {
  return days.reduce((last, day) => (last !== null && (day === null || last > day) ? last : day), null);
}

function isAfter(day: Day, other: Day | null): boolean {
  return other === null || day > other;
}

function skippedFollowUps(skips: readonly Skip[], start: Day): Day[] {
  return skips.filter((skip) => skip.kind === 'follow-up' && skip.on >= start).map((skip) => skip.on);
}
