// Converts rows between their stored form and the domain's.
import { type Day, formatDay, parseDay } from '../domain/day.ts';
import { UserError } from '../domain/errors.ts';
import type { Table } from '../domain/schema.ts';
import { asKept, onCurrentClock } from './clock.ts';
import { type Kind, layoutOf, makerOf } from './layouts.ts';
import type { Kept, Tables, Value } from './tables.ts';

/** A row's values, in the order of its layout; more may follow. */
export type Values = readonly unknown[];

/** Makes rows of their values. Throws UserError 'damaged' for an impossible day or an unknown kind. */
export function decode<T extends Table>(table: T, rows: readonly Values[]): Tables[T][] {
  const read = decodeKeptClock(table, rows);
  if (table !== 'interview') return read;
  return onCurrentClock(read as Tables['interview'][]) as unknown as Tables[T][];
}

/** The same, with interview times as they're stored. */
export function decodeKeptClock<T extends Table>(table: T, rows: readonly Values[]): Tables[T][] {
  refuseUnknown(table, rows);
  const make = makerOf(table);
  return rows.map((values) => make(values, readDay)) as unknown as Tables[T][];
}

// A row that was wiped from the change log no longer has a kind, so null is allowed.
function refuseUnknown(table: Table, rows: readonly Values[]): void {
  const at = layoutOf(table).findIndex(({ kinds }) => kinds !== undefined);
  if (at < 0) return;
  const known = new Set<unknown>(layoutOf(table)[at]?.kinds);
  const unknown = rows.find((values) => values[at] !== null && !known.has(values[at]));
  if (!unknown) return;
  const what = table === 'touch' ? 'contact' : 'item';
  throw new UserError('damaged', `The data file holds a kind of ${what} that jobtrack doesn't know: ${unknown[at]}`);
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
  const values = layoutOf(table).map(({ column }) => kept[column] ?? null);
  return decode(table, [values])[0] as Tables[T];
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

/** Caches: the same few hundred days come up again and again. */
const days = new Map<unknown, Day>();
const texts = new Map<Day, string>();

/** A stored day. Throws UserError 'damaged' if there's no such day. */
export function readDay(text: unknown): Day {
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
