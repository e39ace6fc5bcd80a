// Converts rows between their stored form and the domain's.
import { type Day, formatDay, parseDay } from '../domain/day.ts';
import { UserError } from '../domain/errors.ts';
import type { Table } from '../domain/schema.ts';
import { asKept, onCurrentClock } from './clock.ts';
import { type Kind, layoutOf } from './layouts.ts';
import type { Kept, Tables, Value } from './tables.ts';

/** Decodes rows of `rowAsJson`. Throws UserError 'damaged' for an impossible day or an unknown kind. */
export function decode<T extends Table>(table: T, rows: readonly Record<string, unknown>[]): Tables[T][] {
  const read = decodeKeptClock(table, rows);
  if (table !== 'interview') return read;
  return onCurrentClock(read as Tables['interview'][]) as unknown as Tables[T][];
}

/** The same, with interview times as they're stored. */
export function decodeKeptClock<T extends Table>(
  table: T,
  rows: readonly Record<string, unknown>[],
  layout = layoutOf(table),
): Tables[T][] {
  for (const { name, kind, kinds } of layout) {
    if (kinds) refuseUnknown(table, rows, new Set(kinds));
    if (kind === 'plain') continue;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] as Record<string, unknown>;
      row[name] = READ[kind](row[name] as Value);
    }
  }
  return rows as unknown as Tables[T][];
}

// A row that was wiped from the change log no longer has a kind, so null is allowed.
function refuseUnknown(table: Table, rows: readonly Record<string, unknown>[], kinds: ReadonlySet<unknown>): void {
  const unknown = rows.find(({ kind }) => kind !== null && !kinds.has(kind));
  if (!unknown) return;
  const what = table === 'touch' ? 'contact' : 'item';
  throw new UserError('damaged', `The data file holds a kind of ${what} that jobtrack doesn't know: ${unknown.kind}`);
}

const emptyRows = new Map<Table, object>();

/** Fills in a row's missing fields with null. */
export function complete<T extends Table>(table: T, row: object): Tables[T] {
  const empty = emptyRows.get(table) ?? Object.fromEntries(layoutOf(table).map(({ name }) => [name, null]));
  emptyRows.set(table, empty);
  return { ...empty, ...row } as unknown as Tables[T];
}

/** Encodes the given fields of a row for storage. */
export function encode(table: Table, row: object): Kept {
  const kept: Record<string, Value> = {};
  const values = (table === 'interview' ? asKept(row) : row) as Readonly<Record<string, Value | boolean | undefined>>;
  for (const { name, column, kind } of layoutOf(table)) {
    const value = values[name];
    if (value !== undefined) kept[column] = keptValue(value, kind);
  }
  return kept;
}

/** Decodes a stored row, as the change log has it, into the domain's form. */
export function decodeKept<T extends Table>(table: T, kept: Kept): Tables[T] {
  const fields = layoutOf(table).map(({ name, column }) => [name, kept[column] ?? null]);
  return decode(table, [Object.fromEntries(fields)])[0] as Tables[T];
}

/** A stored row with null for the columns it lacks, as a row of an older schema may. */
export function wholeKept(table: Table, kept: Kept): Kept {
  return Object.fromEntries(layoutOf(table).map(({ column }) => [column, kept[column] ?? null]));
}

/** Replaces lone surrogates, which can't be written, so that the log and the row have the same text. */
function keptValue(value: Value | boolean, kind: Kind): Value {
  if (typeof value === 'string') return value.toWellFormed();
  if (kind === 'day' && value !== null) return writeDay(value as Day);
  return typeof value === 'boolean' ? Number(value) : value;
}

const READ: Readonly<Record<Exclude<Kind, 'plain'>, (value: Value) => Day | boolean | null>> = {
  day: (text: Value) => (text === null ? null : readDay(text)),
  flag: (value: Value) => (value === null ? null : value === 1),
};

/** Caches: the same few hundred days come up again and again. */
const days = new Map<Value, Day>();
const texts = new Map<Day, string>();

function readDay(text: Value): Day {
  const known = days.get(text);
  if (known !== undefined) return known;
  const day = parseDay(String(text));
  if (day === null) throw new UserError('damaged', `The data file holds a day that doesn't exist: ${text}`);
  days.set(text, day);
  return day;
}

function writeDay(day: Day): string {
  const text = texts.get(day) ?? formatDay(day);
  texts.set(day, text);
  return text;
}
