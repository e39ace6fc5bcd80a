// What a follow-up says by its rule and its number, and the thanks that it carries along.

import type { Day } from '../domain/day.ts';
import { longDay } from '../domain/day-words.ts';
import { listed } from '../domain/words.ts';
import { FOLLOW_UP_RULES, type FollowUpRule } from '../scheduler/item.ts';
import { interviewAbout, isRecruiter, lastStatement, recipientOf } from './facts.ts';
import type { ItemView } from './view.ts';
import { onDay, plain, positionOf, rhythmOf, roleOf } from './words.ts';

/** How it is said. */
type Medium = 'writing' | 'calling';
type Occasion = (view: ItemView, medium: Medium) => string;

const OCCASIONS = {
  'agreed-date': (view) => {
    const agreed = lastStatement(view)?.contactOn ?? view.today;
    return `You suggested that I get in touch ${onDay(agreed, view.today)} about ${aboutFor(view)}.`;
  },
  'decision-date': (view) => {
    const decision = lastStatement(view)?.decisionBy ?? view.today;
    const verb = decision < view.today ? 'was' : 'is';
    return `As I understand it, a decision about ${aboutFor(view)} ${verb} expected by ${longDay(decision)}.`;
  },
  'agreed-cadence': (view) => {
    const often = rhythmOf(lastStatement(view)?.everyDays ?? 7);
    return `You kindly said that I may ask ${often} about ${aboutFor(view)}.`;
  },
  'first-follow-up': (view, medium) => `I am ${medium} about ${aboutFor(view)}${beginning(view)}.`,
  'back-off': (view) => `I remain very interested in ${aboutFor(view)} and look forward to the next step.`,
} as const satisfies Record<FollowUpRule, Occasion>;

// From the third on, each as long as the other, so that none reads like the one before it.
const SHORT_QUESTIONS = [
  'Could you let me know in a line or two where things stand? If it takes a while longer, I am glad to wait for your answer.',
  'May I ask in a line where things stand, and when it would suit you to hear from me again? I am glad to go by that.',
  'Is there anything new to tell? A line is plenty, and if the plans for it have changed, I would be glad to hear that as well.',
];
const FIRST_SHORT_ONE = 3;

/** The rule that made a follow-up; for what stands on no list, the one that always holds. */
export function followUpRule({ item }: Pick<ItemView, 'item'>): FollowUpRule {
  return FOLLOW_UP_RULES.find((rule) => rule === item.rule) ?? 'back-off';
}

/** The job as its reader knows it: with the company for a recruiter, who has many, else without. */
export function aboutFor(view: ItemView): string {
  return isRecruiter(recipientOf(view), view) ? roleOf(view.item.job) : positionOf(view.item.job);
}

/** The first sentence, fitting the rule: what they named (SCC, TR), or the work that you want. */
export function occasionFor(view: ItemView, medium: Medium): string {
  return OCCASIONS[followUpRule(view)](view, medium);
}

/** The short polite question of the third follow-up and those after it (TR). */
export function shortQuestion({ item }: ItemView): string {
  const turn = Math.max((item.number ?? FIRST_SHORT_ONE) - FIRST_SHORT_ONE, 0);
  return SHORT_QUESTIONS[turn % SHORT_QUESTIONS.length] ?? '';
}

/** The other jobs that the same message can ask about (SF: once a week to one person); '' where there are none. */
export function alsoAbout({ item }: ItemView): string {
  if (item.alsoAsk.length === 0) return '';
  return `I would be as glad of a word about ${listed(item.alsoAsk.map(roleOf))}.`;
}

/** Thanks whose own note was never sent: to the reader, and, once, through them to others; '' where there are none. */
export function missedThanks(view: ItemView): string {
  const { item, lapsed } = view;
  const missed = lapsed.filter((note) => note.kind === 'thank-you' && note.job.id === item.job.id);
  const isTheirs = missed.some((note) => note.person?.id === item.person?.id);
  const others = missed.filter((note) => note.person?.id !== item.person?.id && !wasCarried(note.shownUntil, view));
  const names = [...new Set(others.flatMap((note) => (note.person ? plain(note.person.name) : [])))];
  return [
    isTheirs ? 'Thank you, too, for the time that you took for our conversation.' : null,
    names.length > 0 ? `Please pass on my thanks to ${listed(names)}.` : null,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ');
}

// An earlier follow-up took them along already, if it went out after the note had lapsed.
function wasCarried(shownUntil: Day | null, { item, search }: ItemView): boolean {
  return search.touches.some(
    (touch) =>
      touch.jobId === item.job.id &&
      touch.direction === 'out' &&
      touch.kind === 'follow-up' &&
      touch.result !== 'no-answer' &&
      touch.on > (shownUntil ?? touch.on),
  );
}

// When it began, for one who has heard nothing since.
function beginning(view: ItemView): string {
  const { item, today } = view;
  const interview = interviewAbout(view);
  if (interview) {
    const isOfTheirs = interview.personIds.some((id) => id === item.person?.id);
    return `, ${isOfTheirs ? 'which we discussed' : 'for which I was interviewed'} ${onDay(interview.day, today)}`;
  }
  return item.job.appliedOn === null ? '' : `, for which I applied ${onDay(item.job.appliedOn, today)}`;
}
