// The day you said you'd get in touch: one flag on every command that records a conversation.
import type { Day } from '../../domain/day.ts';
import { type DatesFrom, parsePromise } from '../../domain/when.ts';
import type { MadePromise } from '../agenda/promises.ts';

export interface PromiseFlags {
  promised?: string;
}

/** Typed to say that nothing was promised. */
const NOTHING = 'none';

/** The day promised; null if it's to be dropped, undefined if nothing was said about it. */
export type SaidPromise = Day | null | undefined;

/** Reads --promised, said on a day; throws usage if it can't be read. */
export function readPromise({ promised }: PromiseFlags, saidOn: Day, dates: DatesFrom): SaidPromise {
  if (promised === undefined) return undefined;
  return promised.trim().toLowerCase() === NOTHING ? null : parsePromise(promised, saidOn, dates);
}

/** A promise made to somebody about a job, if there is one. */
export function madePromise(jobId: number, personId: number | null, on: SaidPromise): readonly MadePromise[] {
  return on === undefined || on === null ? [] : [{ jobId, personId, on }];
}
