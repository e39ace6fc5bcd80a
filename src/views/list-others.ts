// The lists of people, references and interviews.

import type { InterviewRow, PersonRow, ReferenceRow } from '../app/types.ts';
import type { Day } from '../domain/day.ts';
import { momentNear, shortDateNear } from '../domain/day-words.ts';
import { spelled } from '../domain/english.ts';
import { recordId } from '../domain/ids.ts';
import { ROLE_WORDS } from '../domain/record-words.ts';
import { dotted, jobName } from '../domain/words.ts';
import { besideId, gutterFor } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';
import { type Column, renderTable, widest } from '../terminal/table.ts';
import { unbroken } from '../terminal/text.ts';
import { clockThere, formWords } from './interview-words.ts';

const PEOPLE: readonly Column[] = [
  { head: 'id', isId: true },
  { head: 'name', wraps: true },
  { head: 'company', wraps: true },
  { head: 'title', wraps: true },
  { head: 'role', wraps: true },
  { head: 'contact' },
];

const REFERENCES: readonly Column[] = [
  { head: 'id', isId: true },
  { head: 'name', wraps: true },
  { head: 'relationship', wraps: true },
  { head: 'for', wraps: true },
  { head: 'contact' },
];

const INTERVIEWS: readonly Column[] = [
  { head: 'id', isId: true },
  { head: 'when', wraps: true },
  { head: 'company', wraps: true },
  { head: 'title', wraps: true },
  { head: 'with', wraps: true },
  { head: 'how', wraps: true },
];

/** Everybody recorded, with their roles in jobs and the last contact. */
export function renderPeople(rows: readonly PersonRow[], today: Day, none: string, style: Style): string {
  const cells = rows.map(({ person, parts, reference, lastContact }) => {
    const roles = parts.map(
      ({ job, role }) => `${ROLE_WORDS[role]}${job.company === person.company ? '' : `, ${job.company}`}`,
    );
    const words = [...new Set(roles), ...(reference ? ['reference'] : [])];
    const { name, company, title } = person;
    return [
      recordId('person', person.id),
      name,
      company ?? '',
      title ?? '',
      words.join('; '),
      dayCell(lastContact, today),
    ];
  });
  return renderOthers(PEOPLE, cells, none, style);
}

/** References, and the jobs they're for. */
export function renderReferences(rows: readonly ReferenceRow[], today: Day, style: Style): string {
  const cells = rows.map(({ reference, person, jobs, lastContact }) => {
    const what = jobs.length === 0 ? 'every job' : jobs.map(jobName).join('; ');
    return [
      recordId('reference', reference.id),
      person.name,
      reference.relationship ?? '',
      what,
      dayCell(lastContact, today),
    ];
  });
  return renderOthers(REFERENCES, cells, 'You have no references yet.', style);
}

/** Interviews by day, past and upcoming. */
export function renderInterviews(rows: readonly InterviewRow[], today: Day, none: string, style: Style): string {
  const cells = rows.map(({ interview, job, people }) => {
    const when = [momentNear(interview, today).replace(/\S+ [AP]M$/, unbroken), clockThere(interview)];
    const how = [interview.cancelledOn === null ? null : spelled('canceled'), formWords(interview)];
    return [
      recordId('interview', interview.id),
      when.filter(Boolean).join('; '),
      job.company,
      job.title,
      people.map(({ name }) => name).join(', '),
      how.filter(Boolean).join(', '),
    ];
  });
  return renderOthers(INTERVIEWS, cells, none, style);
}

function renderOthers(columns: readonly Column[], cells: readonly string[][], none: string, style: Style): string {
  if (cells.length === 0) return none;
  const gutter = gutterFor(widest(cells.map(([id = '']) => id)), style);
  const named = (cell: string, at: number) =>
    cell !== '' && columns[at]?.head === 'contact' ? `last contact ${cell}` : cell;
  const plain = () => cells.flatMap((row) => besideId(row[0] ?? '', dotted(row.map(named).slice(1)), gutter, style));
  return renderTable(columns, cells, plain, style);
}

function dayCell(day: Day | null, today: Day): string {
  return day === null ? '' : shortDateNear(day, today);
}
