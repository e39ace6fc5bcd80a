// Records read from a file, not yet compared with existing ones.
import type { Day } from '../domain/day.ts';
import type { CloseReason, Role, UndatedStage } from '../domain/model.ts';

/** One result per entry, in file order: a record, or why there's none. Lines count from 1. */
export type Reading<R> =
  | { readonly line: number; readonly record: R }
  | { readonly line: number; readonly reject: string; readonly cells?: readonly string[] };

export interface IncomingJob {
  readonly type: 'job';
  readonly company: string;
  readonly title: string;
  /** Null if the job wasn't applied for, or the day isn't known. */
  readonly appliedOn: Day | null;
  readonly addedOn: Day | null;
  readonly applyBy: Day | null;
  /** The last day anything happened, according to the file. */
  readonly lastOn: Day | null;
  /** Is there a date that couldn't be read? Then nobody knows how long it's been quiet. */
  readonly hasUnreadDate: boolean;
  readonly url: string | null;
  readonly location: string | null;
  readonly salary: string | null;
  readonly source: string | null;
  readonly resume: string | null;
  /** `isSure` if the file says it ended on that day; else `on` is its last day, or the day of the import. */
  readonly ending: { readonly reason: CloseReason; readonly on: Day; readonly isSure: boolean } | null;
  /** How far it got, if the file doesn't say when. */
  readonly undatedStage: UndatedStage | null;
  readonly note: string | null;
  readonly contacts: readonly IncomingContact[];
}

/** Somebody a job names, and their role in it. */
export interface IncomingContact {
  readonly role: Role;
  readonly name: string;
  readonly title: string | null;
  readonly email: string | null;
  readonly phone: string | null;
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
  readonly connectedOn: Day | null;
  /** A note, with its day if known. */
  readonly note: { readonly on: Day | null; readonly text: string } | null;
}
