import { Argument, Option } from 'commander';
import { choicesFrom } from '../app/asking/questions.ts';
import { keepUp } from '../app/recording/save.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, collect, type Declare, type Given } from '../cli/declare.ts';
import { UserError } from '../domain/errors.ts';
import { quote } from '../domain/quote.ts';
import type { Format } from '../features/import/format.ts';
import { type ImportFlags, importFrom } from '../features/import/importing.ts';
import { renderImport } from '../features/import/view.ts';
import { importJson } from '../features/import/view-json.ts';
import { renderWarning } from '../views/error.ts';
import { toJson } from '../views/json.ts';
import { hintUndo } from '../views/report.ts';

const FORMATS = {
  json: async (context: Context) => (await import('../features/import/json/format.ts')).jsonFormat(context.session),
  linkedin: async () => (await import('../features/import/linkedin/format.ts')).linkedinFormat(),
  csv: async () => (await import('../features/import/csv/format.ts')).csvFormat(),
  ics: async () => (await import('../features/import/ics/format.ts')).icsFormat(),
  vcard: async () => (await import('../features/import/vcard/format.ts')).vcardFormat(),
} as const satisfies Readonly<Record<string, (context: Context) => Promise<Format>>>;
type FormatName = keyof typeof FORMATS;

const FORMAT_WORDS = {
  csv: 'a table of jobs, saved as CSV',
  linkedin: "LinkedIn's export of your data",
  vcard: 'an address book (vCard)',
  ics: 'a calendar or an invitation (iCalendar)',
  json: "jobtrack's own export",
} as const satisfies Record<FormatName, string>;

export const importData: Declare = (command, act) => {
  command
    .addArgument(new Argument('<format>', 'what the file is').choices(Object.keys(FORMATS)).argParser(parseFormat))
    .argument('<file>', "the file, or - for what's piped in")
    .option('--dry-run', 'show what would come in, and save nothing')
    .option('--map <field=Column>', 'csv: which column holds what, such as title=Position; repeat for more', collect)
    .addOption(
      new Option('--dates <order>', 'csv: which number of 03/04/2026 is the day').choices(['day-first', 'month-first']),
    )
    .option('--keep-open', "leave jobs open that you've heard nothing about for 60 days")
    .action(act(importOneFile, askWhatToImport));
  addExamples(
    command,
    'jobtrack import csv jobs.csv --dry-run',
    'jobtrack import linkedin Connections.csv',
    'jobtrack import vcard contacts.vcf',
    'jobtrack import ics invite.ics',
    'jobtrack import json search.json --db new.db',
    'jobtrack import csv jobs.csv --map title=Position --keep-open',
  );
};

async function askWhatToImport({ ask }: Asking, flags: object, ...typed: string[]): Promise<Given | null> {
  const [name, file] = typed;
  if (name !== undefined && file !== undefined) return null;
  const format = name ?? (await ask.pick('What kind of file is it?', choicesFrom(FORMAT_WORDS)));
  return {
    flags,
    args: [format, file ?? (await ask.text({ message: 'Which file?', hint: 'its path, such as jobs.csv' }))],
  };
}

function parseFormat(typed: string): string {
  if (Object.hasOwn(FORMATS, typed)) return typed;
  const isSheet = /^(?:xlsx?|xlsm|ods|numbers|excel)$/i.test(typed);
  const hint = isSheet
    ? 'Save the sheet as CSV in UTF-8 (in Excel the file type is called "CSV UTF-8"), then: jobtrack import csv <file>'
    : `Formats: ${Object.keys(FORMATS).join(', ')}`;
  throw new UserError('usage', `import can't read the format ${quote(typed)}.`, hint);
}

async function importOneFile(context: Context, flags: ImportFlags, name: FormatName, file: string): Promise<void> {
  const format: Format = await FORMATS[name](context);
  refuseFlags(name, format, flags);
  const imported = { ...(await importFrom(context, format, file, flags)), format: name };
  keepUp(context, imported);
  context.out(context.json ? toJson(importJson(imported)) : renderImport(imported, context.style));
  for (const warning of imported.warnings) context.warn(renderWarning(warning, context.style));
  if (imported.batch !== null) hintUndo(context);
}

function refuseFlags(name: FormatName, { takes }: Format, flags: ImportFlags): void {
  const given = [
    ['--map', flags.map !== undefined && !takes.map],
    ['--dates', flags.dates !== undefined && !takes.dates],
    ['--keep-open', flags.keepOpen && !takes.keepOpen],
  ] as const;
  const wrong = given.find(([, isWrong]) => isWrong)?.[0];
  if (wrong !== undefined) throw new UserError('usage', `${wrong} doesn't go with import ${name}.`, 'Leave it out.');
}
