// The rows that were skipped, in a file of their own beside the data file, with line and reason before each: to be put
// right there and imported again. They are as private as the data.
import type { Context } from '../../cli/context.ts';
import { formatDay } from '../../domain/day.ts';
import { isUserError } from '../../domain/errors.ts';
import { csvLine } from '../../formats/csv.ts';
import { SKIPPED_ROWS } from '../../safety/skipped-rows.ts';
import type { Staging } from '../../store/staging.ts';
import type { Remarks } from './remarks.ts';

/** A row that was skipped, as it stands in the file. */
export interface RejectedRow {
  readonly reason: string;
  readonly cells: readonly string[];
}

const FILES_TRIED = 100;
/** Octets, and how many of them make one character of a text. */
const COMPARED = 1 << 20;
const MOST_OCTETS = 4;

/** Writes the file if there is anything for it. Gives its path; what goes wrong is a warning, since all is saved already. */
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
    warn('rejects', `The skipped rows could not be written to a file of their own. ${error.message}`);
  }
  return null;
}

/** Is that what stands in the file already? Where it is too long to be compared, it is written once more. */
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
