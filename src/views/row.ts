// Layout of one row: an id, a subject, a job and a day. It takes one line if there's room, else more. Only a title that
// can't be wrapped is ever cut.

import type { Job } from '../domain/model.ts';
import { capitalized, dotted, jobName } from '../domain/words.ts';
import { besideId, columnsOf, type Gutter, idRow, isRoomy, markOf, paragraph, shown } from '../terminal/layout.ts';
import { paint, type Style } from '../terminal/style.ts';
import { cutMiddle, displayWidth, unbroken, wrap } from '../terminal/text.ts';

type JobName = Pick<Job, 'company' | 'title'>;

const SHORTEST_TITLE = 8;
const GAP = 2;

/** An id, what it's about, for which jobs and when, with details underneath. */
export interface Row {
  readonly id: string;
  /** Null if company and title are enough. */
  readonly what: string | null;
  readonly jobs: readonly JobName[];
  readonly when: string;
  readonly isLate: boolean;
  readonly detail: readonly (string | null | undefined)[];
  /** It begins with a word, not with an address or a number: capitalized where it starts a line. */
  readonly isDetailInWords?: boolean;
}

export function rowLines(row: Row, gutter: Gutter, style: Style): string[] {
  const head = headOverJobs(row, gutter, style);
  if (head !== null) return [head, ...paragraph(dotted([jobNames(row.jobs), ...row.detail]), gutter.indent, style)];
  const text = dotted(row.detail);
  const detail = row.isDetailInWords ? capitalized(text) : text;
  return [...headLines(row, gutter, style), ...(detail === '' ? [] : paragraph(detail, gutter.indent, style))];
}

function headLines(row: Row, gutter: Gutter, style: Style): readonly string[] {
  const { id, what, jobs, when } = row;
  const columns = columnsOf(style);
  const whole = (before: string | null) => dotted([before, jobNames(jobs), unbroken(when)]);
  if (columns === null) return withWhen(besideId(id, whole(what), gutter, style), row, style);
  const before = what === null ? '' : `${shown(what, style)}${jobs.length > 0 ? ` ${markOf('·', style)} ` : ''}`;
  const isOneLine = isRoomy(style) || what === null || jobs.length === 0;
  const line = isOneLine ? fitLine(before, row, columns - gutter.indent, style) : null;
  if (line !== null) return [idRow(id, line, gutter, style)];
  if (what === null || jobs.length === 0) return withWhen(besideId(id, whole(what), gutter, style), row, style);
  return [...besideId(id, what, gutter, style), ...jobLines(row, columns, gutter, style)];
}

/** What and when as a line of their own, if the jobs don't fit between them on a wide terminal; null otherwise. */
function headOverJobs(row: Row, gutter: Gutter, style: Style): string | null {
  const columns = columnsOf(style);
  if (row.what === null || row.jobs.length === 0 || columns === null || !isRoomy(style)) return null;
  const room = columns - gutter.indent;
  if (!row.jobs.every((job) => canWrap(shown(job.title, style), room))) return null;
  const what = shown(row.what, style);
  if (fitLine(`${what} ${markOf('·', style)} `, row, room, style) !== null) return null;
  const line = fitLine(what, { ...row, jobs: [] }, room, style);
  return line && idRow(row.id, line, gutter, style);
}

function jobNames(jobs: readonly JobName[]): string {
  return jobs.map(jobName).join(', ');
}

/** Company, title and `when` on their own line. */
function jobLines(row: Row, columns: number, gutter: Gutter, style: Style): readonly string[] {
  const line = fitLine('', row, columns - gutter.indent, style);
  if (line !== null) return [' '.repeat(gutter.indent) + line];
  const text = dotted([jobNames(row.jobs), unbroken(row.when)]);
  return withWhen(paragraph(text, gutter.indent, style), row, style);
}

/** One line with what, company and title on the left and `when` on the right; null if it doesn't fit. */
function fitLine(before: string, row: Row, room: number, style: Style): string | null {
  const when = shown(row.when, style);
  const text = fitJobs(before, row.jobs, room - displayWidth(when) - GAP, style);
  if (text === null || when === '') return text;
  const pad = ' '.repeat(room - displayWidth(text) - displayWidth(when));
  return `${text}${pad}${row.isLate ? paint('late', when, style) : when}`;
}

/** The jobs after `before`: one job, or several in full, or else as companies alone. */
function fitJobs(before: string, jobs: readonly JobName[], room: number, style: Style): string | null {
  const [job] = jobs;
  if (jobs.length === 1 && job) return fitTitle(before, job, room, style);
  const companies = [...new Set(jobs.map(({ company }) => company))].join(', ');
  const texts = [jobNames(jobs), companies].map((names) => before + shown(names, style));
  return texts.find((text) => displayWidth(text) <= room) ?? null;
}

/** A title is only cut beside its company alone, and if a word of it is too long for the line. */
function fitTitle(before: string, job: JobName, room: number, style: Style): string | null {
  const title = shown(job.title, style);
  const lead = `${before}${shown(job.company, style)} ${markOf('–', style)} `;
  const left = room - displayWidth(lead);
  if (displayWidth(title) <= left) return lead + title;
  return canWrap(title, room) || before !== '' || left < SHORTEST_TITLE
    ? null
    : lead + cutMiddle(title, left, markOf('…', style));
}

function canWrap(title: string, room: number): boolean {
  return wrap(title, room).every((line) => displayWidth(line) <= room);
}

/** The same lines, with `when` at the end painted if it's late. */
function withWhen(lines: readonly string[], row: Row, style: Style): readonly string[] {
  if (!row.isLate) return lines;
  const when = shown(row.when, style);
  return lines.map((line, at) => {
    if (at < lines.length - 1 || !line.endsWith(when)) return line;
    return line.slice(0, line.length - when.length) + paint('late', when, style);
  });
}
