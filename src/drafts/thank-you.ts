// What makes each thank-you note its own. Those who were met compare their notes, so no two of a round are alike.
import { longDay } from '../domain/day-words.ts';
import { comingInterview, interviewAbout, interviewsOf, lastStatement } from './facts.ts';
import type { DraftView, ItemView } from './view.ts';
import { onDay, roleOf } from './words.ts';

type Sentence = (when: string, role: string) => string;

const THANKS: readonly Sentence[] = [
  (when, role) => `Thank you for taking the time to talk with me ${when} about ${role}.`,
  (when, role) => `I would like to thank you for our conversation ${when} about ${role}.`,
  (when, role) => `It was a pleasure to talk with you ${when} about ${role}; thank you for your time.`,
  (when, role) => `Thank you for our conversation ${when} about ${role}, and for all that you told me.`,
  (when, role) => `Many thanks for the time that you gave me ${when} to talk about ${role}.`,
];

const INTERESTS: readonly Sentence[] = [
  () => 'What you told me makes me look forward to this work even more, and I would be glad to do it at your company.',
  () => 'Both the work and the company appeal to me, and our conversation has made that clearer still.',
  () => 'I came away even keener on the work, and on the company behind it.',
  () => 'The work and the company are what I am looking for, and I would gladly join you.',
];

const OUTLOOKS: readonly Sentence[] = [
  () => 'Whatever comes next, I would be happy to stay in touch.',
  () => 'I would be glad if we stayed in touch, wherever things go from here.',
  () => 'Whatever the next step is, I would gladly hear from you again.',
  () => 'I would be happy if our paths crossed again.',
];

const OUTLOOKS_AS_COLLEAGUE: readonly Sentence[] = [
  () => 'I look forward to working with you.',
  () => 'It will be good to see you again, and to work with you.',
  () => 'I am glad that we will be working together.',
  () => 'I look forward to the work, and to seeing you again.',
];

/** The day of the interview: 'today', 'yesterday', 'on Monday 2 November'; in a letter, which travels, the date. */
export function whenMet({ item, search, today, form }: DraftView): string {
  const interview = interviewAbout({ item, search, today });
  if (!interview) return '';
  return form === 'letter' ? `on ${longDay(interview.day)}` : onDay(interview.day, today);
}

/** Thanks for the time (7S, SF, AH), in other words for each person met for a job. */
export function thanksFor(view: DraftView): string {
  return chosen(THANKS, view)(whenMet(view), roleOf(view.item.job));
}

/** Interest in the work and the company (TR, 7S), in other words for each person met for a job. */
export function interestIn(view: DraftView): string {
  return chosen(INTERESTS, view)(whenMet(view), roleOf(view.item.job));
}

/** A look ahead once the job is closed (AH), or begun. */
export function outlookFor(view: DraftView, isAccepted: boolean): string {
  return chosen(isAccepted ? OUTLOOKS_AS_COLLEAGUE : OUTLOOKS, view)(whenMet(view), roleOf(view.item.job));
}

/** The promised day, to the person whom follow-ups go to (7S, SCC); to others the next conversation, if one is set. */
export function promiseTo(view: DraftView): string {
  const { item, contact, nextAsk, today } = view;
  if (nextAsk !== null && nextAsk > today && item.person?.id === contact?.id) {
    return lastStatement(view)?.contactOn === nextAsk
      ? `As agreed, I will get in touch again on ${longDay(nextAsk)}.`
      : `If it suits you, I will get in touch again on ${longDay(nextAsk)} to ask how things stand.`;
  }
  const coming = comingInterview(view);
  return coming ? `I look forward to the next conversation on ${longDay(coming.day)}.` : '';
}

// Lists of lengths without a common divisor: it takes twenty notes until two are made of the same sentences.
function chosen(sentences: readonly Sentence[], view: ItemView): Sentence {
  return sentences[placeOf(view) % sentences.length] ?? (() => '');
}

// The how-manieth of all who were met for the job.
function placeOf(view: ItemView): number {
  const { interview, person } = view.item;
  const met = interviewsOf(view).flatMap((each) => each.personIds.map((personId) => ({ id: each.id, personId })));
  return Math.max(
    met.findIndex((each) => each.id === interview?.id && each.personId === person?.id),
    0,
  );
}
