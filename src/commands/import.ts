import { Argument, Option } from 'commander';
import { choicesFrom } from '../app/asking/questions.ts';
import { keepUp } from '../app/recording/save.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, collect, type Declare, type Given } from '../cli/declare.ts';
import { UserError } from '../domain/errors.ts';
import { quote } from '../domain/quote.ts';
import type { Format } from '../features/import/format.ts';
import { type ImportFlags, importFrom } from '../features/import/importing.ts';
import type { MailFlags } from '../features/import/mail/run.ts';
import type { ImportView } from '../features/import/types.ts';
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
type FileFormat = keyof typeof FORMATS;
type FormatName = FileFormat | 'mail';
type Flags = ImportFlags & MailFlags;

const FORMAT_NAMES: readonly string[] = [...Object.keys(FORMATS), 'mail'];

const FORMAT_WORDS = {
  csv: 'a table of jobs, saved as CSV',
  linkedin: "LinkedIn's export of your data",
  vcard: 'an address book (vCard)',
  ics: 'a calendar or an invitation (iCalendar)',
  mail: 'emails, saved or exported',
  json: "jobtrack's own export",
} as const satisfies Record<FormatName, string>;

export const importData: Declare = (command, act) => {
  command
    .addArgument(new Argument('<format>', 'what the file is').choices(FORMAT_NAMES).argParser(parseFormat))
    .argument('<file...>', "the file, or - for what's piped in; for mail, also folders, and several")
    .option('--dry-run', 'show what would come in, and save nothing')
    .option('--map <field=Column>', 'csv: which column holds what, such as title=Position; repeat for more', collect)
    .addOption(
      new Option('--dates <order>', 'csv: which number of 03/04/2026 is the day').choices(['day-first', 'month-first']),
    )
    .option('--keep-open', "leave jobs open that you've heard nothing about for 60 days")
    .option('--since <date>', 'mail: pass over older emails (default: 30 days before your first record)')
    .option('--me <address>', 'mail: your own email address; repeat for more (default: me.email)', collect)
    .action(act(importTyped, askWhatToImport));
  addExamples(
    command,
    'jobtrack import csv jobs.csv --dry-run',
    'jobtrack import linkedin Connections.csv',
    'jobtrack import vcard contacts.vcf',
    'jobtrack import ics invite.ics',
    'jobtrack import mail inbox.mbox sent.mbox --dry-run',
    'jobtrack import json search.json --db new.db',
    'jobtrack import csv jobs.csv --map title=Position --keep-open',
  );
};

async function askWhatToImport(
  { ask }: Asking,
  flags: object,
  name?: string,
  files: readonly string[] = [],
): Promise<Given | null> {
  if (name !== undefined && files.length > 0) return null;
  const format = name ?? (await ask.pick('What kind of file is it?', choicesFrom(FORMAT_WORDS)));
  return {
    flags,
    args: [format, [await ask.text({ message: 'Which file?', hint: 'its path, such as jobs.csv' })]],
  };
}

function parseFormat(typed: string): string {
  if (FORMAT_NAMES.includes(typed)) return typed;
  const isSheet = /^(?:xlsx?|xlsm|ods|numbers|excel)$/i.test(typed);
  const hint = isSheet
    ? 'Save the sheet as CSV in UTF-8 (in Excel the file type is called "CSV UTF-8"), then: jobtrack import csv <file>'
    : `Formats: ${FORMAT_NAMES.join(', ')}`;
  throw new UserError('usage', `import can't read the format ${quote(typed)}.`, hint);
}

async function importTyped(context: Context, flags: Flags, name: FormatName, files: readonly string[]): Promise<void> {
  if (name === 'mail') {
    refuseFlags(name, NO_FILE_FLAGS, flags);
    return await importEmails(context, flags, files);
  }
  const [file = '', ...more] = files;
  if (more.length > 0) throw new UserError('usage', `import ${name} takes one file.`, 'Import them one after another.');
  await importOneFile(context, flags, name, file);
}

async function importEmails(context: Context, flags: MailFlags, paths: readonly string[]): Promise<void> {
  const { importMail } = await import('../features/import/mail/run.ts');
  const { renderMail } = await import('../features/import/mail/view.ts');
  const { mailJson } = await import('../features/import/mail/view-json.ts');
  const { view: read, end } = await importMail(context, paths, flags);
  const view = { ...read, format: 'mail' };
  context.out(context.json ? toJson(mailJson(view)) : renderMail(view, context.style));
  tellRest(context, view);
  end();
}

async function importOneFile(context: Context, flags: Flags, name: FileFormat, file: string): Promise<void> {
  const format: Format = await FORMATS[name](context);
  refuseFlags(name, format.takes, flags);
  const imported = { ...(await importFrom(context, format, file, flags)), format: name };
  keepUp(context, imported);
  context.out(context.json ? toJson(importJson(imported)) : renderImport(imported, context.style));
  tellRest(context, imported);
}

function tellRest(context: Context, { warnings, batch }: Pick<ImportView, 'warnings' | 'batch'>): void {
  for (const warning of warnings) context.warn(renderWarning(warning, context.style));
  if (batch !== null) hintUndo(context);
}

const NO_FILE_FLAGS = { map: false, dates: false, keepOpen: false } as const;

function refuseFlags(name: FormatName, takes: Format['takes'], flags: Flags): void {
  const given = [
    ['--map', flags.map !== undefined && !takes.map],
    ['--dates', flags.dates !== undefined && !takes.dates],
    ['--keep-open', flags.keepOpen && !takes.keepOpen],
    ['--since', flags.since !== undefined && name !== 'mail'],
    ['--me', flags.me !== undefined && name !== 'mail'],
  ] as const;
  const wrong = given.find(([, isWrong]) => isWrong)?.[0];
  if (wrong !== undefined) throw new UserError('usage', `${wrong} doesn't go with import ${name}.`, 'Leave it out.');
}
