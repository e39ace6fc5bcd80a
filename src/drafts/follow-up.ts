// Words of a follow-up by rule and number, including thanks that are still owed.
import type { Day } from '../domain/day.ts';
import { FOLLOW_UP_RULES, type FollowUpRule } from '../domain/item-kinds.ts';
import type { Job } from '../domain/model.ts';
import { debriefAfter, isFollowUpSent } from '../domain/queries.ts';
import { listed, numberWord } from '../domain/words.ts';
import { interviewAbout, isRecruiter, lastStatement, recipientOf, wasThere } from './facts.ts';
import { AS_AGREED, QUESTIONS, type Reader, STAYING_IN_TOUCH, STILL_INTERESTED, wordsFor } from './follow-up-words.ts';
import { isByPhone, metAt, nextStepNamed, rememberedBy, whenWeMet } from './recall.ts';
import type { ItemView } from './view.ts';
import { dayInWords, onDay, plain, positionOf, rhythmOf, roleOf } from './words.ts';

type Occasion = (view: ItemView) => string;

const LONGEST_LIST = 45;
const INTERESTED = "and I'm still very interested";

const OCCASIONS = {
  'agreed-date': agreedOccasion,
  'own-promise': promisedOccasion,
  'decision-date': decisionOccasion,
  'agreed-cadence': (view) => {
    const statement = lastStatement(view);
    const often = rhythmOf(statement?.everyDays ?? 7);
    return wordsFor(AS_AGREED, askedSince(statement?.saidOn ?? null, view) + 1)(often);
  },
  'first-follow-up': stillInterested,
  'back-off': stillInterested,
} as const satisfies Record<FollowUpRule, Occasion>;

function stillInterested(view: ItemView): string {
  return view.hasAcceptedElsewhere ? STAYING_IN_TOUCH : wordsFor(STILL_INTERESTED, turnOf(view));
}

function promisedOccasion(view: ItemView): string {
  const when = onDay(view.item.promisedOn ?? view.today, view.today);
  return `I said I'd be in touch ${when}${turnOf(view) === 1 ? interest(view) : ''}.`;
}

function agreedOccasion(view: ItemView): string {
  const agreed = lastStatement(view)?.contactOn ?? view.today;
  const when = `${onDay(agreed, view.today)}${agreed < view.today ? ", so I'm a little late" : ''}`;
  if (turnOf(view) === 1) return `You suggested I get in touch ${when}${interest(view)}.`;
  if (turnOf(view) === 2) return `You said I could get in touch ${when}.`;
  return isOdd(view) ? `You asked me to get in touch ${when}.` : `We agreed I'd be in touch ${when}.`;
}

// No reproach after that day has passed: the decision is theirs.
function decisionOccasion(view: ItemView): string {
  const decision = lastStatement(view)?.decisionBy ?? view.today;
  const isPast = decision < view.today;
  const day = dayInWords(decision);
  if (readerOf(view) === 'go-between') {
    const who = shortCompany(view);
    return isOdd(view)
      ? `${who} ${isPast ? 'hoped' : 'hopes'} to decide by ${day}.`
      : `${who} planned to decide by ${day}.`;
  }
  if (turnOf(view) === 1 && isPast) {
    return `When we spoke, you hoped to decide by ${day}; I know these things often run late.`;
  }
  return isOdd(view) ? `You ${isPast ? 'hoped' : 'hope'} to decide by ${day}.` : `You planned to decide by ${day}.`;
}

function shortCompany({ item }: ItemView): string {
  const company = plain(item.job.company);
  return company.length > LONGEST_LIST ? 'The company' : company;
}

// After you accept another job, nothing says you're as interested as ever.
function interest(view: ItemView): string {
  return view.hasAcceptedElsewhere ? '' : `, ${INTERESTED}`;
}

/** The rule that made a follow-up, or back-off for one that isn't in the plan. */
export function followUpRule({ item }: Pick<ItemView, 'item'>): FollowUpRule {
  return FOLLOW_UP_RULES.find((rule) => rule === item.rule) ?? 'back-off';
}

/** The job as the recipient knows it: with the company for a recruiter, who has many jobs; otherwise without. */
export function aboutFor(view: ItemView): string {
  return isRecruiter(recipientOf(view), view) ? roleOf(view.item.job) : positionOf(view.item.job);
}

/** The first sentences: who you are (TR), then by rule what they said (SCC, TR), or that you want the job. */
export function occasionFor(view: ItemView): string {
  return `${recall(view)} ${ruleOccasion(view)}`.trim();
}

/** The sentence about what they said, or that you want the job. */
export function ruleOccasion(view: ItemView): string {
  return OCCASIONS[followUpRule(view)](view);
}

/** Number of the follow-up in its stage; the first is 1. */
export function turnOf({ item }: Pick<ItemView, 'item'>): number {
  return item.number ?? 1;
}

/** The question in a message, by rule and number. */
export function questionFor(view: ItemView): string {
  const reader = readerOf(view);
  if (turnOf(view) > 1 || reader === 'go-between') return wordsFor(QUESTIONS[reader], turnOf(view));
  const step = nextStepNamed(view);
  if (step !== null) return `Is the next step still ${step}, and has the timing changed?`;
  return followUpRule(view) === 'decision-date'
    ? "Is there an updated timeline, or anything else you'd like to know?"
    : wordsFor(QUESTIONS.decider, 1);
}

/** Makes sure they have all they need (TR): that's the reason to write, not to ask for the decision. */
export function checkFor(view: ItemView): string {
  const [who, need] = readerOf(view) === 'go-between' ? ['they have', 'they need'] : ['you have', 'you need'];
  return `I just wanted to make sure ${who} everything ${need} from me, and I'm happy to send references or samples of my work if they'd help.`;
}

/** Room for something new; left out when there's nothing. */
export function newsFor(view: ItemView): string {
  const since = interviewAbout(view) ? 'the interview' : 'I applied';
  return `Since ${metAt(view) ? 'we spoke' : since}, I've [[? something new, such as a skill you now work on ]].`;
}

/** Room to set right an answer that came out wrong (SF), if the debrief names something; '' otherwise. */
export function betterAnswerFor(view: ItemView): string {
  const debrief = debriefAfter(interviewAbout(view), view.jobHunt.debriefs);
  if (!debrief || metAt(view) === null || (debrief.toImprove ?? debrief.forgot ?? debrief.concerns) === null) return '';
  return "I've also thought about one of your questions some more: [[? a better answer, or what you forgot to say ]].";
}

/** In the third, an open invitation for when you have something for them (SCC). */
export function invitationFor(view: ItemView): string {
  if (turnOf(view) !== 3) return '';
  return 'I came across [[? something useful to them, such as an article ]] and would be glad to share it over coffee.';
}

/** What the subject names: the job and what you had there, or all the jobs it asks about. */
export function topicOf(view: ItemView): string {
  const { job } = view.item;
  if (jobsIn(view).length > 1) return matterOf(view);
  const title = positionOf(job).replace(/^the | position$/g, '');
  const what = interviewAbout(view) ? 'interview' : 'application';
  const name = title === 'position' ? `my ${what}` : `${title} ${what}`;
  return isRecruiter(recipientOf(view), view) ? `${name} at ${plain(job.company)}` : name;
}

/** The job, or all the jobs it asks about. */
export function matterOf(view: ItemView): string {
  const { length } = jobsIn(view);
  if (length === 1) return roleOf(view.item.job);
  const companies = companiesOf(view);
  return companies.length > LONGEST_LIST ? `my ${numberWord(length)} applications` : `my applications at ${companies}`;
}

/** The companies of all the jobs it's about. */
export function companiesOf(view: ItemView): string {
  return listed([...new Set(jobsIn(view).map(({ company }) => plain(company)))]);
}

function jobsIn({ item, together }: ItemView): readonly Job[] {
  const all = [item.job, ...together.map(({ job }) => job), ...item.alsoAsk];
  return [...new Map(all.map((job) => [job.id, job])).values()];
}

/** The other jobs the same message asks about (SF: once a week to one person); '' if there are none. */
export function alsoAbout({ item }: ItemView): string {
  if (item.alsoAsk.length === 0) return '';
  return `I'd also love to hear about ${listed(item.alsoAsk.map(roleOf))}.`;
}

/** Thanks to people who never got their note: to the recipient, and through them to others; '' if there are none. */
export function missedThanks(view: ItemView, isThanked = false): string {
  const { item } = view;
  const others = item.missedThanks.filter(({ id }) => id !== item.person?.id);
  const names = [...new Set(others.map(({ name }) => plain(name)))];
  return [
    others.length < item.missedThanks.length && !isThanked ? 'Thank you so much for your time that day.' : null,
    names.length > 0 ? `Please pass on my thanks to ${listed(names)}.` : null,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ');
}

/** Whether the first sentence thanks them already. */
export function isThankedInRecall(view: ItemView): boolean {
  return turnOf(view) === 1 && metAt(view) !== null;
}

/** Whether the recipient waits for the decision like you do: a recruiter who wasn't in the interview. */
export function readerOf(view: ItemView): Reader {
  return isRecruiter(recipientOf(view), view) && !wasThere(view) ? 'go-between' : 'decider';
}

// The first follow-up thanks them once more (7S).
function recall(view: ItemView): string {
  const about = aboutFor(view);
  const met = metAt(view);
  const asked = whenWeMet(view, about) || `I'm writing about ${about}`;
  if (!met) return `${recalledTo(view, asked)}.`;
  const remembered = rememberedBy(view);
  const clause = remembered === '' ? '' : `; ${remembered}`;
  const when = onDay(met.day, view.today);
  if (turnOf(view) > 1) return `${turnOf(view) === 3 ? goodToMeet(met, about, when) : asked}${clause}.`;
  const again = view.item.missedThanks.some(({ id }) => id === view.item.person?.id) ? 'so much' : 'again';
  return `Thank you ${again} for ${isByPhone(met) ? 'speaking' : 'meeting'} with me about ${about} ${when}${clause}.`;
}

// Somebody who wasn't there.
function recalledTo(view: ItemView, asked: string): string {
  if (turnOf(view) === 3) return `As you may remember, ${asked}`;
  const isFirst = turnOf(view) === 1 && interviewAbout(view) !== null;
  return isFirst ? `${asked}, and I really enjoyed the conversation` : asked;
}

function goodToMeet(met: Parameters<typeof isByPhone>[0], about: string, when: string): string {
  return `It was great to ${isByPhone(met) ? 'speak' : 'talk'} with you about ${about} ${when}`;
}

// Two follow-ups in a row by the same rule are rare; the second is worded differently.
function isOdd(view: ItemView): boolean {
  return turnOf(view) % 2 === 1;
}

function askedSince(day: Day | null, { item, jobHunt, today }: ItemView): number {
  return jobHunt.touches.filter(
    (touch) => touch.jobId === item.job.id && isFollowUpSent(touch) && touch.on > (day ?? today) && touch.on <= today,
  ).length;
}
