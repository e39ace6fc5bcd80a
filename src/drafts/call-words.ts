// Words for the phone: the opening, the questions to ask now, and the message if nobody picks up.
import { spelled } from '../domain/english.ts';
import type { FollowUpRule, ItemKind, OutreachKind } from '../domain/item-kinds.ts';
import { isOutreach } from '../domain/queries.ts';
import { interviewAbout, isAhead, readerOf, turnOf, wasThere } from './facts.ts';
import { excitedNow, GOOD_WORD, howItWent } from './fields.ts';
import { aboutFor, callQuestionsFor, owedThanks, thanksToOthers } from './follow-up.ts';
import { CALL_REASONS, wordsFor } from './follow-up-words.ts';
import { askForUpdate, closeReasonOf, decisionOf, firstChoiceSaid, offerNews, thanksForHelp } from './last-words.ts';
import { followUpRule, ruleOccasion } from './occasion.ts';
import { metAt, nextStepNamed, recalled } from './recall.ts';
import type { ItemView } from './view.ts';
import { onDay, plain, roleOf } from './words.ts';

/** The words for one kind of call, with one or two questions. */
export interface CallWords {
  /** What the call is about, after your name. */
  readonly opening: (view: ItemView) => string;
  readonly questions: (view: ItemView) => readonly string[];
  /** Words for it in a call that starts with another subject; its first question if left out. */
  readonly inPassing?: (view: ItemView) => string;
  /** The voicemail message. */
  readonly message: (view: ItemView) => string;
}

const FOLLOW_UP_FOR_ME = 'Any news? If not, could you ask them for me?';
const STAY_IN_TOUCH = 'I hope we can stay in touch.';
const STILL = ['agreed-date', 'own-promise', 'agreed-cadence'];
const INTERESTED_TOO = /, and I'm still very interested\.$/;

const CALLS: Record<OutreachKind, CallWords> = {
  'follow-up': {
    opening: (view) => sentences(whoYouAre(view), owedThanksFor(view), askedFor(view), callReason(view)),
    questions: (view) => [
      ...(view.hasAcceptedElsewhere ? callQuestionsFor(view) : QUESTIONS[followUpRule(view)](view)),
      ...filled(thanksToOthers(view)),
    ],
    message: (view) => sentences(whoYouAre(view), callBack(view)),
  },
  'thank-you': {
    opening: (view) => sentences(thanks(view), carried(view)),
    questions: afterThanks,
    message: (view) => sentences(thanks(view), carried(view)),
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
        : [
            ...(view.hasAcceptedElsewhere ? [] : [GOOD_WORD]),
            "What's the next step, and what does their timeline look like?",
          ],
    message: (view) =>
      wasThere(view) || view.hasAcceptedElsewhere
        ? `Thank you for your help with ${role(view)}. I'd like to ask about the next step.`
        : `I interviewed for ${role(view)} ${met(view)} and came away even more excited. Could you put in a good word for me?`,
  },
  'reference-alert': {
    opening: mayCall,
    questions: () => [
      spelled('Where can I send my résumé, so you have it at hand?'),
      'Would you let me know when they call?',
    ],
    message: (view) => `${mayCall(view)} Thank you again for being a reference.`,
  },
  'reference-thanks': {
    opening: (view) => `Thank you for talking with ${company(view)} about me.`,
    questions: () => ['How did it go?', 'What were they most interested in?'],
    message: (view) => `Thank you for talking with ${company(view)} about me. I'd love to hear how it went.`,
  },
  'network-check-in': {
    opening: (view) =>
      isStallCheckIn(view)
        ? `I have a quick question about ${role(view)}.`
        : `${interviewed(view)}, and thought you might know the team.`,
    questions: (view) =>
      isStallCheckIn(view)
        ? ['Do you know how far along they are?', 'Have their plans for it changed?']
        : [
            'If you hear how it went, and can share it, would you let me know?',
            'What should I keep in mind about the team?',
          ],
    message: (view) => `I have a quick question about ${role(view)}; call me back whenever it suits you.`,
  },
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
      `Thank you for letting me know about ${role(view)}. I have one quick question for you, so I can do better next time.`,
  },
  'withdrawal-note': {
    opening: decision,
    questions: () => [STAY_IN_TOUCH],
    message: decision,
  },
  'offer-notice': {
    opening: (view) => sentences(whoYouAre(view), offerNews(view)),
    questions: (view) => [firstChoiceSaid(view), askForUpdate(view), 'Is there anything else you need from me?'],
    inPassing: (view) => sentences(offerNews(view), firstChoiceSaid(view), askForUpdate(view)),
    message: (view) => sentences(whoYouAre(view), offerNews(view), askForUpdate(view)),
  },
  'outcome-note': {
    opening: (view) => `I got ${role(view)}! ${thanksForHelp(view)}`,
    questions: () => ["If there's ever anything I can do for you, just say the word."],
    message: (view) => `Good news: I got ${role(view)}! ${thanksForHelp(view)}`,
  },
};

const QUESTIONS: Record<FollowUpRule, (view: ItemView) => readonly string[]> = {
  'agreed-date': asked,
  'own-promise': asked,
  'decision-date': (view) => {
    if (isGoBetween(view) || turnOf(view) > 1) return asked(view);
    return [nextStep(view) ?? 'Is there an updated timeline?', laterQuestion(view)];
  },
  'agreed-cadence': (view) =>
    turnOf(view) === 1 ? [nextStep(view) ?? "What's new since we last talked?", laterQuestion(view)] : asked(view),
  'first-follow-up': asked,
  'back-off': asked,
};

// SF: ask a go-between to follow up that same day.
function asked(view: ItemView): readonly string[] {
  if (isGoBetween(view)) return [FOLLOW_UP_FOR_ME, laterQuestion(view)];
  const [first, later] = callQuestionsFor(view);
  return [(turnOf(view) === 1 ? nextStep(view) : null) ?? first, later];
}

function laterQuestion(view: ItemView): string {
  const [, later] = callQuestionsFor(view);
  return isGoBetween(view) ? later.replace('if we talked', 'if I talked with them') : later;
}

function nextStep(view: ItemView): string | null {
  const step = nextStepNamed(view);
  return step === null ? null : `Is the next step still ${step}?`;
}

/** Who you are, in five seconds (TR). */
function whoYouAre(view: ItemView): string {
  const about = aboutFor(view);
  return recalled(view, about) || `I'm calling about ${about}.`;
}

// Thanks that are still owed; the first follow-up thanks them again (7S).
function owedThanksFor(view: ItemView): string {
  if (isGoBetween(view)) return askedFor(view) === '' ? 'Thank you for your help.' : '';
  const owes = owedThanks(view);
  return owes === '' && turnOf(view) === 1 && metAt(view) !== null ? 'Thank you again for your time.' : owes;
}

function askedFor(view: ItemView): string {
  return STILL.includes(followUpRule(view)) ? ruleOccasion(view).replace(INTERESTED_TOO, '.') : '';
}

// The first reason claims no interest, so it's also true once you've accepted another job.
function callReason(view: ItemView): string {
  return wordsFor(CALL_REASONS, view.hasAcceptedElsewhere ? 1 : turnOf(view))(isGoBetween(view) ? 'they' : 'you');
}

function callBack({ hasAcceptedElsewhere }: ItemView): string {
  return hasAcceptedElsewhere ? 'Please call me back when it suits you.' : "I'd love to hear from you.";
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
  return [reason === null ? "Is there anything else you'd like to know?" : STAY_IN_TOUCH];
}

function sentences(...parts: readonly string[]): string {
  return filled(...parts).join(' ');
}

function filled(...parts: readonly string[]): readonly string[] {
  return parts.filter((part) => part !== '');
}

/** The words for a call of this kind; null if it reaches nobody. */
export function callWordsFor(kind: ItemKind): CallWords | null {
  return isOutreach(kind) ? CALLS[kind] : null;
}

function isGoBetween(view: ItemView): boolean {
  return readerOf(view) === 'go-between';
}

function interviewed(view: ItemView): string {
  const interview = interviewAbout(view);
  const verb = interview && isAhead(interview, view) ? 'have an interview' : 'interviewed';
  return `I ${verb} for ${role(view)} ${met(view)}`;
}

function mayCall(view: ItemView): string {
  return `${interviewed(view)}, and they may call you about me.`;
}

function isStallCheckIn({ item }: ItemView): boolean {
  return item.rule === 'stall-check-in';
}

function decision(view: ItemView): string {
  return `After careful thought, I've decided ${decisionOf(view)} for ${role(view)}. Thank you for your time.`;
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
