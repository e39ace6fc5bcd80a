import { instantOf, type Moment, momentAt, parseMoment } from '../domain/day.ts';
import { UserError } from '../domain/errors.ts';
import type { Environment } from './environment.ts';

/** The clock at an instant, in ms since 1970. JOBTRACK_NOW overrides it. */
export function readClock(env: Environment, at: number): { now: Moment; instant: number } {
  const set = env.JOBTRACK_NOW;
  if (!set) return { now: momentAt(at), instant: at };
  const now = parseMoment(set);
  const instant = now && instantOf(now);
  if (now === null || instant === null) {
    throw new UserError(
      'usage',
      `JOBTRACK_NOW isn't a local time: ${set}`,
      'Set it like 2026-11-24T09:00, or unset it.',
    );
  }
  return { now, instant };
}
