// What to say on the phone: the opening, the questions to ask now, and the message if nobody picks up.
import type { FollowUpRule, ItemKind, OutreachKind } from '../domain/item-kinds.ts';
import { isOutreach } from '../domain/queries.ts';
import { interviewAbout, isAhead, isRecruiter, wasThere } from './facts.ts';
import { closeReasonOf, offerNews, thanksForHelp, UPDATE_BEFORE_THEN } from './fields.ts';
import { followUpRule, missedThanks, occasionFor, turnOf } from './follow-up.ts';
import { CALL_QUESTIONS, wordsFor } from './follow-up-words.ts';
import type { ItemView } from './view.ts';
import { onDay, plain, roleOf } from './words.ts';

/** The words for one kind of call, with one or two questions. */
export interface CallWords {
  /** What the call is about, after your name. */
  readonly opening: (view: ItemView) => string;
  readonly questions: (view: ItemView) => readonly string[];
  /** The voicemail message. */
  readonly message: (view: ItemView) => string;
}

const ALL_YOU_NEED = 'Do you have all that you need from me?';
const FOLLOW_UP_TODAY = 'Could you follow up with them for me today?';

const CALLS: Record<OutreachKind, CallWords> = {
  'follow-up': {
    opening: (view) => {
      const help = isGoBetween(view) ? 'Thank you for your help.' : '';
      const parts = [occasionFor(view, 'calling'), help, missedThanks(view), ALL_YOU_NEED];
      return parts.filter((part) => part !== '').join(' ');
    },
    questions: (view) => QUESTIONS[followUpRule(view)](view),
    message: (view) => `I would like to ask where things stand with ${role(view)}.`,
  },
  'thank-you': {
    opening: (view) => `I would like to thank you for our conversation ${met(view)} about ${role(view)}.`,
    questions: () => ['Is there anything more that you would like to know?'],
    message: (view) => `I would like to thank you for our conversation ${met(view)} about ${role(view)}.`,
  },
  'recruiter-call': {
    opening: (view) => {
      const thanks = `Thank you for your help with ${role(view)}`;
      return wasThere(view)
        ? `${thanks}. ${ALL_YOU_NEED}`
        : `${thanks}; my interview ${view.item.interview && isAhead(view.item.interview, view) ? 'is' : 'was'} ${met(view)}. Do they have all that they need from me?`;
    },
    questions: (view) =>
      wasThere(view)
        ? ['What is the next step?', 'When would you like to decide?']
        : [FOLLOW_UP_TODAY, 'What is the next step, and by when is a decision likely?'],
    message: (view) =>
      wasThere(view)
        ? `Thank you for your help with ${role(view)}. I would like to ask about the next step.`
        : `My interview for ${role(view)} was ${met(view)}. Thank you for your help; I would be grateful for a word from you to them today.`,
  },
  'reference-alert': {
    opening: mayCall,
    questions: () => ['Where may I send my résumé, so that you have it at hand?', 'Would you tell me when they call?'],
    message: (view) => `${mayCall(view)} Thank you for being ready to speak for me.`,
  },
  'reference-thanks': {
    opening: (view) => `Thank you for talking with ${company(view)} about me.`,
    questions: () => ['How did it go?', 'What did they especially want to know?'],
    message: (view) => `Thank you for talking with ${company(view)} about me. I would love to hear how it went.`,
  },
  'network-check-in': {
    opening: (view) =>
      isStall(view)
        ? `I am still very interested in ${role(view)}, and have a small question for you.`
        : `${interviewed(view)}, and thought of you.`,
    questions: (view) =>
      isStall(view)
        ? ['Do you know how far along they are?', 'Have the plans for it changed?']
        : ['Have you heard how it was received?', 'What should I know about the team?'],
    message: (view) => `I have a small question for you about ${role(view)}; it can wait until it suits you.`,
  },
  'feedback-request': {
    opening: (view) => `Thank you for letting me know of the decision on ${role(view)}, and for considering me.`,
    questions: (view) => [
      isGoBetween(view) ? 'What did they like?' : 'What did you like?',
      'What could I do better next time?',
    ],
    message: (view) =>
      `Thank you for letting me know of the decision on ${role(view)}. I have a short question or two for you.`,
  },
  'withdrawal-note': {
    opening: decision,
    questions: () => ['May we stay in touch?'],
    message: decision,
  },
  'offer-notice': {
    opening: offerNews,
    questions: () => [UPDATE_BEFORE_THEN, 'Is there anything more you need from me?'],
    message: (view) => `${offerNews(view)} ${UPDATE_BEFORE_THEN}`,
  },
  'outcome-note': {
    opening: (view) => `I got ${role(view)}! ${thanksForHelp(view)}`,
    questions: () => ['Is there anything I can do for you in return?'],
    message: (view) => `Good news: I got ${role(view)}! ${thanksForHelp(view)}`,
  },
};

const QUESTIONS: Record<FollowUpRule, (view: ItemView) => readonly string[]> = {
  'agreed-date': (view) => ['Where do things stand?', laterQuestion(view)],
  'own-promise': asked,
  'decision-date': (view) => ['Has it been decided, or by when is it likely?', nextStep(view)],
  'agreed-cadence': (view) =>
    turnOf(view) === 1 ? ['What is new since we last talked?', nextStep(view)] : asked(view),
  'first-follow-up': asked,
  'back-off': asked,
};

// SF: ask a go-between to follow up that same day.
function asked(view: ItemView): readonly string[] {
  return isGoBetween(view) ? [FOLLOW_UP_TODAY, laterQuestion(view)] : wordsFor(CALL_QUESTIONS, turnOf(view));
}

function laterQuestion(view: ItemView): string {
  return wordsFor(CALL_QUESTIONS, turnOf(view))[1];
}

function nextStep(view: ItemView): string {
  return turnOf(view) === 1 ? 'What is the next step, and when?' : laterQuestion(view);
}

/** What to say in a call of this kind; null if it reaches nobody. */
export function callWordsFor(kind: ItemKind): CallWords | null {
  return isOutreach(kind) ? CALLS[kind] : null;
}

// A recruiter who wasn't in the interview.
function isGoBetween(view: ItemView): boolean {
  return isRecruiter(view.item.person, view) && !wasThere(view);
}

function interviewed(view: ItemView): string {
  const interview = interviewAbout(view);
  const verb = interview && isAhead(interview, view) ? 'have' : 'had';
  return `I ${verb} an interview for ${role(view)} ${met(view)}`;
}

function mayCall(view: ItemView): string {
  return `${interviewed(view)}, and they may call you about me.`;
}

function isStall({ item }: ItemView): boolean {
  return item.rule === 'stall-check-in';
}

function decision(view: ItemView): string {
  const step = closeReasonOf(view) === 'declined' ? 'decline the offer of' : 'withdraw my application for';
  return `After careful thought I have decided to ${step} ${role(view)}. Thank you for your time.`;
}

function met(view: ItemView): string {
  const interview = interviewAbout(view);
  return interview ? onDay(interview.day, view.today) : '';
}

function company({ item }: ItemView): string {
  return plain(item.job.company);
}

function role({ item }: ItemView): string {
  return roleOf(item.job);
}
