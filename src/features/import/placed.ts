// What became of one record that an import placed.
import type { Day } from '../../domain/day.ts';
import type { CloseReason, UndatedStage } from '../../domain/model.ts';

/** What a job on file and a row for it say differently. */
export interface Difference {
  readonly field: 'applied' | 'url' | 'status';
  readonly onFile: string;
  readonly inTable: string;
}

/** `again`: by the same file. */
type Outcome = 'added' | 'filled' | 'known' | 'again';

/** How far a job is that comes in. */
export interface JobState {
  readonly appliedOn: Day | null;
  readonly undatedStage: UndatedStage | null;
  readonly closedOn: Day | null;
  readonly reason: CloseReason | null;
  /** Closed because nothing was heard of it for so long. */
  readonly isOld: boolean;
}

/** What became of one record: new on file, one on file with something filled in, or one that is there as it is. */
export interface Placed {
  readonly kind: string;
  readonly outcome: Outcome;
  /** How it is called, for an example; '' where it has no name. */
  readonly label: string;
  /** A job that came in closed, because nothing was heard of it for so long. */
  readonly isOld?: boolean;
  readonly state?: JobState;
  /** A job that has interviews or an offer, which are still to be recorded. */
  readonly hasGoneFurther?: boolean;
  /** What the file says otherwise than the record. */
  readonly differences?: readonly Difference[];
}

/** It can't be placed after all. */
export interface Refused {
  readonly reject: string;
  /** The row as it stands in the file. */
  readonly cells?: readonly string[];
}
