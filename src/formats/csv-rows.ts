// Streams text as rows of cells, whatever the file's size. Quotes are parsed strictly: a misplaced one would merge
// cells, so the file is refused with the line number.
import { type CsvError, parse } from 'csv-parse';
import { UserError } from '../domain/errors.ts';
import { unguarded } from './csv.ts';

/** One row, and the line it starts on. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
const LINE_END = /\r\n|\n|\r/g;
const LOOKED_AT = 1 << 16;
const LINES_LOOKED_AT = 50;
const MOST_IN_A_ROW = 1 << 25;

/** The rows of a text, without empty lines. `weigh` scores the cells of a line as a header; the delimiter that scores
 *  best is used, unless Excel's `sep=;` names one. Throws UserError 'usage' with the line number. */
export async function* readCsv(
  pieces: AsyncIterable<string>,
  weigh: (cells: readonly string[]) => number,
): AsyncGenerator<CsvRow> {
  const text = pieces[Symbol.asyncIterator]();
  const { begun, isAll } = await begin(text);
  const [said = '', sign] = /^sep=(.)\r?(?:\n|$)/i.exec(begun) ?? [];
  const delimiter = sign ?? findDelimiter(begun, weigh);
  const isMarkdown = delimiter === '|' && /^ *\|/m.test(begun);
  const [notes, table] = atHeader(begun.slice(said.length), (line) => weigh(roughCells(line, delimiter)));
  const rest = isAll ? null : text;
  let before = said === '' ? 0 : 1;
  for (const part of notes === ''
    ? [{ begun: table, rest }]
    : [
        { begun: notes, rest: null },
        { begun: table, rest },
      ]) {
    const rows = readPart(part, { delimiter, quote: isMarkdown ? null : '"' }, before);
    for await (const { line, cells: record } of rows) {
      const cells = isMarkdown ? betweenPipes(record) : record;
      if (cells.length > 1 || (cells[0] ?? '') !== '') yield { line, cells: cells.map(unguarded) };
    }
    before += breaksIn([part.begun]);
  }
}

/** Splits any notes above the header from the table, to be parsed apart, so that all rows of the table are as long as
 *  its header. For each row of another length, the library creates and drops an error, which takes ten times as long as
 *  the row. */
function atHeader(begun: string, weigh: (line: string) => number): readonly [notes: string, table: string] {
  const lines = begun.split(/(?<=\r\n|\n|\r(?!\n))/, LINES_LOOKED_AT);
  const weights = lines.map((line) => weigh(line.trimEnd()));
  const notes = lines.slice(0, weights.indexOf(Math.max(...weights))).join('');
  const isWhole = (notes.match(/"/g)?.length ?? 0) % 2 === 0;
  return isWhole ? [notes, begun.slice(notes.length)] : ['', begun];
}

/** The text read so far, and an iterator for the rest. */
interface Part {
  readonly begun: string;
  readonly rest: AsyncIterator<string> | null;
}

async function* readPart(
  { begun, rest }: Part,
  signs: { readonly delimiter: string; readonly quote: string | null },
  before: number,
): AsyncGenerator<CsvRow> {
  const parser = parse({
    ...signs,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: MOST_IN_A_ROW,
  });
  feed(parser, begun, rest);
  let line = before + 1;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      yield { line, cells };
      line += 1 + breaksIn(cells);
    }
  } catch (error) {
    throw problemOf(error, before);
  }
}

/** The cells of a Markdown table row; none for the rule under the header, or for a line that isn't a row. */
function betweenPipes(record: readonly string[]): string[] {
  const cells = record.slice(1, -1).map((cell) => cell.trim());
  return record[0]?.trim() !== '' || cells.every((cell) => /^:?-*:?$/.test(cell)) ? [] : cells;
}

/** The number of line breaks in the cells. */
function breaksIn(record: readonly string[]): number {
  let count = 0;
  for (const cell of record) count += cell.match(LINE_END)?.length ?? 0;
  return count;
}

async function begin(text: AsyncIterator<string>): Promise<{ begun: string; isAll: boolean }> {
  let begun = '';
  while (begun.length < LOOKED_AT) {
    const { value, done } = await text.next();
    if (done) return { begun, isAll: true };
    begun += value;
  }
  return { begun, isAll: false };
}

/** Feeds the parser, waiting when its buffer is full; a read error is thrown while iterating over the rows. */
function feed(parser: ReturnType<typeof parse>, begun: string, rest: AsyncIterator<string> | null): void {
  const work = async () => {
    await write(parser, begun);
    for (let next = await rest?.next(); next && !next.done; next = await rest?.next()) await write(parser, next.value);
    parser.end();
  };
  work().catch((error: Error) => parser.destroy(error));
}

async function write(parser: ReturnType<typeof parse>, text: string): Promise<void> {
  if (!parser.destroyed && !parser.write(text)) await new Promise((resolve) => parser.once('drain', resolve));
}

function findDelimiter(begun: string, weigh: (cells: readonly string[]) => number): string {
  const lines = begun.split(/\r\n|\n|\r/, LINES_LOOKED_AT);
  const weights = DELIMITERS.map((sign) => ({
    sign,
    weight: Math.max(...lines.map((line) => weigh(roughCells(line, sign)))),
  }));
  return weights.reduce((best, each) => (each.weight > best.weight ? each : best)).sign;
}

/** A header line's cells, roughly: a quoted delimiter isn't recognized. */
function roughCells(line: string, sign: string): string[] {
  return line.split(sign).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

const PROBLEMS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened and never closed',
  CSV_INVALID_CLOSING_QUOTE: "there's something after a closing quotation mark",
  INVALID_OPENING_QUOTE: "there's a quotation mark in the middle of a cell",
  CSV_MAX_RECORD_SIZE: 'a row is longer than 32 MB; perhaps a quotation mark is never closed',
};

function problemOf(error: unknown, before: number): unknown {
  const { code = '', lines } = error as CsvError & { lines?: number };
  const problem = PROBLEMS[code];
  if (problem === undefined) return error;
  return new UserError(
    'usage',
    `The file can't be read: in line ${Number(lines) + before}, ${problem}.`,
    'Is it a table (CSV)? If so, put quotation marks around that cell, and type each one inside it twice.',
  );
}
