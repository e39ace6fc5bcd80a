// Writes the skipped rows to a file of their own next to the data file, each with its line and reason, to be fixed
// there and imported again. It's as private as the data.
import type { Context } from '../../cli/context.ts';
import { formatDay } from '../../domain/day.ts';
import { isUserError } from '../../domain/errors.ts';
import { csvLine } from '../../formats/csv.ts';
import { SKIPPED_ROWS } from '../../safety/skipped-rows.ts';
import type { Staging } from '../../store/staging.ts';
import type { Remarks } from './remarks.ts';

/** A skipped row, as it is in the file. */
export interface RejectedRow {
  readonly reason: string;
  readonly cells: readonly string[];
}

const FILES_TRIED = 100;
/** Bytes compared, and the most bytes a character takes. */
const COMPARED = 1 << 20;
const MOST_OCTETS = 4;

/** Writes the file if there are skipped rows and returns its path. A failure is a warning, since everything else is
 *  already saved. */
export async function writeRejects(
  context: Context,
  rejects: Staging<RejectedRow>,
  { all, warn }: Remarks,
): Promise<string | null> {
  if (rejects.isEmpty()) return null;
  try {
    for (let number = 1; number <= FILES_TRIED; number += 1) {
      const { path, taken, startOf, write } = await context.findTarget(pathOf(context, number), null);
      const lines = () => linesOf(rejects, all().columns?.header ?? []);
      if (taken.length > 0 && isSame(startOf(path, COMPARED), lines())) return path;
      if (taken.length > 0) continue;
      write([lines()]);
      return path;
    }
  } catch (error) {
    if (!isUserError(error)) throw error;
    warn('rejects', `The skipped rows couldn't be written to a file of their own. ${error.message}`);
  }
  return null;
}

/** True if the file already has this content. A file too long to compare counts as different. */
function isSame(file: string, lines: Iterable<string>): boolean {
  let at = 0;
  for (const line of lines) {
    if (!file.startsWith(line, at)) return false;
    at += line.length;
  }
  return at === file.length && at < COMPARED / MOST_OCTETS;
}

function pathOf({ file, today }: Context, number: number): string {
  const folder = file.replace(/[^/\\]*$/, '');
  return `${folder}${SKIPPED_ROWS}${formatDay(today)}${number === 1 ? '' : `-${number}`}.csv`;
}

function* linesOf(rejects: Staging<RejectedRow>, header: readonly string[]): Generator<string> {
  yield csvLine(['line', 'skipped because', ...header]);
  for (const { line, record } of rejects.all()) yield csvLine([line, record.reason, ...record.cells]);
}
