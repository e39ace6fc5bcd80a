// How the rows of the schema are kept: columns are the fields' names in snake_case; days stand as 'yyyy-MM-dd', flags as 0
// or 1, all else as it is.
import type { Field } from '../domain/field.ts';
import { fieldsOf, type Row, type Table } from '../domain/schema.ts';

/** The rows of each table. Lists of ids and closings, which the records of the domain carry, are rows of their own here. */
export type Tables = { readonly [T in Table]: Row<T> };

export type Value = string | number | null;
/** A row as it is kept: column to value. */
export type Kept = Readonly<Record<string, Value>>;

export type Kind = 'plain' | 'day' | 'flag';

/** A field of a row, and how the column for it is called. */
interface Column {
  readonly name: string;
  readonly column: string;
  readonly kind: Kind;
  /** What a row's kind can be, where every row has one. */
  readonly kinds?: ReadonlySet<unknown>;
}

const ID: Column = { name: 'id', column: 'id', kind: 'plain' };

function layOut([name, { is, among, needed }]: readonly [string, Field]): Column {
  const column = { name, column: snakeCase(name), kind: is === 'day' || is === 'flag' ? is : 'plain' } as const;
  return name === 'kind' && needed ? { ...column, kinds: new Set(among) } : column;
}

/** The column of a field. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const layouts = new Map<Table, readonly Column[]>();

/** The fields of a table, the number first. */
export function layoutOf(table: Table): readonly Column[] {
  const layout = layouts.get(table) ?? [ID, ...fieldsOf(table).map(layOut)];
  layouts.set(table, layout);
  return layout;
}

/** The columns of a table, its number first. */
export function columnsOf(table: Table): readonly string[] {
  return layoutOf(table).map(({ column }) => column);
}

/** The JSON object, as SQL makes it, that holds the fields of a row as they are kept, and `parts`, the queries of more by
 *  their field: what `decode` expects. From SQLite 3.54 on, what a query gives is text unless `json` says otherwise. */
export function rowAsJson(table: Table, parts: Readonly<Record<string, string>> = {}): string {
  const fields = layoutOf(table).map(({ name, column }) => `'${name}', "${column}"`);
  const more = Object.entries(parts).map(([name, select]) => `'${name}', json((${select}))`);
  return `json_object(${[...fields, ...more].join(', ')})`;
}
