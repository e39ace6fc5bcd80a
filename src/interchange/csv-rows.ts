// Text -> rows of cells, one after another, however large the file is, whatever stands between the cells.
import { unguarded } from './csv.ts';
import { type CsvRow, openScan } from './csv-scan.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const LOOKED_AT = 1 << 16;
const LINES_LOOKED_AT = 50;

/** The rows of a text, empty lines left out. `weigh` says how well the cells of a line would do as a header: by that the
 *  delimiter is found, unless Excel's `sep=;` names it. Throws UserError 'usage', naming the line. */
export async function* readCsv(
  pieces: AsyncIterable<string>,
  weigh: (cells: readonly string[]) => number,
): AsyncGenerator<CsvRow> {
  const text = pieces[Symbol.asyncIterator]();
  const begun = await begin(text);
  const [said = '', sign] = /^sep=(.)\r?(?:\n|$)/i.exec(begun) ?? [];
  const delimiter = sign ?? findDelimiter(begun, weigh);
  const isMarkdown = delimiter === '|' && /^ *\|/m.test(begun);
  const scan = openScan({ delimiter, quote: isMarkdown ? null : '"' }, said === '' ? 1 : 2);
  for await (const piece of following(begun.slice(said.length), text)) yield* read(scan.next(piece), isMarkdown);
  yield* read(scan.end(), isMarkdown);
}

async function* following(begun: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield begun;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

function* read(rows: readonly CsvRow[], isMarkdown: boolean): Generator<CsvRow> {
  for (const row of rows) {
    const cells = isMarkdown ? betweenPipes(row.cells) : row.cells;
    if (cells.length > 1 || (cells[0] ?? '') !== '') yield { line: row.line, cells: cells.map(unguarded) };
  }
}

/** The cells of a row of a Markdown table; none of what is no such row, or the rule under the header. */
function betweenPipes(record: readonly string[]): string[] {
  const cells = record.slice(1, -1).map((cell) => cell.trim());
  return record[0]?.trim() !== '' || cells.every((cell) => /^:?-*:?$/.test(cell)) ? [] : cells;
}

async function begin(text: AsyncIterator<string>): Promise<string> {
  let begun = '';
  while (begun.length < LOOKED_AT) {
    const { value, done } = await text.next();
    if (done) break;
    begun += value;
  }
  return begun;
}

function findDelimiter(begun: string, weigh: (cells: readonly string[]) => number): string {
  const lines = begun.split(/\r\n|\n|\r/, LINES_LOOKED_AT);
  const weights = DELIMITERS.map((sign) => ({
    sign,
    weight: Math.max(...lines.map((line) => weigh(roughCells(line, sign)))),
  }));
  return weights.reduce((best, each) => (each.weight > best.weight ? each : best)).sign;
}

/** As the cells of a header are likely to stand. */
function roughCells(line: string, sign: string): string[] {
  return line.split(sign).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}
