// How rows are stored: columns are field names in snake_case, days 'yyyy-MM-dd', flags 0 or 1, all else unchanged.
import type { Row, Table } from '../domain/schema.ts';
import { type Column, layoutOf } from './layouts.ts';

/** Row type of each table. Lists of ids and closings, which the domain's records carry, are separate rows here. */
export type Tables = { readonly [T in Table]: Row<T> };

export type Value = string | number | null;
/** A row as it's stored: column to value. */
export type Kept = Readonly<Record<string, Value>>;

/** Only the id and these fields. */
export function layoutOfSome(table: Table, names: readonly string[]): readonly Column[] {
  return layoutOf(table).filter(({ name }) => name === 'id' || names.includes(name));
}

/** A table's columns, the id first. */
export function columnsOf(table: Table): readonly string[] {
  return layoutOf(table).map(({ column }) => column);
}

/** Subqueries for fields that come from other tables. */
export type Parts = Readonly<Record<string, string>>;

/** SQL for a JSON object with a row's stored fields and `parts` (subqueries by field), as `decode` expects it. From
 *  SQLite 3.54 on, a subquery's result is text unless wrapped in `json`. */
export function rowAsJson(table: Table, parts: Parts = {}, layout = layoutOf(table)): string {
  const fields = layout.map(({ name, column }) => `'${name}', "${column}"`);
  const more = Object.entries(parts).map(([name, select]) => `'${name}', json((${select}))`);
  return `json_object(${[...fields, ...more].join(', ')})`;
}
