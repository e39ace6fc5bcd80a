// CSV as RFC 4180 has it, in both directions. A cell that a spreadsheet could take for a formula gets an apostrophe before
// it, and so does one that already begins with apostrophes before such a text: taking one away gives back the exact text.
import { stringify } from 'csv-stringify/sync';

/** At the head of a file, it tells Excel that the text is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** The library quotes a cell for the line end of the file alone. */
const LINE_BREAK = /[\r\n]/;
const FORMULA = /^'*(?:[\p{Z}\p{C}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|\p{Z}*[\t\r\n])/u;

/** A line of CSV with its end (CR LF); null is an empty cell, and no cell is run by a spreadsheet. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  const row = cells.map((cell) => guarded(asText(String(cell ?? ''))));
  return stringify([row], { record_delimiter: 'windows', quoted_match: LINE_BREAK });
}

/** The text that a cell was made from. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** NUL, which no text file has, gives way to the sign for what can't be shown. */
function asText(text: string): string {
  return text.replaceAll('\0', '\uFFFD');
}

function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
