// What every format of `export` is made with.
import type { Session } from '../../app/types.ts';
import type { Day } from '../../domain/day.ts';

/** What the flags ask for. */
export interface Wishes {
  /** Private notes, debriefs and salaries too. */
  readonly isPrivate: boolean;
  /** A byte order mark at the head of a text. */
  readonly hasMark: boolean;
  /** The first and the last day of a report. */
  readonly from: Day;
  readonly to: Day;
  /** What to know about them. */
  readonly warnings: readonly string[];
}

/** One file of an export. What it consists of is looked at once the file is written, all of it as it is at one moment. */
interface ExportedFile {
  /** Its name in a folder; '' where the user names it. */
  readonly name: string;
  readonly count: () => number;
  readonly pieces: () => Iterable<string>;
}

export interface Export {
  readonly files: readonly ExportedFile[];
  /** The text that stands for it with --json where no file is named; left out where there is none. */
  readonly json?: () => Iterable<string>;
}

export type ExportFormat = (session: Session, wishes: Wishes) => Export;

/** Is it to be printed, not written to a file? */
export function isPrinted({ output }: { readonly output?: string }): boolean {
  return output === undefined || output === '-';
}
