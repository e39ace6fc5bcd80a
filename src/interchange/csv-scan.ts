// CSV as RFC 4180 has it, and no laxer: where a quotation mark is out of place, cells would end up in each other. Written by
// hand, since a large import is no slower than this: the library looks at every octet, and makes an error of every row that
// is not as long as the first one, which took ten times as long, or fifty.
import { UserError } from '../domain/errors.ts';

/** One row, with the line that it begins in. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

interface Signs {
  readonly delimiter: string;
  /** Null where quotation marks are characters like others. */
  readonly quote: string | null;
}

interface CsvScan {
  /** The rows that end in one more piece of the text. Throws UserError 'usage', naming the line. */
  readonly next: (piece: string) => CsvRow[];
  /** The row that the end of the text ends, if one was begun. Throws UserError 'usage', naming the line. */
  readonly end: () => CsvRow[];
}

const LINE_END = /\r\n|\n|\r/g;
const MOST_IN_A_ROW = 1 << 25;

/** Takes a text apart that comes in pieces; its lines count from `firstLine`. */
export function openScan({ delimiter, quote }: Signs, firstLine: number): CsvScan {
  const rows = openRows(firstLine);
  const signs = new RegExp(`[${[delimiter, quote ?? '', '\r', '\n'].map(escaped).join('')}]`, 'g');
  let where: 'before' | 'plain' | 'quoted' | 'behind' = 'before';
  let isAfterReturn = false;
  /** Up to the end of the quoted part of a cell, or of the piece. Gives where to go on. */
  const takeQuoted = (piece: string, at: number, mark: string) => {
    const end = piece.indexOf(mark, at);
    rows.take(piece.slice(at, end < 0 ? undefined : end));
    if (end < 0) return piece.length;
    where = 'behind';
    return end + 1;
  };
  /** Up to the next sign and over it, or to the end of the piece. Gives where to go on. */
  const takePlain = (piece: string, at: number) => {
    signs.lastIndex = at;
    const end = signs.test(piece) ? signs.lastIndex - 1 : piece.length;
    const isSecond = isAfterReturn && end === at && piece[end] === '\n';
    isAfterReturn = piece[end] === '\r';
    if (end > at && where === 'behind') throw refusal(rows.line(), 'something stands behind a closing quotation mark');
    if (end > at) where = 'plain';
    rows.take(piece.slice(at, end));
    if (end < piece.length && !isSecond) meet(piece[end] ?? '');
    return end + 1;
  };
  const meet = (sign: string) => {
    if (sign === quote && where === 'plain')
      throw refusal(rows.line(), 'a quotation mark stands in the middle of a cell');
    if (sign === quote && where === 'behind') rows.take(quote);
    else if (sign === delimiter) rows.endCell();
    else if (sign !== quote) rows.endRow();
    where = sign === quote ? 'quoted' : 'before';
  };
  return {
    next: (piece) => {
      for (let at = 0; at < piece.length; )
        at = where === 'quoted' && quote !== null ? takeQuoted(piece, at, quote) : takePlain(piece, at);
      return rows.ended();
    },
    end: () => {
      if (where === 'quoted') throw refusal(rows.line(), 'a quotation mark is opened and never closed');
      if (where !== 'before' || rows.isBegun()) rows.endRow();
      return rows.ended();
    },
  };
}

function openRows(firstLine: number) {
  let ended: CsvRow[] = [];
  let [line, size, cell] = [firstLine, 0, ''];
  let cells: string[] = [];
  const endCell = () => {
    cells.push(cell);
    cell = '';
  };
  return {
    take: (text: string) => {
      cell += text;
      size += text.length;
      if (size > MOST_IN_A_ROW)
        throw refusal(line, 'a row is longer than 32 MB; perhaps a quotation mark is never closed');
    },
    endCell,
    endRow: () => {
      endCell();
      ended.push({ line, cells });
      line += 1 + breaksIn(cells);
      cells = [];
      size = 0;
    },
    isBegun: () => cells.length > 0,
    /** Where it has got to. */
    line: () => line + breaksIn([...cells, cell]),
    /** Those that are whole, and not given before. */
    ended: () => {
      const given = ended;
      ended = [];
      return given;
    },
  };
}

/** As a regular expression names any character. */
function escaped(sign: string): string {
  return sign && `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function breaksIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) count += cell.match(LINE_END)?.length ?? 0;
  return count;
}

function refusal(line: number, what: string): UserError {
  return new UserError(
    'usage',
    `The file can't be read: in line ${line}, ${what}.`,
    'A cell that holds a quotation mark has to stand in quotation marks, with "" for each one in it.',
  );
}
