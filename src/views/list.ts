// The list of jobs.

import type { ListRow } from '../app/types.ts';
import type { Day } from '../domain/day.ts';
import { dayNear, shortDateNear } from '../domain/day-words.ts';
import { clockWords } from '../domain/english.ts';
import { recordId } from '../domain/ids.ts';
import type { Interview } from '../domain/model.ts';
import type { Item } from '../rules/item.ts';
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
  { head: 'quiet', align: 'right' },
];

/** What a job has next: the first thing on its list, and its first interview ahead. */
export interface JobRow extends ListRow {
  readonly interview: Interview | null;
}

/** The jobs: as a table, as two lines each if space is short, or tab-separated when piped. */
export function renderList(rows: readonly JobRow[], today: Day, style: Style): string {
  if (rows.length === 0) return 'No jobs match.';
  const cells = rows.map((row) => cellsOf(row, today));
  return renderTable(COLUMNS, cells, () => plainLines(rows, today, style), style);
}

function cellsOf(row: JobRow, today: Day): string[] {
  return [
    recordId('job', row.job.id),
    row.job.company,
    row.job.title,
    row.stage,
    row.lastContact === null ? '' : shortDateNear(row.lastContact, today),
    nextSteps(row, today),
    row.daysQuiet === null ? '' : days(row.daysQuiet),
  ];
}

/** 'thank-you note, today; interview, Wed Nov 25', the earlier first. */
function nextSteps({ next, interview }: JobRow, today: Day): string {
  const steps = [
    next && { from: shownFrom(next), words: nextStep(next, today) },
    interview && { from: interview.day, words: interviewStep(interview, next === null, today) },
  ].filter((step) => step !== null);
  return steps
    .sort((a, b) => a.from - b.from)
    .map(({ words }) => words)
    .join('; ');
}

function nextStep(item: Item, today: Day): string {
  const when = shownFrom(item) > today ? dayNear(shownFrom(item), today) : dueOf(item, today);
  return `${KINDS[item.kind].name}, ${when}`;
}

/** With its time if there's room: nothing else is next. */
function interviewStep({ day, time }: Interview, isAlone: boolean, today: Day): string {
  const hour = time === null || !isAlone ? '' : ` at ${unbroken(clockWords(time))}`;
  return `interview, ${dayNear(day, today)}${hour}`;
}

function plainLines(rows: readonly JobRow[], today: Day, style: Style): string[] {
  const gutter = gutterFor(widest(rows.map((row) => recordId('job', row.job.id))), style);
  return rows.flatMap((row) => {
    const [id = '', , , when = '', contact = '', next] = cellsOf(row, today);
    const detail = [contactWords(contact, row.daysQuiet), next && `next: ${next}`];
    return rowLines({ id, what: null, jobs: [row.job], when, isLate: false, detail }, gutter, style);
  });
}

/** 'last contact Nov 19, 5 days ago', or 'no contact for 5 days' since applying. */
function contactWords(contact: string, daysQuiet: number | null): string {
  const quiet = daysQuiet ? unbroken(days(daysQuiet)) : '';
  if (contact === '') return quiet && `no contact for ${quiet}`;
  return `last contact ${contact}${quiet && `, ${quiet} ago`}`;
}
