// What the employer said about timing: the same three flags on every command that records it.

import type { Day } from '../../domain/day.ts';
import { dateNear } from '../../domain/day-words.ts';
import { echoDay } from '../../domain/echo.ts';
import { parseEveryDays } from '../../domain/input.ts';
import type { Timing } from '../../domain/model.ts';
import { currentTiming } from '../../domain/queries.ts';
import { saidWords, timingWords } from '../../domain/record-words.ts';
import { parseDayField } from '../../domain/when.ts';
import { capitalized } from '../../domain/words.ts';
import { snoozesOf, timingsAbout } from '../../store/find.ts';
import type { Session, Writing } from '../types.ts';

export interface TimingFlags {
  decisionBy?: string;
  contactOn?: string;
  every?: string;
}

interface TypedTiming {
  readonly decisionBy: Day | null;
  readonly contactOn: Day | null;
  readonly everyDays: number | null;
}

/** The contact or interview where it was said. */
type SaidWith = Partial<Pick<Timing, 'touchId' | 'interviewId'>>;

/** Reads the three flags; null if none was given. */
export function parseTiming(session: Session, flags: TimingFlags): TypedTiming | null {
  if (flags.decisionBy === undefined && flags.contactOn === undefined && flags.every === undefined) return null;
  const day = (text: string | undefined, field: 'decisionBy' | 'contactOn') =>
    text === undefined ? null : parseDayField(text, field, session);
  return {
    decisionBy: day(flags.decisionBy, 'decisionBy'),
    contactOn: day(flags.contactOn, 'contactOn'),
    everyDays: flags.every === undefined ? null : parseEveryDays(flags.every),
  };
}

/** Records what was said, if anything, and echoes it with what it replaces. A contact day they named ends a follow-up
 *  snooze that would hide it. */
export function addStatement(
  session: Writing,
  jobId: number,
  saidOn: Day,
  timing: TypedTiming | null,
  saidWith: SaidWith,
): string[] {
  if (timing === null) return [];
  const before = timingAhead(session, jobId);
  const added = session.write.add('statement', { jobId, saidOn, ...timing, ...saidWith });
  endHidingSnoozes(session, jobId, timing.contactOn);
  const echo = `${capitalized(saidWords(timing, (day) => echoDay(day, session.today)))}.`;
  return [echo, ...(before ? earlierTimingLines(before, added, session.today) : [])];
}

/** Their latest timing, if it still affects the future, else null. */
function timingAhead({ db, today }: Session, jobId: number): Timing | null {
  const last = currentTiming(timingsAbout(db, jobId), today);
  const isAhead = (day: Day | null) => day !== null && day >= today;
  return last && (last.everyDays !== null || isAhead(last.contactOn) || isAhead(last.decisionBy)) ? last : null;
}

/** The timing said later counts, whichever is recorded first. */
function earlierTimingLines(before: Timing, added: Timing, today: Day): string[] {
  const [known, words] = [timingWords(before, today), dateNear(before.saidOn, today)];
  if (added.saidOn > today || known === timingWords(added, today)) return [];
  if (added.saidOn < before.saidOn) return [`What they said later, on ${words}, still counts: ${known}.`];
  return [`This replaces what they said on ${words}: ${known}. To get that back: jobtrack undo`];
}

/** Ends a snooze of the follow-up that would hide a day: one that they named, or you promised. */
export function endHidingSnoozes(session: Writing, jobId: number, day: Day | null): void {
  if (day === null) return;
  const running = snoozesOf(session.db, jobId).filter((snooze) => snooze.endedOn === null);
  const hiding = running.filter(({ kind, until }) => kind === 'follow-up' && day <= until);
  for (const { id } of hiding) session.write.change('snooze', id, { endedOn: session.today });
}
