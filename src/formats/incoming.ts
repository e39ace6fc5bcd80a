// What the formats make of a file: plain records, not yet compared with what is on file.
import type { Day } from '../domain/day.ts';
import type { CloseReason, UndatedStage } from '../domain/model.ts';

/** One after another as a file is read: a record, or why there is none. Lines count from 1. */
export type Reading<R> =
  | { readonly line: number; readonly record: R }
  | { readonly line: number; readonly reject: string; readonly cells?: readonly string[] };

export interface IncomingJob {
  readonly type: 'job';
  readonly company: string;
  readonly title: string;
  /** Null where it was not applied for, or nobody knows when. */
  readonly appliedOn: Day | null;
  readonly addedOn: Day | null;
  readonly applyBy: Day | null;
  /** The last day on which anything happened, as far as the file says. */
  readonly lastOn: Day | null;
  /** Is there a date in it that could not be read? Then nobody knows how long nothing happened. */
  readonly hasUnreadDate: boolean;
  readonly url: string | null;
  readonly location: string | null;
  readonly salary: string | null;
  readonly source: string | null;
  readonly resume: string | null;
  /** `isSure` where the file says that it ended on that day; else it is the last day that it names, or the day of the
   *  import. */
  readonly ending: { readonly reason: CloseReason; readonly on: Day; readonly isSure: boolean } | null;
  /** How far it got, where the file doesn't say when. */
  readonly undatedStage: UndatedStage | null;
  readonly note: string | null;
}

export interface IncomingPerson {
  readonly type: 'person';
  readonly name: string;
  readonly company: string | null;
  readonly title: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly linkedin: string | null;
  readonly metOnLinkedin: boolean;
  /** A note, on a day where one is known. */
  readonly note: { readonly on: Day | null; readonly text: string } | null;
}
