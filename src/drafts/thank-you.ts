// Makes each thank-you note different: interviewers compare notes, so no two in a round are alike.

import type { Day } from '../domain/day.ts';
import { longDay } from '../domain/day-words.ts';
import { isNoFit } from '../domain/debrief-notes.ts';
import { spelled } from '../domain/english.ts';
import type { Interview } from '../domain/model.ts';
import { compareInterviews, debriefAfter, isSent } from '../domain/queries.ts';
import { comingInterview, interviewAbout, interviewsOf, isRecruiter, lastTiming, metBefore } from './facts.ts';
import { newsOfNewJob } from './new-job.ts';
import { isByPhone } from './recall.ts';
import {
  ADDITIONS,
  ASKS_FOR_TIMELINE,
  BETTER_ANSWERS,
  CLOSINGS,
  CLOSINGS_BEFORE_NEXT,
  FITS,
  INSIGHTS,
  INTERESTS,
  LIKED,
  OFFERS,
  OUTLOOKS,
  OUTLOOKS_AS_COLLEAGUE,
  type Sentence,
  THANKS,
  THANKS_AGAIN,
  THANKS_CLOSED,
  THANKS_THE_SAME_DAY,
} from './thank-you-words.ts';
import { toldByOther } from './told-by.ts';
import type { DraftView, ItemView } from './view.ts';
import { onDayIn, roleOf } from './words.ts';

/** Offset between two jobs; not a multiple of any list's length. */
const APART = 7;

/** The sentences that vary by recipient. */
type Own = 'thanks' | 'liked' | 'insight' | 'interest' | 'fit' | 'addition' | 'offer' | 'closing';

/** The day of the interview: 'today', 'yesterday', 'on Monday, November 2'; in a letter, always the date. */
export function whenMet(view: DraftView): string {
  const interview = interviewAbout(view);
  return interview ? onDayIn(view.form, interview.day, view.today) : '';
}

/**
 * Thanks for the time (7S, SF, AH), interest in the work and company (TR, 7S), why you fit, room for more, and an offer to
 * answer questions, worded differently for each interviewer. Once you've accepted another job, it thanks them and says so.
 */
export function ownSentences(view: DraftView): Readonly<Record<Own, string>> {
  const isWanted = view.newJob === null && !isUnwanted(view);
  const ifWanted = (sentences: readonly Sentence[]) => (isWanted ? chosen(sentences, view) : '');
  return {
    thanks: chosen(thanksAfter(view), view),
    liked: chosen(LIKED, view),
    insight: chosen(INSIGHTS, view),
    interest: ifWanted(INTERESTS),
    fit: ifWanted(FITS),
    addition: view.newJob ? '' : chosen(isUnwanted(view) ? BETTER_ANSWERS : ADDITIONS, view),
    offer: ifWanted(OFFERS),
    closing: closingOf(view),
  };
}

function closingOf(view: DraftView): string {
  if (view.newJob) return `${newsOfNewJob(view)} If you'd like to stay in touch, I'd be happy to hear from you.`;
  if (asksForTimeline(view)) return ASKS_FOR_TIMELINE;
  if (nextConversation(view)) return chosen(CLOSINGS_BEFORE_NEXT, view);
  return chosen(CLOSINGS, view);
}

/** The note after the job is closed (AH) or accepted: thanks, what you liked, and a look ahead. */
export function ownSentencesClosed(view: DraftView, isAccepted: boolean) {
  return {
    thanks: chosen(THANKS_CLOSED, view),
    liked: chosen(LIKED, view),
    pleasure: pleasureOf(view),
    outlook: chosen(isAccepted ? OUTLOOKS_AS_COLLEAGUE : OUTLOOKS, view),
  };
}

function pleasureOf(view: DraftView): string {
  const interview = interviewAbout(view);
  const team = isRecruiter(view.item.person, view) ? 'their team' : 'your team';
  return `It was a pleasure to ${interview && isByPhone(interview) ? '' : 'meet you and '}hear about ${team}.`;
}

/** The day you'll follow up, for the follow-up contact (7S, SCC); for others, the next interview, if there is one. */
export function promiseTo(view: DraftView): string {
  const day = dayToAsk(view);
  if (day !== null) return isPromisedAlready(view, day) ? '' : promiseFor(view, day);
  const coming = nextConversation(view);
  return coming ? `I look forward to our next conversation on ${longDay(coming.day)}.` : '';
}

// Named to those who don't hear from you before.
function nextConversation(view: DraftView): Interview | null {
  return dayToAsk(view) === null ? comingInterview(view) : null;
}

function promiseFor(view: DraftView, day: Day): string {
  return lastTiming(view)?.contactOn === day && toldByOther(view) === null
    ? `As agreed, I'll get in touch on ${longDay(day)}.`
    : `I'll check in on ${longDay(day)}, unless you'd prefer another time.`;
}

// The day the follow-up to this reader is due, if it's still ahead, and you're still waiting for them.
function dayToAsk({ item, contact, nextAsk, today, newJob }: DraftView): Day | null {
  if (newJob) return null;
  return nextAsk !== null && nextAsk > today && item.person?.id === contact?.id ? nextAsk : null;
}

// SCC: ask for the timeline while they're keen.
function asksForTimeline(view: DraftView): boolean {
  const day = dayToAsk(view);
  return day !== null && !isPromisedAlready(view, day) && lastTiming(view) === null;
}

// The debrief says that the job doesn't fit you.
function isUnwanted({ item, jobHunt }: DraftView): boolean {
  const fit = debriefAfter(item.interview, jobHunt.debriefs)?.fit ?? null;
  return fit !== null && isNoFit(fit);
}

// If somebody gets two notes, only one names this day: the one that's due first, or already sent.
function isPromisedAlready(view: DraftView, nextAsk: Day): boolean {
  const { item, list, jobHunt, today } = view;
  const { person, interview } = item;
  const isOwed = list.some(
    ({ kind, person: reader, interview: about }) =>
      kind === 'thank-you' &&
      reader?.id === person?.id &&
      about &&
      interview &&
      compareInterviews(about, interview) < 0,
  );
  const sent = jobHunt.touches.filter(
    (touch) => touch.kind === 'thank-you' && touch.personId === person?.id && isSent(touch),
  );
  return (
    isOwed || sent.some(({ on, jobId }) => on === today || (jobId === item.job.id && isNamedBy(view, on, nextAsk)))
  );
}

/** Whether the timing that sets the follow-up's day was known by then. */
function isNamedBy(view: DraftView, on: Day, nextAsk: Day): boolean {
  const said = lastTiming(view);
  if (said === null || said.saidOn > on) return false;
  return said.contactOn === nextAsk || (said.decisionBy !== null && said.decisionBy < nextAsk && said.decisionBy > on);
}

// Words for thanking somebody again, or for another job on the same day.
function thanksAfter({ item, jobHunt }: DraftView): readonly Sentence[] {
  const { person, interview } = item;
  const last = interview && metBefore(person, interview, jobHunt).at(-1);
  if (!last) return THANKS;
  return last.day === interview.day ? THANKS_THE_SAME_DAY : THANKS_AGAIN;
}

// Most lists have 4 or 5 sentences, which share no divisor: it takes twenty notes to repeat the same combination.
function chosen(sentences: readonly Sentence[], view: DraftView): string {
  const sentence = sentences[placeOf(view) % sentences.length];
  const team = isRecruiter(view.item.person, view) ? 'them' : 'you';
  const said = spelled(sentence?.('{when}', '{role}', team) ?? '');
  return said.replace('{when}', () => whenMet(view)).replace('{role}', () => roleOf(view.item.job));
}

// Index of this interviewer among all met for the job, offset by job because some people interview you for several.
function placeOf(view: ItemView): number {
  const { interview, person, job } = view.item;
  const met = interviewsOf(view).flatMap((each) => each.personIds.map((personId) => ({ id: each.id, personId })));
  const place = met.findIndex((each) => each.id === interview?.id && each.personId === person?.id);
  return (job.id - 1) * APART + Math.max(place, 0);
}
