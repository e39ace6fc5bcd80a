// The table of jobs. Loaded only by `list`: cli-table3 is slow to start, and slower on long cells, so that every cell is
// cleaned and fitted before it gets one.
import Table from 'cli-table3';
import type { Day } from '../domain/day.ts';
import { recordId } from '../domain/ids.ts';
import { entryLines } from './entry.ts';
import { dueOf, KIND_WORDS, shownFrom } from './kinds.ts';
import { columnsOf, gutterFor, markOf, shown } from './layout.ts';
import type { ListRow } from './list-row.ts';
import { paint, type Style } from './style.ts';
import { cutMiddle, displayWidth, wrap } from './text.ts';
import { dateNear, dayNear } from './words.ts';

const HEADS = ['id', 'company', 'title', 'stage', 'contact', 'next step', 'quiet'] as const;
const [COMPANY, TITLE, NEXT] = [1, 2, 5];
const GAP = 2;
const SHORTEST_TITLE = 10;
const WIDEST_WRAPPED = 14;
/** A cell of more lines is no cell; and cli-table3 would take minutes over one of thousands. */
const TALLEST = 6;

type Cells = readonly string[];

/** The jobs: a table, or two lines each where there is no room, or columns between tabs where it is piped. */
export function renderList(rows: readonly ListRow[], today: Day, style: Style): string {
  if (rows.length === 0) return 'No job fits.';
  const cells = rows.map((row) => cellsOf(row, today).map((cell) => shown(cell, style)));
  const columns = columnsOf(style);
  if (columns === null) return [HEADS, ...cells].map((line) => line.join('\t')).join('\n');
  const widths = fitWidths(cells, columns);
  if (widths === null) return plainLines(rows, today, style).join('\n');
  return tableOf(cells, widths, style);
}

function cellsOf(row: ListRow, today: Day): string[] {
  return [
    recordId('job', row.job.id),
    row.job.company,
    row.job.title,
    row.stage,
    row.lastContact === null ? '' : contactDay(row.lastContact, today),
    row.next === null ? '' : nextStep(row.next, today),
    row.daysQuiet === null ? '' : `${row.daysQuiet} d`,
  ];
}

function nextStep(item: NonNullable<ListRow['next']>, today: Day): string {
  const when = shownFrom(item) > today ? dayNear(shownFrom(item), today) : dueOf(item, today);
  return `${KIND_WORDS[item.kind].label}, ${when}`;
}

/** '17 Nov': the weekday says little in a table. */
function contactDay(day: Day, today: Day): string {
  return dateNear(day, today).slice('Tue '.length);
}

/** A width for each column, or null where something else than a title would have to be cut. */
function fitWidths(cells: readonly Cells[], columns: number): number[] | null {
  const natural = HEADS.map((head, at) => widest([head, ...cells.map((line) => line[at] ?? '')]));
  const least = HEADS.map((_, at) => leastWidth(at, natural[at] ?? 0, cells));
  let spare = columns - GAP * (HEADS.length - 1) - least.reduce((sum, width) => sum + width, 0);
  if (spare < 0) return null;
  const widths = [...least];
  for (const at of [TITLE, NEXT, COMPANY]) {
    const grown = Math.min(natural[at] ?? 0, (least[at] ?? 0) + spare);
    spare -= grown - (least[at] ?? 0);
    widths[at] = grown;
  }
  const isTall = (at: number) => cells.some((line) => wrap(line[at] ?? '', widths[at] ?? 0).length > TALLEST);
  return isTall(COMPANY) || isTall(NEXT) ? null : widths;
}

/** Titles are cut, company and next step wrapped between words; nothing else shrinks. */
function leastWidth(at: number, natural: number, cells: readonly Cells[]): number {
  if (at === TITLE) return Math.min(natural, SHORTEST_TITLE);
  if (at !== COMPANY && at !== NEXT) return natural;
  const words = cells.flatMap((line) => (line[at] ?? '').split(' '));
  return Math.max(Math.min(natural, WIDEST_WRAPPED), widest(words));
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
}

function tableOf(cells: readonly Cells[], widths: readonly number[], style: Style): string {
  const table = new Table({
    chars: NO_BORDERS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colAligns: HEADS.map((_, at) => (at === HEADS.length - 1 ? 'right' : 'left')),
  });
  table.push(HEADS.map((head) => paint('heading', head, style)));
  for (const line of cells) {
    table.push(line.map((cell, at) => fitCell(cell, at, widths[at] ?? 0, style)));
  }
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

function fitCell(cell: string, at: number, width: number, style: Style): string {
  if (at === 0) return paint('id', cell, style);
  if (at === TITLE) return cutMiddle(cell, width, markOf('…', style));
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

function plainLines(rows: readonly ListRow[], today: Day, style: Style): string[] {
  const gutter = gutterFor(widest(rows.map((row) => recordId('job', row.job.id))), style);
  return rows.flatMap((row) => {
    const [id = '', , , when = '', contact, next, quiet] = cellsOf(row, today);
    const detail = [contact && `last contact ${contact}`, quiet && `quiet for ${quiet}`, next && `next: ${next}`];
    return entryLines({ id, what: null, job: row.job, when, isLate: false, detail }, gutter, style);
  });
}
