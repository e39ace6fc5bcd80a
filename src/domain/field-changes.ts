// Words for what a correction changed, field by field: 'salary: 58,000 → 60,000'.

import type { Day } from './day.ts';
import { dateNear, lengthWords } from './day-words.ts';
import { type Field, wordOf } from './field.ts';
import { quote } from './quote.ts';
import { fieldsOf, type Table } from './schema.ts';
import { dotted } from './words.ts';

/** Fields with a flag that differ between two versions of a row; an empty value reads as 'nothing'. */
export function fieldChanges(table: Table, before: object, after: object, today: Day): string[] {
  const was = before as Readonly<Record<string, unknown>>;
  const is = after as Readonly<Record<string, unknown>>;
  return fieldsOf(table).flatMap(([name, field]) => {
    if (!field.flag || was[name] === is[name] || !(name in is)) return [];
    return [`${wordOf(field)}: ${wordsOf(was[name], field, today)} → ${wordsOf(is[name], field, today)}`];
  });
}

/** The changes in one sentence; just the name if there are none to tell. */
export function changeSentence(name: string, changes: readonly string[]): string {
  return changes.length === 0 ? `Changed: ${name}.` : `Changed: ${name}; ${dotted(changes)}.`;
}

function wordsOf(value: unknown, { is, unit }: Field, today: Day): string {
  if (value === null || value === undefined) return 'nothing';
  if (is === 'day') return dateNear(value as Day, today);
  if (is === 'flag') return value ? 'yes' : 'no';
  if (unit === 'days') return value === 1 ? 'day' : `${value} days`;
  if (unit === 'minutes') return lengthWords(Number(value));
  return quote(String(value)).slice(1, -1);
}
