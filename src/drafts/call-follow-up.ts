// Words for a follow-up by phone, by rule and number.
import { longDay } from '../domain/day-words.ts';
import type { FollowUpRule } from '../domain/item-kinds.ts';
import { capitalized, everyDays } from '../domain/words.ts';
import {
  aboutAll,
  asksAboutSeveral,
  decisionPassed,
  hasTalkedAfterDecisionDay,
  jobsAsked,
  lastEventForAll,
  shareDecisionDay,
  talkedAboutAll,
  theyHoped,
} from './call-jobs.ts';
import { type CallWords, callBack, filledOnly, isGoBetween, sentences } from './call-parts.ts';
import { interviewAbout, isRecruiter, lastTiming, turnOf } from './facts.ts';
import { aboutFor, callQuestionsFor, owedThanks, thanksToOthers } from './follow-up.ts';
import { CALL_REASONS, wordsFor } from './follow-up-words.ts';
import { hasTalkedWith } from './greeting.ts';
import { newsOfNewJob, wishFor } from './new-job.ts';
import { askedSince, followUpRule, hopedBy, occasionOf } from './occasion.ts';
import { metAt, metLast, nextStepNamed, recalled, rememberedBy, talkedSince } from './recall.ts';
import { toldByOther } from './told-by.ts';
import { otherOfferSince } from './told-of-offer.ts';
import type { ItemView } from './view.ts';
import { onDay, positionOf } from './words.ts';

const FOLLOW_UP_FOR_ME = 'Any news? If not, could you ask them for me?';
const TIMING_CHANGED = /timing changed/;
const STILL = ['agreed-date', 'own-promise', 'agreed-cadence'];

export const FOLLOW_UP_CALL: CallWords = {
  namesAll: true,
  opening: (view) =>
    isGoBetween(view)
      ? sentences(aboutForRecruiter(view), otherOffer(view), ...occasionForRecruiter(view))
      : sentences(whoYouAre(view), thanksFor(view), occasionAgreed(view), otherOffer(view), callReason(view)),
  questions: (view) => questionsNow(view).slice(0, 1),
  closing: (view) => [...questionsNow(view).slice(1), ...filledOnly(thanksToOthers(view))],
  message: (view) => sentences(followingUp(view), callBack(view)),
};

function questionsNow(view: ItemView): readonly string[] {
  const asked = view.newJob ? plainly(view) : QUESTIONS[followUpRule(view)](view);
  return asksAboutSeveral(view) ? asked.map(aboutThemAll) : asked;
}

function aboutThemAll(question: string): string {
  return question
    .replace('Is the position ', 'Are the positions ')
    .replace(/the position\b/, 'the positions')
    .replace('being considered?', 'being considered for them?');
}

const QUESTIONS: Record<FollowUpRule, (view: ItemView) => readonly string[]> = {
  'agreed-date': asked,
  'own-promise': asked,
  'decision-date': (view) => {
    if (isGoBetween(view) || turnOf(view) > 1) return asked(view);
    return [sentences(decisionHoped(view), 'Is there an updated timeline?'), nextStep(view) ?? laterQuestion(view)];
  },
  'agreed-cadence': (view) => [
    turnOf(view) === 1 ? (nextStep(view) ?? whatIsNew(view)) : (asked(view)[0] ?? ''),
    stillEvery(view),
  ],
  'first-follow-up': asked,
  'back-off': asked,
};

// Somebody you've only written to hasn't talked with you.
function whatIsNew(view: ItemView): string {
  const { person } = view.item;
  return person !== null && hasTalkedWith(person, view)
    ? "What's new since we last talked?"
    : 'Is there anything new you can share?';
}

// SF: ask a go-between to follow up that same day.
function asked(view: ItemView): readonly string[] {
  if (isGoBetween(view)) return [FOLLOW_UP_FOR_ME, laterQuestion(view)];
  const [first, later] = plainly(view);
  return [(turnOf(view) === 1 ? nextStep(view) : null) ?? first, later];
}

function plainly(view: ItemView): readonly [string, string] {
  const [first, later] = callQuestionsFor(view);
  return [TIMING_CHANGED.test(first) && !isGoBetween(view) ? timingChanged(view, first) : first, later];
}

// By ear, what may have changed is named.
function timingChanged(view: ItemView, question: string): string {
  const day = lastTiming(view)?.decisionBy ?? null;
  if (day === null) return nextStep(view) ?? question;
  if (decisionPassed(view) === null)
    return sentences(`You hope to decide by ${longDay(day)}.`, 'Is that still the plan?');
  const isTheirs = toldByOther(view) === null && !isRecruiter(view.item.person, view);
  return sentences(
    isTheirs ? `You'd hoped to decide${onWhich(view)} by ${longDay(day)}.` : decisionHoped(view),
    'Has the timing changed?',
  );
}

function laterQuestion(view: ItemView): string {
  const [, later] = callQuestionsFor(view);
  return isGoBetween(view) ? later.replace('to meet', 'if I met with them') : later;
}

function nextStep(view: ItemView): string | null {
  const step = asksAboutSeveral(view) ? null : nextStepNamed(view);
  return step === null ? null : `Is the next step still ${step}?`;
}

/** Who you are, in five seconds (TR). */
export function whoYouAre(view: ItemView): string {
  const about = aboutAll(view);
  const last = isGoBetween(view) ? '' : lastEventForAll(view);
  if (last === '') return `I'm calling about ${about}.`;
  return talkedAboutAll(view) === null ? recalled(view, about) : `${last}.`;
}

// A recruiter knows you: the position is enough, and thanks the first time.
function aboutForRecruiter(view: ItemView): string {
  const about = aboutAll(view);
  if (turnOf(view) > 1) return `I'm calling again about ${about}.`;
  const { length } = jobsAsked(view);
  return `I'm calling about ${about}; thank you for your help with ${length > 2 ? 'them' : length === 2 ? 'both' : 'it'}.`;
}

function occasionForRecruiter(view: ItemView): readonly string[] {
  const hoped = theyHoped(view);
  if (occasionAgreed(view) !== '') return [occasionAgreed(view), callReason(view)];
  if (hoped !== '') return [hoped, turnOf(view) === 1 && !view.newJob ? '' : callReason(view)];
  const talk = hasTalkedAfterDecisionDay(view) ? talkedAboutAll(view) : null;
  return [talk === null ? '' : `We last talked ${onDay(talk, view.today)}.`, callReason(view)];
}

// They know of it from you, so they'll want to know how it ended.
function otherOffer(view: ItemView): string {
  return jobsAsked(view).every((one) => otherOfferSince(one) === '')
    ? ''
    : 'As for the other offer, [[ what became of it ]].';
}

function decisionHoped(view: ItemView): string {
  const day = decisionPassed(view);
  if (day === null) return '';
  const by = `to decide${onWhich(view)} by ${longDay(day)}`;
  if (isRecruiter(view.item.person, view)) return `They hoped ${by}.`;
  // The last conversation may have been another one since.
  const isFromInterview = talkedSince(view) !== null && (lastTiming(view)?.interviewId ?? null) !== null;
  const hoped = isFromInterview ? hopedBy(view).replace('When we spoke', 'At the interview') : hopedBy(view);
  return `${hoped} ${by}.`;
}

// Which of several jobs a day is for.
function onWhich(view: ItemView): string {
  return shareDecisionDay(view) ? '' : ` on ${aboutFor(view)}`;
}

// They've already said how often you may ask; a recruiter who didn't is asked about calls.
function stillEvery(view: ItemView): string {
  const days = lastTiming(view)?.everyDays ?? null;
  if (days === null) return laterQuestion(view);
  return `Shall I keep ${toldByOther(view) === null ? 'checking in' : 'calling you'} ${everyDays(days)}?`;
}

// Thanks that are still owed; the first follow-up thanks them again (7S).
function thanksFor(view: ItemView): string {
  const [owes, met] = [owedThanks(view), metAt(view)];
  // They weren't there on the day that was just named.
  if (owes !== '' && metLast(view) === null) return owes.replace(' that day', '');
  if (owes !== '' || turnOf(view) > 1 || met === null) return owes;
  return `Thank you again for ${talkedSince(view) ? `the interview ${onDay(met.day, view.today)}` : 'your time'}.`;
}

/** What was agreed about this day; '' if nothing was, or if somebody else said it and you've called since. */
export function occasionAgreed(view: ItemView): string {
  const rule = followUpRule(view);
  const saidOn = lastTiming(view)?.saidOn ?? null;
  if (!STILL.includes(rule)) return '';
  if (rule === 'agreed-cadence' && toldByOther(view) !== null && askedSince(saidOn, view) > 0) return '';
  const said = inMessage(occasionOf(view), view);
  const day = rule === 'agreed-cadence' ? saidOn : (talkedSince(view)?.on ?? null);
  return day === null ? said : withoutDay(said, onDay(day, view.today));
}

// Whoever only got a message would try to recall a talk that never was.
function inMessage(said: string, { item, jobHunt, today }: ItemView): string {
  const promise = jobHunt.touches.findLast(
    ({ jobId, promisedOn }) => jobId === item.job.id && promisedOn !== null && promisedOn === item.promisedOn,
  );
  if (!promise || promise.result === 'spoke') return said;
  const when = onDay(promise.on, today);
  return said.replace(`${capitalized(when)}, I said`, `In my message ${when}, I said`);
}

// By ear, a day that was just named is one too many, and how often you may call needs none.
function withoutDay(said: string, when: string): string {
  const start = capitalized(`${when}, `);
  return said.startsWith(start) ? capitalized(said.slice(start.length)) : said;
}

/** Why you call; once you've accepted another job, they hear of it, and what you'd still like. */
export function callReason(view: ItemView): string {
  if (view.newJob) return sentences(newsOfNewJob(view), wishFor(view, positionOf(view.item.job)));
  return wordsFor(CALL_REASONS, turnOf(view))(isGoBetween(view) ? 'they' : 'you');
}

function followingUp(view: ItemView): string {
  const about = aboutAll(view);
  if (isGoBetween(view)) return `I'm calling to ask if there's any news on ${about}.`;
  if (asksAboutSeveral(view) && lastEventForAll(view) === '') return `I'm following up on ${about}.`;
  const [spoken, interview, talk] = [metAt(view), interviewAbout(view), talkedSince(view)];
  if (talk) return `I'm following up on our talk about ${about} ${onDay(talk.on, view.today)}.`;
  if (spoken) {
    const when = onDay(spoken.day, view.today);
    return sentences(`I'm following up on our talk about ${about} ${when}.`, rememberedBy(view));
  }
  if (interview) return `I'm following up on my interview for ${about} ${onDay(interview.day, view.today)}.`;
  return `I'm following up on ${view.item.job.appliedOn === null ? about : `my application for ${about}`}.`;
}
