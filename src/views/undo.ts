// The output of `undo` and `redo`: the commands, when they were typed, and the effect on the records.

import { type Day, momentAt } from '../domain/day.ts';
import { dayNear } from '../domain/day-words.ts';
import { clockWords } from '../domain/english.ts';
import { countOf, dotted, listed } from '../domain/words.ts';
import { afterMark } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';
import { BACK, CHANGED, effectLines, type Lead, type RowChange } from './undone.ts';
import type { Names } from './undone-names.ts';

/** A logged command. */
interface Command {
  readonly command: string;
  /** UTC ISO. */
  readonly at: string;
}

export interface Batch extends Command {
  readonly id: number;
  readonly undoes: number | null;
  readonly size: number;
  /** All row changes, or just the first of very many. */
  readonly changes: readonly RowChange[];
  readonly counts: readonly RowCount[];
}

interface RowCount {
  readonly table: string;
  readonly count: number;
  readonly wasThere: boolean;
  readonly isThere: boolean;
}

/** 'Undone: close acme (typed today, 09:00). Acme – Buyer is open again.' Several commands are only named. */
export function reversalLines(
  lead: Lead,
  { batches, commands }: { readonly batches: readonly Batch[]; readonly commands: readonly Command[] },
  names: Names,
): string[] {
  const said = `${lead}: ${commandsWords(commands, names.today)}.`;
  const [effect, ...more] = commands.length > 1 ? [] : batches.flatMap((batch) => effectsOf(batch, lead, names));
  if (effect === undefined) return [said];
  return more.length === 0 ? [`${said} ${effect}`] : [said, effect, ...more];
}

function effectsOf({ size, changes, counts }: Batch, lead: Lead, names: Names): string[] {
  return size > changes.length ? countLines(counts, lead) : effectLines(changes, lead, names);
}

/** 'two commands: add-job Acme Buyer (typed today, 16:00); …'. */
export function commandsWords(commands: readonly Command[], today: Day): string {
  const named = commands.slice(0, COMMANDS_NAMED).map((each) => `${each.command} (typed ${whenOf(each, today)})`);
  const more = commands.length - named.length;
  const all = `${named.join('; ')}${more === 0 ? '' : `; and ${more} before`}`;
  return commands.length === 1 ? all : `${countOf(commands.length, 'command')}: ${all}`;
}

/** 'Removed: 12000 people.' */
function countLines(counts: readonly RowCount[], lead: Lead): string[] {
  const lines = [
    ['Removed', added],
    [BACK, removed],
    [CHANGED[lead], changed],
  ] as const;
  return lines.flatMap(([way, isIt]) => {
    const nouns = nounsIn(counts.filter(isIt));
    return nouns.length === 0 ? [] : [`${way}: ${listed(nouns)}.`];
  });
}

/** One entry in the list of commands. */
interface ListedBatch extends Batch {
  /** Number for --steps that undoes back to and including this command; null if it isn't in effect. */
  readonly step: number | null;
  /** How many redos bring this command back; null if none does. */
  readonly redoStep: number | null;
}

export interface LogView {
  /** Newest first. */
  readonly batches: readonly ListedBatch[];
  /** Number of commands in all. */
  readonly total: number;
}

const NOUNS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  person: ['person', 'people'],
  touch: ['logged contact', 'logged contacts'],
  message: ['draft', 'drafts'],
  statement: ['thing they said about timing', 'things they said about timing'],
  job_person: ['role', 'roles'],
  interview_person: ['interviewer', 'interviewers'],
  reference_job: ['job of a reference', 'jobs of references'],
  message_answer: ['answer in a draft', 'answers in drafts'],
  message_part: ['job of a draft', 'jobs of drafts'],
};
const COMMANDS_NAMED = 10;

/** The newest commands and what each did; those in effect have their number for --steps in front. */
export function renderLog({ batches, total }: LogView, today: Day, style: Style): string {
  const width = Math.max(...batches.map(({ step }) => String(step ?? '').length));
  const rows = batches.flatMap((batch) => {
    const mark = `${String(batch.step ?? '').padStart(width)}  `;
    const words = [batch.command, whenOf(batch, today), didWords(batch.counts), stateOf(batch)];
    return afterMark(mark, dotted(words), style);
  });
  const more = total - batches.length;
  return [...rows, ...(more === 0 ? [] : [`${' '.repeat(width)}  and ${more} before`])].join('\n');
}

function stateOf({ undoes, step, redoStep }: ListedBatch): string | null {
  if (undoes !== null || step !== null) return null;
  if (redoStep === null) return 'undone';
  return redoStep === 1 ? 'undone, redo brings it back' : `undone, ${redoStep} redos bring it back`;
}

/** `undo --list --json`. */
export function logJson({ batches, total }: LogView) {
  return {
    schema: 'jobtrack/undo@1',
    commands: batches.map(({ id, command, at, undoes, step, redoStep, counts }) => ({
      batch: id,
      command,
      at,
      undoes,
      step,
      redoStep,
      added: sumOf(counts.filter(added)),
      changed: sumOf(counts.filter(changed)),
      removed: sumOf(counts.filter(removed)),
    })),
    total,
    warnings: [],
  };
}

function whenOf({ at }: Pick<Batch, 'at'>, today: Day): string {
  const { day, time } = momentAt(Date.parse(at));
  return `${dayNear(day, today)}, ${clockWords(time)}`;
}

/** 'added one job and one person, changed one note', 'closed one job'. */
function didWords(counts: readonly RowCount[]): string {
  const isClosing = ({ table }: RowCount) => table === 'closing';
  const jobs = counts.filter(isClosing).map((count) => ({ ...count, table: 'job' }));
  const others = counts.filter((count) => !isClosing(count));
  const parts = [
    ['added', others.filter(added)],
    ['closed', jobs.filter(added)],
    ['changed', counts.filter(changed)],
    ['removed', others.filter(removed)],
    ['reopened', jobs.filter(removed)],
  ] as const;
  return parts
    .map(([verb, done]) => [verb, worthTelling(done)] as const)
    .flatMap(([verb, done]) => (done.length === 0 ? [] : [`${verb} ${listed(nounsIn(done))}`]))
    .join(', ');
}

// A person added with an interview isn't told again as a role and an interviewer.
function worthTelling(counts: readonly RowCount[]): readonly RowCount[] {
  const records = counts.filter(({ table }) => table !== 'job_person' && table !== 'interview_person');
  return records.length > 0 ? records : counts;
}

const added = ({ wasThere }: RowCount) => !wasThere;
const changed = ({ wasThere, isThere }: RowCount) => wasThere && isThere;
const removed = ({ isThere }: RowCount) => !isThere;

function nounsIn(counts: readonly RowCount[]): string[] {
  return counts.map(({ table, count }) => countOf(count, ...(NOUNS[table] ?? [table, `${table}s`])));
}

function sumOf(counts: readonly RowCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
