// Checks JSON values against the schema and turns them into row values.
import { parseDay, parseTime } from '../../domain/day.ts';
import { type Field, isNeverEmpty, mayBeNull } from '../../domain/field.ts';
import { letterOf } from '../../domain/written.ts';
import { MOST_NUMBER, type RowValue } from './format.ts';

/** The row value for a written one; undefined if the field can't hold it. */
export function rowValue(field: Field, written: RowValue): RowValue | undefined {
  if (written === null) return mayBeNull(field) ? null : undefined;
  if (field.to !== undefined) return numberOf(letterOf(field.to), written);
  if (field.is === 'flag') return typeof written === 'boolean' ? written : undefined;
  if (field.is === 'number') return isNumber(written, field.least, field.most) ? written : undefined;
  return typeof written === 'string' ? readText(field, written) : undefined;
}

function readText(field: Field, text: string): RowValue | undefined {
  const { is, among } = field;
  if (is === 'day') return parseDay(text) ?? undefined;
  if (is === 'time') return parseTime(text) ?? undefined;
  return (isNeverEmpty(field) && text === '') || (among && !among.includes(text)) ? undefined : text;
}

/** The number in an id. */
function numberOf(letter: string, id: RowValue): number | undefined {
  const number = letter === '' ? id : Number(new RegExp(`^${letter}([1-9]\\d*)$`).exec(String(id))?.[1]);
  return isNumber(number) ? number : undefined;
}

function isNumber(value: RowValue, least = 1, most = MOST_NUMBER): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}
