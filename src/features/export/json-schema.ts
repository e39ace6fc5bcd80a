// The JSON Schema of an export, made from the schema of the records; the build puts it next to the program.
import { type Field, isNeverEmpty, mayBeNull } from '../../domain/field.ts';
import { fieldsOf, type Table } from '../../domain/schema.ts';
import { letterOf } from '../../domain/written.ts';
import { EXPORT_SCHEMA_NAME, EXPORT_TABLES, listOf, MOST_NUMBER } from '../../formats/json/format.ts';

const NOTHING: readonly object[] = [{ type: 'null' }];

/** Follows JSON Schema draft 2020-12. */
export function exportSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: EXPORT_SCHEMA_NAME,
    description:
      'Everything on record in jobtrack. The lists are in this order; a record that another names by its id comes before it.',
    ...objectOf([
      ['schema', { const: EXPORT_SCHEMA_NAME }],
      ['lastNumbers', objectOf(EXPORT_TABLES.map((table) => [listOf(table), { type: 'integer', minimum: 0 }]))],
      ...EXPORT_TABLES.map((table): Property => [listOf(table), { type: 'array', items: recordOf(table) }]),
    ]),
  };
}

type Property = readonly [name: string, schema: object];

function objectOf(properties: readonly Property[]): object {
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    required: properties.map(([name]) => name),
    additionalProperties: false,
  };
}

function recordOf(table: Table): object {
  const fields = fieldsOf(table).map(([name, field]): Property => [name, orNothing(field)]);
  return objectOf([['id', idOf(table)], ...fields]);
}

function orNothing(field: Field): object {
  return mayBeNull(field) ? { anyOf: [valueOfField(field), ...NOTHING] } : valueOfField(field);
}

function valueOfField(field: Field): object {
  const { is, to, among, least, most } = field;
  if (to !== undefined) return idOf(to);
  if (is === 'day') return { type: 'string', format: 'date' };
  if (is === 'time') return { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' };
  if (is === 'flag') return { type: 'boolean' };
  if (is === 'number') return { type: 'integer', minimum: least ?? 1, maximum: most ?? MOST_NUMBER };
  return { type: 'string', ...(among && { enum: among }), ...(isNeverEmpty(field) && { minLength: 1 }) };
}

function idOf(table: string): object {
  const letter = letterOf(table);
  return letter === '' ? { type: 'integer', minimum: 1 } : { type: 'string', pattern: `^${letter}[1-9][0-9]*$` };
}
