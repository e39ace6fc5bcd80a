// Tables. Only `list` and `stats` load this: cli-table3 is slow to start, and slower on long cells, so every cell is
// cleaned and fitted before cli-table3 sees it.
import Table from 'cli-table3';
import { columnsOf, shown, toWrap } from './layout.ts';
import { paint, type Style } from './style.ts';
import { displayWidth, withPlainSpaces, wrap } from './text.ts';

const GAP = 2;
const NARROWEST_WRAPPED = 12;
/** Taller cells would be unreadable, and cli-table3 takes minutes over a cell of thousands of lines. */
const TALLEST = 6;

/** Columns that wrap shrink when space is short; the others keep their width. */
export interface Column {
  readonly head: string;
  readonly wraps?: true;
  readonly align?: 'right';
  readonly isId?: true;
}

type Cells = readonly string[];

/** The rows as a table; as `plain` if there's no space or a screen reader is on; tab-separated when piped. */
export function renderTable(
  columns: readonly Column[],
  rows: readonly Cells[],
  plain: () => readonly string[],
  style: Style,
): string {
  const room = columnsOf(style);
  if (room === null) {
    const lines = rows.map((row) => row.map((cell) => shown(cell, style)));
    return [columns.map(({ head }) => head), ...lines].map((line) => line.join('\t')).join('\n');
  }
  const cells = rows.map((row) => row.map((cell) => toWrap(cell, style)));
  const widths = fitWidths(columns, cells, room);
  return widths === null || style.isSpoken ? plain().join('\n') : tableOf(columns, cells, widths, style);
}

/** A width for each column; null if anything would have to be cut. */
function fitWidths(columns: readonly Column[], cells: readonly Cells[], room: number): number[] | null {
  const natural = columns.map(({ head }, at) => widest([head, ...cells.map((line) => line[at] ?? '')]));
  const least = columns.map((column, at) => leastWidth(column, at, natural[at] ?? 0, cells));
  const spare = room - GAP * (columns.length - 1) - sumOf(least);
  if (spare < 0) return null;
  const widths = shareOut(spare, least, natural);
  const isTall = (at: number) => cells.some((line) => wrap(line[at] ?? '', widths[at] ?? 0).length > TALLEST);
  return columns.some(({ wraps }, at) => wraps && isTall(at)) ? null : widths;
}

/** Adds the spare width to the columns, in proportion to the width that each still lacks. */
function shareOut(spare: number, least: readonly number[], natural: readonly number[]): number[] {
  const lacking = sumOf(natural) - sumOf(least);
  const share = lacking <= spare ? 1 : spare / lacking;
  return least.map((width, at) => width + Math.floor(((natural[at] ?? 0) - width) * share));
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

function leastWidth({ wraps }: Column, at: number, natural: number, cells: readonly Cells[]): number {
  if (!wraps) return natural;
  const words = cells.flatMap((line) => withPlainSpaces(line[at] ?? '').split(' '));
  return Math.max(Math.min(natural, NARROWEST_WRAPPED), widest(words));
}

/** The width of the widest text, in columns. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
}

function tableOf(columns: readonly Column[], cells: readonly Cells[], widths: readonly number[], style: Style): string {
  const table = new Table({
    chars: NO_BORDERS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colAligns: columns.map(({ align }) => align ?? ('left' as const)),
  });
  table.push(columns.map(({ head }) => paint('heading', head, style)));
  for (const line of cells) {
    table.push(line.map((cell, at) => fitCell(cell, columns[at], widths[at] ?? 0, style)));
  }
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

function fitCell(cell: string, column: Column | undefined, width: number, style: Style): string {
  if (column?.isId) return paint('id', cell, style);
  return wrap(cell, width).join('\n');
}

const NO_BORDERS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(GAP),
};
