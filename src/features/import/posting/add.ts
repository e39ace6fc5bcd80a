// Fills in a new job from a posting, and reports which facts came from there.
import type { Writing } from '../../../app/types.ts';
import type { Day } from '../../../domain/day.ts';
import { dateNear } from '../../../domain/day-words.ts';
import { requireText } from '../../../domain/input.ts';
import type { Job } from '../../../domain/model.ts';
import { counted, dotted } from '../../../domain/words.ts';
import type { Posting } from '../../../formats/posting/job-posting.ts';

const LINE_LIMIT = 500;

type Row = Pick<Job, 'appliedOn' | 'applyBy' | 'url' | 'location' | 'salary'>;

/** The facts of a posting for a new job. */
export interface Taken {
  readonly company: string | null;
  readonly title: string | null;
  /** The row, with its empty fields filled from the posting. The last day to apply is only kept for a saved job. */
  readonly filledIn: <R extends Row>(row: R) => R;
  /** Keeps the text with the job. */
  readonly keep: (session: Writing, jobId: number) => void;
  /** 'From the posting: Berlin, Germany · EUR 60,000 a year · its text (12 lines).' */
  readonly lines: (row: Row) => string[];
  /** Warnings about the posting's last day to apply. */
  readonly warnings: (row: Row, today: Day) => string[];
}

export function takenFrom(posting: Posting): Taken {
  const { company, title, text } = posting;
  return {
    company,
    title,
    filledIn: (row) => filledIn(row, posting),
    keep: ({ write, today }, jobId) => {
      if (text !== '') write.add('posting', { jobId, savedOn: today, text: requireText(text, 'the posting') });
    },
    lines: (row) => linesOf(posting, row),
    warnings: (row, today) => warningsOf(posting, row, today),
  };
}

function filledIn<R extends Row>(row: R, { location, salary, link, applyBy }: Posting): R {
  return {
    ...row,
    url: row.url ?? link,
    location: row.location ?? short(location),
    salary: row.salary ?? short(salary),
    applyBy: row.applyBy ?? (row.appliedOn === null ? applyBy : null),
  };
}

/** Longer ones are left to the text of the posting. */
function short(text: string | null): string | null {
  return text !== null && text.length <= LINE_LIMIT ? text : null;
}

function linesOf({ location, salary, text }: Posting, row: Row): string[] {
  const parts = [
    row.location === location ? location : null,
    row.salary === salary ? salary : null,
    text === '' ? null : `its text (${counted(text.split('\n').length, 'line')})`,
  ];
  const said = dotted(parts);
  return said === '' ? [] : [`From the posting: ${said}.`];
}

function warningsOf({ applyBy }: Posting, row: Row, today: Day): string[] {
  if (applyBy === null) return [];
  const day = dateNear(applyBy, today);
  if (applyBy < today) return [`The posting closed on ${day}.`];
  if (row.appliedOn === null || row.applyBy !== null) return [];
  return [`The posting says to apply by ${day}. I didn't keep that, since you've applied. If you haven't: --saved`];
}
