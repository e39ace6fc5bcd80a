// By rule: what would change an item's day, and what comes after it.
import type { Day } from '../domain/day.ts';
import { longDay } from '../domain/day-words.ts';
import type { Rule } from '../domain/item-kinds.ts';
import { counted } from '../domain/words.ts';
import type { Item } from '../rules/item.ts';
import type { Policy } from '../rules/policy.ts';

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

const days = (count: number): string => counted(count, 'day');
const nothingMore = (): string => 'Nothing more of its kind comes for this interview.';
const goesOn = (): string => 'The rest of this job goes on as planned.';

function nextFollowUp({ policy: { gaps, personRest }, item: { number } }: About): string {
  const gap = gaps[Math.min(number ?? 1, gaps.length) - 1] ?? personRest;
  return `If no word comes, the next follow-up comes ${days(gap)} after this one.`;
}

/** The outlook of each rule. */
export const OUTLOOKS = {
  'agreed-date': {
    changes: 'Word from them on that day or later, another day that they name, or closing the job.',
    after: nextFollowUp,
  },
  'own-promise': {
    changes: 'News about timing, word from them on that day or later, an interview, an offer, or closing the job.',
    after: nextFollowUp,
  },
  'decision-date': {
    changes:
      'Word from them on that day or later, another day that they name, an interview, an offer, or closing the job.',
    after: nextFollowUp,
  },
  'agreed-cadence': {
    changes: 'Word from them, another day or rhythm that they name, an interview, an offer, or closing the job.',
    after: () => 'The next follow-up comes after the same time again, for as long as they agree.',
  },
  'first-follow-up': {
    changes: 'Word from them, a day that they name, an interview, an offer, or closing the job.',
    after: nextFollowUp,
  },
  'back-off': {
    changes: 'Word from them, a day that they name, an interview, an offer, or closing the job.',
    after: nextFollowUp,
  },
  'thank-you': {
    changes: 'Another day or time for the interview, or a follow-up to the same person on a later day.',
    after: ({ nextAsk }) =>
      nextAsk === null
        ? 'Nothing more of its kind comes for this interview and person.'
        : `Sent today, the follow-up for this job falls due on ${longDay(nextAsk)}, if no word comes.`,
  },
  'recruiter-call': {
    changes: 'Any contact with the recruiter about this job, or a later interview.',
    after: nothingMore,
  },
  'reference-alert': {
    changes: 'Naming the reference for other jobs only, or a later interview.',
    after: () => 'When they have called the reference, a thank-you to the reference comes up.',
  },
  'reference-thanks': {
    changes: 'Another day on record for that call.',
    after: goesOn,
  },
  'network-check-in': {
    changes: 'Any contact with that person, or a later interview.',
    after: ({ policy: { stallAfter } }) =>
      `They are asked again only after ${counted(stallAfter, 'unanswered follow-up')}.`,
  },
  'stall-check-in': {
    changes: 'Word from the employer, an interview, an offer, or any contact with that person.',
    after: () => 'It comes back after the next follow-up that stays unanswered.',
  },
  'find-insider': {
    changes: 'Word from the employer, an interview, an offer, or someone inside on file.',
    after: () => "You can ask whoever you find what's holding things up.",
  },
  decide: {
    changes: 'Word from the employer, an interview, an offer, or closing the job.',
    after: () => 'Until you close the job, the follow-ups go on at their own pace.',
  },
  debrief: {
    changes: 'Another day for the interview, or an interview on a later day.',
    after: () => 'What you write down is there for the thank-you notes and the next round.',
  },
  'add-interviewers': {
    changes: 'Naming at least one interviewer.',
    after: () => 'A thank-you note to each comes up.',
  },
  prepare: {
    changes: 'Another day for the interview, or its being canceled.',
    after: () => 'On the day, the interview stands at the head of the list.',
  },
  'feedback-request': {
    changes: 'Another reason for closing, or reopening the job.',
    after: () => 'Nothing more comes for this job.',
  },
  'withdrawal-note': {
    changes: 'A record that they know already, or reopening the job.',
    after: () => 'Nothing more comes for this job.',
  },
  'outcome-note': {
    changes: 'Reopening the job.',
    after: () => 'Nothing more comes for this job and person.',
  },
  'offer-notice': {
    changes: 'Your answer to the other offer, an offer from them, or closing the job.',
    after: ({ policy: { gaps, personRest } }) =>
      `Their next follow-up comes ${days(gaps[0] ?? personRest)} after it, or later.`,
  },
  'offer-reply': {
    changes: 'Another day for the answer, or closing the job.',
    after: () =>
      'If you accept, the other jobs go on until your first day; if you decline, a kind word to them comes up.',
  },
} as const satisfies Record<Rule, Outlook>;
