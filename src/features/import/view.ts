// The result of an import or a dry run in words.

import { formatDay } from '../../domain/day.ts';
import { quote, shellWord } from '../../domain/quote.ts';
import { capitalized, countOf, listed } from '../../domain/words.ts';
import { joinBlocks, paragraph } from '../../terminal/layout.ts';
import { paint, type Style } from '../../terminal/style.ts';
import { clean } from '../../terminal/text.ts';
import { RECORD_ONE } from './format.ts';
import { linesOf } from './tally.ts';
import type { Few, ImportView, JobState, Skipped } from './types.ts';

/** Names of the kinds of record, singular and plural. */
const KINDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  job: ['job', 'jobs'],
  person: ['person', 'people'],
  reference: ['reference', 'references'],
  interview: ['interview', 'interviews'],
  touch: ['logged contact', 'logged contacts'],
  note: ['note', 'notes'],
  other: ['other record', 'other records'],
};

/** What a file's parts are called, singular and plural; rows unless listed. */
const ROW = ['row', 'rows'] as const;
const PIECES: Readonly<Record<string, readonly [one: string, many: string]>> = {
  vcard: ['card', 'cards'],
  ics: ['event', 'events'],
};

export function renderImport(view: ImportView, style: Style): string {
  const counts = [...leadLines(view), ...skippedLines(view), ...oldLines(view)];
  const blocks = [counts, differenceLines(view), furtherLines(view), offerLines(view), columnLines(view)];
  const said = (lines: readonly string[]) =>
    lines.flatMap((line) => paragraph(line, line.startsWith(' ') ? 2 : 0, style).map((row) => paintLead(row, style)));
  return joinBlocks(blocks.map((lines) => said(lines)));
}

function paintLead(row: string, style: Style): string {
  return row.replace(/^[A-Z][a-z ]+:/, (lead) => paint('ok', lead, style));
}

function leadLines({ from, isRehearsal, tally }: ImportView): string[] {
  const [added, filled] = [tally.counts('added'), tally.counts('filled')];
  const [known, again] = [tally.counts('known'), tally.counts('again')];
  const nothing = `Nothing new in ${from}; nothing ${isRehearsal ? 'would change' : 'changed'}.`;
  const done = isRehearsal ? 'Would be updated' : 'Updated';
  return [
    ...(added.size > 0 ? addedLines(counted(added), { from, isRehearsal, tally }) : []),
    ...(filled.size > 0 ? [`${done}: ${few(tally.completed())}.`] : []),
    ...(added.size + filled.size === 0 ? [nothing] : []),
    ...(known.size > 0 ? [`${inWords(known)} already here.`] : []),
    ...(again.size > 0 ? [`Listed more than once, and saved once: ${counted(again)}.`] : []),
    ...(isRehearsal ? ['This was a dry run: nothing was saved.'] : []),
  ];
}

/** A dry run lists rows, since that's its point. */
function addedLines(count: string, { from, isRehearsal, tally }: Pick<ImportView, 'from' | 'isRehearsal' | 'tally'>) {
  const { shown, count: total } = tally.preview();
  if (isRehearsal && total > 0) {
    const rows = shown.map(({ label, state }) => `  ${label}${state === null ? '' : `: ${stateWords(state)}`}`);
    const more = total > shown.length ? [`  and ${total - shown.length} more`] : [];
    return [`Would be saved: ${count} from ${from}.`, ...rows, ...more];
  }
  const examples = tally.examples();
  const isAll = total === examples.length;
  const such = examples.length === 0 ? '' : `${isAll ? ':' : ', such as'} ${listed(examples)}`;
  return [`${isRehearsal ? 'Would be saved' : 'Saved'}: ${count} from ${from}${such}.`];
}

function stateWords({ appliedOn, undatedStage, closedOn, reason, isOld }: JobState): string {
  const unknown = undatedStage === null ? 'saved' : 'applied on an unknown day';
  const begun = appliedOn === null ? unknown : `applied ${formatDay(appliedOn)}`;
  if (isOld) return `${begun}, closed, since it's been quiet for 60 days`;
  if (reason === null) return begun;
  return `${begun}, closed ${closedOn === null ? 'on an unknown day' : formatDay(closedOn)} as ${reason}`;
}

function few({ shown, count }: Few<string>): string {
  return count > shown.length ? `${shown.join(', ')} and ${count - shown.length} more` : listed(shown);
}

const FIELDS = { applied: 'applied', url: 'link', status: 'status' } as const;

function differenceLines({ tally, batch }: ImportView): string[] {
  const { shown, count } = tally.differences();
  if (count === 0) return [];
  const noted = batch === null ? '' : ' The rest is in the notes.';
  const rows = shown.map(
    ({ label, field, onFile, inTable }) => `  ${label}: ${FIELDS[field]} ${onFile} on file, ${inTable} in the table`,
  );
  const more = count > shown.length ? [`  and ${count - shown.length} more`] : [];
  return [`Different: what's on file stays.${noted} To change it: jobtrack edit or jobtrack close`, ...rows, ...more];
}

function furtherLines({ tally, isRehearsal }: ImportView): string[] {
  const further = tally.further();
  if (further.count === 0) return [];
  const add = isRehearsal ? "Once they're imported, add" : 'Add';
  return [
    `Days missing: ${few(further)} got as far as interviews or an offer, but there's no day for them. They count, but bring up no follow-up. ${add} the days with jobtrack add-interview and jobtrack offer.`,
  ];
}

function counted(counts: ReadonlyMap<string, number>): string {
  return listed(
    othersLast(counts).map(([kind, count]) => {
      const [one, many] = KINDS[kind] ?? [kind, kind];
      return `${count} ${count === 1 ? one : many}`;
    }),
  );
}

/** Counts with 'other records' at the end. */
function othersLast(counts: ReadonlyMap<string, number>): (readonly [kind: string, count: number])[] {
  const isOther = ([kind]: readonly [string, number]) => kind === 'other';
  return [...[...counts].filter((each) => !isOther(each)), ...[...counts].filter(isOther)];
}

/** 'Two jobs and one person were'. */
function inWords(counts: ReadonlyMap<string, number>): string {
  const words = othersLast(counts).map(([kind, count]) => countOf(count, ...(KINDS[kind] ?? [kind, kind])));
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return `${capitalized(listed(words))} ${total === 1 ? 'was' : 'were'}`;
}

function skippedLines({ tally, rejectsFile, from, format }: ImportView): string[] {
  const skipped = tally.skipped();
  const total = skipped.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return [];
  const [one, many] = PIECES[format] ?? ROW;
  return [
    `Skipped: ${total} ${total === 1 ? one : many}.${whereToMend({ rejectsFile, from, format }, total)}`,
    ...skipped.map((one) => `  ${reasonLine(one)}`),
  ];
}

/** Skipped records that have no file of their own are fixed in the imported file. */
function whereToMend(
  { rejectsFile, from, format }: Pick<ImportView, 'rejectsFile' | 'from' | 'format'>,
  total: number,
): string {
  const them = total === 1 ? 'it' : 'them';
  if (rejectsFile !== null) return ` Fix ${them} in this file, then import that: ${rejectsFile}`;
  if (format === 'csv') return '';
  const again =
    format === 'ics' ? ` ${RECORD_ONE}` : ` Fix ${them} there and import the file again; nothing comes in twice.`;
  return ` See ${from}.${again}`;
}

function reasonLine(skipped: Skipped): string {
  return `${capitalized(skipped.reason)}: ${linesOf(skipped)}.`;
}

function oldLines({ tally, isRehearsal, batch }: ImportView): string[] {
  const count = tally.closedAsOld();
  if (count === 0) return [];
  const closed = isRehearsal ? 'Would be closed' : 'Closed';
  const leave = `To leave ${count === 1 ? 'it' : 'them all'} open`;
  const open = isRehearsal ? `${leave}: --keep-open.` : `${leave}: jobtrack undo, then import with --keep-open.`;
  const reopen = `To reopen ${count === 1 ? 'it' : 'one'}: jobtrack reopen <job>.`;
  const how = isRehearsal || batch === null ? open : `${reopen} ${open}`;
  return [
    `${closed}: ${count} ${count === 1 ? 'job' : 'jobs'}, because nothing happened for more than 60 days (as no-response if you applied, otherwise as other). ${how}`,
  ];
}

function offerLines({ offers }: ImportView): string[] {
  if (offers.length === 0) return [];
  const lines = offers.map(({ name, about }) => {
    const note = about && ` --note ${shellWord(clean(about))}`;
    return `  jobtrack add-reference ${shellWord(clean(name))}${note}`;
  });
  return ['Recommendations: these people wrote one for you. To keep somebody as a reference:', ...lines];
}

function columnLines({ columns }: ImportView): string[] {
  if (columns === null) return [];
  const read = columns.read.map(({ column, field }) => `${column} as ${field}`).join(', ');
  const noted =
    columns.noted.length === 0 ? '' : ` ${listed(columns.noted.slice(0, 20).map(quote))} went into the notes.`;
  return [`Columns: ${read}.${noted} To change that: --map field=Column.`];
}
