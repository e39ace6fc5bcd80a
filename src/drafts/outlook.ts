// For each rule, sentences on what would change an item's day, and what comes after it.
import type { Day } from '../domain/day.ts';
import { longDay } from '../domain/day-words.ts';
import type { Rule } from '../domain/item-kinds.ts';
import { counted } from '../domain/words.ts';
import type { History } from '../rules/history.ts';
import type { Item } from '../rules/item.ts';
import type { Policy } from '../rules/policy.ts';
import { days } from '../rules/sentences.ts';

interface About {
  readonly item: Item;
  readonly policy: Policy;
  /** What the employer said about timing; null if nothing. */
  readonly timing: History['timing'];
  /** For a thank-you note, the job's follow-up day if the note is sent today. */
  readonly nextAsk: Day | null;
}

interface Outlook {
  /** What would move it or end it. */
  readonly changes: string;
  readonly after: (about: About) => string;
}

const onlyCall = (): string => "You won't be reminded of this call again. Follow-ups come later.";
const goesOn = (): string => 'Everything else for this job goes on as planned.';

function nextFollowUp({ policy: { gaps, personRest }, item: { number }, timing }: About): string {
  const agreed = timing?.everyDays ?? null;
  const gap = agreed ?? gaps[Math.min(number ?? 1, gaps.length) - 1] ?? personRest;
  const after = `If you don't hear back, the next follow-up comes ${days(gap)} after this one`;
  return agreed === null ? `${after}.` : `${after}, as agreed.`;
}

/** The outlook of each rule. */
export const OUTLOOKS = {
  'agreed-date': {
    changes: 'If you hear from them on that day or later, if they name another day, or if you close the job.',
    after: nextFollowUp,
  },
  'own-promise': {
    changes:
      'If they say something new about timing, if you hear from them on that day or later, if an interview or an offer comes, or if you close the job.',
    after: nextFollowUp,
  },
  'decision-date': {
    changes:
      'If you hear from them on that day or later, if they name another day, if you get an interview or an offer, or if you close the job.',
    after: nextFollowUp,
  },
  'agreed-cadence': {
    changes:
      'If you hear from them, if they name another day or rhythm, if you get an interview or an offer, or if you close the job.',
    after: nextFollowUp,
  },
  'first-follow-up': {
    changes: 'If you hear from them, if they name a day, if you get an interview or an offer, or if you close the job.',
    after: nextFollowUp,
  },
  'back-off': {
    changes: 'If you hear from them, if they name a day, if you get an interview or an offer, or if you close the job.',
    after: nextFollowUp,
  },
  'thank-you': {
    changes: 'If the interview is moved, or if you follow up with the same person on a later day.',
    after: ({ nextAsk }) =>
      nextAsk === null
        ? "That's the only note to them about this interview."
        : `If you send it today and don't hear back, the follow-up is due on ${longDay(nextAsk)}.`,
  },
  'recruiter-call': {
    changes: "If you're in touch with the recruiter about this job, or if there's a later interview.",
    after: onlyCall,
  },
  'reference-alert': {
    changes: "If you keep this reference for other jobs only, or if there's a later interview.",
    after: () => "Once they've called, you'll be reminded to thank your reference.",
  },
  'reference-thanks': {
    changes: 'If you correct the day of that call.',
    after: goesOn,
  },
  'network-check-in': {
    changes: "If you're in touch with that person, or if there's a later interview.",
    after: ({ policy: { stallAfter } }) =>
      `You ask them again only after ${counted(stallAfter, 'unanswered follow-up')}.`,
  },
  'stall-check-in': {
    changes:
      "If you hear from the employer, if you get an interview or an offer, or if you're in touch with that person.",
    after: () => 'You ask them again after the next follow-up that goes unanswered.',
  },
  'find-insider': {
    changes: 'If you hear from the employer, if you get an interview or an offer, or if you add someone inside.',
    after: () => "You can ask whoever you find what's holding things up.",
  },
  decide: {
    changes: 'If you hear from the employer, if you get an interview or an offer, or if you close the job.',
    after: () => 'Until you close the job, the follow-ups go on at their own pace.',
  },
  debrief: {
    changes: "If the interview is moved, or if there's one on a later day.",
    after: () => "You'll see what you wrote when you thank them, and before the next round.",
  },
  'add-interviewers': {
    changes: 'If you add at least one interviewer.',
    after: () => 'Then a thank-you note to each of them comes up.',
  },
  prepare: {
    changes: 'If the interview is moved or canceled.',
    after: () => 'On the day, the interview is at the top of your list.',
  },
  'feedback-request': {
    changes: 'If you close the job for another reason, or reopen it.',
    after: () => "That's the last thing for this job.",
  },
  'withdrawal-note': {
    changes: 'If you record that they know already, or if you reopen the job.',
    after: () => "That's the last thing for this job.",
  },
  'outcome-note': {
    changes: 'If you reopen the job.',
    after: () => "That's the last message to them about this job.",
  },
  'offer-notice': {
    changes: 'If you answer that offer, if they make you one too, or if you close the job.',
    after: ({ policy: { gaps, personRest } }) =>
      `Your next follow-up with them comes at least ${days(gaps[0] ?? personRest)} later.`,
  },
  'offer-reply': {
    changes: 'If they name a new day for your answer, or if you close the job.',
    after: () =>
      "If you accept, your other applications stay on your list until your first day. If you decline, you'll be asked to write them a kind note.",
  },
} as const satisfies Record<Rule, Outlook>;
