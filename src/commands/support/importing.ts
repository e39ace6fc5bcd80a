// How every import goes: the file is read to its end into a staging table, then one transaction puts all of it on file,
// or nothing. A format says how to read, and how to place one record; a dry run is the same, taken back at the end.
import type { Ask, Context, Progress, Source } from '../../context.ts';
import type { Day } from '../../domain/day.ts';
import { UserError } from '../../domain/errors.ts';
import type { Reading } from '../../interchange/incoming.ts';
import type { Staging } from '../../store/staging.ts';
import { openStaging } from '../../store/staging.ts';
import { recordMany, type Writer } from '../../store/write.ts';
import { openTally, type Placed, type Refused, type Tally } from './import-tally.ts';

type Warn = (topic: string, text: string) => void;

/** What a format reads with. */
export interface Reader {
  readonly source: Source;
  readonly today: Day;
  /** --map, as typed: 'title=Position'. */
  readonly map: readonly string[];
  /** Null where nobody can answer, and in a dry run. */
  readonly ask: Ask | null;
  /** Something to know, said for the first of each topic, with how many more there are. */
  readonly warn: Warn;
  /** Which column was read as what. */
  readonly tellColumns: (columns: Columns) => void;
}

/** The columns of a table, by the names in its header. */
interface Columns {
  readonly read: readonly { readonly column: string; readonly field: string }[];
  /** Those that go into the notes. */
  readonly noted: readonly string[];
}

/** What a format places with, inside the transaction. */
export interface Placing {
  readonly context: Context;
  readonly write: Writer;
  /** The file's name, for notes. */
  readonly from: string;
  readonly keepOpen: boolean;
  readonly warn: Warn;
}

export interface Format<R = unknown> {
  /** The flags that mean something here. */
  readonly takes: { readonly map: boolean; readonly keepOpen: boolean };
  readonly read: (reader: Reader) => AsyncIterable<Reading<R>>;
  /** Puts one record on file: adds it, or fills what is empty in the one that it matches. */
  place(placing: Placing, record: R): Placed | Refused;
}

export interface ImportFlags {
  readonly dryRun?: true;
  readonly map?: readonly string[];
  readonly keepOpen?: true;
}

/** What came of it all. */
export interface Imported {
  readonly from: string;
  readonly isRehearsal: boolean;
  readonly batch: number | null;
  readonly tally: Tally;
  readonly columns: Columns | null;
  readonly warnings: readonly string[];
}

const ROWS_BETWEEN_NEWS = 200;

/** Imports a file. Throws UserError 'refused' where nothing in it can be used; then nothing is saved. */
export async function importFrom(
  context: Context,
  format: Format,
  typed: string,
  flags: ImportFlags,
): Promise<Imported> {
  const source = await context.openSource(typed);
  const progress = await context.openProgress();
  try {
    return await runImport(context, format, flags, source, progress);
  } finally {
    progress.end();
    source.close();
  }
}

async function runImport(context: Context, format: Format, flags: ImportFlags, source: Source, progress: Progress) {
  const warnings = openWarnings();
  let columns: Columns | null = null;
  const reader: Reader = {
    source,
    today: context.today,
    map: flags.map ?? [],
    ask: flags.dryRun ? null : context.ask,
    warn: warnings.warn,
    tellColumns: (told) => {
      columns = told;
    },
  };
  const tally = openTally();
  const { incoming, count } = await stage(context, format.read(reader), tally, progress);
  const entry = { command: context.typed, at: context.stamp };
  const place = (write: Writer) => {
    const placing: Placing = {
      context,
      write,
      from: source.name,
      keepOpen: flags.keepOpen === true,
      warn: reader.warn,
    };
    let done = 0;
    for (const { line, record } of incoming.all()) {
      tally.place(line, format.place(placing, record));
      done += 1;
      if (done % ROWS_BETWEEN_NEWS === 0) progress.show(`saving ${Math.floor((100 * done) / count)} %`);
    }
    refuseNothing(source, tally);
  };
  const { change } = recordMany(context.store(), entry, place, { isRehearsal: flags.dryRun === true });
  return {
    from: source.name,
    isRehearsal: flags.dryRun === true,
    batch: change.batch,
    tally,
    columns,
    warnings: warnings.all(),
  };
}

async function stage(context: Context, readings: AsyncIterable<Reading<unknown>>, tally: Tally, progress: Progress) {
  const incoming: Staging<unknown> = openStaging(context.store().db, 'incoming');
  let count = 0;
  let read = 0;
  for await (const reading of readings) {
    read += 1;
    if ('reject' in reading) tally.reject(reading.line, reading.reject);
    else {
      incoming.add(reading.line, reading.record);
      count += 1;
    }
    if (read % ROWS_BETWEEN_NEWS === 0) progress.show(`reading, ${read} so far`);
  }
  return { incoming, count };
}

function refuseNothing({ name }: Source, tally: Tally): void {
  if (tally.used() > 0) return;
  const why = tally.skipped().map(({ reason, lines }) => `${reason} (line ${lines.join(', ')})`);
  throw new UserError(
    'refused',
    `There is nothing in ${name} that can be used; nothing was saved.`,
    why.length === 0 ? 'It is empty, but for a header at most.' : `Skipped: ${why.join('; ')}.`,
  );
}

const TOPICS_KEPT = 20;

function openWarnings() {
  const topics = new Map<string, { text: string; more: number }>();
  const warn: Warn = (topic, text) => {
    const known = topics.get(topic);
    if (known) known.more += 1;
    else if (topics.size < TOPICS_KEPT) topics.set(topic, { text, more: 0 });
  };
  const all = () =>
    [...topics.values()].map(({ text, more }) => (more === 0 ? text : `${text} (${more} more like it)`));
  return { warn, all };
}
