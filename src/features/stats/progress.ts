// How far each job came, up to a day.
import type { Day } from '../../domain/day.ts';
import { groupBy } from '../../domain/group.ts';
import type { CloseReason, Closing, Job, JobHunt, Offer } from '../../domain/model.ts';
import { isFromEmployer } from '../../domain/queries.ts';
import { type Book, openBook } from '../../rules/book.ts';
import type { Policy } from '../../rules/policy.ts';
import type { JobRecord } from '../../rules/record.ts';

/** One job that was applied for, or that began without an application. */
export interface Progress {
  readonly job: Job;
  /** The application; without one, the day it was put on record or the first thing that happened, whichever is earlier. Null
   *  where it was applied for on a day that nobody knows. */
  readonly begunOn: Day | null;
  readonly hasApplied: boolean;
  /** Did they ever answer, with a word, an interview, an offer or a no? */
  readonly isAnswered: boolean;
  /** The first such day from `begunOn` on; null where it isn't known, as when the interview is still to come. */
  readonly answeredOn: Day | null;
  /** Interviews that took place, and the days on which they did. */
  readonly held: number;
  readonly rounds: number;
  readonly coming: number;
  /** Is there an interview of which nobody knows the day? */
  readonly hasUndatedInterview: boolean;
  /** An offer on record, or an end that only an offer can have. */
  readonly hasOffer: boolean;
  readonly closing: Closing | null;
  /** The day of the closing, where it is known. */
  readonly closedOn: Day | null;
}

/** By these they say no, or that the place is gone. */
const TOLD_BY: readonly CloseReason[] = ['rejected', 'filled'];
const AFTER_OFFER: readonly CloseReason[] = ['accepted', 'declined'];

/** Every job that has begun by the day, in order of recording; one that is only saved has not. */
export function progressOf(jobHunt: JobHunt, date: Day, policy: Policy): Progress[] {
  const book = openBook(jobHunt, date, policy);
  const seen = jobHunt.offers.filter((offer) => offer.on <= date);
  const offers = groupBy(seen, (offer) => offer.jobId);
  return book.records.flatMap((record) => progressOfJob(record, offers.get(record.job.id) ?? [], book) ?? []);
}

function progressOfJob(record: JobRecord, offers: readonly Offer[], book: Book): Progress | null {
  const { job, appliedOn, closing, held, coming, undated } = record;
  const isOffered = offers.length > 0 || job.undatedStage === 'offer';
  const hasOffer = isOffered || (closing !== null && AFTER_OFFER.includes(closing.reason));
  const hasApplied = appliedOn !== null || job.undatedStage !== null;
  if (!hasApplied && held.length + coming.length === 0 && !hasOffer) return null;
  const told = job.closings.filter(({ on, reason }) => on <= book.date && TOLD_BY.includes(reason));
  const happened = [...held.map(({ day }) => day), ...offers.map(({ on }) => on), ...told.flatMap(knownDay)];
  const begunOn = appliedOn ?? (hasApplied ? null : (earliest([job.addedOn, ...happened]) ?? job.addedOn));
  const answers = [...happened, ...wordsOf(record, book)];
  return {
    job,
    begunOn,
    hasApplied,
    isAnswered: hasOffer || undated !== null || answers.length + coming.length + told.length > 0,
    answeredOn: begunOn === null || undated !== null ? null : earliest(answers.filter((day) => day >= begunOn)),
    held: held.length,
    rounds: new Set(held.map(({ day }) => day)).size,
    coming: coming.length,
    hasUndatedInterview: undated === 'interview',
    hasOffer,
    closing,
    closedOn: closing && (knownDay(closing)[0] ?? null),
  };
}

function knownDay({ on, dayIs }: Closing): Day[] {
  return dayIs === 'unknown' ? [] : [on];
}

function wordsOf({ touches, roles }: JobRecord, { referenceOf }: Book): Day[] {
  return touches.filter((touch) => isFromEmployer(touch, roles, referenceOf)).map(({ on }) => on);
}

function earliest(days: readonly Day[]): Day | null {
  return days.reduce<Day | null>((first, day) => (first !== null && first < day ? first : day), null);
}
