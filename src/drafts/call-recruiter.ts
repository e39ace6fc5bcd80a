// Words for a call to a recruiter after interviews: each thing is said once, however many jobs it's about.
import type { Day } from '../domain/day.ts';
import { longDay } from '../domain/day-words.ts';
import { groupBy } from '../domain/group.ts';
import { callReason } from './call-follow-up.ts';
import {
  type CallWords,
  callBack,
  companiesOf,
  company,
  filledOnly,
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
const ALL_STEPS = ["What's the next step for each, and what do their timelines look like?"];

export const RECRUITER_CALL: CallWords = {
  covers: ({ kind }) => kind === 'recruiter-call',
  opening: (view) =>
    sentences(thanksForHelpWithAll(view), wasThere(view) ? excitedNow(view) : howAllWent(view), callReason(view)),
  questions: (view) =>
    wasThere(view)
      ? ["What's the next step?", 'What does the timeline look like?']
      : [...(view.newJob ? [] : [goodWord(view)]), ...nextStepAndTimeline(view)],
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
function nextStepAndTimeline(view: ItemView): readonly string[] {
  const calls = callsIn(view);
  const known = calls.filter((call) => decisionHeard(call) !== null);
  const open = calls.filter((call) => decisionHeard(call) === null);
  const days = groupBy(known, decisionHeard);
  const isOneCompany = new Set(calls.map(company)).size === 1;
  if (days.size > MOST_DAYS || (isOneCompany && isAboutSeveral(view))) return ALL_STEPS;
  return filledOnly(
    hopesToDecide(days, open.length === 0),
    open.length === calls.length ? askAll(open) : askOpen(open),
  );
}

function hopesToDecide(days: ReadonlyMap<Day | null, readonly ItemView[]>, isAll: boolean): string {
  const clauses = [...days].map(([day, calls], at) => {
    const who = isAll && days.size === 1 ? 'They' : companiesOf(calls);
    const hope = at > 0 ? '' : ` ${who === 'They' || calls.length > 1 ? 'hope' : 'hopes'} to decide`;
    return `${who}${hope}${day === null ? '' : ` by ${longDay(day)}`}`;
  });
  return clauses.length === 0 ? '' : `${clauses.join(', and ')}. Is that what you're hearing, too?`;
}

function askAll(calls: readonly ItemView[]): string {
  return calls.length > 1 ? ALL_STEPS.join('') : "What's the next step, and what does their timeline look like?";
}

// Whoever said how often you may ask gave no timeline, and none is expected.
function askOpen(calls: readonly ItemView[]): string {
  if (calls.length === 0) return '';
  const isTimed = calls.every((call) => lastTiming(call) !== null);
  return `What's the next step at ${companiesOf(calls)}${isTimed ? '' : ', and is there a timeline'}?`;
}

function decisionHeard(view: ItemView): Day | null {
  const timing = lastTiming(view);
  const isHeard = timing !== null && (timing.interviewId !== null || toldByOther(view) !== null);
  return isHeard && timing.decisionBy !== null && timing.decisionBy >= view.today ? timing.decisionBy : null;
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
