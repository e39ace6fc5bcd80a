// How each table's rows are laid out, worked out from the schema on first use. The build puts the result into the bundle
// of a plain `today`, without the schema.
import type { Field } from '../domain/field.ts';
import { fieldsOf, type Table } from '../domain/schema.ts';

export type Kind = 'plain' | 'day' | 'flag';

/** A field of a row and its column. */
export interface Column {
  readonly name: string;
  readonly column: string;
  readonly kind: Kind;
  /** The kinds a row can have, if every row has one. */
  readonly kinds?: readonly string[] | undefined;
}

const ID: Column = { name: 'id', column: 'id', kind: 'plain' };

function layOut([name, { is, among, needed }]: readonly [string, Field]): Column {
  const column = { name, column: snakeCase(name), kind: is === 'day' || is === 'flag' ? is : 'plain' } as const;
  return name === 'kind' && needed ? { ...column, kinds: among } : column;
}

/** The column name of a field. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const layouts = new Map<Table, readonly Column[]>();

/** A table's fields, the id first. */
export function layoutOf(table: Table): readonly Column[] {
  const layout = layouts.get(table) ?? [ID, ...fieldsOf(table).map(layOut)];
  layouts.set(table, layout);
  return layout;
}
