// What an undo takes back, in words: the command, when it was typed, and each record that it had written.
import { type Day, momentAt } from '../domain/day.ts';
import { RECORD_LETTERS } from '../domain/ids.ts';
import { dayNear } from './words.ts';

/** One row that a command wrote; before is null for a row added, after for one removed. */
interface RowChange {
  readonly table: string;
  readonly id: number;
  readonly before: object | null;
  readonly after: object | null;
}

interface Batch {
  readonly command: string;
  /** UTC ISO. */
  readonly at: string;
  readonly origin: { readonly command: string; readonly at: string };
  readonly isDone: boolean;
  readonly size: number;
  /** All of them, or the first of very many. */
  readonly changes: readonly RowChange[];
  readonly counts: readonly RowCount[];
}

interface RowCount {
  readonly table: string;
  readonly count: number;
  readonly wasThere: boolean;
  readonly isThere: boolean;
}

const TABLE_WORDS: Readonly<Record<string, string>> = {
  job_person: "a person's part in a job",
  interview_person: 'an interviewer',
  invitation: 'an invitation',
  reference_job: 'a job of a reference',
  touch: 'logged contact',
  message: 'your own words',
  statement: 'what they said about timing',
};

/** Sentences on what was taken back. */
export function undoLines(batch: Batch, today: Day): string[] {
  const { command, at } = batch.isDone ? batch.origin : batch;
  const moment = momentAt(Date.parse(at));
  const lead = batch.isDone ? 'Taken back' : 'Done again, by taking back';
  const rows = batch.size > batch.changes.length ? batch.counts.map(countLine) : batch.changes.map(changeLine);
  return [`${lead}: ${command} (${dayNear(moment.day, today)}, ${moment.time}).`, ...rows];
}

/** 'Removed: 12000 people.' */
function countLine({ table, count, wasThere, isThere }: RowCount): string {
  const lead = wasThere ? (isThere ? 'As it was before' : 'Back again') : 'Removed';
  const words = TABLE_WORDS[table];
  const many = table === 'person' ? `${count} people` : `${count} ${table}s`;
  return `${lead}: ${count === 1 ? (words ?? table) : words ? `${words}, ${count} times` : many}.`;
}

function changeLine({ table, id, before, after }: RowChange): string {
  const letter = table in RECORD_LETTERS ? ` ${RECORD_LETTERS[table as keyof typeof RECORD_LETTERS]}${id}` : '';
  const what = `${TABLE_WORDS[table] ?? `${table}`}${letter}${labelOf(before ?? after)}`;
  if (before === null) return `Removed: ${what}.`;
  return after === null ? `Back again: ${what}.` : `As it was before: ${what}.`;
}

/** The words by which a record is known, where it has some. */
function labelOf(row: object | null): string {
  const { name, company, title, kind, text, reason, key } = { ...row } as Readonly<
    Record<string, string | null | undefined>
  >;
  const words = name ?? (company && title ? `${company} – ${title}` : (kind ?? text ?? reason ?? key));
  return words ? `, ${words}` : '';
}
