// Each rule in words, with the numbers in force, and the guides by their full names.
import type { Rule } from '../domain/item-kinds.ts';
import { counted, listed } from '../domain/words.ts';
import type { Guide, Item } from './item.ts';
import type { Policy } from './policy.ts';
import { days } from './sentences.ts';

/** A rule as it is told. */
export interface RuleWords {
  readonly name: string;
  /** What the rule says, with the numbers in force. */
  readonly says: (policy: Policy) => string;
}

/** The published guides that the rules come from. */
export const GUIDE_NAMES = {
  TR: 'Total Resumes, "The Jobseeker\'s Guide – What To Do After the Job Interview"',
  '7S': '"After the Interview – 7 essential steps to take"',
  SCC: 'Stewart, Cooper & Coon, "The Right Way to Follow Up After Your Job Interview"',
  AH: 'Andrew Heikkila, "Part 3: What to Do After A Promising Job Interview"',
  SF: 'Stafffinders, "What to do after a job interview"',
} as const satisfies Record<Guide, string>;

/** The rules in words. */
export const RULE_WORDS = {
  'agreed-date': {
    name: 'a day that they named',
    says: () => 'A day that they named is kept exactly, before any other rule, on any day of the week.',
  },
  'decision-date': {
    name: 'the day of the decision has passed',
    says: ({ afterDecisionDay, personRest }) =>
      `Ask ${days(afterDecisionDay)} after the day they named for the decision, rolled on to a workday, and not within ${days(personRest)} of your last follow-up.`,
  },
  'agreed-cadence': {
    name: 'as often as they agreed',
    says: () => 'They said how often you may ask; you ask no more often than that, counted from the last contact.',
  },
  'first-follow-up': {
    name: 'the first follow-up',
    says: ({ firstFollowUp }) =>
      `${days(firstFollowUp)} after your thank-you, or else after the interview or the application, or after their last word if that is later.`,
  },
  'back-off': {
    name: 'a longer wait each time',
    says: ({ gaps }) =>
      `After the first follow-up, the second and so on you wait ${listed(gaps.map(String))} days, counted from the last one or from their last word.`,
  },
  'thank-you': {
    name: 'a thank-you note within a day',
    says: ({ noteGoodFor }) =>
      `A personal note to each interviewer: the same day after a morning, the next day after an afternoon. It is good for ${days(noteGoodFor)}.`,
  },
  'recruiter-call': {
    name: 'a call to the recruiter',
    says: () => 'The recruiter hears from you on the day of the interview, and can follow up for you.',
  },
  'reference-alert': {
    name: 'a word to each reference',
    says: () => 'Each reference is told once for each job, the workday after an interview, that a call may come.',
  },
  'reference-thanks': {
    name: 'thanks to a reference who was called',
    says: () => 'A reference who was called is thanked by the next workday, and asked how it went.',
  },
  'network-check-in': {
    name: 'a question to someone inside',
    says: ({ insiderRest }) =>
      `After an interview you ask those you know inside, but nobody more than once in ${days(insiderRest)}.`,
  },
  'stall-check-in': {
    name: 'a question to someone inside when it drags on',
    says: ({ stallAfter, stallWait }) =>
      `After ${counted(stallAfter, 'unanswered follow-up')} you wait ${days(stallWait)}, then ask those you know inside.`,
  },
  'find-insider': {
    name: 'someone inside who may know',
    says: ({ stallAfter, stallWait }) =>
      `${days(stallWait)} after ${counted(stallAfter, 'unanswered follow-up')}, where you know nobody inside, you look for somebody.`,
  },
  decide: {
    name: 'go on, or let it go',
    says: ({ decideAfter, decideWait }) =>
      `${days(decideWait)} after ${counted(decideAfter, 'unanswered follow-up')} you are asked whether to go on.`,
  },
  debrief: {
    name: 'a debrief while it is fresh',
    says: ({ noteGoodFor }) => `Write it down on the day; it is asked for until ${days(noteGoodFor)} later.`,
  },
  'add-interviewers': {
    name: 'the names of those you met',
    says: () => 'An interview without a name has nobody to thank; reception or HR can tell you who it was.',
  },
  prepare: {
    name: 'getting ready',
    says: ({ prepareFrom, prepareDue }) =>
      `From ${days(prepareFrom)} before an interview on, to be done ${days(prepareDue)} before it.`,
  },
  'feedback-request': {
    name: 'a request for feedback',
    says: ({ closingShownFor }) =>
      `After a no that followed an interview, you may ask what would help, within ${days(closingShownFor)}.`,
  },
  'withdrawal-note': {
    name: 'a word on your decision',
    says: ({ closingShownFor }) => `Those whose time it would take are told, within ${days(closingShownFor)}.`,
  },
  'offer-reply': {
    name: 'an answer to their offer',
    says: () => 'By the day they named; without one, by the next workday, if only to ask by when they need it.',
  },
} as const satisfies Record<Rule, RuleWords>;

/** The rule behind an item in words, and its guide by its full name; null where no guide speaks of it. */
export interface ToldRule {
  readonly words: RuleWords;
  readonly guide: string | null;
}

/** What stands behind an item, in words. */
export function toldRule({ rule, source }: Item): ToldRule {
  return { words: RULE_WORDS[rule], guide: source === null ? null : GUIDE_NAMES[source] };
}
