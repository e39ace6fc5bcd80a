// The effect of an undo or a redo on the records, in sentences.

import { spelled } from '../domain/english.ts';
import { type Row, TABLES, type Table } from '../domain/schema.ts';
import { capitalized, listed } from '../domain/words.ts';
import { type Names, nameOfRow } from './undone-names.ts';

/** The change of one row: `before` is null for an added row, `after` for a removed one. */
export type RowChange = {
  readonly [T in Table]: {
    readonly table: T;
    readonly id: number;
    readonly before: Row<T> | null;
    readonly after: Row<T> | null;
  };
}[Table];

/** The first word of the answer. */
export type Lead = 'Undone' | 'Redone';

export const BACK = 'Brought back';
export const CHANGED: Readonly<Record<Lead, string>> = { Undone: 'Changed back', Redone: 'Changed again' };

/** More records than this are counted. */
const MOST_NAMED = 8;

/** One sentence for all rows with the same change: 'Tyrell – Buyer is closed (rejected) again.' */
export function effectLines(changes: readonly RowChange[], lead: Lead, names: Names): string[] {
  const net = netChanges(changes);
  const ways = new Map<string, Set<string>>();
  for (const change of net.filter((each) => !isToldWith(each, net))) {
    const way = wayOf(change, lead);
    ways.set(way, (ways.get(way) ?? new Set()).add(nameOf(change, names)));
  }
  return [...ways].map(([way, all]) => sentence(way, [...all]));
}

function sentence(way: string, all: readonly string[]): string {
  if (/^\p{Ll}/u.test(way)) return `${capitalized(listed(all))} ${all.length === 1 ? 'is' : 'are'} ${way}.`;
  const rest = all.length - MOST_NAMED;
  return `${way}: ${listed(rest > 0 ? [...all.slice(0, MOST_NAMED), `${rest} more`] : all)}.`;
}

/** Each row once, as the command found and left it; none for a row that it both added and removed. */
function netChanges(changes: readonly RowChange[]): RowChange[] {
  const net = new Map<string, RowChange>();
  for (const change of changes) {
    const key = `${change.table} ${change.id}`;
    net.set(key, { ...change, before: (net.get(key) ?? change).before } as RowChange);
  }
  const left = [...net.values()].filter(({ before, after }) => before !== null || after !== null);
  return left.sort((a, b) => TABLES.indexOf(a.table) - TABLES.indexOf(b.table) || a.id - b.id);
}

/** Parts and what they're part of. */
const WHOLES: Partial<Record<Table, readonly (readonly [table: Table, field: string])[]>> = {
  job_person: [
    ['job', 'jobId'],
    ['person', 'personId'],
  ],
  interview_person: [
    ['interview', 'interviewId'],
    ['person', 'personId'],
  ],
  reference_job: [
    ['reference', 'referenceId'],
    ['job', 'jobId'],
  ],
  message_answer: [['message', 'messageId']],
  message_part: [['message', 'messageId']],
  posting: [['job', 'jobId']],
  invitation: [['interview', 'interviewId']],
  mail: [
    ['touch', 'touchId'],
    ['interview', 'interviewId'],
    ['job', 'jobId'],
  ],
};

/** States of a job, which mean nothing once it's gone. */
const STATES: readonly Table[] = ['closing', 'skip', 'snooze'];

/** Is it a part of something that's named anyway? */
function isToldWith({ table, before, after }: RowChange, all: readonly RowChange[]): boolean {
  const fields = valuesOf(before ?? after);
  const find = (whole: Table, field: string) =>
    all.find((each) => each.table === whole && each.id === fields.get(field));
  if (STATES.includes(table)) return find('job', 'jobId')?.before === null;
  if (table === 'job_person' && isInterviewer(fields, all)) return true;
  return (WHOLES[table] ?? []).some(([whole, field]) => find(whole, field));
}

/** Interviewers have that role in the job as well. */
function isInterviewer(role: ReadonlyMap<string, unknown>, all: readonly RowChange[]): boolean {
  const met = all.filter(({ table }) => table === 'interview_person');
  return met.some(({ before, after }) => valuesOf(before ?? after).get('personId') === role.get('personId'));
}

function valuesOf(row: object | null): ReadonlyMap<string, unknown> {
  return new Map(Object.entries({ ...row }));
}

/** The change of a row in words: the end of a sentence, or the word before a list. */
function wayOf({ table, before, after }: RowChange, lead: Lead): string {
  if (table === 'closing')
    return isClosing(before) ? `closed (${before.reason.replace('-', ' ')}) again` : 'open again';
  if (table === 'skip') return before === null ? 'No longer skipped' : 'Skipped again';
  if (table === 'snooze') return isSnoozing(before) ? 'Put off again' : 'No longer put off';
  if (before === null) return 'Removed';
  if (table === 'interview' && after !== null && (before.cancelledOn === null) !== (after.cancelledOn === null))
    return before.cancelledOn === null ? 'on again' : spelled('canceled again');
  return after === null ? BACK : CHANGED[lead];
}

function isClosing(row: Row<'closing'> | null): row is Row<'closing'> {
  return row !== null && row.reopenedOn === null;
}

function isSnoozing(row: Row<'snooze'> | null): boolean {
  return row !== null && row.endedOn === null;
}

function nameOf(change: RowChange, names: Names): string {
  const { before, after } = change;
  const row = before ?? after;
  return row === null ? '' : nameOfRow(change.table, row, names);
}
