// Types shared by all formats of `export`.
import type { Session } from '../../app/types.ts';
import type { Day } from '../../domain/day.ts';

/** Options taken from the flags. */
export interface ExportOptions {
  /** Include private notes, debriefs and salaries. */
  readonly isPrivate: boolean;
  /** Start text files with a byte order mark. */
  readonly hasMark: boolean;
  /** First and last day of a report. */
  readonly from: Day;
  readonly to: Day;
  /** Warnings about that span. */
  readonly warnings: readonly string[];
}

/** One exported file. Its content is read only when it's written, in one consistent snapshot. */
interface ExportedFile {
  /** Its name in a folder; '' if the user names it. */
  readonly name: string;
  readonly count: () => number;
  readonly pieces: () => Iterable<string>;
}

export interface Export {
  readonly files: readonly ExportedFile[];
  /** The text to print with --json when no file is named; left out if the format has none. */
  readonly json?: () => Iterable<string>;
}

export type ExportFormat = (session: Session, options: ExportOptions) => Export;

/** True if the export goes to stdout instead of a file. */
export function isPrinted({ output }: { readonly output?: string }): boolean {
  return output === undefined || output === '-';
}
