// Words of a follow-up by rule and number, including thanks that are still owed.
import type { Day } from '../domain/day.ts';
import { longDay } from '../domain/day-words.ts';
import { FOLLOW_UP_RULES, type FollowUpRule } from '../domain/item-kinds.ts';
import { isFollowUpSent } from '../domain/queries.ts';
import { listed, numberWord } from '../domain/words.ts';
import { interviewAbout, isRecruiter, lastStatement, recipientOf, wasThere } from './facts.ts';
import { AS_AGREED, QUESTIONS, SHORT_FROM, STILL_INTERESTED, wordsFor } from './follow-up-words.ts';
import type { ItemView } from './view.ts';
import { onDay, plain, positionOf, rhythmOf, roleOf } from './words.ts';

/** Whether it's written or said. */
type Medium = 'writing' | 'calling';
type Occasion = (view: ItemView, medium: Medium) => string;

const LONGEST_LIST = 45;

const OCCASIONS = {
  'agreed-date': agreedOccasion,
  'own-promise': (view) =>
    `I said I'd get in touch ${onDay(view.item.promisedOn ?? view.today, view.today)} about ${aboutFor(view)}.`,
  'decision-date': decisionOccasion,
  'agreed-cadence': (view) => {
    const statement = lastStatement(view);
    const often = rhythmOf(statement?.everyDays ?? 7);
    return wordsFor(AS_AGREED, askedSince(statement?.saidOn ?? null, view) + 1)(aboutFor(view), often);
  },
  'first-follow-up': (view, medium) => `I am ${medium} about ${aboutFor(view)}${beginning(view)}.`,
  'back-off': (view, medium) => wordsFor(STILL_INTERESTED, turnOf(view))(aboutFor(view), medium),
} as const satisfies Record<FollowUpRule, Occasion>;

function agreedOccasion(view: ItemView, medium: Medium): string {
  const agreed = lastStatement(view)?.contactOn ?? view.today;
  const [about, when] = [aboutFor(view), onDay(agreed, view.today)];
  const isLate = agreed < view.today;
  if (turnOf(view) < SHORT_FROM) {
    const first = isOdd(view) ? 'You suggested that I get in touch' : 'We had agreed that I would ask';
    return `${first} ${when} about ${about}${isLate ? `; I am ${medium} a little later than that` : ''}.`;
  }
  if (!isLate) return `You said that I might ask ${when} about ${about}.`;
  return isOdd(view)
    ? `A little later than agreed, I am asking about ${about}.`
    : `I am a little later than agreed in asking about ${about}.`;
}

// No reproach after that day has passed: the decision is theirs.
function decisionOccasion(view: ItemView, medium: Medium): string {
  const decision = lastStatement(view)?.decisionBy ?? view.today;
  const [about, day] = [aboutFor(view), longDay(decision)];
  const isPast = decision < view.today;
  if (turnOf(view) >= SHORT_FROM && !isOdd(view)) {
    return `A decision about ${about} ${isPast ? 'was' : 'is'} planned for ${day}.`;
  }
  const who = deciders(view);
  const plan = isOdd(view) ? `${who} expect${isPast ? 'ed' : ''}` : `${who} want${isPast ? 'ed' : ''}`;
  const hope = isOdd(view) ? ', and I look forward to hearing from you' : ', and I am still very interested';
  return `${plan} to decide about ${about} by ${day}${medium === 'writing' && turnOf(view) < SHORT_FROM ? hope : ''}.`;
}

/** The rule that made a follow-up, or back-off for one that isn't in the plan. */
export function followUpRule({ item }: Pick<ItemView, 'item'>): FollowUpRule {
  return FOLLOW_UP_RULES.find((rule) => rule === item.rule) ?? 'back-off';
}

/** The job as the recipient knows it: with the company for a recruiter, who has many jobs; otherwise without. */
export function aboutFor(view: ItemView): string {
  return isRecruiter(recipientOf(view), view) ? roleOf(view.item.job) : positionOf(view.item.job);
}

/** The first sentence, by rule: what they said (SCC, TR), or the job you want. */
export function occasionFor(view: ItemView, medium: Medium): string {
  return OCCASIONS[followUpRule(view)](view, medium);
}

/** Number of the follow-up in its stage; the first is 1. */
export function turnOf({ item }: Pick<ItemView, 'item'>): number {
  return item.number ?? 1;
}

/** The question in a message, by rule and number. */
export function questionFor(view: ItemView): string {
  const decision = followUpRule(view) === 'decision-date' ? (lastStatement(view)?.decisionBy ?? null) : null;
  const isDecided = decision !== null && decision < view.today;
  return wordsFor(QUESTIONS, turnOf(view))(isDecided ? 'whether it is decided' : 'where things stand');
}

/** The subject: the job, or all the jobs it asks about. */
export function matterOf({ item, together }: ItemView): string {
  const all = [item.job, ...together.map(({ job }) => job), ...item.alsoAsk];
  const jobs = [...new Map(all.map((job) => [job.id, job])).values()];
  if (jobs.length === 1) return roleOf(item.job);
  const companies = listed([...new Set(jobs.map(({ company }) => plain(company)))]);
  return companies.length > LONGEST_LIST
    ? `my ${numberWord(jobs.length)} applications`
    : `my applications at ${companies}`;
}

/** The other jobs the same message asks about (SF: once a week to one person); '' if there are none. */
export function alsoAbout({ item }: ItemView): string {
  if (item.alsoAsk.length === 0) return '';
  return `I would also be glad to hear about ${listed(item.alsoAsk.map(roleOf))}.`;
}

/** Thanks to people who never got their note: to the recipient, and through them to others; '' if there are none. */
export function missedThanks({ item }: ItemView): string {
  const others = item.missedThanks.filter(({ id }) => id !== item.person?.id);
  const names = [...new Set(others.map(({ name }) => plain(name)))];
  return [
    others.length < item.missedThanks.length ? 'Thank you for the time that you took for our conversation.' : null,
    names.length > 0 ? `Please pass on my thanks to ${listed(names)}.` : null,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ');
}

// Two follow-ups in a row by the same rule are rare; the second is worded differently.
function isOdd(view: ItemView): boolean {
  return turnOf(view) % 2 === 1;
}

// Recruiters wait for the decision like you do, unless they were in the interview themselves.
function deciders(view: ItemView): string {
  return isRecruiter(recipientOf(view), view) && !wasThere(view) ? 'They' : 'You';
}

function askedSince(day: Day | null, { item, jobHunt, today }: ItemView): number {
  return jobHunt.touches.filter(
    (touch) => touch.jobId === item.job.id && isFollowUpSent(touch) && touch.on > (day ?? today) && touch.on <= today,
  ).length;
}

// Recalls the interview or the application.
function beginning(view: ItemView): string {
  const { item, today } = view;
  const interview = interviewAbout(view);
  if (interview) {
    const isOfTheirs = interview.personIds.some((id) => id === item.person?.id);
    return `, ${isOfTheirs ? 'which we discussed' : 'for which I was interviewed'} ${onDay(interview.day, today)}`;
  }
  return item.job.appliedOn === null ? '' : `, for which I applied ${onDay(item.job.appliedOn, today)}`;
}
