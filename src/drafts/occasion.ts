// The occasion of a follow-up: their timing, your promise, or your interest in the job.
import type { Day } from '../domain/day.ts';
import { longDay } from '../domain/day-words.ts';
import { FOLLOW_UP_RULES, type FollowUpRule } from '../domain/item-kinds.ts';
import { isFollowUpSent } from '../domain/queries.ts';
import { capitalized, everyDays } from '../domain/words.ts';
import { interviewAbout, lastTiming, readerOf, turnOf } from './facts.ts';
import { AS_AGREED, INTERESTED_TOO, STILL_INTERESTED, STILL_INTERESTED_IN_ALL, wordsFor } from './follow-up-words.ts';
import { recallOfAll } from './several-jobs.ts';
import { toldByOther, wasSaidInTalk } from './told-by.ts';
import type { ItemView } from './view.ts';
import { onDay, plain } from './words.ts';

type Occasion = (view: ItemView) => string;

const LONGEST_COMPANY = 45;
/** Its own thanks are warm enough. */
const THANKS = /^thank/i;

const OCCASIONS = {
  'agreed-date': agreedOccasion,
  'own-promise': promisedOccasion,
  'decision-date': decisionOccasion,
  'agreed-cadence': cadenceOccasion,
  'first-follow-up': stillInterested,
  'back-off': stillInterested,
} as const satisfies Record<FollowUpRule, Occasion>;

/** The rule that made a follow-up, or back-off for one that isn't in the plan. */
export function followUpRule({ item }: Pick<ItemView, 'item'>): FollowUpRule {
  return FOLLOW_UP_RULES.find((rule) => rule === item.rule) ?? 'back-off';
}

/** The sentence that gives the occasion, and says that you're still interested. */
export function ruleOccasion(view: ItemView): string {
  const occasion = occasionOf(view);
  if (view.newJob || THANKS.test(occasion) || occasion === stillInterested(view)) return occasion;
  return `${occasion.replace(/\.$/, '')}, and ${wordsFor(INTERESTED_TOO, turnOf(view))}.`;
}

/** The same without your interest. */
export function occasionOf(view: ItemView): string {
  return OCCASIONS[followUpRule(view)](view);
}

// After you accept another job, nothing says you're as interested as ever.
function stillInterested(view: ItemView): string {
  if (view.newJob) return '';
  return wordsFor(recallOfAll(view) === null ? STILL_INTERESTED : STILL_INTERESTED_IN_ALL, turnOf(view));
}

function promisedOccasion(view: ItemView): string {
  const { item, jobHunt, today } = view;
  const day = item.promisedOn ?? today;
  if (day < today) return "I'm a little later than I promised.";
  const touch = jobHunt.touches.findLast(
    ({ jobId, promisedOn }) => jobId === item.job.id && promisedOn !== null && promisedOn === item.promisedOn,
  );
  const since = touch && touch.kind !== 'thank-you' ? capitalized(saidWhen(touch.on, view)) : '';
  return `${since}I said I'd check in ${onDay(day, today)}.`;
}

// 'on Monday, November 2, ' if it wasn't said on the day of the interview, which the sentence before names; '' otherwise.
function saidWhen(day: Day | null, view: ItemView): string {
  return day === null || day === interviewAbout(view)?.day ? '' : `${onDay(day, view.today)}, `;
}

function agreedOccasion(view: ItemView): string {
  const agreed = lastTiming(view)?.contactOn ?? view.today;
  const when = `${onDay(agreed, view.today)}${agreed < view.today ? ", so I'm a little late" : ''}`;
  const told = toldByOther(view);
  if (told !== null) return `${told} I could get in touch ${when}.`;
  if (turnOf(view) === 1) return `You suggested I get in touch ${when}.`;
  if (turnOf(view) === 2) return `You suggested I check in ${when}.`;
  return isOdd(view) ? `You asked me to get in touch ${when}.` : `We agreed I'd be in touch ${when}.`;
}

function cadenceOccasion(view: ItemView): string {
  const timing = lastTiming(view);
  const often = everyDays(timing?.everyDays ?? 7);
  const asked = askedSince(timing?.saidOn ?? null, view);
  const told = toldByOther(view);
  if (told === null) return wordsFor(AS_AGREED, asked + 1)(often, saidWhen(timing?.saidOn ?? null, view));
  return asked === 0 ? `${told} I could check in ${often}.` : stillInterested(view);
}

// No reproach after that day has passed: the decision is theirs.
function decisionOccasion(view: ItemView): string {
  const decision = lastTiming(view)?.decisionBy ?? view.today;
  const isPast = decision < view.today;
  const day = longDay(decision);
  if (readerOf(view) === 'go-between') {
    const who = shortCompany(view);
    return `${who} ${isOdd(view) ? 'hoped' : 'planned'} to decide by ${day}.`;
  }
  if (turnOf(view) === 1 && isPast) {
    return `${hopedBy(view)} to decide by ${day}. I know these things often take longer than planned.`;
  }
  if (turnOf(view) === 1) return `${hopedBy(view)} to decide by ${day}.`;
  const told = toldByOther(view);
  if (told !== null) return `${told} to expect a decision by ${day}.`;
  return isOdd(view) ? `You'd hoped to know by ${day}.` : `You mentioned deciding by ${day}.`;
}

/** 'When we spoke, you hoped', to begin the sentence about their decision. */
export function hopedBy(view: ItemView): string {
  const told = toldByOther(view);
  if (told !== null) return `${told} you hoped`;
  return wasSaidInTalk(view) ? 'When we spoke, you said you hoped' : 'You mentioned you hoped';
}

function shortCompany({ item }: ItemView): string {
  const company = plain(item.job.company);
  return company.length > LONGEST_COMPANY ? 'They' : company;
}

// Two follow-ups in a row by the same rule are rare; the second is worded differently.
function isOdd(view: ItemView): boolean {
  return turnOf(view) % 2 === 1;
}

/** How many follow-ups about the job you've sent since a day. */
export function askedSince(day: Day | null, { item, jobHunt, today }: ItemView): number {
  return jobHunt.touches.filter(
    (touch) => touch.jobId === item.job.id && isFollowUpSent(touch) && touch.on > (day ?? today) && touch.on <= today,
  ).length;
}
