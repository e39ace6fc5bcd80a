// Answer the open offer. No guide covers this.
import { dateNear, shortDay } from '../../domain/day-words.ts';
import { UserError } from '../../domain/errors.ts';
import { recordId } from '../../domain/ids.ts';
import type { Offer } from '../../domain/model.ts';
import type { Book } from '../book.ts';
import type { Found } from '../found.ts';
import type { JobRecord } from '../record.ts';
import { sentence } from '../sentences.ts';
import { nextWorkday } from '../workdays.ts';
import type { Kind } from './kind.ts';

export const offerReply = {
  id: { letter: 'o', first: 'job', second: null },
  order: 4,
  name: 'answer to the offer',
  fullName: 'answer to the offer',
  rules: {
    'offer-reply': {
      name: 'an answer to their offer',
      says: () => 'Answer by the day they named. If they named none, ask them which day, by the next workday.',
      guide: null,
      isPromise: true,
    },
  },
  find: offerReplies,
  action: ({ isUndated }) => (isUndated ? 'ask when they need your answer' : 'answer the offer'),
  canBeLate: true,
  asks: 'offer',
  recordedBy: ({ jobId }) => `jobtrack accept ${recordId('job', jobId)}, or jobtrack decline ${recordId('job', jobId)}`,
  onceWritten: ({ jobId }) => `jobtrack offer ${recordId('job', jobId)} --reply-by <date>`,
  skipRefusal: ({ jobId }, id) =>
    new UserError(
      'refused',
      'An offer needs an answer.',
      `jobtrack accept ${recordId('job', jobId)}, jobtrack decline ${recordId('job', jobId)}, or jobtrack snooze ${id} <until>`,
    ),
} as const satisfies Kind;

/** The id of a job's offer: 'o4'. */
export function offerId(jobId: number): string {
  return `${offerReply.id.letter}${jobId}`;
}

/** The job in 'o4', in either case; null if the text isn't the id of an offer. */
export function jobOfOffer(text: string): number | null {
  const [, number] = /^o([1-9]\d{0,14})$/.exec(text.trim().toLowerCase()) ?? [];
  return number === undefined ? null : Number(number);
}

function offerReplies({ offers }: JobRecord, book: Book): readonly Found[] {
  return offers.map((offer) => replyTo(offer, book));
}

function replyTo(offer: Offer, book: Book): Found {
  const due = offer.replyBy ?? nextWorkday(offer.on, book.policy);
  const isUndated = offer.replyBy === null;
  const wanted = () =>
    offer.replyBy === null
      ? 'answer it, or ask when they need to know'
      : `they'd like an answer by ${dateNear(offer.replyBy, book.date)}`;
  const why = () => sentence(`Their offer came on ${shortDay(offer.on)}`, wanted());
  return { rule: 'offer-reply', opens: offer.on, due, by: due, isUndated, why };
}
