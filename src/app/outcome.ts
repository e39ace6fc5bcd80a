// The outcome of every recording command: what was saved, what follows, and any warnings.

import { idOf } from '../rules/item-id.ts';
import { lastLines, leftLines, movedSince, nextItems, soonestFirst } from './agenda/next-items.ts';
import { planAround, planIfDone, someJobs } from './agenda/planning.ts';
import { endedPromises, type MadePromise, promiseLines } from './agenda/promises.ts';
import { dayOffWarnings } from './days-off.ts';
import { earlyDayWarnings } from './early-days.ts';
import { reachWarnings } from './reach-doubts.ts';
import type { Saved } from './recording/save.ts';
import type { Outcome, Session } from './types.ts';

interface Said extends Pick<Outcome, 'lines'>, Partial<Pick<Outcome, 'warnings' | 'hints' | 'mentionsUndo'>> {
  /** The jobs whose next steps are shown. */
  readonly jobIds: readonly number[];
  /** Items that the lines name with their day, so the next steps needn't. */
  readonly named?: readonly string[];
  /** The items the command itself checked off; set if the output should say what else left the list. */
  readonly checkedOff?: readonly string[];
  /** The promises that the command recorded. */
  readonly promised?: readonly MadePromise[];
}

const NEXT_SHOWN = 3;

/** The outcome of a command that's already saved. */
export function outcomeOf(session: Session, change: Saved, said: Said): Outcome {
  const { hints = [], mentionsUndo = false, jobIds, checkedOff, promised = [], named = [] } = said;
  // In one plan, since making a second one takes longer than a few more jobs.
  const { items } = planAround(session, checkedOff ? [...jobIds, ...someJobs(session)] : jobIds);
  const next = nextItems(change.before, items, jobIds);
  const shown = soonestFirst(next.filter((item) => !named.includes(idOf(item))).slice(0, NEXT_SHOWN), session.today);
  const moved = change.records.statement.length === 0 ? [] : movedSince(change.before, next);
  const left = checkedOff && leftLines(change.before, items, jobIds, { checkedOff, shown });
  const cleared = checkedOff && lastLines(change.before, items, { shown }, () => planIfDone(session));
  const { batch, records, removed } = change;
  const around = [...new Set([...jobIds, ...records.job.map(({ id }) => id)])];
  const jobHunt = () => planAround(session, around).jobHunt;
  const lines = [...said.lines, ...promiseLines(session, promised, items), ...(left ?? [])];
  const offDays = dayOffWarnings(
    session,
    records,
    promised.map(({ on }) => on),
  );
  const early = earlyDayWarnings(session, records);
  const doubts = reachWarnings(records);
  const warnings = [...(said.warnings ?? []), ...offDays, ...early, ...doubts, ...endedPromises(session, change)];
  return {
    batch,
    records,
    removed,
    today: session.today,
    lines,
    cleared: cleared ?? [],
    warnings,
    hints,
    next,
    shown,
    moved,
    jobHunt,
    mentionsUndo,
  };
}
