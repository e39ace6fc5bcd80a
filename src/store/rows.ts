// Rows as the domain has them, and as they are kept: there and back.
import { type Day, formatDay, parseDay } from '../domain/day.ts';
import { UserError } from '../domain/errors.ts';
import type { Table } from '../domain/schema.ts';
import { asKept, onCurrentClock } from './clock.ts';
import { type Kept, type Kind, layoutOf, type Tables, type Value } from './tables.ts';

/** Rows of `rowAsJson`, turned into what the domain has. Throws UserError 'damaged' for a day that is none,
 *  and for a kind that nobody knows. */
export function decode<T extends Table>(table: T, rows: readonly Record<string, unknown>[]): Tables[T][] {
  const read = decodeKeptClock(table, rows);
  if (table !== 'interview') return read;
  return onCurrentClock(read as Tables['interview'][]) as unknown as Tables[T][];
}

/** The same, with interviews on the clock that they are kept by. */
export function decodeKeptClock<T extends Table>(table: T, rows: readonly Record<string, unknown>[]): Tables[T][] {
  for (const { name, kind, kinds } of layoutOf(table)) {
    if (kinds) refuseUnknown(table, rows, kinds);
    if (kind === 'plain') continue;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] as Record<string, unknown>;
      row[name] = READ[kind](row[name] as Value);
    }
  }
  return rows as unknown as Tables[T][];
}

// What was forgotten for good has no kind any more in the change log.
function refuseUnknown(table: Table, rows: readonly Record<string, unknown>[], kinds: ReadonlySet<unknown>): void {
  const unknown = rows.find(({ kind }) => kind !== null && !kinds.has(kind));
  if (!unknown) return;
  const what = table === 'touch' ? 'contact' : 'item';
  throw new UserError('damaged', `The data file holds a kind of ${what} that jobtrack doesn't know: ${unknown.kind}`);
}

const emptyRows = new Map<Table, object>();

/** A row of which some fields may be left out, as a whole one: null stands for what was not said. */
export function complete<T extends Table>(table: T, row: object): Tables[T] {
  const empty = emptyRows.get(table) ?? Object.fromEntries(layoutOf(table).map(({ name }) => [name, null]));
  emptyRows.set(table, empty);
  return { ...empty, ...row } as unknown as Tables[T];
}

/** The fields given, of a row or of a part of one, as they are kept; null stands for what was not said. */
export function encode(table: Table, row: object): Kept {
  const kept: Record<string, Value> = {};
  const values = (table === 'interview' ? asKept(row) : row) as Readonly<Record<string, Value | boolean | undefined>>;
  for (const { name, column, kind } of layoutOf(table)) {
    const value = values[name];
    if (value !== undefined) kept[column] = keptValue(value, kind);
  }
  return kept;
}

/** A kept row, as the change log has it, as the domain has it. */
export function decodeKept<T extends Table>(table: T, kept: Kept): Tables[T] {
  const fields = layoutOf(table).map(({ name, column }) => [name, kept[column] ?? null]);
  return decode(table, [Object.fromEntries(fields)])[0] as Tables[T];
}

/** A kept row with null for the columns that it lacks, as one of an older schema may. */
export function wholeKept(table: Table, kept: Kept): Kept {
  return Object.fromEntries(layoutOf(table).map(({ column }) => [column, kept[column] ?? null]));
}

/** Half a character can't be written; a text keeps the sign for it, so that the log says the same as the row. */
function keptValue(value: Value | boolean, kind: Kind): Value {
  if (typeof value === 'string') return value.toWellFormed();
  if (kind === 'day' && value !== null) return writeDay(value as Day);
  return typeof value === 'boolean' ? Number(value) : value;
}

const READ: Readonly<Record<Exclude<Kind, 'plain'>, (value: Value) => Day | boolean | null>> = {
  day: (text: Value) => (text === null ? null : readDay(text)),
  flag: (value: Value) => (value === null ? null : value === 1),
};

/** The same few hundred days come again and again. */
const days = new Map<Value, Day>();
const texts = new Map<Day, string>();

function readDay(text: Value): Day {
  const known = days.get(text);
  if (known !== undefined) return known;
  const day = parseDay(String(text));
  if (day === null) throw new UserError('damaged', `The data file holds a day that does not exist: ${text}`);
  days.set(text, day);
  return day;
}

function writeDay(day: Day): string {
  const text = texts.get(day) ?? formatDay(day);
  texts.set(day, text);
  return text;
}
