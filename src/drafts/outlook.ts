// For each rule, sentences on what would change an item's day, and what comes after it.
import type { Day } from '../domain/day.ts';
import { longDay } from '../domain/day-words.ts';
import type { Rule } from '../domain/item-kinds.ts';
import { counted } from '../domain/words.ts';
import type { Item } from '../rules/item.ts';
import type { Policy } from '../rules/policy.ts';
import { days } from '../rules/sentences.ts';

interface About {
  readonly item: Item;
  readonly policy: Policy;
  /** For a thank-you note, the job's follow-up day if the note is sent today. */
  readonly nextAsk: Day | null;
}

interface Outlook {
  /** What would move it or end it. */
  readonly changes: string;
  readonly after: (about: About) => string;
}

const onlyCall = (): string => "That's the only call about this interview.";
const goesOn = (): string => 'The rest of this job goes on as planned.';

function nextFollowUp({ policy: { gaps, personRest }, item: { number } }: About): string {
  const gap = gaps[Math.min(number ?? 1, gaps.length) - 1] ?? personRest;
  return `If you don't hear back, the next follow-up comes ${days(gap)} after this one.`;
}

/** The outlook of each rule. */
export const OUTLOOKS = {
  'agreed-date': {
    changes: 'Hearing from them on that day or later, another day they name, or closing the job.',
    after: nextFollowUp,
  },
  'own-promise': {
    changes: 'News about timing, hearing from them on that day or later, an interview, an offer, or closing the job.',
    after: nextFollowUp,
  },
  'decision-date': {
    changes:
      'Hearing from them on that day or later, another day they name, an interview, an offer, or closing the job.',
    after: nextFollowUp,
  },
  'agreed-cadence': {
    changes: 'Hearing from them, another day or rhythm they name, an interview, an offer, or closing the job.',
    after: () => "The next follow-up comes the same number of days later, as long as that's fine with them.",
  },
  'first-follow-up': {
    changes: 'Hearing from them, a day they name, an interview, an offer, or closing the job.',
    after: nextFollowUp,
  },
  'back-off': {
    changes: 'Hearing from them, a day they name, an interview, an offer, or closing the job.',
    after: nextFollowUp,
  },
  'thank-you': {
    changes: 'Moving the interview, or a follow-up to the same person on a later day.',
    after: ({ nextAsk }) =>
      nextAsk === null
        ? "That's the only note to them about this interview."
        : `If you send it today and don't hear back, the follow-up is due on ${longDay(nextAsk)}.`,
  },
  'recruiter-call': {
    changes: 'Any contact with the recruiter about this job, or a later interview.',
    after: onlyCall,
  },
  'reference-alert': {
    changes: 'Keeping the reference for other jobs only, or a later interview.',
    after: () => "Once they've called your reference, thanking your reference comes up.",
  },
  'reference-thanks': {
    changes: 'Correcting the day of that call.',
    after: goesOn,
  },
  'network-check-in': {
    changes: 'Any contact with that person, or a later interview.',
    after: ({ policy: { stallAfter } }) =>
      `You ask them again only after ${counted(stallAfter, 'unanswered follow-up')}.`,
  },
  'stall-check-in': {
    changes: 'Hearing from the employer, an interview, an offer, or any contact with that person.',
    after: () => 'It comes back after the next follow-up that goes unanswered.',
  },
  'find-insider': {
    changes: 'Hearing from the employer, an interview, an offer, or adding someone inside.',
    after: () => "You can ask whoever you find what's holding things up.",
  },
  decide: {
    changes: 'Hearing from the employer, an interview, an offer, or closing the job.',
    after: () => 'Until you close the job, the follow-ups go on at their own pace.',
  },
  debrief: {
    changes: 'Moving the interview, or an interview on a later day.',
    after: () => "You'll see what you wrote when you thank them, and before the next round.",
  },
  'add-interviewers': {
    changes: 'Adding at least one interviewer.',
    after: () => 'Then thanking each of them comes up.',
  },
  prepare: {
    changes: 'Moving or canceling the interview.',
    after: () => 'On the day, the interview is at the top of your list.',
  },
  'feedback-request': {
    changes: 'Closing the job for another reason, or reopening it.',
    after: () => "That's the last thing for this job.",
  },
  'withdrawal-note': {
    changes: 'Recording that they already know, or reopening the job.',
    after: () => "That's the last thing for this job.",
  },
  'outcome-note': {
    changes: 'Reopening the job.',
    after: () => "That's the last message to them about this job.",
  },
  'offer-notice': {
    changes: 'Your answer to the other offer, an offer from them, or closing the job.',
    after: ({ policy: { gaps, personRest } }) =>
      `Their next follow-up comes ${days(gaps[0] ?? personRest)} after it, or later.`,
  },
  'offer-reply': {
    changes: 'A new day for your answer, or closing the job.',
    after: () =>
      "If you accept, your other jobs go on until your first day. If you decline, you'll be asked to write them a kind note.",
  },
} as const satisfies Record<Rule, Outlook>;
