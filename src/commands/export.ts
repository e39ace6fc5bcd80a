import { Argument } from 'commander';
import { choicesFrom } from '../app/asking/questions.ts';
import { mayReplace } from '../app/asking/replace.ts';
import { parsePeriod } from '../app/period.ts';
import type { Session, Target } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { addDays } from '../domain/day.ts';
import { echoDay } from '../domain/echo.ts';
import { UserError } from '../domain/errors.ts';
import { type Export, type ExportFormat, type ExportOptions, isPrinted } from '../features/export/exporting.ts';
import { exportedJson, renderExported } from '../features/export/view.ts';
import { readWhole } from '../store/whole.ts';
import { paragraph } from '../terminal/layout.ts';
import { maskedLines } from '../terminal/text.ts';
import { renderWarning } from '../views/error.ts';
import { toJson } from '../views/json.ts';

interface Flags {
  output?: string;
  from?: string;
  to?: string;
  includePrivate?: true;
  bom?: true;
  force?: true;
}

interface Format {
  readonly goesTo: 'file' | 'folder';
  /** The flags it takes besides those for the output file. */
  readonly takes: readonly (keyof Flags)[];
  readonly load: () => Promise<ExportFormat>;
}

const FORMATS = {
  json: { goesTo: 'file', takes: [], load: async () => (await import('../features/export/json.ts')).exportJson },
  csv: {
    goesTo: 'folder',
    takes: ['includePrivate', 'bom'],
    load: async () => (await import('../features/export/csv.ts')).exportCsv,
  },
  vcard: {
    goesTo: 'file',
    takes: ['includePrivate'],
    load: async () => (await import('../features/export/vcard.ts')).exportVcard,
  },
  report: {
    goesTo: 'file',
    takes: ['from', 'to', 'bom'],
    load: async () => (await import('../features/export/report.ts')).exportReport,
  },
} as const satisfies Record<string, Format>;
type FormatName = keyof typeof FORMATS;
const NAMES = Object.keys(FORMATS) as FormatName[];

const REPORT_DAYS = 30;
const BLOCK = 65_536;

export const exportRecords: Declare = (command, act) => {
  command
    .addArgument(
      new Argument(
        '<format>',
        'json: everything; csv: one file per table; vcard: people; report: what you did',
      ).choices(NAMES),
    )
    .option('-o, --output <path>', 'the file to write, for csv the folder (default: print it)')
    .option('--from <date>', `report: from this day on (default: ${REPORT_DAYS} days in all)`)
    .option('--to <date>', 'report: up to this day (default: today)')
    .option('--include-private', 'csv, vcard: private notes, debriefs and salaries too')
    .option('--bom', 'csv, report: begin with a byte order mark, for Excel')
    .option('--force', 'replace files that are there')
    .action(act(exportThem, askWhatToExport));
  addExamples(
    command,
    'jobtrack export json -o search.json',
    'jobtrack export csv -o search-tables',
    'jobtrack export vcard -o people.vcf',
    'jobtrack export report --from "nov 1" --to "nov 30" -o november.csv',
  );
};

const FORMAT_WORDS = {
  json: 'everything, to keep or to import again (JSON)',
  csv: 'tables for a spreadsheet (CSV)',
  vcard: 'people, for an address book (vCard)',
  report: 'a report of what you did',
} as const satisfies Record<FormatName, string>;

async function askWhatToExport({ ask }: Asking, flags: Flags, name?: FormatName): Promise<Given | null> {
  if (name !== undefined) return null;
  return { flags, args: [await ask.pick('What do you want to export?', choicesFrom(FORMAT_WORDS))] };
}

async function exportThem(context: Context, flags: Flags, name: FormatName): Promise<void> {
  const format: Format = FORMATS[name];
  refuseUnusedFlags(flags, name, format);
  const options = optionsFrom(context.session, flags);
  const made = (await format.load())(context.session, options);
  if (isPrinted(flags)) return printIt(context, name, options, made);
  const names = format.goesTo === 'folder' ? made.files.map((file) => file.name) : null;
  const target = await context.findTarget(flags.output ?? '', names);
  if (!(await mayReplace(context, flags, target))) return context.hint('Nothing was written.');
  writeIt(context, name, options, target, made);
  hintAt(context, name, options);
}

/** Refuses flags that would do nothing. */
function refuseUnusedFlags(flags: Flags, name: FormatName, { takes, goesTo }: Format): void {
  const words = { from: '--from', to: '--to', includePrivate: '--include-private', bom: '--bom' } as const;
  for (const [flag, word] of Object.entries(words) as [keyof typeof words, string][]) {
    if (flags[flag] === undefined || takes.includes(flag)) continue;
    const why = name === 'json' && flag === 'includePrivate' ? 'it always holds everything' : 'it would change nothing';
    throw new UserError('usage', `export ${name} takes no ${word}: ${why}.`, `Leave it out: jobtrack export ${name}`);
  }
  if (goesTo === 'folder' && isPrinted(flags)) {
    const hint = `For example: jobtrack export ${name} -o my-search`;
    throw new UserError('usage', `export ${name} makes several files: name a folder for them with -o.`, hint);
  }
  if (isPrinted(flags) && flags.force)
    throw new UserError('usage', '--force goes with -o.', 'Leave it out, or name a file with -o.');
}

function optionsFrom(session: Session, flags: Flags): ExportOptions {
  const { warnings, ...period } = parsePeriod(session, flags);
  const to = period.to ?? session.today;
  const from = period.from ?? addDays(to, 1 - REPORT_DAYS);
  return { isPrivate: flags.includePrivate === true, hasMark: flags.bom === true, from, to, warnings };
}

function hintAt(context: Context, name: FormatName, { from, to, warnings }: ExportOptions): void {
  for (const warning of warnings) context.warn(renderWarning(warning, context.style));
  const words: Partial<Record<FormatName, string>> = {
    json: 'It holds everything, private notes too.',
    report: `From ${echoDay(from, context.today)} to ${echoDay(to, context.today)}.`,
  };
  const said = words[name];
  if (said !== undefined) context.hint(paragraph(said, 0, context.style).join('\n'));
}

/** Collects everything before printing, so that a slow reader doesn't block others from saving. */
function printIt(context: Context, name: FormatName, options: ExportOptions, made: Export): void {
  const pieces = context.json ? made.json : made.files[0]?.pieces;
  if (!pieces) {
    throw new UserError('usage', `export ${name} doesn't write JSON.`, 'Leave out --json, or name a file with -o.');
  }
  const isSeen = context.style.width !== null;
  const gathered = readWhole(context.store(), () => [...inBlocks(pieces())]);
  if (name === 'report') hintAt(context, name, options);
  for (const text of gathered) context.print(isSeen ? maskedLines(text.toString()) : text.toString());
}

/** Joins pieces into buffers. Those are outside V8's heap, which a large job hunt wouldn't fit into. */
function* inBlocks(pieces: Iterable<string>): Generator<Buffer> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < BLOCK) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

function writeIt(context: Context, name: FormatName, options: ExportOptions, target: Target, made: Export): void {
  const counts = readWhole(context.store(), () => {
    target.write(made.files.map(({ pieces }) => pieces()));
    return made.files.map(({ count }) => count());
  });
  const files = made.files.map((file, at) => ({ name: file.name, records: counts[at] ?? 0 }));
  const isPrivate = name === 'json' || options.isPrivate;
  const view = { format: name, path: target.path, files, isPrivate, warnings: options.warnings };
  context.out(context.json ? toJson(exportedJson(view)) : renderExported(view, context.style));
}
