// The list of jobs.

import type { ListRow } from '../app/types.ts';
import type { Day } from '../domain/day.ts';
import { dayNear, shortDateNear } from '../domain/day-words.ts';
import { recordId } from '../domain/ids.ts';
import { dueOf, shownFrom } from '../rules/item-words.ts';
import { KINDS } from '../rules/kinds/index.ts';
import { days } from '../rules/sentences.ts';
import { gutterFor } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';
import { type Column, renderTable, widest } from '../terminal/table.ts';
import { unbroken } from '../terminal/text.ts';
import { rowLines } from './row.ts';

const COLUMNS: readonly Column[] = [
  { head: 'id', isId: true },
  { head: 'company', wraps: true },
  { head: 'title', wraps: true },
  { head: 'stage' },
  { head: 'contact' },
  { head: 'next step', wraps: true },
  { head: 'no news', align: 'right' },
];

/** The jobs: as a table, as two lines each if space is short, or tab-separated when piped. */
export function renderList(rows: readonly ListRow[], today: Day, style: Style): string {
  if (rows.length === 0) return 'No jobs match.';
  const cells = rows.map((row) => cellsOf(row, today));
  return renderTable(COLUMNS, cells, () => plainLines(rows, today, style), style);
}

function cellsOf(row: ListRow, today: Day): string[] {
  return [
    recordId('job', row.job.id),
    row.job.company,
    row.job.title,
    row.stage,
    row.lastContact === null ? '' : shortDateNear(row.lastContact, today),
    row.next === null ? '' : nextStep(row.next, today),
    row.daysQuiet === null ? '' : days(row.daysQuiet),
  ];
}

function nextStep(item: NonNullable<ListRow['next']>, today: Day): string {
  const when = shownFrom(item) > today ? dayNear(shownFrom(item), today) : dueOf(item, today);
  return `${KINDS[item.kind].name}, ${when}`;
}

function plainLines(rows: readonly ListRow[], today: Day, style: Style): string[] {
  const gutter = gutterFor(widest(rows.map((row) => recordId('job', row.job.id))), style);
  return rows.flatMap((row) => {
    const [id = '', , , when = '', contact, next] = cellsOf(row, today);
    const detail = [contact && `last contact ${contact}`, quietWords(row), next && `next: ${next}`];
    return rowLines({ id, what: null, jobs: [row.job], when, isLate: false, detail }, gutter, style);
  });
}

function quietWords({ daysQuiet }: ListRow): string {
  return daysQuiet ? `nothing new for ${unbroken(days(daysQuiet))}` : '';
}
