// The result of an import, as the views show it.
import type { Day } from '../../domain/day.ts';
import type { CloseReason, UndatedStage } from '../../domain/model.ts';

/** `again`: repeated within the same file. */
export type Outcome = 'added' | 'filled' | 'known' | 'again';

/** The first few, and the total. */
export interface Few<T> {
  readonly shown: readonly T[];
  readonly count: number;
}

/** How far an incoming job got. */
export interface JobState {
  readonly appliedOn: Day | null;
  readonly undatedStage: UndatedStage | null;
  readonly closedOn: Day | null;
  readonly reason: CloseReason | null;
  /** Closed because of no activity for too long. */
  readonly isOld: boolean;
}

/** A value that differs between an existing job and its row. */
export interface Difference {
  readonly field: 'applied' | 'url' | 'status';
  readonly onFile: string;
  readonly inTable: string;
}

export interface Skipped {
  readonly reason: string;
  readonly count: number;
  /** The first few lines. */
  readonly lines: readonly number[];
}

/** The counts of an import, and a few examples. */
export interface Counted {
  readonly counts: (outcome: Outcome) => ReadonlyMap<string, number>;
  readonly examples: () => readonly string[];
  /** The first few that were added, with their state. */
  readonly preview: () => Few<{ readonly label: string; readonly state: JobState | null }>;
  readonly completed: () => Few<string>;
  readonly further: () => Few<string>;
  readonly differences: () => Few<{ readonly label: string } & Difference>;
  readonly closedAsOld: () => number;
  readonly skipped: () => readonly Skipped[];
}

export interface ImportView {
  readonly format: string;
  /** The file's own name. */
  readonly from: string;
  readonly isRehearsal: boolean;
  readonly batch: number | null;
  readonly tally: Counted;
  readonly columns: {
    readonly read: readonly { readonly column: string; readonly field: string }[];
    readonly noted: readonly string[];
  } | null;
  /** People who recommended the user and may become references. */
  readonly offers: readonly { readonly name: string; readonly about: string }[];
  readonly rejectsFile: string | null;
  readonly warnings: readonly string[];
}
