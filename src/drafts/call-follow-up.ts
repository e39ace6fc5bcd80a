// Words for a follow-up by phone, by rule and number.
import type { Day } from '../domain/day.ts';
import { longDay } from '../domain/day-words.ts';
import type { FollowUpRule } from '../domain/item-kinds.ts';
import { capitalized } from '../domain/words.ts';
import { type CallWords, callBack, filledOnly, isGoBetween, sentences } from './call-parts.ts';
import { interviewAbout, isRecruiter, lastTiming, turnOf } from './facts.ts';
import { aboutFor, callQuestionsFor, owedThanks, thanksToOthers } from './follow-up.ts';
import { CALL_REASONS, wordsFor } from './follow-up-words.ts';
import { hasTalkedWith } from './greeting.ts';
import { newsOfNewJob } from './new-job.ts';
import { followUpRule, hopedBy, occasionOf } from './occasion.ts';
import { metAt, metLast, nextStepNamed, recalled, rememberedBy, talkedSince } from './recall.ts';
import { othersSaid, rolesSaid } from './roles-said.ts';
import { otherOfferSince } from './told-of-offer.ts';
import type { ItemView } from './view.ts';
import { onDay, rhythmOf } from './words.ts';

const FOLLOW_UP_FOR_ME = 'Any news? If not, could you ask them for me?';
const STILL = ['agreed-date', 'own-promise', 'agreed-cadence'];

export const FOLLOW_UP_CALL: CallWords = {
  opening: (view) =>
    isGoBetween(view)
      ? sentences(aboutForRecruiter(view), otherOffer(view), ...occasionForRecruiter(view))
      : sentences(whoYouAre(view), thanksFor(view), occasionAgreed(view), otherOffer(view), callReason(view)),
  questions: (view) => [
    ...(view.newJob ? callQuestionsFor(view) : QUESTIONS[followUpRule(view)](view)),
    ...filledOnly(thanksToOthers(view)),
  ],
  message: (view) => sentences(followingUp(view), andAbout(view), messageBefore(view), callBack(view)),
};

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
  const [first, later] = callQuestionsFor(view);
  return [(turnOf(view) === 1 ? nextStep(view) : null) ?? first, later];
}

function laterQuestion(view: ItemView): string {
  const [, later] = callQuestionsFor(view);
  return isGoBetween(view) ? later.replace('to meet', 'if I met with them') : later;
}

function nextStep(view: ItemView): string | null {
  const step = nextStepNamed(view);
  return step === null ? null : `Is the next step still ${step}?`;
}

/** Who you are, in five seconds (TR). */
export function whoYouAre(view: ItemView): string {
  const about = aboutFor(view);
  const talk = talkedSince(view);
  if (talk && !isGoBetween(view)) return `We last talked about ${about} ${onDay(talk.on, view.today)}.`;
  return (isGoBetween(view) ? '' : recalled(view, about)) || `I'm calling about ${about}.`;
}

// A recruiter knows you: the position is enough, and thanks the first time.
function aboutForRecruiter(view: ItemView): string {
  const about = aboutFor(view);
  return turnOf(view) === 1
    ? `I'm calling about ${about}; thank you for your help with it.`
    : `I'm calling about ${about} again.`;
}

function occasionForRecruiter(view: ItemView): readonly string[] {
  const hoped = decisionPassed(view);
  if (occasionAgreed(view) !== '' || hoped === null) return [occasionAgreed(view), callReason(view)];
  return [`They hoped to decide by ${longDay(hoped)}.`, turnOf(view) === 1 ? '' : callReason(view)];
}

// They know of it from you, so they'll want to know how it ended.
function otherOffer(view: ItemView): string {
  return otherOfferSince(view) === '' ? '' : 'As for the other offer, [[ what became of it ]].';
}

function decisionHoped(view: ItemView): string {
  const day = decisionPassed(view);
  if (day === null) return '';
  if (isRecruiter(view.item.person, view)) return `They hoped to decide by ${longDay(day)}.`;
  // The last conversation may have been another one since.
  const isFromInterview = talkedSince(view) !== null && (lastTiming(view)?.interviewId ?? null) !== null;
  const hoped = isFromInterview ? hopedBy(view).replace('When we spoke', 'At the interview') : hopedBy(view);
  return `${hoped} to decide by ${longDay(day)}.`;
}

// They've already said how often you may ask.
function stillEvery(view: ItemView): string {
  const days = lastTiming(view)?.everyDays ?? null;
  return days === null ? laterQuestion(view) : `Shall I keep checking in ${rhythmOf(days)}?`;
}

// A day they named before a later interview is out of date.
function decisionPassed(view: ItemView): Day | null {
  const day = lastTiming(view)?.decisionBy ?? null;
  const metOn = interviewAbout(view)?.day ?? null;
  return day === null || day >= view.today || (metOn !== null && metOn > day) ? null : day;
}

// Thanks that are still owed; the first follow-up thanks them again (7S).
function thanksFor(view: ItemView): string {
  const [owes, met] = [owedThanks(view), metAt(view)];
  // They weren't there on the day that was just named.
  if (owes !== '' && metLast(view) === null) return owes.replace(' that day', '');
  if (owes !== '' || turnOf(view) > 1 || met === null) return owes;
  return `Thank you again for ${talkedSince(view) ? `the interview ${onDay(met.day, view.today)}` : 'your time'}.`;
}

/** What was agreed about this day; '' if nothing was. */
export function occasionAgreed(view: ItemView): string {
  const rule = followUpRule(view);
  if (!STILL.includes(rule)) return '';
  const said = occasionOf(view);
  const day = rule === 'agreed-cadence' ? lastTiming(view)?.saidOn : talkedSince(view)?.on;
  return day === undefined ? said : withoutDay(said, onDay(day, view.today));
}

// By ear, a day that was just named is one too many, and how often you may call needs none.
function withoutDay(said: string, when: string): string {
  const start = capitalized(`${when}, `);
  return said.startsWith(start) ? capitalized(said.slice(start.length)) : said;
}

/** Why you call; once you've accepted another job, they hear of it instead. */
export function callReason(view: ItemView): string {
  if (view.newJob) return newsOfNewJob(view);
  return wordsFor(CALL_REASONS, turnOf(view))(isGoBetween(view) ? 'they' : 'you');
}

function followingUp(view: ItemView): string {
  const about = aboutFor(view);
  const { job, alsoAsk } = view.item;
  if (isGoBetween(view)) return `I'm calling to ask if there's any news on ${rolesSaid([job, ...alsoAsk])}.`;
  const [spoken, interview, talk] = [metAt(view), interviewAbout(view), talkedSince(view)];
  if (talk) return `I'm following up on our conversation about ${about} ${onDay(talk.on, view.today)}.`;
  if (spoken) {
    const when = onDay(spoken.day, view.today);
    return sentences(`I'm following up on our conversation about ${about} ${when}.`, rememberedBy(view));
  }
  if (interview) return `I'm following up on my interview for ${about} ${onDay(interview.day, view.today)}.`;
  return `I'm following up on ${view.item.job.appliedOn === null ? about : `my application for ${about}`}.`;
}

function andAbout(view: ItemView): string {
  const { alsoAsk, job } = view.item;
  return alsoAsk.length === 0 || isGoBetween(view) ? '' : `I'd also like to ask about ${othersSaid(alsoAsk, job)}.`;
}

function messageBefore({ item, jobHunt, today }: ItemView): string {
  const left = jobHunt.touches.findLast(
    ({ jobId, personId, result, on }) =>
      jobId === item.job.id && personId === item.person?.id && result === 'voicemail' && on < today,
  );
  if (!left) return '';
  return `I also left you a message ${onDay(left.on, today)}${left.kind === 'offer-notice' ? ', about another offer' : ''}.`;
}
