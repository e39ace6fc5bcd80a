// How each table's rows are laid out, and made from their values, worked out from the schema on first use. The bundle of
// a plain `today` has the result as code that the build writes, without the schema.
import type { Day } from '../domain/day.ts';
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
  const column = {
    name,
    column: snakeCase(name),
    kind: is === 'day' || is === 'flag' ? is : 'plain',
  } as const;
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

/** Makes a row of the values of its columns, in their order. */
export type MakeRow = (values: readonly unknown[], dayOf: (text: unknown) => Day) => Record<string, unknown>;

/** What makes a table's rows. */
export function makerOf(table: Table): MakeRow {
  const layout = layoutOf(table);
  return (values, dayOf) => {
    const row: Record<string, unknown> = {};
    layout.forEach(({ name, kind }, at) => {
      const value = values[at] as unknown;
      row[name] = value === null || kind === 'plain' ? value : kind === 'day' ? dayOf(value) : value === 1;
    });
    return row;
  };
}
