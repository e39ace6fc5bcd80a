// Every field of every table, from schema-records.ts and schema-others.ts. Each is defined once: its type, labels, how
// it's typed, and who gets to see it. The model types, columns, JSON and CSV, search index, `edit` and `show` follow from
// it. A field is private unless it says `shared`. Plain data, because `today` loads it too.
import type { Field, ValueOf } from './field.ts';
import { OTHER_FIELDS } from './schema-others.ts';
import { RECORD_FIELDS } from './schema-records.ts';

const SCHEMA = { ...RECORD_FIELDS, ...OTHER_FIELDS };

export type Table = keyof typeof SCHEMA;

/** The fields of a table. */
export type Fields<T extends Table> = (typeof SCHEMA)[T];

/** A row of a table: its id and its fields. */
export type Row<T extends Table> = { readonly id: number } & {
  readonly [F in keyof Fields<T>]: Fields<T>[F] extends Field ? ValueOf<Fields<T>[F]> : never;
};

/** Only the fields anybody may see: with this type, reading a private one doesn't compile. */
export type Shared<T extends Table> = Pick<
  Row<T>,
  'id' | { [F in keyof Fields<T>]: Fields<T>[F] extends { shared: true } ? F : never }[keyof Fields<T>]
>;

/** Tables that have a field with this mark. */
export type TableWith<Mark extends Partial<Field>> = {
  [T in Table]: Extract<Fields<T>[keyof Fields<T>], Mark> extends never ? never : T;
}[Table];

/** A table's fields by name, in column order, without the id. */
export function fieldsOf(table: Table): readonly (readonly [name: string, field: Field])[] {
  return Object.entries(SCHEMA[table]);
}

/** All tables of records (not the change log). */
export const TABLES = Object.keys(SCHEMA) as readonly Table[];
