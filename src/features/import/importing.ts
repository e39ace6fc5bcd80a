// Runs every import: the whole file is read into a staging table, then one transaction places everything or nothing. A
// format says how to read the file and place one record; a dry run does the same and rolls back.

import { backUpBefore } from '../../app/recording/backing-up.ts';
import { keepUp } from '../../app/recording/save.ts';
import { writingWith } from '../../app/session.ts';
import type { Writing } from '../../app/types.ts';
import type { Context, Progress, Source } from '../../cli/context.ts';
import { UserError } from '../../domain/errors.ts';
import type { Order } from '../../formats/dates.ts';
import { openStaging, type Staging } from '../../store/staging.ts';
import { recordMany } from '../../store/write.ts';
import type { Format, Placing, Reader } from './format.ts';
import { type RejectedRow, writeRejects } from './rejects.ts';
import { openRemarks, type Remarks } from './remarks.ts';
import { requireFormat } from './right-format.ts';
import { linesOf, openTally, type Tally } from './tally.ts';

export interface ImportFlags {
  readonly dryRun?: true;
  readonly map?: readonly string[];
  readonly dates?: Order;
  readonly keepOpen?: true;
}

export interface Imported extends ReturnType<Remarks['all']> {
  /** The file's own name. */
  readonly from: string;
  readonly isRehearsal: boolean;
  readonly batch: number | null;
  readonly tally: Tally;
  /** The file of skipped rows, if one was written. */
  readonly rejectsFile: string | null;
}

interface Run {
  readonly typed: string;
  readonly context: Context;
  readonly format: Format;
  readonly flags: ImportFlags;
  readonly source: Source;
  readonly progress: Progress;
  readonly remarks: Remarks;
  readonly tally: Tally;
  readonly incoming: Staging<unknown>;
  readonly rejects: Staging<RejectedRow>;
}

const ROWS_BETWEEN_NEWS = 200;

/** Imports a file. Throws UserError 'refused' if nothing in it can be used; then nothing is saved. */
export async function importFrom(
  context: Context,
  format: Format,
  typed: string,
  flags: ImportFlags,
): Promise<Imported> {
  const source = requireFormat(await context.openSource(typed), format.name, typed);
  if (typed === '-' && context.ask) context.hint('Paste or type it here; Ctrl-D on a line of its own ends it.');
  const progress = await context.openProgress();
  try {
    const { db } = context.storeToWrite();
    const [incoming, rejects] = [openStaging<unknown>(db, 'incoming'), openStaging<RejectedRow>(db, 'reject')];
    const run = { typed, context, format, flags, source, progress, incoming, rejects };
    return await runImport({ ...run, remarks: openRemarks(), tally: openTally() });
  } finally {
    progress.end();
    source.close();
  }
}

async function runImport(run: Run): Promise<Imported> {
  const { context, flags, source, remarks, tally, rejects } = run;
  const isRehearsal = flags.dryRun === true;
  const count = await readAll(run);
  const entry = { command: context.typed, at: context.stamp };
  if (!isRehearsal) backUpBefore(context, 'import');
  const { change } = recordMany(
    context.storeToWrite(),
    entry,
    (write) => placeAll(run, count, writingWith(context.session, write)),
    { isRehearsal },
  );
  keepUp(context, change);
  const written = isRehearsal ? null : await writeRejects(context, rejects, remarks);
  return { from: source.name, isRehearsal, batch: change.batch, tally, rejectsFile: written, ...remarks.all() };
}

/** Stages every record and returns how many there are. */
async function readAll({ typed, context, format, flags, source, progress, remarks, tally, incoming, rejects }: Run) {
  const ask = flags.dryRun ? null : context.ask;
  const reader: Reader = { ...remarks, context, source, typed, map: flags.map ?? [], dates: flags.dates ?? null, ask };
  let [read, count] = [0, 0];
  for await (const reading of format.read(reader)) {
    read += 1;
    if (read % ROWS_BETWEEN_NEWS === 0) progress.show(`reading, ${read} so far`);
    if ('record' in reading) {
      incoming.add(reading.line, reading.record);
      count += 1;
    } else {
      tally.reject(reading.line, reading.reject);
      if (reading.cells && !flags.dryRun) rejects.add(reading.line, { reason: reading.reject, cells: reading.cells });
    }
  }
  progress.end();
  return count;
}

function placeAll(run: Run, count: number, session: Writing): void {
  const { format, flags, progress, remarks, tally, incoming, rejects } = run;
  const placing: Placing = {
    session,
    keepOpen: flags.keepOpen === true,
    firstOwn: new Map(),
    warn: remarks.warn,
  };
  let done = 0;
  for (const { line, record } of incoming.all()) {
    const placed = format.place(placing, record);
    tally.place(line, placed);
    if ('reject' in placed && placed.cells) rejects.add(line, { reason: placed.reject, cells: placed.cells });
    done += 1;
    if (done % ROWS_BETWEEN_NEWS === 0)
      progress.show(`saving ${Math.floor((100 * done) / count)}%; Ctrl-C changes nothing`);
  }
  format.finish?.(placing);
  if (tally.used() === 0 && remarks.all().offers.length === 0) throw nothingUsed(run);
}

function nothingUsed({ format, source, tally }: Run): UserError {
  const why = tally.skipped().map((each) => `${each.reason} (${linesOf(each)})`);
  return new UserError(
    'refused',
    `I found nothing to use in ${source.name}; nothing was saved.`,
    why.length === 0
      ? 'It has no rows. Export it again, or name another file.'
      : `Skipped: ${why.join('; ')}. ${format.remedy}`,
  );
}
