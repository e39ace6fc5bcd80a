// Where a job ends: an offer to answer, the question whether to go on, and a last word after closing.
import { addDays } from '../../domain/day.ts';
import { shortDay } from '../../domain/day-words.ts';
import type { Closing } from '../../domain/model.ts';
import type { Book } from '../book.ts';
import { type Draft, isReached, isSkipped, nextAttempt } from '../draft.ts';
import { writeChannel } from '../reach.ts';
import type { JobRecord } from '../record.ts';
import { sentence, triesSoFar } from '../sentences.ts';
import { nextWorkday } from '../workdays.ts';
import { stalledSince, unanswered } from './network.ts';

/** An answer to the offer that lies with you. No guide speaks of it. */
export function offerReply(record: JobRecord, book: Book): readonly Draft[] {
  const { offer } = record;
  if (!offer) return [];
  const due = offer.replyBy ?? nextWorkday(offer.on, book.policy);
  const came = `Their offer came on ${shortDay(offer.on)}`;
  return [
    {
      kind: 'offer-reply',
      rule: 'offer-reply',
      job: record.job,
      opens: offer.on,
      due,
      by: due,
      why:
        offer.replyBy !== null
          ? sentence(came, `they would like an answer by ${shortDay(offer.replyBy)}`)
          : sentence(came, 'answer it, or ask by when they need to know'),
    },
  ];
}

/** Whether to go on, once several follow-ups in a row went unanswered; the follow-ups go on meanwhile (TR). */
export function decide(record: JobRecord, book: Book): readonly Draft[] {
  const { history } = record;
  const lastSent = stalledSince(record, book.policy.decideAfter);
  if (!history || lastSent === null) return [];
  if (isSkipped(record, { kind: 'decide', interviewId: null, personId: null }, lastSent)) return [];
  const due = addDays(lastSent, book.policy.decideWait);
  return [
    {
      kind: 'decide',
      rule: 'decide',
      job: record.job,
      opens: due,
      due,
      by: due,
      why: sentence(
        unanswered(history),
        'keep going or close it, as you see fit; your time may be better spent elsewhere',
      ),
    },
  ];
}

/** A request for honest feedback after a rejection that followed an interview (AH). */
export function feedbackRequest(record: JobRecord, book: Book): readonly Draft[] {
  const { closing } = record;
  if (closing?.reason !== 'rejected' || closing.dayIs === 'unknown' || record.held.length === 0) return [];
  const why = [`They said no on ${shortDay(closing.on)}`, 'ask what would help you next time'];
  return lastWord('feedback-request', closing, why, record, book);
}

/** A word to those whose time you would otherwise take, after you withdrew or declined (SF). */
export function withdrawalNote(record: JobRecord, book: Book): readonly Draft[] {
  const { closing } = record;
  if (!closing || closing.wasTold || record.history === null) return [];
  if (closing.reason !== 'withdrawn' && closing.reason !== 'declined') return [];
  const step = closing.reason === 'declined' ? 'declined their offer' : 'withdrew';
  const why = [`You ${step} on ${shortDay(closing.on)}`, 'let them know in a kind line or two'];
  return lastWord('withdrawal-note', closing, why, record, book);
}

function lastWord(
  kind: 'feedback-request' | 'withdrawal-note',
  closing: Closing,
  why: readonly string[],
  record: JobRecord,
  book: Book,
): readonly Draft[] {
  const { contact } = record;
  const sent = record.touches.filter((touch) => touch.kind === kind && touch.on >= closing.on);
  if (isReached(sent) || isSkipped(record, { kind, interviewId: null, personId: null }, closing.on)) return [];
  const attempt = nextAttempt(sent);
  const due = nextWorkday(closing.on, book.policy);
  return [
    {
      kind,
      rule: kind,
      job: record.job,
      person: contact,
      channel: contact && writeChannel(contact),
      opens: closing.on,
      due,
      by: due,
      attempt,
      shownUntil: addDays(closing.on, book.policy.closingShownFor),
      why: sentence(...why, contact ? triesSoFar(attempt, book.policy.messageFromCall) : 'find out whom to ask'),
    },
  ];
}
