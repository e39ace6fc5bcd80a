// How rows are stored: columns are field names in snake_case, days 'yyyy-MM-dd', flags 0 or 1, all else unchanged.
import type { Row, Table } from '../domain/schema.ts';
import { layoutOf } from './layouts.ts';

/** Row type of each table. Lists of ids and closings, which the domain's records carry, are separate rows here. */
export type Tables = { readonly [T in Table]: Row<T> };

export type Value = string | number | null;
/** A row as it's stored: column to value. */
export type Kept = Readonly<Record<string, Value>>;

/** A table's columns, the id first. */
export function columnsOf(table: Table): readonly string[] {
  return layoutOf(table).map(({ column }) => column);
}

/** Subqueries for fields that come from other tables. */
export type Parts = Readonly<Record<string, string>>;

/** SQL for a JSON array with a row's values in the order of its layout, and those of `parts`. As arrays, rows take half
 *  the time to read that they take as objects, which name each field again. From SQLite 3.54 on, a subquery's result is
 *  text unless wrapped in `json`. */
export function rowAsJson(table: Table, parts: Parts = {}): string {
  const values = columnsOf(table).map((column) => `"${column}"`);
  return `json_array(${[...values, ...Object.values(parts).map((select) => `json((${select}))`)].join(', ')})`;
}
