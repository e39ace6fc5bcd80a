// The facts the follow-up rules look at for one job.
import type { Day } from '../../domain/day.ts';
import type { Person } from '../../domain/model.ts';
import type { Book } from '../book.ts';
import { type History, latest } from '../history.ts';
import { limitFor, type PersonLimit } from '../person-limit.ts';
import type { JobRecord } from '../record.ts';
import { type Promised, promiseInForce } from './promise.ts';

/** The stage of one open job, and who to ask about it. A day is null if there's nothing of the kind on record. */
export interface Facts {
  readonly book: Book;
  readonly record: JobRecord;
  readonly history: History;
  /** The last follow-up, sent or skipped. */
  readonly lastDone: Day | null;
  /** The thank-you that the first follow-up is counted from. */
  readonly thankedOn: Day | null;
  /** Your promise to them, if it's still in force. */
  readonly promise: Promised | null;
  /** How soon they may be asked again, given their other jobs. */
  readonly limit: PersonLimit | null;
}

/** Gathers the facts of a job that has a stage. */
export function factsOf(record: JobRecord, history: History, book: Book): Facts {
  return {
    book,
    record,
    history,
    lastDone: latest([history.lastSent, history.lastSkipped]),
    thankedOn: thankedOn(history, record.contact),
    promise: promiseInForce(record, history, book),
    limit: record.contact && limitFor(record.job.id, book.followUpsTo.get(record.contact.id)),
  };
}

// The earliest note to the person you follow up with; if there's none, to anybody (AH, SF).
function thankedOn(history: History, contact: Person | null): Day | null {
  const theirs = history.thanks.filter((touch) => touch.personId === contact?.id);
  const notes = theirs.length > 0 ? theirs : history.thanks;
  return notes.reduce<Day | null>((first, { on }) => (first !== null && first < on ? first : on), null);
}
