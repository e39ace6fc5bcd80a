// Row values as JSON has them: days as yyyy-MM-dd, record numbers as the ids people type.
import { type Day, formatDay } from './day.ts';
import type { Field } from './field.ts';
import { RECORD_LETTERS } from './ids.ts';

/** The id letter of a table; '' if its ids are plain numbers. */
export function letterOf(table: string): string {
  return table in RECORD_LETTERS ? RECORD_LETTERS[table as keyof typeof RECORD_LETTERS] : '';
}

/** 'j4', or a plain number if the table has no letter. */
export function idText(table: string, number: number): string | number {
  const letter = letterOf(table);
  return letter === '' ? number : `${letter}${number}`;
}

/** A row value as JSON has it. */
export function writtenValue(field: Field, value: unknown): unknown {
  if (value === null) return null;
  if (field.is === 'day') return formatDay(value as Day);
  return field.to === undefined ? value : idText(field.to, value as number);
}
