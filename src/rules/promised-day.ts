// The day a thank-you note promises to get in touch again (7S, TR), in step with earlier promises to the same person.
import { addDays, type Day } from '../domain/day.ts';
import type { JobHunt, Touch } from '../domain/model.ts';
import { type Book, openBook } from './book.ts';
import { promiseInForce } from './follow-up/promise.ts';
import { plan } from './plan.ts';
import type { Policy } from './policy.ts';
import { isUnderWay, type JobRecord } from './record.ts';
import { roll } from './workdays.ts';

/** A thank-you note about a job. */
interface Note {
  readonly jobId: number;
  readonly personId: number | null;
}

/** The day the job's follow-up is due if this note goes out on `date`; null if none is due. */
export function dayAfterNote(jobHunt: JobHunt, date: Day, policy: Policy, note: Note): Day | null {
  const { items, upcoming } = plan(withNote(jobHunt, date, note), date, policy);
  return [...items, ...upcoming].find(({ kind, job }) => kind === 'follow-up' && job.id === note.jobId)?.due ?? null;
}

/**
 * The day this note promises if it goes out on `date`: the day of the follow-up, or the day near it that the same person
 * was promised for another job. Null if it promises none: no follow-up is due later, or it goes to somebody else.
 */
export function promisedDay(jobHunt: JobHunt, date: Day, policy: Policy, note: Note): Day | null {
  const book = openBook(jobHunt, date, policy);
  const contact = book.records.find(({ job }) => job.id === note.jobId)?.contact ?? null;
  if (contact === null || contact.id !== note.personId) return null;
  const due = dayAfterNote(jobHunt, date, policy, note);
  if (due === null || due <= date) return null;
  const near = promisesElsewhere(note, book).filter((day) => Math.abs(day - due) < policy.personRest);
  const earliest = addDays(date, policy.promiseFrom);
  const [tooSoon] = near;
  const fitting = near.find((day) => day >= earliest);
  return fitting ?? (tooSoon === undefined ? due : roll(addDays(tooSoon, policy.personRest), policy));
}

/** The days promised to this person for other jobs, in order. */
function promisesElsewhere({ jobId, personId }: Note, book: Book): readonly Day[] {
  const others = book.records.filter((record) => record.job.id !== jobId && record.contact?.id === personId);
  return others.flatMap((record) => promiseAbout(record, book) ?? []).sort((a, b) => a - b);
}

function promiseAbout(record: JobRecord, book: Book): Day | null {
  const { closing, history } = record;
  if (closing !== null || history === null || isUnderWay(record)) return null;
  return promiseInForce(record, history, book)?.on ?? null;
}

function withNote(jobHunt: JobHunt, on: Day, { jobId, personId }: Note): JobHunt {
  const touch: Touch = {
    id: (jobHunt.touches.at(-1)?.id ?? 0) + 1,
    jobId,
    personId,
    interviewId: null,
    on,
    direction: 'out',
    kind: 'thank-you',
    channel: null,
    result: 'sent',
    note: null,
    promisedOn: null,
  };
  return { ...jobHunt, touches: [...jobHunt.touches, touch] };
}
