// Tell the other employers about an offer: they can only hurry if they know (TR, SCC).
import { addDays, type Day } from '../../domain/day.ts';
import { dateNear, shortDay } from '../../domain/day-words.ts';
import type { Offer } from '../../domain/model.ts';
import { mostPressing } from '../../domain/queries.ts';
import type { Book } from '../book.ts';
import { type Found, isReached, isSkipped, nextAttempt } from '../found.ts';
import { callChannel, contact } from '../reach.ts';
import type { JobRecord } from '../record.ts';
import { days, inShort, messageInShort, sentence, triesSoFar } from '../sentences.ts';
import { nextWorkday } from '../workdays.ts';
import type { Kind } from './kind.ts';

export const offerNotice = {
  id: { letter: 'h', first: 'job', second: null },
  order: 0,
  name: 'news of an offer',
  fullName: 'news of an offer',
  rules: {
    'offer-notice': {
      name: 'telling the other employers about an offer',
      says: ({ offerNoticeAfter, decideAfter }) =>
        `When you get an offer, tell the others by the next workday, if they interviewed you in the last ${days(offerNoticeAfter)} and fewer than ${decideAfter} follow-ups are unanswered.`,
      guide: 'TR',
    },
  },
  find: offerNotices,
  action: (_, who) => `tell ${who} you have an offer elsewhere`,
  canBeLate: false,
  countsStage: true,
  isJoint: true,
  outreach: { who: contact, channel: callChannel, isOnce: true, joinedBy: 'to', role: 'other', tellsOfOffer: true },
} as const satisfies Kind;

function offerNotices(record: JobRecord, book: Book): readonly Found[] {
  const person = record.contact;
  const elsewhere = person && canHurry(record, book) ? latestElsewhere(record, book) : null;
  if (!person || !elsewhere) return [];
  const { offer, company } = elsewhere;
  if (!isRecent(record, offer.on, book)) return [];
  const sent = record.touches.filter(({ kind, on }) => kind === 'offer-notice' && on >= offer.on);
  const key = { kind: 'offer-notice', interviewId: null, personId: null } as const;
  if (isReached(sent) || isSkipped(record, key, offer.on)) return [];
  const attempt = nextAttempt(sent);
  const due = nextWorkday(offer.on, book.policy);
  const shownUntil = lastDayFor(offer, book);
  const why = () => reason(elsewhere, person.name, attempt, book);
  const brief = () =>
    inShort(`if you might say yes to ${company}`, messageInShort(attempt, book.policy.messageFromCall));
  return [{ rule: 'offer-notice', person, opens: offer.on, due, by: due, attempt, shownUntil, why, brief }];
}

function canHurry({ closing, offer, undated, history }: JobRecord, { policy }: Book): boolean {
  const isWaiting = closing === null && offer === null && undated !== 'offer';
  return isWaiting && history !== null && history.unanswered < policy.decideAfter;
}

function isRecent({ held }: JobRecord, offeredOn: Day, { policy }: Book): boolean {
  const last = held.at(-1);
  return last !== undefined && last.day >= addDays(offeredOn, -policy.offerNoticeAfter);
}

interface Elsewhere {
  readonly offer: Offer;
  readonly company: string;
}

/** The latest open offer for another job whose follow-ups don't go to the same person. */
function latestElsewhere(record: JobRecord, { offered }: Book): Elsewhere | null {
  const others = offered.filter(({ job, contact }) => job.id !== record.job.id && contact?.id !== record.contact?.id);
  const offer = mostPressing(others.flatMap(({ offers }) => offers));
  const at = others.find(({ job }) => job.id === offer?.jobId);
  return offer && at ? { offer, company: at.job.company } : null;
}

function lastDayFor({ on, replyBy }: Offer, { policy }: Book): Day {
  const last = addDays(on, policy.offerNoticeShownFor);
  return replyBy !== null && replyBy < last ? replyBy : last;
}

function reason(
  { offer: { on, replyBy }, company }: Elsewhere,
  who: string,
  attempt: number,
  { policy, date }: Book,
): string {
  const until = replyBy === null ? '' : ` and need to answer by ${dateNear(replyBy, date)}`;
  return sentence(
    `You got an offer from ${company} on ${shortDay(on)}${until}. If you might accept it, tell ${who}; if not, skip this`,
    triesSoFar(attempt, policy.messageFromCall),
  );
}
