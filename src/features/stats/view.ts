// The statistics on the terminal, with bars if it's wide enough.

import { afterMark, columnsOf, joinBlocks, markOf, paragraph } from '../../terminal/layout.ts';
import { paint, type Style } from '../../terminal/style.ts';
import { type Column, renderTable, widest } from '../../terminal/table.ts';
import { shareOf } from './numbers.ts';
import type { Stats } from './stats.ts';
import { monthRows, sourceRows, type TallyRow } from './stats-rows.ts';
import { emptyWords, factWords, isEmpty, percent, statsFacts, statsHeading, statsNotes } from './stats-words.ts';

/** Width of the number columns and all gaps. */
const NUMBERS_WIDTH = 28;
const SHORTEST_BAR = 10;
const LONGEST_BAR = 24;
const WIDEST_NAME = 20;
const SHORTEST_NAME = 10;
const FULL = '█';
const EMPTY = '░';

/** All statistics, or a friendly sentence if there's nothing to count. */
export function renderStats(stats: Stats, style: Style): string {
  if (isEmpty(stats)) return paragraph(emptyWords(stats), 0, style).join('\n');
  return joinBlocks([
    paragraph(statsHeading(stats), 0, style).map((line) => paint('heading', line, style)),
    factLines(stats, style),
    breakdown('source', sourceRows(stats), style),
    breakdown('month', monthRows(stats), style),
    statsNotes(stats).flatMap((note) => paragraph(note, 0, style)),
  ]);
}

function factLines(stats: Stats, style: Style): string[] {
  const facts = statsFacts(stats);
  const width = widest(facts.map(({ label }) => label));
  return facts.flatMap((fact) => afterMark(`${fact.label.padEnd(width)}  `, factWords(fact), style));
}

function breakdown(what: 'source' | 'month', rows: readonly TallyRow[], style: Style): string[] {
  if (rows.length === 0) return [];
  const bar = barWidth(rows, style);
  const most = Math.max(...rows.map(({ applications }) => applications));
  const cells = rows.map((row) => [...cellsOf(row), ...(bar === 0 ? [] : [barOf(row, most, bar)])]);
  const plain = () => rows.flatMap((row) => afterMark('• ', plainWords(row), style));
  return renderTable(columnsFor(what, bar, style), cells, plain, style).split('\n');
}

function columnsFor(what: string, bar: number, style: Style): Column[] {
  const numbers = ['applied', 'answered', 'rate'].map((head) => ({ head, align: 'right' as const }));
  const bars = bar === 0 ? [] : [{ head: `${markOf(FULL, style)} answered` }];
  return [{ head: what, wraps: true }, ...numbers, ...bars];
}

function cellsOf({ name, applications, answers }: TallyRow): string[] {
  const rate = shareOf(answers, applications);
  return [name, String(applications), String(answers), rate === null ? '' : percent(rate.share)];
}

function plainWords(row: TallyRow): string {
  const [name, applied, answered, rate] = cellsOf(row);
  return `${name}: ${applied} applied, ${answered} answered${rate === '' ? '' : ` (${rate})`}`;
}

/** Width of the longest bar in columns; 0 without a terminal or without room. */
function barWidth(rows: readonly TallyRow[], style: Style): number {
  const room = (columnsOf(style) ?? 0) - NUMBERS_WIDTH;
  if (room < SHORTEST_NAME + SHORTEST_BAR) return 0;
  const name = Math.min(WIDEST_NAME, widest(rows.map((row) => row.name)));
  return Math.min(LONGEST_BAR, Math.max(SHORTEST_BAR, room - name));
}

/** Rounds up, so anything above zero shows. */
function barOf({ applications, answers }: TallyRow, most: number, width: number): string {
  const whole = Math.ceil((applications / most) * width);
  const full = applications === 0 ? 0 : Math.ceil((answers / applications) * whole);
  return FULL.repeat(full) + EMPTY.repeat(whole - full);
}
