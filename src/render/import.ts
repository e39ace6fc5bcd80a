// What an import has done, or would do.
import { shellWord } from '../domain/quote.ts';
import { listed } from '../domain/words.ts';
import { joinBlocks, paragraph } from './layout.ts';
import { paint, type Style } from './style.ts';
import { clean } from './text.ts';
import { capitalized } from './words.ts';

type Outcome = 'added' | 'filled' | 'known';

interface Skipped {
  readonly reason: string;
  readonly count: number;
  readonly lines: readonly number[];
}

export interface ImportView {
  readonly format: string;
  /** The file's own name. */
  readonly from: string;
  readonly isRehearsal: boolean;
  readonly batch: number | null;
  readonly tally: {
    readonly counts: (outcome: Outcome) => ReadonlyMap<string, number>;
    readonly examples: () => readonly string[];
    readonly closedAsOld: () => number;
    readonly skipped: () => readonly Skipped[];
  };
  readonly columns: {
    readonly read: readonly { readonly column: string; readonly field: string }[];
    readonly noted: readonly string[];
  } | null;
  /** Whoever recommended the user, and may become a reference. */
  readonly offers: readonly { readonly name: string; readonly about: string }[];
  readonly rejectsFile: string | null;
  readonly warnings: readonly string[];
}

/** What a kind of record is called, one and many. */
const KINDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  job: ['job', 'jobs'],
  person: ['person', 'people'],
  reference: ['reference', 'references'],
  interview: ['interview', 'interviews'],
  touch: ['logged contact', 'logged contacts'],
  note: ['note', 'notes'],
  other: ['other record', 'other records'],
};

/** The report in words. */
export function renderImport(view: ImportView, style: Style): string {
  const blocks = [leadLines(view), skippedLines(view), oldLines(view), offerLines(view), columnLines(view)];
  const said = (lines: readonly string[]) =>
    lines.flatMap((line) => paragraph(line, line.startsWith(' ') ? 2 : 0, style).map((row) => paintLead(row, style)));
  return joinBlocks([blocks.slice(0, 3).flatMap(said), ...blocks.slice(3).map((lines) => said(lines))]);
}

function paintLead(row: string, style: Style): string {
  return row.replace(/^[A-Z][a-z ]+:/, (lead) => paint('ok', lead, style));
}

function leadLines({ from, isRehearsal, tally }: ImportView): string[] {
  const [added, filled, known] = [tally.counts('added'), tally.counts('filled'), tally.counts('known')];
  const examples = tally.examples();
  const such = examples.length === 0 ? '' : `, such as ${listed(examples)}`;
  const nothing = `Nothing new in ${from}; nothing ${isRehearsal ? 'would change' : 'changed'}.`;
  return [
    ...(added.size > 0 ? [`${isRehearsal ? 'Would come in' : 'Saved'}: ${counted(added)} from ${from}${such}.`] : []),
    ...(filled.size > 0 ? [`${isRehearsal ? 'Would be completed' : 'Completed'}: ${counted(filled)} on file.`] : []),
    ...(added.size + filled.size === 0 ? [nothing] : []),
    ...(known.size > 0 ? [`There already: ${counted(known)}.`] : []),
    ...(isRehearsal ? ['This was a dry run: nothing is saved.'] : []),
  ];
}

function counted(counts: ReadonlyMap<string, number>): string {
  return listed(
    [...counts].map(([kind, count]) => {
      const [one, many] = KINDS[kind] ?? [kind, kind];
      return `${count} ${count === 1 ? one : many}`;
    }),
  );
}

function skippedLines({ tally, rejectsFile }: ImportView): string[] {
  const skipped = tally.skipped();
  const total = skipped.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return [];
  const where = rejectsFile === null ? '' : ` To put right and import: ${rejectsFile}`;
  return [
    `Skipped: ${total} ${total === 1 ? 'row' : 'rows'}.${where}`,
    ...skipped.map((one) => `  ${reasonLine(one)}`),
  ];
}

function reasonLine({ reason, count, lines }: Skipped): string {
  const more = count > lines.length ? ` and ${count - lines.length} more` : '';
  return `${capitalized(reason)}: ${count === 1 ? 'line' : 'lines'} ${lines.join(', ')}${more}.`;
}

function oldLines({ tally, isRehearsal }: ImportView): string[] {
  const count = tally.closedAsOld();
  if (count === 0) return [];
  const [jobs, are] =
    count === 1 ? ['job', isRehearsal ? 'would be' : 'is'] : ['jobs', isRehearsal ? 'would be' : 'are'];
  return [
    `Closed: ${count} ${jobs} ${are} closed, since nothing happened there for more than 60 days: as no-response where you applied, else as other. One that goes on: jobtrack reopen <job>. All of them open: jobtrack undo, then import with --keep-open.`,
  ];
}

function offerLines({ offers }: ImportView): string[] {
  if (offers.length === 0) return [];
  const lines = offers.map(
    ({ name, about }) => `  jobtrack add-reference ${shellWord(clean(name))}${about && ` (${about})`}`,
  );
  return ['Recommendations: these people wrote one for you. To keep somebody as a reference:', ...lines];
}

function columnLines({ columns }: ImportView): string[] {
  if (columns === null) return [];
  const read = columns.read.map(({ column, field }) => `${column} as ${field}`).join(', ');
  const noted = columns.noted.length === 0 ? '' : ` In the notes: ${columns.noted.slice(0, 20).join(', ')}.`;
  return [`Columns: ${read}.${noted} Another way: --map field=Column.`];
}

/** `import --json`. */
export function importJson(view: ImportView) {
  const { format, from, isRehearsal, batch, tally, columns, rejectsFile, offers, warnings } = view;
  const countsOf = (outcome: Outcome) => [...tally.counts(outcome)].map(([kind, count]) => ({ kind, count }));
  return {
    schema: 'jobtrack/import@1',
    format,
    file: from,
    dryRun: isRehearsal,
    batch,
    added: countsOf('added'),
    completed: countsOf('filled'),
    known: countsOf('known'),
    examples: tally.examples(),
    closedAsOld: tally.closedAsOld(),
    skipped: tally.skipped().map(({ reason, count, lines }) => ({ reason, count, lines })),
    rejectsFile,
    offers: offers.map(({ name, about }) => ({ name, about: about || null })),
    columns: columns && { read: columns.read, noted: columns.noted },
    warnings,
  };
}
