// Turns a row of a table of jobs into an incoming job. Values that have no field, or can't be read for certain, go into
// the notes unchanged.
import type { Day } from '../../../domain/day.ts';
import { isUserError, UserError } from '../../../domain/errors.ts';
import { requireLine, requireLongLine, requireText } from '../../../domain/input.ts';
import { CLOSE_REASONS } from '../../../domain/model.ts';
import { quote, shellWord } from '../../../domain/quote.ts';
import { asReason } from '../../../domain/words.ts';
import { type Order, readDate } from '../../../formats/dates.ts';
import type { IncomingJob } from '../../../formats/incoming.ts';
import type { JobColumn, JobField } from './job-columns.ts';
import { readContacts } from './job-contacts.ts';
import { type JobStatus, readStatus } from './job-status.ts';

/** Everything about the table that reading a row needs. */
export interface JobTable {
  readonly columns: readonly JobColumn[];
  /** The order of day and month in a column, if proven. */
  readonly orderOf: (column: number) => Order | null;
  readonly today: Day;
  /** Names of unused columns that hold dates. */
  readonly unusedDays: () => readonly string[];
  /** Adds a warning; only the first of each topic is shown in full. */
  readonly warn: (topic: string, text: string) => void;
}

interface Row extends JobTable {
  readonly cells: readonly string[];
  /** Lines for the notes. */
  readonly noted: string[];
  /** Columns with a date that couldn't be read. */
  readonly unread: string[];
}

const LINE_BREAKS = /[\n\r\v\f\u0085\u2028\u2029]+/g;
const YES = /^(?:y|yes|true|x|1|✓|✔|✅)$/i;
const NO = /^(?:n|no|false|0|-|❌)$/i;
const KEPT_IN_NOTES: readonly JobColumn['field'][] = ['noted', 'last'];
const UNDECIDED: JobStatus = { stage: 'saved', reason: null };
/** Title for jobs from a table without titles. */
const NO_TITLE = '(no title)';
const LINK = /^(?:https?:\/\/|www\.)[^\s]+$/i;

/** Why the row can't be a job, checked before anything else is read; null if it can. */
export function missingFrom({ columns }: Pick<JobTable, 'columns'>, cells: readonly string[]): string | null {
  for (const field of ['company', 'title'] as const) {
    const at = columns.findIndex((column) => column.field === field);
    if (at >= 0 && (cells[at] ?? '').trim() === '') return `there's no ${field}`;
  }
  return null;
}

/** The row's job, or why it's rejected. */
export function readJobRow(table: JobTable, cells: readonly string[]): IncomingJob | { readonly reject: string } {
  const noted = table.columns.flatMap(({ name, field }, at) => {
    const words = (cells[at] ?? '').trim();
    return KEPT_IN_NOTES.includes(field) && words !== '' ? [`${name.trim()}: ${words}`] : [];
  });
  try {
    return jobOf({ ...table, cells, noted, unread: [] });
  } catch (error) {
    if (!isUserError(error)) throw error;
    return { reject: asReason(error.message) };
  }
}

function jobOf(row: Row): IncomingJob {
  const needed = (field: JobField) => requireLine(textOf(row, field).replace(LINE_BREAKS, ' '), field);
  const line = (field: JobField) => (textOf(row, field) === '' ? null : needed(field));
  const status = statusOf(row);
  const days = daysOf(row, status);
  const { url, source } = linkAndSource(row);
  const contacts = readContacts(row);
  return {
    type: 'job',
    company: needed('company'),
    title: row.columns.some(({ field }) => field === 'title') ? needed('title') : NO_TITLE,
    ...days,
    hasUnreadDate: row.unread.length > 0,
    undatedStage: days.appliedOn === null ? undatedStageOf(row, status) : beyondApplying(status),
    url: url === '' ? null : requireLongLine(url, 'url'),
    location: line('location'),
    salary: line('salary'),
    source: source === '' ? null : requireLine(source.replace(LINE_BREAKS, ' '), 'source'),
    resume: line('resume'),
    note: noteOf(row),
    contacts,
  };
}

/** If the source column holds a link, it becomes the job's link, with its site as the source. If there's another
 *  link already, it goes into the notes. */
function linkAndSource(row: Row): { readonly url: string; readonly source: string } {
  const [url, source] = [textOf(row, 'url'), textOf(row, 'source')];
  if (!LINK.test(source)) return { url, source };
  const link = source.startsWith('www.') ? `https://${source}` : source;
  if (url !== '' && url !== link) row.noted.push(`Source: ${source}`);
  return { url: url || link, source: siteOf(link) };
}

/** 'jobs.example' for 'https://www.jobs.example/1'. */
function siteOf(link: string): string {
  return link.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/[/?#:].*$/, '');
}

type Days = Pick<IncomingJob, 'appliedOn' | 'addedOn' | 'applyBy' | 'lastOn' | 'ending'>;

/** A plain 'Date' is the day of applying, unless the status says the job is only saved. Throws UserError 'usage' if
 *  the row says the job was applied for but the day isn't certain. */
function daysOf(row: Row, status: JobStatus): Days {
  const isSaved = status.stage === 'saved' && textOf(row, 'status') !== '';
  const said = dayOf(row, 'applied');
  const dated = dayOf(row, 'date', isSaved ? 'past' : 'applied');
  const appliedOn = said ?? (isSaved ? null : dated);
  if (appliedOn === null && status.reason === null && (status.stage === 'applied' || wasApplied(row)))
    throw new UserError('usage', `You applied for it, but no date says when${mapHint(row.unusedDays())}.`);
  const [added, applyBy, last] = [dayOf(row, 'added'), dayOf(row, 'apply-by', 'any'), dayOf(row, 'last', 'any')];
  const closedOn = dayOf(row, 'closed');
  const addedOn = added ?? (dated === appliedOn ? null : dated);
  const lastOn = latest([last, closedOn]);
  const known = latest([appliedOn, addedOn, last !== null && last <= row.today ? last : null]);
  return { appliedOn, addedOn, applyBy, lastOn, ending: endingOf(row, status, closedOn, known) };
}

/** Suggests --map for the columns that may hold the day of applying. */
function mapHint(columns: readonly string[]): string {
  const maps = columns.map((name) => `--map ${shellWord(`applied=${name}`)}`);
  return maps.length === 0 ? '' : `; if one of these columns does: ${maps.join(' or ')}`;
}

/** The stage, if it's beyond applying; a status gives no day. */
function beyondApplying({ stage }: JobStatus): IncomingJob['undatedStage'] {
  return stage === 'saved' || stage === 'applied' ? null : stage;
}

function undatedStageOf(row: Row, status: JobStatus): IncomingJob['undatedStage'] {
  const isApplied = status.stage === 'applied' || wasApplied(row);
  return beyondApplying(status) ?? (isApplied ? 'applied' : null);
}

/** Without a closing date, uses the last day the row mentions, or today. */
function endingOf(row: Row, status: JobStatus, closedOn: Day | null, known: Day | null): IncomingJob['ending'] {
  const said = CLOSE_REASONS.find((reason) => reason === textOf(row, 'reason').toLowerCase());
  const reason = said ?? status.reason ?? (closedOn === null ? null : 'other');
  if (reason === null) return null;
  return { reason, on: closedOn ?? known ?? row.today, isSure: closedOn !== null };
}

function textOf({ columns, cells }: Row, field: JobField): string {
  const at = columns.findIndex((column) => column.field === field);
  return (cells[at] ?? '').trim();
}

/** The days a column may hold: the day of applying (never guessed, and required), a past day, or any day. */
type Asked = 'applied' | 'past' | 'any';

/** The latest day in the columns of a field. A date that's unclear, or in the future where it can't be, goes into
 *  the notes; for the day of applying it's an error, since the row says there was one. */
function dayOf(row: Row, field: JobField, asked: Asked = field === 'applied' ? 'applied' : 'past'): Day | null {
  return latest(
    row.columns.map((column, at) => {
      const words = column.field === field ? (row.cells[at] ?? '').trim() : '';
      if (words === '' || (field === 'applied' && (YES.test(words) || NO.test(words)))) return null;
      const day = readDate(words, row.orderOf(at));
      if (typeof day === 'number' && (asked === 'any' || day <= row.today)) return day;
      const name = column.name.trim();
      if (asked === 'applied') throw new UserError('usage', whyNoDay(name, day));
      if (field !== 'last') row.noted.push(`${name}: ${words}`);
      row.unread.push(name);
      row.warn(`date ${at} ${typeof day}`, problemOf(name, words, day));
      return null;
    }),
  );
}

/** Leaves out the date itself, so that many rows share one reason. */
function whyNoDay(column: string, day: Day | 'unclear' | null): string {
  const which = `the column ${quote(column)}`;
  if (day === 'unclear')
    return `The date in ${which} could be two days; to say which number is the day, add --dates day-first or --dates month-first`;
  return day === null
    ? `I can't read ${which} as a date; write it like 2026-04-03`
    : `The date in ${which} is still ahead`;
}

function problemOf(column: string, words: string, day: Day | 'unclear' | null): string {
  const which = `${quote(words)} in the column ${quote(column)}`;
  if (day === null) return `I couldn't read ${which} as a date, so I put it in the notes.`;
  if (day !== 'unclear') return `${which} is still ahead, so I put it in the notes.`;
  return `${which} could be two days, so I put it in the notes. To say which number is the day, add --dates day-first or --dates month-first.`;
}

function latest(days: readonly (Day | null)[]): Day | null {
  const known = days.filter((day) => day !== null);
  return known.length === 0 ? null : (Math.max(...known) as Day);
}

function wasApplied(row: Row): boolean {
  return row.columns.some(({ field }, at) => field === 'applied' && YES.test((row.cells[at] ?? '').trim()));
}

/** Parses the status; also puts it into the notes if there's more to it than can be recorded. */
function statusOf(row: Row): JobStatus {
  const words = textOf(row, 'status');
  if (words === '') return UNDECIDED;
  const status = readStatus(words);
  if (status === null || beyondApplying(status) !== null) row.noted.push(`Status: ${words}`);
  if (status === null)
    row.warn(`status ${words}`, `I don't know the status ${quote(words)}, so I put it in the notes.`);
  return status ?? UNDECIDED;
}

/** The row's own notes first, then the values that have no field, one per line. */
function noteOf(row: Row): string | null {
  const parts = [textOf(row, 'notes'), row.noted.join('\n')].filter((part) => part !== '');
  return parts.length === 0 ? null : requireText(parts.join('\n\n'), 'notes');
}
