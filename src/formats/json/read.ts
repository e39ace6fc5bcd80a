// Parses an export back into rows, one at a time. Nothing is guessed or skipped: anything that differs from format.ts
// is refused with its line number, and a record must come before the ones that refer to it.
import { type Field, mayBeNull } from '../../domain/field.ts';
import { quote } from '../../domain/quote.ts';
import { fieldsOf, type Table } from '../../domain/schema.ts';
import { idText } from '../../domain/written.ts';
import { requireZone } from '../../domain/zone.ts';
import { EXPORT_SCHEMA_NAME, EXPORT_TABLES, listOf, MOST_NUMBER, type RowValue } from './format.ts';
import { readMembers, readObjects, readSign, readValue, type Step } from './grammar.ts';
import { openTokens, refusal, type Token } from './tokens.ts';
import { rowValue } from './values.ts';

/** One table row, its days as Day numbers. */
export interface ImportedRow {
  readonly table: Table;
  readonly row: Readonly<Record<string, RowValue>> & { readonly id: number };
}

/** Facts about the whole file, complete once all rows are read. */
export interface ImportedWhole {
  /** The highest id that each table ever used. */
  readonly lastNumbers: Map<Table, number>;
}

/** A row, and the line it begins in. */
export interface FoundRow {
  readonly line: number;
  readonly record: ImportedRow;
}

const TABLE_OF_LIST = new Map(EXPORT_TABLES.map((table) => [listOf(table), table]));
const NUMBERS = 'lastNumbers';
const FIELDS = new Map(
  EXPORT_TABLES.map((table) => {
    const id: Field = { is: 'ref', label: 'Id', needed: true, to: table };
    return [table, new Map([['id', id], ...fieldsOf(table)])] as const;
  }),
);

/** The zone fields of each table. */
const ZONES = new Map(
  EXPORT_TABLES.map((table) => [table, fieldsOf(table).flatMap(([name, { is }]) => (is === 'zone' ? [name] : []))]),
);

/** Columns that must be unique together. */
const UNIQUE: Partial<Record<Table, readonly string[]>> = {
  job_person: ['jobId', 'personId', 'role'],
  interview_person: ['interviewId', 'personId'],
  reference_job: ['referenceId', 'jobId'],
  message_answer: ['messageId', 'blank'],
  message_part: ['messageId', 'jobId'],
  invitation: ['uid'],
  debrief: ['interviewId'],
  posting: ['jobId'],
  mail: ['messageId'],
  forgotten_mail: ['digest'],
  setting: ['key'],
};

/** The rows of an export, each after the rows it refers to; `whole` is filled in along the way. Throws UserError
 *  'usage' with the line number for anything that isn't an export this version can read. */
export async function* readExport(pieces: AsyncIterable<string>, whole: ImportedWhole): AsyncGenerator<FoundRow> {
  const tokens = openTokens();
  const found: FoundRow[] = [];
  const grammar = readFile(openBook(whole), (row) => found.push(row));
  const zones = new Set<RowValue>([null]);
  grammar.next();
  const take = (some: readonly Token[]) => {
    for (const token of some) grammar.next(token);
    return found.splice(0);
  };
  for await (const piece of pieces) yield* checked(take(tokens.next(piece)), zones);
  yield* checked(take(tokens.end()), zones);
}

async function* checked(rows: readonly FoundRow[], zones: Set<RowValue>): AsyncGenerator<FoundRow> {
  for (const found of rows) {
    const { table, row } = found.record;
    for (const name of ZONES.get(table) ?? []) {
      const zone = row[name] ?? null;
      if (!zones.has(zone)) requireZone(String(zone), `In line ${found.line}, the file`);
      zones.add(zone);
    }
    yield found;
  }
}

/** The state of reading a file. */
interface Book {
  readonly whole: ImportedWhole;
  readonly ids: ReadonlyMap<string, Set<number>>;
  readonly unique: Set<string>;
  isExport: boolean;
  /** Index of the last list that was started. */
  list: number;
}

function openBook(whole: ImportedWhole): Book {
  const ids = new Map(EXPORT_TABLES.map((table) => [table, new Set<number>()]));
  return { whole, ids, unique: new Set(), isExport: false, list: -1 };
}

function* readFile(book: Book, give: (found: FoundRow) => void): Step<void> {
  yield* readSign('{');
  yield* readMembers(function* (name, line) {
    if (name === 'schema' && !book.isExport) return yield* readSchema(book);
    if (!book.isExport) throw refusal(line, "it doesn't begin with the schema of an export");
    if (name === NUMBERS) return yield* readNumbers(book);
    yield* readList(book, name, line, give);
  });
  const { is, line } = yield;
  if (is !== 'end') throw refusal(line, "there's something after the end");
}

function* readSchema(book: Book): Step<void> {
  const { value, line } = yield* readValue('the schema');
  if (value !== EXPORT_SCHEMA_NAME) {
    const isOurs = typeof value === 'string' && /^jobtrack\/export@\d+$/.test(value);
    throw refusal(line, isOurs ? `there's ${value}, which another jobtrack wrote` : "there's no export schema");
  }
  book.isExport = true;
}

function* readNumbers({ whole }: Book): Step<void> {
  yield* readSign('{');
  yield* readMembers(function* (name, line) {
    const table = tableOf(name, line);
    const { value } = yield* readValue('a number');
    const isNumber = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_NUMBER;
    if (!isNumber) throw refusal(line, `${NUMBERS} has no number for ${quote(name)}`);
    whole.lastNumbers.set(table, value);
  });
}

function* readList(book: Book, name: string, line: number, give: (found: FoundRow) => void): Step<void> {
  const table = tableOf(name, line);
  const place = EXPORT_TABLES.indexOf(table);
  if (place < book.list) throw refusal(line, `${quote(name)} comes too late: lists keep the order of the export`);
  book.list = place;
  yield* readSign('[');
  yield* readObjects(function* (begun) {
    const row = yield* readRow(table, book, begun);
    give({ line: begun, record: { table, row } });
  });
}

function tableOf(name: string, line: number): Table {
  const table = TABLE_OF_LIST.get(name);
  if (table !== undefined) return table;
  throw refusal(line, `${quote(name)} isn't a list this jobtrack knows; perhaps a newer one wrote it`);
}

function* readRow(table: Table, book: Book, line: number): Step<ImportedRow['row']> {
  const fields = FIELDS.get(table) ?? new Map<string, Field>();
  const row: Record<string, RowValue> = {};
  yield* readMembers(function* (name, at) {
    const field = fields.get(name);
    if (!field) throw refusal(at, `${listOf(table)} have no field ${quote(name)}`);
    const { value } = yield* readValue(`the value of ${quote(name)}`);
    const read = rowValue(field, value);
    if (read === undefined) throw refusal(at, `${quote(name)} can't be ${quote(JSON.stringify(value))}`);
    if (name !== 'id') requireKnown(book, field, read, at);
    row[name] = read;
  });
  for (const [name, field] of fields) {
    if (row[name] === undefined && !mayBeNull(field))
      throw refusal(line, `a record of ${listOf(table)} has no ${quote(name)}`);
    row[name] ??= null;
  }
  return enter(book, table, { ...row, id: Number(row.id) }, line);
}

function requireKnown({ ids }: Book, { to }: Field, number: RowValue, line: number): void {
  if (to === undefined || number === null || ids.get(to)?.has(Number(number))) return;
  throw refusal(line, `${quote(String(idText(to, Number(number))))} is named but isn't listed before it`);
}

/** Registers the row after checking that it fits with the rows before it. */
function enter({ ids, unique }: Book, table: Table, row: ImportedRow['row'], line: number): ImportedRow['row'] {
  const numbers = ids.get(table);
  if (numbers?.has(row.id)) throw refusal(line, `${quote(String(idText(table, row.id)))} is there twice`);
  numbers?.add(row.id);
  const columns = UNIQUE[table];
  const key = columns && JSON.stringify([table, ...columns.map((column) => row[column])]);
  if (key !== undefined && unique.has(key)) throw refusal(line, `the same thing is there twice in ${listOf(table)}`);
  if (key !== undefined) unique.add(key);
  const about = [row.jobId, row.personId, row.interviewId].filter((id) => id !== null);
  if (table === 'note' && about.length !== 1) throw refusal(line, 'a note belongs to no record, or to several');
  return row;
}
