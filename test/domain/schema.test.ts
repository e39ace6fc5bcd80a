import { expect, test } from 'vitest';
import { type Field, mayBeNull } from '../../src/domain/field.ts';
import { fieldsOf, TABLES } from '../../src/domain/schema.ts';
import { snakeCase } from '../../src/store/layouts.ts';
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

test('every field has a column of its type, nullable when the field is', () => {
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
