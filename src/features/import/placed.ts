// The result of placing one imported record.
import type { Difference, JobState, Outcome } from './types.ts';

/** The result for one record: added, an existing one filled, or an existing one unchanged. */
export interface Placed {
  readonly kind: string;
  readonly outcome: Outcome;
  /** Its name for examples; '' if it has none. */
  readonly label: string;
  /** True for a job imported closed because of no activity for too long. */
  readonly isOld?: boolean;
  readonly state?: JobState;
  /** True for a job with interviews or an offer that still have to be recorded. */
  readonly hasGoneFurther?: boolean;
  /** The people it names. */
  readonly people?: readonly Placed[];
  /** Where the file differs from the record. */
  readonly differences?: readonly Difference[];
}

/** The record can't be placed after all. */
export interface Refused {
  readonly reject: string;
  /** The row's cells as they are in the file. */
  readonly cells?: readonly string[];
}
