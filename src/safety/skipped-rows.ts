// Files of skipped rows that imports leave next to the data file. They're the user's to fix, so they're never removed.
import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { guard } from '../store/translate.ts';

/** Their names start with this. */
export const SKIPPED_ROWS = 'import-skipped-';

/** Bytes; a longer file isn't read. */
const MOST_READ = 1 << 24;

/** A text file, read on demand. */
export interface TextFile {
  readonly path: string;
  /** Null if it can't be read, or is too long. */
  readonly read: () => string | null;
}

/** The files of skipped rows next to a data file, and next to its target if it's a link. Throws UserError. */
export function skippedRowsBeside(file: string): TextFile[] {
  return guard(file, () => {
    const folders = new Set([dirname(file), dirname(realpathSync.native(file))].map((it) => realpathSync.native(it)));
    const paths = [...folders].flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
    return paths.filter(isSkippedRows).map((path) => ({ path, read: () => readText(path) }));
  });
}

function isSkippedRows(path: string): boolean {
  return basename(path).startsWith(SKIPPED_ROWS) && lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function readText(path: string): string | null {
  try {
    return lstatSync(path).size > MOST_READ ? null : readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
