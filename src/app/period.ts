import type { Day } from '../domain/day.ts';
import { echoDay } from '../domain/echo.ts';
import { UserError } from '../domain/errors.ts';
import { parseDayField, parseLastDay } from '../domain/when.ts';
import type { Session } from './types.ts';

interface Period {
  readonly from: Day | null;
  readonly to: Day | null;
  /** Warnings about the period. */
  readonly warnings: readonly string[];
}

/** Reads --from and --to. An end in the future becomes today, with a warning. */
export function parsePeriod(session: Session, typed: { readonly from?: string; readonly to?: string }): Period {
  const { today } = session;
  const from = typed.from === undefined ? null : parseDayField(typed.from, 'from', session);
  const to = typed.to === undefined ? null : parseLastDay(typed.to, from, session);
  if (from !== null && to !== null && from > to) {
    const days = `--from ${echoDay(from, today)} is after --to ${echoDay(to, today)}`;
    throw new UserError('usage', `${days}.`, 'Give the earlier day with --from.');
  }
  if (to === null || to <= today) return { from, to, warnings: [] };
  return { from, to: today, warnings: [`${echoDay(to, today)} is still ahead, so this ends today.`] };
}
