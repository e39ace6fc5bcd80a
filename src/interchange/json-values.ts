// Between the values of a row and those of JSON, by what the format says of the field.
import { type Day, formatDay, parseDay, parseTime } from '../domain/day.ts';
import { type ExportTable, type Field, letterOf, MOST_NUMBER, type RowValue } from './json-format.ts';

/** 'j4'; a plain number where the ids of a table have no letter. */
export function idText(table: ExportTable, number: number): string | number {
  const letter = letterOf(table);
  return letter === '' ? number : `${letter}${number}`;
}

/** A value of a row as it is written. */
export function writtenValue(field: Field, value: unknown): unknown {
  if (value === null) return null;
  if (field.is === 'day') return formatDay(value as Day);
  return field.to === undefined ? value : idText(field.to, value as number);
}

/** What was written as the value of a row; undefined where the field can't be that. */
export function rowValue(field: Field, written: RowValue): RowValue | undefined {
  if (written === null) return field.mayBeNull ? null : undefined;
  if (field.to !== undefined) return numberOf(letterOf(field.to), written);
  if (field.is === 'flag') return typeof written === 'boolean' ? written : undefined;
  if (field.is === 'number') return isNumber(written, field.least, field.most) ? written : undefined;
  return typeof written === 'string' ? readText(field, written) : undefined;
}

function readText({ is, among, isFilled }: Field, text: string): RowValue | undefined {
  if (is === 'day') return parseDay(text) ?? undefined;
  if (is === 'time') return parseTime(text) ?? undefined;
  return (isFilled && text === '') || (among && !among.includes(text)) ? undefined : text;
}

/** The number of an id. */
function numberOf(letter: string, id: RowValue): number | undefined {
  const number = letter === '' ? id : Number(new RegExp(`^${letter}([1-9]\\d*)$`).exec(String(id))?.[1]);
  return isNumber(number) ? number : undefined;
}

function isNumber(value: RowValue, least = 1, most = MOST_NUMBER): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}
