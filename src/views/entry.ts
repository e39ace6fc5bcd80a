// Layout of one item or interview: two lines from 60 columns on, three below. Only the job's title is ever cut.

import type { Job } from '../domain/model.ts';
import { dotted, jobName } from '../domain/words.ts';
import { besideId, columnsOf, type Gutter, idRow, isRoomy, markOf, paragraph, shown } from '../terminal/layout.ts';
import { paint, type Style } from '../terminal/style.ts';
import { cutMiddle, displayWidth, unbroken } from '../terminal/text.ts';

const SHORTEST_TITLE = 8;
const GAP = 2;

/** An id, what it's about, for which job and when, with details underneath. */
export interface Entry {
  readonly id: string;
  /** Null if company and title say it all. */
  readonly what: string | null;
  readonly job: Pick<Job, 'company' | 'title'> | null;
  readonly when: string;
  readonly isLate: boolean;
  readonly detail: readonly (string | null | undefined)[];
}

/** All lines of an entry. */
export function entryLines(entry: Entry, gutter: Gutter, style: Style): string[] {
  const detail = dotted(entry.detail);
  return [...headLines(entry, gutter, style), ...(detail === '' ? [] : paragraph(detail, gutter.indent, style))];
}

function headLines(entry: Entry, gutter: Gutter, style: Style): readonly string[] {
  const { id, what, job, when } = entry;
  const columns = columnsOf(style);
  if (columns === null) {
    const all = dotted([what, job && jobName(job), unbroken(when)]);
    return withWhen(besideId(id, all, gutter, style), entry, style);
  }
  const before = what === null ? '' : `${shown(what, style)} ${markOf('·', style)} `;
  const isRow = isRoomy(style) || what === null;
  const row = isRow ? fitRow(before, entry, columns - gutter.indent, style) : null;
  if (row !== null) return [idRow(id, row, gutter, style)];
  if (what === null)
    return withWhen(besideId(id, dotted([job && jobName(job), unbroken(when)]), gutter, style), entry, style);
  return [...besideId(id, what, gutter, style), ...jobLines(entry, columns, gutter, style)];
}

/** Company, title and `when` on their own line. */
function jobLines(entry: Entry, columns: number, gutter: Gutter, style: Style): readonly string[] {
  const row = fitRow('', entry, columns - gutter.indent, style);
  if (row !== null) return [' '.repeat(gutter.indent) + row];
  const text = dotted([entry.job && jobName(entry.job), unbroken(entry.when)]);
  return withWhen(paragraph(text, gutter.indent, style), entry, style);
}

/** One row with what, company and title on the left and `when` on the right; null if it doesn't fit. */
function fitRow(what: string, entry: Entry, room: number, style: Style): string | null {
  const when = shown(entry.when, style);
  const before = entry.job ? `${what}${shown(entry.job.company, style)} ${markOf('–', style)} ` : what;
  const title = shown(entry.job?.title ?? '', style);
  const left = room - displayWidth(before) - displayWidth(when) - GAP;
  if (left < Math.min(SHORTEST_TITLE, displayWidth(title))) return null;
  const text = before + cutMiddle(title, left, markOf('…', style));
  if (when === '') return text;
  const pad = ' '.repeat(room - displayWidth(text) - displayWidth(when));
  return `${text}${pad}${entry.isLate ? paint('late', when, style) : when}`;
}

/** The same lines, with `when` at the end painted if it's late. */
function withWhen(lines: readonly string[], entry: Entry, style: Style): readonly string[] {
  if (!entry.isLate) return lines;
  const when = shown(entry.when, style);
  return lines.map((line, at) => {
    if (at < lines.length - 1 || !line.endsWith(when)) return line;
    return line.slice(0, line.length - when.length) + paint('late', when, style);
  });
}
