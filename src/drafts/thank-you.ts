// What makes each thank-you note its own. Those who were met compare their notes, so no two of a round are alike.
import type { Day } from '../domain/day.ts';
import { longDay } from '../domain/day-words.ts';
import { compareInterviews, isSent } from '../domain/queries.ts';
import { comingInterview, interviewAbout, interviewsOf, lastStatement, metBefore } from './facts.ts';
import {
  CLOSINGS,
  FITS,
  INTERESTS,
  LIKED,
  OUTLOOKS,
  OUTLOOKS_AS_COLLEAGUE,
  type Sentence,
  THANKS,
  THANKS_AGAIN,
  THANKS_THE_SAME_DAY,
} from './thank-you-words.ts';
import type { DraftView, ItemView } from './view.ts';
import { onDayIn, roleOf } from './words.ts';

/** Of two jobs, no multiple of the length of a list. */
const APART = 7;

/** The sentences of a note that are the writer's own for each reader. */
type Own = 'thanks' | 'liked' | 'interest' | 'fit' | 'closing';

/** The day of the interview: 'today', 'yesterday', 'on Monday 2 November'; in a letter, which travels, the date. */
export function whenMet(view: DraftView): string {
  const interview = interviewAbout(view);
  return interview ? onDayIn(view.form, interview.day, view.today) : '';
}

/** Thanks for the time (7S, SF, AH), interest in work and company (TR, 7S), why you fit, and that you are glad to
 *  answer, each in other words for each person met. */
export function ownSentences(view: DraftView): Readonly<Record<Own, string>> {
  return {
    thanks: chosen(thanksAfter(view), view),
    liked: chosen(LIKED, view),
    interest: chosen(INTERESTS, view),
    fit: chosen(FITS, view),
    closing: chosen(CLOSINGS, view),
  };
}

/** The same once the job is closed (AH), or begun: thanks, what you liked, and a look ahead. */
export function ownSentencesClosed(view: DraftView, isAccepted: boolean) {
  return {
    thanks: chosen(thanksAfter(view), view),
    liked: chosen(LIKED, view),
    outlook: chosen(isAccepted ? OUTLOOKS_AS_COLLEAGUE : OUTLOOKS, view),
  };
}

/** The promised day, to the person whom follow-ups go to (7S, SCC); to others the next conversation, if one is set. */
export function promiseTo(view: DraftView): string {
  const { item, contact, nextAsk, today } = view;
  if (nextAsk !== null && nextAsk > today && item.person?.id === contact?.id) {
    if (isPromisedAlready(view, nextAsk)) return '';
    return lastStatement(view)?.contactOn === nextAsk
      ? `As agreed, I will get in touch again on ${longDay(nextAsk)}.`
      : `If it suits you, I will get in touch again on ${longDay(nextAsk)} to ask how things stand.`;
  }
  const coming = comingInterview(view);
  return coming ? `I look forward to the next conversation on ${longDay(coming.day)}.` : '';
}

// Who gets two notes reads the same day in one of them: in the one that is owed first, or that has gone out.
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

/** Had they said by a day what makes the day of the follow-up? */
function isNamedBy(view: DraftView, on: Day, nextAsk: Day): boolean {
  const said = lastStatement(view);
  if (said === null || said.saidOn > on) return false;
  return said.contactOn === nextAsk || (said.decisionBy !== null && said.decisionBy < nextAsk && said.decisionBy > on);
}

// One conversation more, or one about another job on the same day.
function thanksAfter({ item, jobHunt }: DraftView): readonly Sentence[] {
  const { person, interview } = item;
  const last = interview && metBefore(person, interview, jobHunt).at(-1);
  if (!last) return THANKS;
  return last.day === interview.day ? THANKS_THE_SAME_DAY : THANKS_AGAIN;
}

// Lists of lengths without a common divisor: it takes twenty notes until two are made of the same sentences.
function chosen(sentences: readonly Sentence[], view: DraftView): string {
  const sentence = sentences[placeOf(view) % sentences.length];
  return sentence?.(whenMet(view), roleOf(view.item.job)) ?? '';
}

// The how-manieth of all who were met for the job; another job begins elsewhere, since some meet you for both.
function placeOf(view: ItemView): number {
  const { interview, person, job } = view.item;
  const met = interviewsOf(view).flatMap((each) => each.personIds.map((personId) => ({ id: each.id, personId })));
  const place = met.findIndex((each) => each.id === interview?.id && each.personId === person?.id);
  return (job.id - 1) * APART + Math.max(place, 0);
}
