// What `undo` prints: the command, when it was typed, and each record it had written.

import { type Day, momentAt } from '../domain/day.ts';
import { dayNear } from '../domain/day-words.ts';
import { RECORD_LETTERS } from '../domain/ids.ts';
import { countOf, dotted, listed } from '../domain/words.ts';
import { behindMark } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';

/** One row that a command wrote; `before` is null for an added row, `after` for a removed one. */
interface RowChange {
  readonly table: string;
  readonly id: number;
  readonly before: object | null;
  readonly after: object | null;
}

export interface Batch {
  readonly id: number;
  readonly undoes: number | null;
  readonly command: string;
  /** UTC ISO. */
  readonly at: string;
  readonly origin: { readonly command: string; readonly at: string };
  readonly isDone: boolean;
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

const TABLE_WORDS: Readonly<Record<string, string>> = {
  job_person: "a person's part in a job",
  interview_person: 'an interviewer',
  invitation: 'an invitation',
  reference_job: 'a job of a reference',
  touch: 'logged contact',
  message: 'your own words',
  message_part: 'your own words for one more job',
  statement: 'what they said about timing',
};

/** Sentences about what was undone. */
export function undoLines(batch: Batch, today: Day): string[] {
  const { command, at } = batch.isDone ? batch.origin : batch;
  const moment = momentAt(Date.parse(at));
  const lead = batch.isDone ? 'Taken back' : 'Done again, by taking back';
  const rows = batch.size > batch.changes.length ? batch.counts.map(countLine) : batch.changes.map(changeLine);
  return [`${lead}: ${command} (${dayNear(moment.day, today)}, ${moment.time}).`, ...rows];
}

/** 'Removed: 12000 people.' */
function countLine({ table, count, wasThere, isThere }: RowCount): string {
  const lead = wasThere ? (isThere ? 'As it was before' : 'Back again') : 'Removed';
  const words = TABLE_WORDS[table];
  const many = table === 'person' ? `${count} people` : `${count} ${table}s`;
  return `${lead}: ${count === 1 ? (words ?? table) : words ? `${words}, ${count} times` : many}.`;
}

function changeLine({ table, id, before, after }: RowChange): string {
  const letter = table in RECORD_LETTERS ? ` ${RECORD_LETTERS[table as keyof typeof RECORD_LETTERS]}${id}` : '';
  const what = `${TABLE_WORDS[table] ?? `${table}`}${letter}${labelOf(before ?? after)}`;
  if (before === null) return `Removed: ${what}.`;
  return after === null ? `Back again: ${what}.` : `As it was before: ${what}.`;
}

/** The words that identify a record, if there are any. */
function labelOf(row: object | null): string {
  const { name, company, title, kind, text, reason, key } = { ...row } as Readonly<
    Record<string, string | null | undefined>
  >;
  const words = name ?? (company && title ? `${company} – ${title}` : (kind ?? text ?? reason ?? key));
  return words ? `, ${words}` : '';
}

/** One entry in the list of commands. */
interface ListedBatch extends Batch {
  /** Number for --steps that undoes back to and including this command; null if it isn't in effect. */
  readonly step: number | null;
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
  message: ['text of your own', 'texts of your own'],
  statement: ['word on timing', 'words on timing'],
  job_person: ['part in a job', 'parts in jobs'],
  interview_person: ['interviewer', 'interviewers'],
  reference_job: ['job of a reference', 'jobs of references'],
  message_part: ['more job for your own words', 'more jobs for your own words'],
};
const COMMANDS_NAMED = 10;

/** 'Taken back: two commands: add-job Acme Buyer (today, 16:00); …'. */
export function stepsLines(batches: readonly Batch[], today: Day): string[] {
  const named = batches.slice(0, COMMANDS_NAMED).map((batch) => `${batch.command} (${whenOf(batch, today)})`);
  const more = batches.length - named.length;
  const rest = more === 0 ? '' : `; and ${more} before`;
  return [`Taken back: ${countOf(batches.length, 'command')}: ${named.join('; ')}${rest}.`];
}

/** The newest commands and what each did; those in effect have their number for --steps in front. */
export function renderLog({ batches, total }: LogView, today: Day, style: Style): string {
  const width = Math.max(...batches.map(({ step }) => String(step ?? '').length));
  const rows = batches.flatMap((batch) => {
    const mark = `${String(batch.step ?? '').padStart(width)}  `;
    const state = batch.step === null && batch.undoes === null ? 'taken back' : null;
    return behindMark(mark, dotted([batch.command, whenOf(batch, today), didWords(batch.counts), state]), style);
  });
  const more = total - batches.length;
  return [...rows, ...(more === 0 ? [] : [`${' '.repeat(width)}  and ${more} before`])].join('\n');
}

/** `undo --list --json`. */
export function logJson({ batches, total }: LogView) {
  return {
    schema: 'jobtrack/undo@1',
    commands: batches.map(({ id, command, at, undoes, step, counts }) => ({
      batch: id,
      command,
      at,
      undoes,
      step,
      added: sumOf(counts, ({ wasThere }) => !wasThere),
      changed: sumOf(counts, ({ wasThere, isThere }) => wasThere && isThere),
      removed: sumOf(counts, ({ isThere }) => !isThere),
    })),
    total,
    warnings: [],
  };
}

function whenOf({ at }: Pick<Batch, 'at'>, today: Day): string {
  const { day, time } = momentAt(Date.parse(at));
  return `${dayNear(day, today)}, ${time}`;
}

/** 'added one job and one person, changed one note'. */
function didWords(counts: readonly RowCount[]): string {
  const verbs = [
    ['added', (row: RowCount) => !row.wasThere],
    ['changed', (row: RowCount) => row.wasThere && row.isThere],
    ['removed', (row: RowCount) => !row.isThere],
  ] as const;
  const parts = verbs.flatMap(([verb, isIt]) => {
    const nouns = counts.filter(isIt).map(({ table, count }) => countOf(count, ...nounsOf(table)));
    return nouns.length === 0 ? [] : [`${verb} ${listed(nouns)}`];
  });
  return parts.join(', ');
}

function nounsOf(table: string): readonly [one: string, many: string] {
  return NOUNS[table] ?? [table, `${table}s`];
}

function sumOf(counts: readonly RowCount[], isIt: (row: RowCount) => boolean): number {
  return counts.filter(isIt).reduce((sum, { count }) => sum + count, 0);
}
