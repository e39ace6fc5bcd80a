import { expect, test } from 'vitest';
import { type Field, mayBeNull } from '../../src/domain/field.ts';
import { fieldsOf, TABLES } from '../../src/domain/schema.ts';
import { EXPORT_TABLES, fieldsOf as exportedFieldsOf } from '../../src/interchange/json-format.ts';
import { snakeCase } from '../../src/store/tables.ts';
import { makeStore } from '../store/files.ts';

const KEPT_AS: Readonly<Record<Field['is'], 'TEXT' | 'INTEGER'>> = {
  text: 'TEXT',
  zone: 'TEXT',
  day: 'TEXT',
  time: 'TEXT',
  flag: 'INTEGER',
  number: 'INTEGER',
  ref: 'INTEGER',
};

interface Column {
  readonly name: string;
  readonly type: string;
  readonly notnull: 0 | 1;
}

test('every field has a column of its type, which can be null where the field can be', () => {
  const { sqlite } = makeStore().db;
  for (const table of TABLES) {
    const columns = sqlite.pragma(`table_info(${table})`) as Column[];
    const keys = sqlite.pragma(`foreign_key_list(${table})`) as { readonly from: string; readonly table: string }[];
    for (const [name, field] of fieldsOf(table)) {
      const column = columns.find((each) => each.name === snakeCase(name));
      expect(column, `${table}.${name}`).toMatchObject({ type: KEPT_AS[field.is], notnull: mayBeNull(field) ? 0 : 1 });
      expect(keys.find(({ from }) => from === column?.name)?.table, `${table}.${name}`).toBe(field.to);
    }
  }
});

test('an export has the fields of the schema', () => {
  for (const table of EXPORT_TABLES) expect(fieldsOf(table).map(exported)).toEqual(exportedFieldsOf(table));
});

function exported([name, field]: readonly [string, Field]) {
  const { is, among, least, most, to, needed, mayBeEmpty } = field;
  const isFilled = is === 'text' && needed && !mayBeEmpty && !among;
  const given = { is: is === 'zone' ? 'text' : is, among, isFilled: isFilled || undefined, least, most, to };
  const known = Object.entries({ ...given, mayBeNull: mayBeNull(field) }).filter(([, value]) => value !== undefined);
  return [name, Object.fromEntries(known)];
}
