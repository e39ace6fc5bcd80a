// How far each job got, up to a day.
import type { Day } from '../../domain/day.ts';
import { groupBy } from '../../domain/group.ts';
import type { CloseReason, Closing, Job, JobHunt, Offer } from '../../domain/model.ts';
import { isFromEmployer } from '../../domain/queries.ts';
import { type Book, openBook } from '../../rules/book.ts';
import type { Policy } from '../../rules/policy.ts';
import type { JobRecord } from '../../rules/record.ts';

/** A job that was applied for, or that started without an application. */
export interface Progress {
  readonly job: Job;
  /** The day of applying. Without an application: the day the job was added or the first event, whichever is
   *  earlier. Null if the day of applying isn't known. */
  readonly begunOn: Day | null;
  readonly hasApplied: boolean;
  /** True if they ever answered: a contact, an interview, an offer or a rejection. */
  readonly isAnswered: boolean;
  /** The first answer from `begunOn` on; null if it isn't known, for example when the interview is still to come. */
  readonly answeredOn: Day | null;
  /** Interviews held, and the number of different days they were on. */
  readonly held: number;
  readonly rounds: number;
  readonly coming: number;
  /** True if there was an interview whose day isn't known. */
  readonly hasUndatedInterview: boolean;
  /** True with an offer, or a close reason that only follows an offer. */
  readonly hasOffer: boolean;
  readonly closing: Closing | null;
  /** The day of the closing, if known. */
  readonly closedOn: Day | null;
}

/** Close reasons by which the employer said no, or that the position is gone. */
const TOLD_BY: readonly CloseReason[] = ['rejected', 'filled'];
const AFTER_OFFER: readonly CloseReason[] = ['accepted', 'declined'];

/** Every job that has started by the day, in the order added; jobs only saved don't count. */
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
  const answers = [...happened, ...daysHeard(record, book)];
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

/** The days on which the employer got in touch. */
function daysHeard({ touches, roles }: JobRecord, { referenceOf }: Book): Day[] {
  return touches.filter((touch) => isFromEmployer(touch, roles, referenceOf)).map(({ on }) => on);
}

function earliest(days: readonly Day[]): Day | null {
  return days.reduce<Day | null>((first, day) => (first !== null && first < day ? first : day), null);
}
