// Words for a call to a recruiter after interviews: each thing is said once, however many jobs it's about.
import { longDay } from '../domain/day-words.ts';
import { callReason } from './call-follow-up.ts';
import {
  type CallWords,
  callBack,
  company,
  isStillAhead,
  met,
  ofKind,
  role,
  rolesOf,
  sentences,
} from './call-parts.ts';
import { lastTiming, wasThere } from './facts.ts';
import { askForGoodWord, excitedNow, howItWent } from './fields.ts';
import { toldByOther } from './told-by.ts';
import type { ItemView } from './view.ts';
import { listedClauses, positionOf } from './words.ts';

/** Days that one sentence can name. */
const MOST_DAYS = 2;

export const RECRUITER_CALL: CallWords = {
  covers: ({ kind }) => kind === 'recruiter-call',
  opening: (view) =>
    sentences(thanksForHelpWithAll(view), wasThere(view) ? excitedNow(view) : howAllWent(view), callReason(view)),
  questions: (view) =>
    wasThere(view)
      ? ["What's the next step?", 'What does the timeline look like?']
      : [...(view.newJob ? [] : [goodWord(view)]), nextStepAndTimeline(view)],
  inPassing: (view) =>
    wasThere(view) || view.newJob
      ? "What's the next step?"
      : sentences(howItWent(view, met(view)), 'Could you put in a good word for me there, too?'),
  message: (view) => `${reasonForRecruiter(view)} ${callBack(view)}`,
};

function callsIn(view: ItemView): readonly ItemView[] {
  return ofKind('recruiter-call', view);
}

function isAboutSeveral(view: ItemView): boolean {
  return callsIn(view).length > 1;
}

function bothOrAll(view: ItemView): string {
  return callsIn(view).length === 2 ? 'both' : 'all of them';
}

function thanksForHelpWithAll(view: ItemView): string {
  return `Thank you for your help with ${rolesOf(callsIn(view))}.`;
}

function howAllWent(view: ItemView): string {
  const calls = callsIn(view);
  if (!isAboutSeveral(view)) return howItWent(view, met(view));
  if (calls.some(isStillAhead)) return '';
  const liked = view.newJob ? '' : ', and came away even more excited';
  const days = new Set(calls.map(met)).size;
  if (days > MOST_DAYS) return `I've now interviewed for ${bothOrAll(view)}${liked}.`;
  return `I interviewed ${days === 1 ? `for ${bothOrAll(view)} ${met(view)}` : eachWithDay(calls)}${liked}.`;
}

// With one company, only the position tells them apart.
function eachWithDay(calls: readonly ItemView[]): string {
  const isOneCompany = new Set(calls.map(company)).size === 1;
  const where = (each: ItemView) => (isOneCompany ? `for ${positionOf(each.item.job)}` : `at ${company(each)}`);
  return listedClauses(calls.map((each) => `${where(each)} ${met(each)}`));
}

function goodWord(view: ItemView): string {
  const isOneCompany = new Set(callsIn(view).map(company)).size === 1;
  const asked = askForGoodWord(view);
  return isOneCompany ? asked : asked.replace('them', bothOrAll(view));
}

// What they told somebody else is checked with the recruiter; what isn't known is asked.
function nextStepAndTimeline(view: ItemView): string {
  if (isAboutSeveral(view)) return "What's the next step for each, and what do their timelines look like?";
  const timing = lastTiming(view);
  const isHeard = timing !== null && (timing.interviewId !== null || toldByOther(view) !== null);
  return isHeard && timing.decisionBy !== null && timing.decisionBy >= view.today
    ? `They said ${longDay(timing.decisionBy)}. Do you hear the same?`
    : "What's the next step, and what does their timeline look like?";
}

function reasonForRecruiter(view: ItemView): string {
  if (wasThere(view) || view.newJob) {
    return `${thanksForHelpWithAll(view)} I'd like to ask about the next step.`;
  }
  const news = isAboutSeveral(view)
    ? sentences(thanksForHelpWithAll(view), howAllWent(view))
    : `I interviewed for ${role(view)} ${met(view)}, and came away even more excited.`;
  return `${news} I'd be grateful if you put in a good word for me.`;
}
