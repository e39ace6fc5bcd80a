// CSV as in RFC 4180, read and written. A cell that a spreadsheet could take for a formula gets an apostrophe in front,
// and so does such a cell that already starts with apostrophes, so removing one always restores the exact text.
import { stringify } from 'csv-stringify/sync';

/** At the start of a file, tells Excel that it's UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Needed because the library only quotes a cell for the file's own line ending. */
const LINE_BREAK = /[\r\n]/;
const FORMULA = /^'*(?:[\p{Z}\p{C}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|\p{Z}*[\t\r\n])/u;

/** One CSV line ending in CR LF; null is an empty cell, and no spreadsheet will run a cell as a formula. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  const row = cells.map((cell) => guarded(asText(String(cell ?? ''))));
  return stringify([row], { record_delimiter: 'windows', quoted_match: LINE_BREAK });
}

/** The original text of a cell. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** Replaces NUL, which text files can't hold, with U+FFFD. */
function asText(text: string): string {
  return text.replaceAll('\0', '\uFFFD');
}

function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
