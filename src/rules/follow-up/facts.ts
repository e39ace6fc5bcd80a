// What the follow-up rules of one job look at.
import type { Day } from '../../domain/day.ts';
import type { Person } from '../../domain/model.ts';
import type { Book } from '../book.ts';
import { type History, latest } from '../history.ts';
import type { JobRecord } from '../record.ts';

/** The stage of one open job, and whom to ask about it. Days are null where nothing of the kind is on record. */
export interface Facts {
  readonly book: Book;
  readonly record: JobRecord;
  readonly history: History;
  /** The last follow-up, sent or skipped. */
  readonly lastDone: Day | null;
  /** The thank-you from which the first follow-up is counted. */
  readonly thankedOn: Day | null;
  /** The last follow-up to the same person about another job, on an earlier day. */
  readonly elsewhere: Day | null;
}

/** The facts of a job with a stage. */
export function factsOf(record: JobRecord, history: History, book: Book): Facts {
  return {
    book,
    record,
    history,
    lastDone: lastOf(history.lastSent, history.lastSkipped),
    thankedOn: thankedOn(history, record.contact),
    elsewhere: elsewhere(record, book),
  };
}

/** The latest of the days that there are, or null. */
export function lastOf(...days: readonly (Day | null)[]): Day | null {
  return latest(days);
}

// The earliest note to the person you follow up with; without one, to anybody (AH, SF).
function thankedOn(history: History, contact: Person | null): Day | null {
  const theirs = history.thanks.filter((touch) => touch.personId === contact?.id);
  const notes = theirs.length > 0 ? theirs : history.thanks;
  return notes.reduce<Day | null>((first, { on }) => (first !== null && first < on ? first : on), null);
}

function elsewhere(record: JobRecord, book: Book): Day | null {
  const known = record.contact && book.lastFollowUps.get(record.contact.id);
  if (!known) return null;
  return known.last.jobId === record.job.id ? (known.elsewhere?.on ?? null) : known.last.on;
}
