// The day you said you'd get in touch, as long as nothing has overtaken it (TR).
import type { Day } from '../../domain/day.ts';
import { isAttempt } from '../../domain/queries.ts';
import type { Book } from '../book.ts';
import { type History, latest } from '../history.ts';
import type { JobRecord } from '../record.ts';

/** The day you promised the person follow-ups go to, and the day you said so. */
export interface Promised {
  readonly on: Day;
  readonly saidOn: Day;
}

/**
 * The latest promise of the stage. It's over once you followed up or skipped it after making it, once they said
 * something new about timing, or once they got in touch on its day or later.
 */
export function promiseInForce(record: JobRecord, history: History, book: Book): Promised | null {
  const promise = latestPromise(record, history, book);
  if (promise === null) return null;
  const { lastSent, lastSkipped, timing, heard } = history;
  const overtaken = latest([lastSent, lastSkipped, timing?.saidOn ?? null]);
  const isOver = (overtaken !== null && overtaken > promise.saidOn) || (heard !== null && heard >= promise.on);
  return isOver ? null : promise;
}

// By the day it was made, then in order of recording; what you said in an interview comes before what you wrote that day.
function latestPromise(record: JobRecord, { start }: History, book: Book): Promised | null {
  const made = [...inInterviews(record, book), ...inContacts(record)];
  return made.reduce<Promised | null>(
    (last, promise) => (promise.saidOn >= (last?.saidOn ?? start) ? promise : last),
    null,
  );
}

// Promises made in contacts. An incoming one without a name counts as the follow-up contact's.
function inContacts({ touches, contact }: JobRecord): readonly Promised[] {
  const promising = touches.filter(({ promisedOn }) => promisedOn !== null);
  return promising.flatMap((touch) => {
    const { promisedOn, on } = touch;
    const personId = touch.personId ?? (touch.direction === 'in' ? contact?.id : null);
    const isTheirs = contact !== null && personId === contact.id && !isAttempt(touch);
    return promisedOn !== null && isTheirs ? [{ on: promisedOn, saidOn: on }] : [];
  });
}

// Promises made in interviews: to those present or, if nobody is named, to the follow-up contact.
function inInterviews({ held, contact }: JobRecord, { debriefs }: Book): readonly Promised[] {
  return held.flatMap(({ id, day, personIds }) => {
    const promisedOn = debriefs.get(id)?.promisedOn ?? null;
    const isTheirs = contact !== null && (personIds.length === 0 || personIds.includes(contact.id));
    return promisedOn !== null && isTheirs ? [{ on: promisedOn, saidOn: day }] : [];
  });
}
