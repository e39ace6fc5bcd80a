// Tables. Only `list` and `stats` load this: cli-table3 is slow to start, and slower on long cells, so every cell is
// cleaned and fitted before cli-table3 sees it.
import Table from 'cli-table3';
import { columnsOf, markOf, shown } from './layout.ts';
import { paint, type Style } from './style.ts';
import { cutMiddle, displayWidth, wrap } from './text.ts';

const GAP = 2;
const SHORTEST_CUT = 10;
const WIDEST_WRAPPED = 14;
/** Taller cells would be unreadable, and cli-table3 takes minutes over a cell of thousands of lines. */
const TALLEST = 6;

/** `fit` says how a column shrinks when space is short: titles are cut in the middle, others wrap between words. */
export interface Column {
  readonly head: string;
  readonly fit?: 'cut' | 'wrap';
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
  const cells = rows.map((row) => row.map((cell) => shown(cell, style)));
  const room = columnsOf(style);
  if (room === null) return [columns.map(({ head }) => head), ...cells].map((line) => line.join('\t')).join('\n');
  const widths = fitWidths(columns, cells, room);
  return widths === null || style.isSpoken ? plain().join('\n') : tableOf(columns, cells, widths, style);
}

/** A width for each column; null if anything but a title would have to be cut. */
function fitWidths(columns: readonly Column[], cells: readonly Cells[], room: number): number[] | null {
  const natural = columns.map(({ head }, at) => widest([head, ...cells.map((line) => line[at] ?? '')]));
  const widths = columns.map((column, at) => leastWidth(column, at, natural[at] ?? 0, cells));
  let spare = room - GAP * (columns.length - 1) - widths.reduce((sum, width) => sum + width, 0);
  if (spare < 0) return null;
  for (const at of growing(columns)) {
    const grown = Math.min(natural[at] ?? 0, (widths[at] ?? 0) + spare);
    spare -= grown - (widths[at] ?? 0);
    widths[at] = grown;
  }
  const isTall = (at: number) => cells.some((line) => wrap(line[at] ?? '', widths[at] ?? 0).length > TALLEST);
  return columns.some(({ fit }, at) => fit === 'wrap' && isTall(at)) ? null : widths;
}

/** Which columns get the spare width, in order: the cut ones, then the wrapped ones from the right. */
function growing(columns: readonly Column[]): number[] {
  const those = (fit: Column['fit']) => columns.flatMap((column, at) => (column.fit === fit ? [at] : []));
  return [...those('cut'), ...those('wrap').reverse()];
}

function leastWidth({ fit }: Column, at: number, natural: number, cells: readonly Cells[]): number {
  if (fit === 'cut') return Math.min(natural, SHORTEST_CUT);
  if (fit !== 'wrap') return natural;
  const words = cells.flatMap((line) => (line[at] ?? '').split(' '));
  return Math.max(Math.min(natural, WIDEST_WRAPPED), widest(words));
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
  if (column?.fit === 'cut') return cutMiddle(cell, width, markOf('…', style));
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
