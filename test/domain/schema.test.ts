import { expect, test } from 'vitest';
import { type Field, mayBeNull } from '../../src/domain/field.ts';
import { fieldsOf, SCHEMA, type Table } from '../../src/domain/schema.ts';
import { EXPORT_TABLES, fieldsOf as exportedFieldsOf } from '../../src/interchange/json-format.ts';
import { SEARCHED_TABLES, textsOf } from '../../src/store/search-index.ts';
import { columnsOf, layoutOf, TABLES } from '../../src/store/tables.ts';

const KINDS: Partial<Record<Field['is'], string>> = { day: 'day', flag: 'flag' };

test('the columns are the fields of the schema', () => {
  expect(Object.keys(SCHEMA)).toEqual(TABLES);
  for (const table of TABLES) {
    const fields = fieldsOf(table).map(([name, { is }]) => [name, KINDS[is] ?? 'plain']);
    expect(layoutOf(table).map(({ name, kind }) => [name, kind])).toEqual([['id', 'plain'], ...fields]);
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

test('the search index has the searched fields of the schema, addresses last', () => {
  for (const table of Object.keys(SCHEMA) as Table[]) {
    const searched = fieldsOf(table).filter(([, field]) => field.searched);
    const names = searched.toSorted((a, b) => Number(a[1].typed === 'address') - Number(b[1].typed === 'address'));
    const row = Object.fromEntries(columnsOf(table).map((column) => [column, column]));
    const known = SEARCHED_TABLES.find((each) => each === table);
    expect(known ? textsOf(known, row) : []).toEqual(
      names.map(([name]) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)),
    );
  }
});
