import { escapeUnseen } from '../../domain/json-text.ts';
import { fieldsOf, type Table } from '../../domain/schema.ts';
import { idText, writtenValue } from '../../domain/written.ts';
import { EXPORT_SCHEMA_NAME, EXPORT_TABLES, listOf } from './format.ts';

/** A row: its fields by name, days as Day numbers. */
type ExportRow = Readonly<Record<string, unknown>> & { readonly id: number };

/** Where the records come from. */
interface ExportSource {
  /** In the order they were recorded. */
  readonly rows: (table: Table) => Iterable<object & { readonly id: number }>;
  /** The highest id that the table ever used. */
  readonly lastNumber: (table: Table) => number;
}

/** The text of an export in pieces, one record a line. The same records give the same bytes. */
export function* exportText(source: ExportSource): Generator<string> {
  const numbers = Object.fromEntries(EXPORT_TABLES.map((table) => [listOf(table), source.lastNumber(table)]));
  yield `{\n  "schema": ${JSON.stringify(EXPORT_SCHEMA_NAME)},\n  "lastNumbers": ${JSON.stringify(numbers)}`;
  for (const table of EXPORT_TABLES) {
    yield `,\n  "${listOf(table)}": [`;
    let separator = '\n';
    for (const row of source.rows(table)) {
      yield `${separator}    ${recordText(table, row as ExportRow)}`;
      separator = ',\n';
    }
    yield separator === '\n' ? ']' : '\n  ]';
  }
  yield '\n}\n';
}

function recordText(table: Table, row: ExportRow): string {
  const fields = fieldsOf(table).map(([name, field]) => [name, writtenValue(field, row[name])]);
  return escapeUnseen(JSON.stringify({ id: idText(table, row.id), ...Object.fromEntries(fields) }));
}
