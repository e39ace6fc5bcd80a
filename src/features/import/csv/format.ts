// Tables of jobs from any program or spreadsheet. Rows are staged as raw cells, because only the last row may prove
// which date format a column uses.
import { UserError } from '../../../domain/errors.ts';
import { shellWord } from '../../../domain/quote.ts';
import { type CsvRow, readCsv } from '../../../formats/csv-rows.ts';
import { type Order, provenOrder, readDate } from '../../../formats/dates.ts';
import { decodeText } from '../../../formats/decode.ts';
import type { Reading } from '../../../formats/incoming.ts';
import { type Format, MEND_THE_FILE, type Reader } from '../format.ts';
import { isLinkedinHeader } from '../linkedin/tables.ts';
import { openJobPlacing } from '../place-job.ts';
import { isPeopleHeader, type JobColumn, jobColumns, parseJobMap, weighJobHeader } from './job-columns.ts';
import { missingFrom, readJobRow } from './job-row.ts';

type Cells = readonly string[];

const HOW_TO_GET_IT = "Export the table again, or name the file it's in.";
const ROWS_BEFORE_THE_HEADER = 50;
const DATE_FIELDS: readonly JobColumn['field'][] = ['applied', 'date', 'added', 'apply-by', 'last', 'closed'];
/** Columns that may really hold the day of applying, whatever they were read as. */
const MAYBE_APPLIED: readonly JobColumn['field'][] = ['noted', 'added', 'last'];
const ROWS_LOOKED_AT = 1000;
const COLUMNS_PROPOSED = 3;
/** Besides a company, a table must have one of these to count as a table of jobs. */
const OF_JOBS: readonly JobColumn['field'][] = ['status', 'applied', 'date', 'apply-by', 'closed', 'url', 'salary'];

/** Creates the format for one import. */
export function csvFormat(): Format<Cells> {
  let columns: readonly JobColumn[] = [];
  let asked: Order | null = null;
  const placeJob = openJobPlacing();
  const orders = new Map<number, Order | 'contradictory'>();
  const unused = openUnusedDays();
  async function* read(reader: Reader): AsyncGenerator<Reading<Cells>> {
    const dates: number[] = [];
    asked = reader.dates;
    for await (const { row, header } of rowsUnderHeader(reader)) {
      const { line, cells } = row;
      if (row === header) {
        columns = columnsFor(header, reader);
        dates.push(...columns.flatMap(({ field }, at) => (DATE_FIELDS.includes(field) ? [at] : [])));
        continue;
      }
      const reject = whyNot(columns, cells);
      if (reject === null) for (const at of dates) noteOrder(orders, at, cells[at] ?? '');
      unused.look(columns, cells);
      yield reject === null ? { line, record: cells } : { line, reject, cells };
    }
  }
  return {
    name: 'csv',
    remedy: MEND_THE_FILE,
    takes: { map: true, dates: true, keepOpen: true },
    read,
    place: (placing, cells) => {
      const { today } = placing.session;
      const orderOf = (at: number) => known(orders.get(at)) ?? asked;
      const job = readJobRow({ columns, orderOf, today, unusedDays: unused.names, warn: placing.warn }, cells);
      return 'reject' in job ? { ...job, cells } : placeJob(placing, job);
    },
  };
}

function whyNot(columns: readonly JobColumn[], cells: Cells): string | null {
  const isTooLong = cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim() !== '');
  return isTooLong ? 'more cells than the header has' : missingFrom({ columns }, cells);
}

function noteOrder(orders: Map<number, Order | 'contradictory'>, at: number, cell: string): void {
  const proven = cell === '' ? null : provenOrder(cell);
  if (proven === null) return;
  const before = orders.get(at) ?? proven;
  orders.set(at, before === proven ? proven : 'contradictory');
}

/** Finds unused columns that hold dates, by the first rows. */
function openUnusedDays() {
  const found = new Map<string, { days: number; words: number }>();
  let rows = 0;
  const count = (name: string, cell: string) => {
    const seen = found.get(name) ?? { days: 0, words: 0 };
    found.set(name, seen);
    if (cell.trim() !== '') seen[readDate(cell, null) === null ? 'words' : 'days'] += 1;
  };
  return {
    look: (columns: readonly JobColumn[], cells: Cells) => {
      if (rows >= ROWS_LOOKED_AT) return;
      rows += 1;
      for (const [at, { name, field }] of columns.entries())
        if (MAYBE_APPLIED.includes(field)) count(name.trim(), cells[at] ?? '');
    },
    names: () =>
      [...found].flatMap(([name, { days, words }]) => (days > words ? [name] : [])).slice(0, COLUMNS_PROPOSED),
  };
}

function known(order: Order | 'contradictory' | undefined): Order | null {
  return order === undefined || order === 'contradictory' ? null : order;
}

/** The header is the first row with a company and a title; with --map, the first row with the mapped columns. If
 *  there's none, it's the first row that heads a table of jobs without titles. */
async function* rowsUnderHeader(reader: Reader): AsyncGenerator<{ row: CsvRow; header: CsvRow }> {
  const named = reader.map.map((typed) => typed.slice(typed.indexOf('=') + 1).trim());
  const weigh = (cells: Cells) =>
    weighJobHeader(cells) + 10 * named.filter((name) => cells.some((cell) => cell.trim() === name)).length;
  const begun: CsvRow[] = [];
  let header: CsvRow | null = null;
  for await (const row of readCsv(decodeText(reader.source.bytes()), weigh)) {
    if (header !== null) {
      yield { row, header };
      continue;
    }
    begun.push(row);
    if (weigh(row.cells) >= 20) header = row;
    else if (begun.length >= ROWS_BEFORE_THE_HEADER) header = headerWithoutTitle(begun, reader, named);
    if (header !== null) yield* fromHeader(begun, header);
  }
  if (header === null) yield* fromHeader(begun, headerWithoutTitle(begun, reader, named));
}

function fromHeader(begun: readonly CsvRow[], header: CsvRow) {
  return begun.slice(begun.indexOf(header)).map((row) => ({ row, header }));
}

/** Finds the header of a table of jobs without titles. Throws UserError if there is none. */
function headerWithoutTitle(begun: readonly CsvRow[], reader: Reader, named: readonly string[]): CsvRow {
  const header = begun.find(({ cells }) => {
    if (!named.every((name) => cells.some((cell) => cell.trim() === name))) return false;
    const fields = jobColumns(cells, parseJobMap(reader.map, cells)).map(({ field }) => field);
    return fields.includes('company') && fields.some((field) => OF_JOBS.includes(field));
  });
  if (header) return header;
  throw noHeader(begun[0] ?? null, reader);
}

function noHeader(first: CsvRow | null, reader: Reader): UserError {
  if (first === null)
    return new UserError('refused', `${reader.source.name} is empty; nothing was saved.`, HOW_TO_GET_IT);
  // With --map, takes the first row as the header, to say what's wrong with the map.
  if (reader.map.length > 0) columnsFor(first, reader);
  for (const [have, missing] of [
    ['company', 'title'],
    ['title', 'company'],
  ] as const) {
    if (jobColumns(first.cells, new Map()).some(({ field }) => field === have))
      return missingColumn(missing, first.cells);
  }
  return new UserError(
    'usage',
    "I can't find a row of column names that has the company and the job title.",
    `The first row is: ${first.cells.slice(0, 12).join(', ').slice(0, 200)}. Say which columns they are: --map company=… --map title=…`,
  );
}

/** Refuses LinkedIn's own files and lists of people, which also have companies and titles. */
function refusePeople(header: Cells, { typed }: Reader): void {
  const file = shellWord(typed);
  if (isLinkedinHeader(header)) {
    const hint = `Import it like this: jobtrack import linkedin ${file}`;
    throw new UserError('usage', 'This file is from LinkedIn, not a table of jobs.', hint);
  }
  if (!isPeopleHeader(header)) return;
  throw new UserError(
    'usage',
    'This looks like a list of people, not of jobs.',
    "Export them from there as vCard (.vcf), then: jobtrack import vcard <file>. If they're jobs: --map company=… --map title=…",
  );
}

function missingColumn(field: 'company' | 'title', header: Cells): UserError {
  const what = field === 'title' ? 'job title' : field;
  const columns = header.slice(0, 20).join(', ');
  return new UserError(
    'usage',
    `I don't know which column has the ${what}.`,
    `Say which: --map ${field}=…; the columns are: ${columns}. If none of them does, add a column for the ${what} to the file.`,
  );
}

function columnsFor(header: CsvRow, reader: Reader): JobColumn[] {
  if (reader.map.length === 0) refusePeople(header.cells, reader);
  const columns = jobColumns(header.cells, parseJobMap(reader.map, header.cells));
  const fields = new Set(columns.map(({ field }) => field));
  if (!fields.has('company')) throw missingColumn('company', header.cells);
  if (!fields.has('title')) {
    if (!OF_JOBS.some((field) => fields.has(field))) throw missingColumn('title', header.cells);
    reader.warn(
      'title',
      'I don\'t know which column has the job title: each job comes in as "(no title)". To say which: --map title=…',
    );
  }
  reader.tellColumns({
    header: header.cells,
    read: columns.flatMap(({ name, field }) => (field === null || field === 'noted' ? [] : [{ column: name, field }])),
    noted: columns.flatMap(({ name, field }) => (field === 'noted' ? [name] : [])),
  });
  return columns;
}
