// Values of a row as JSON has them: days as yyyy-MM-dd, the numbers of records as the ids that are typed.
import { type Day, formatDay } from './day.ts';
import type { Field } from './field.ts';
import { RECORD_LETTERS } from './ids.ts';

/** The letter before the numbers of a table, '' where its ids are plain numbers. */
export function letterOf(table: string): string {
  return table in RECORD_LETTERS ? RECORD_LETTERS[table as keyof typeof RECORD_LETTERS] : '';
}

/** 'j4'; a plain number where the ids of a table have no letter. */
export function idText(table: string, number: number): string | number {
  const letter = letterOf(table);
  return letter === '' ? number : `${letter}${number}`;
}

/** A value of a row as it is written. */
export function writtenValue(field: Field, value: unknown): unknown {
  if (value === null) return null;
  if (field.is === 'day') return formatDay(value as Day);
  return field.to === undefined ? value : idText(field.to, value as number);
}
