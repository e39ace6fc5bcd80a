// Words for the phone: the opening, the questions to ask now, and the message if nobody picks up.
import type { ItemKind, OutreachKind } from '../domain/item-kinds.ts';
import { isOutreach } from '../domain/queries.ts';
import { FOLLOW_UP_CALL, whoYouAre } from './call-follow-up.ts';
import { GOOD_NEWS_CALL } from './call-good-news.ts';
import { INSIDER_CALL, REFERENCE_CALL } from './call-helpers.ts';
import { OFFER_CALL } from './call-offer.ts';
import { type CallWords, callBack, isGoBetween, met, myNumber, sentences } from './call-parts.ts';
import { RECRUITER_CALL } from './call-recruiter.ts';
import { decided, STAY_IN_TOUCH, WITHDRAWAL_CALL } from './call-withdrawal.ts';
import { aboutFor } from './follow-up.ts';
import { closeReasonOf, decisionOf } from './last-words.ts';
import type { ItemView } from './view.ts';

const FEEDBACK = "What's one thing I could do to be a stronger candidate next time?";

const CALLS: Record<OutreachKind, CallWords> = {
  'follow-up': FOLLOW_UP_CALL,
  'thank-you': {
    opening: (view) => sentences(thanks(view), carried(view), farewell(view)),
    questions: afterThanks,
    message: (view) => sentences(thanks(view), carried(view), afterMessage(view)),
  },
  'recruiter-call': RECRUITER_CALL,
  'reference-alert': REFERENCE_CALL,
  'reference-thanks': REFERENCE_CALL,
  'network-check-in': INSIDER_CALL,
  'feedback-request': {
    opening: (view) =>
      sentences(
        whoYouAre(view),
        closeReasonOf(view) === 'filled'
          ? `${decisionHeard(view)}. Thank you for ${considered(view)}.`
          : `${decisionHeard(view)}, and for ${considered(view)}.`,
      ),
    inPassing: (view) => `${decisionHeard(view)}. ${FEEDBACK}`,
    questions: (view) => [
      FEEDBACK,
      isGoBetween(view) ? 'And what did they like?' : 'And what worked well in my interview?',
    ],
    message: (view) =>
      `${closeReasonOf(view) === 'filled' ? `I understand ${aboutFor(view)} has been filled` : `Thank you for letting me know the decision on ${aboutFor(view)}`}. I have one quick question for you, so I can do better next time. ${callBack(view)}`,
  },
  'withdrawal-note': WITHDRAWAL_CALL,
  'offer-notice': OFFER_CALL,
  'outcome-note': GOOD_NEWS_CALL,
};

function thanks(view: ItemView): string {
  return `I wanted to thank you for talking with me about ${aboutFor(view)} ${met(view)}.`;
}

// The message that the note includes, so that one call is enough.
function carried(view: ItemView): string {
  const { carries } = view.item;
  if (carries === 'withdrawal-note') return decided(decisionOf(view), view);
  if (carries !== 'feedback-request') return '';
  return closeReasonOf(view) === 'filled'
    ? 'I understand the position has been filled.'
    : 'Thank you, too, for letting me know the decision.';
}

function afterThanks(view: ItemView): readonly string[] {
  const reason = closeReasonOf(view);
  if (view.item.carries === 'feedback-request') return ['What would make me a stronger candidate next time?'];
  if (reason === 'accepted') return ['Is there anything you need from me before I start?'];
  return reason === null ? ["Is there anything else you'd like to know?"] : [];
}

// A request for feedback needs an answer.
function afterMessage(view: ItemView): string {
  if (view.item.carries !== 'feedback-request') return myNumber(view);
  return sentences("I'd love to know what would make me a stronger candidate next time.", callBack(view));
}

function farewell(view: ItemView): string {
  return closeReasonOf(view) !== null && afterThanks(view).length === 0 ? STAY_IN_TOUCH : '';
}

/** The words for a call of this kind; null if it reaches nobody. */
export function callWordsFor(kind: ItemKind): CallWords | null {
  return isOutreach(kind) ? CALLS[kind] : null;
}

function considered(view: ItemView): string {
  return isGoBetween(view) ? 'your help' : 'considering me';
}

// A recruiter who told you the decision is thanked for that.
function decisionHeard(view: ItemView): string {
  return closeReasonOf(view) === 'filled'
    ? 'I understand the position has been filled'
    : 'Thank you for letting me know the decision';
}
