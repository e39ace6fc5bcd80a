// Words for the phone: the opening, the questions to ask now, and the message if nobody picks up.
import { longDay } from '../domain/day-words.ts';
import type { ItemKind, OutreachKind } from '../domain/item-kinds.ts';
import { isOutreach } from '../domain/queries.ts';
import { callReason, FOLLOW_UP_CALL, whoYouAre } from './call-follow-up.ts';
import { GOOD_NEWS_CALL, INSIDER_CALL, REFERENCE_CALL } from './call-helpers.ts';
import { type CallWords, callBack, isGoBetween, met, myNumber, role, sentences } from './call-parts.ts';
import { lastTiming, wasThere } from './facts.ts';
import { excitedNow, GOOD_WORD, howItWent } from './fields.ts';
import { askForUpdate, closeReasonOf, decisionOf, firstChoiceSaid, offerNews } from './last-words.ts';
import { toldByOther } from './told-by.ts';
import type { ItemView } from './view.ts';

const STAY_IN_TOUCH = 'I hope we can stay in touch.';

const CALLS: Record<OutreachKind, CallWords> = {
  'follow-up': FOLLOW_UP_CALL,
  'thank-you': {
    opening: (view) => sentences(thanks(view), carried(view), farewell(view)),
    questions: afterThanks,
    message: (view) => sentences(thanks(view), carried(view), myNumber(view)),
  },
  'recruiter-call': {
    opening: (view) =>
      sentences(
        `Thank you for your help with ${role(view)}.`,
        wasThere(view) ? excitedNow(view) : howItWent(view, met(view)),
        callReason(view),
      ),
    questions: (view) =>
      wasThere(view)
        ? ["What's the next step?", 'What does your timeline look like?']
        : [...(view.hasAcceptedElsewhere ? [] : [GOOD_WORD]), nextStepAndTimeline(view)],
    inPassing: (view) =>
      wasThere(view) || view.hasAcceptedElsewhere
        ? "What's the next step?"
        : sentences(howItWent(view, met(view)), 'Could you put in a good word for me there, too?'),
    message: (view) => `${reasonForRecruiter(view)} ${callBack(view)}`,
  },
  'reference-alert': REFERENCE_CALL,
  'reference-thanks': REFERENCE_CALL,
  'network-check-in': INSIDER_CALL,
  'feedback-request': {
    opening: (view) =>
      sentences(
        whoYouAre(view),
        `Thank you for letting me know the decision, and for ${isGoBetween(view) ? 'your help' : 'considering me'}.`,
      ),
    questions: (view) => [
      "What's one thing I could do to be a stronger candidate next time?",
      isGoBetween(view) ? 'And what worked well for them?' : 'And what worked well in my interview?',
    ],
    message: (view) =>
      `Thank you for letting me know about ${role(view)}. I have one quick question for you, so I can do better next time. ${callBack(view)}`,
  },
  'withdrawal-note': {
    opening: (view) => `${decision(view)} ${STAY_IN_TOUCH}`,
    questions: () => [],
    inPassing: decision,
    message: (view) => `${decision(view)} ${myNumber(view)}`,
  },
  'offer-notice': {
    opening: (view) => sentences(whoYouAre(view), offerNews(view)),
    questions: (view) => [firstChoiceSaid(view), askForUpdate(view), 'Is there anything else you need from me?'],
    inPassing: (view) => sentences(offerNews(view), firstChoiceSaid(view), askForUpdate(view)),
    message: (view) => sentences(whoYouAre(view), offerNews(view), askForUpdate(view), callBack(view)),
  },
  'outcome-note': GOOD_NEWS_CALL,
};

// What they told somebody else is checked with the recruiter; what isn't known is asked.
function nextStepAndTimeline(view: ItemView): string {
  const timing = lastTiming(view);
  const isHeard = timing !== null && (timing.interviewId !== null || toldByOther(view) !== null);
  return isHeard && timing.decisionBy !== null && timing.decisionBy >= view.today
    ? `They said ${longDay(timing.decisionBy)}. Do you hear the same?`
    : "What's the next step, and what does their timeline look like?";
}

function reasonForRecruiter(view: ItemView): string {
  return wasThere(view) || view.hasAcceptedElsewhere
    ? `Thank you for your help with ${role(view)}. I'd like to ask about the next step.`
    : `I interviewed for ${role(view)} ${met(view)} and came away even more excited. I'd be grateful if you put in a good word for me.`;
}

function thanks(view: ItemView): string {
  return `I wanted to thank you for talking with me about ${role(view)} ${met(view)}.`;
}

// The message that the note includes, so that one call is enough.
function carried(view: ItemView): string {
  const { carries } = view.item;
  if (carries === 'withdrawal-note') return `After careful thought, I've decided ${decisionOf(view)}.`;
  return carries === 'feedback-request' ? 'Thank you, too, for letting me know the decision.' : '';
}

function afterThanks(view: ItemView): readonly string[] {
  const reason = closeReasonOf(view);
  if (view.item.carries === 'feedback-request') return ['What would make me a stronger candidate next time?'];
  if (reason === 'accepted') return ['Is there anything you need from me before I start?'];
  return reason === null ? ["Is there anything else you'd like to know?"] : [];
}

function farewell(view: ItemView): string {
  return closeReasonOf(view) !== null && afterThanks(view).length === 0 ? STAY_IN_TOUCH : '';
}

/** The words for a call of this kind; null if it reaches nobody. */
export function callWordsFor(kind: ItemKind): CallWords | null {
  return isOutreach(kind) ? CALLS[kind] : null;
}

function decision(view: ItemView): string {
  const help = isGoBetween(view) ? 'your help' : 'your time';
  return `After careful thought, I've decided ${decisionOf(view)} for ${role(view)}. Thank you for ${help}.`;
}
