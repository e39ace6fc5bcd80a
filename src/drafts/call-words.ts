// What is said on the telephone: the first line, the questions that matter now, and the message if nobody picks up.
import type { ItemKind, OutreachKind } from '../domain/model.ts';
import type { FollowUpRule } from '../scheduler/item.ts';
import { interviewAbout } from './facts.ts';
import { closedFor } from './fields.ts';
import { followUpRule, missedThanks, occasionFor } from './follow-up.ts';
import type { ItemView } from './view.ts';
import { onDay, plain, roleOf } from './words.ts';

/** What a call of one kind says; questions are one or two. */
export interface CallWords {
  /** What it is about, after your name. */
  readonly opening: (view: ItemView) => string;
  readonly questions: (view: ItemView) => readonly string[];
  /** The same for the machine. */
  readonly message: (view: ItemView) => string;
}

const CHANGED_FROM = 3;

const CALLS: Record<OutreachKind, CallWords> = {
  'follow-up': {
    opening: (view) => {
      const parts = [occasionFor(view, 'calling'), missedThanks(view)];
      return [...parts, 'Do you have all that you need from me?'].filter((part) => part !== '').join(' ');
    },
    questions: (view) => QUESTIONS[followUpRule(view)](view),
    message: (view) => `I would like to ask where things stand with ${role(view)}.`,
  },
  'thank-you': {
    opening: (view) => `I would like to thank you for our conversation ${met(view)} about ${role(view)}.`,
    questions: () => ['Is there anything more that you would like to know?'],
    message: (view) => `I would like to thank you for our conversation ${met(view)} about ${role(view)}.`,
  },
  'recruiter-call': {
    opening: (view) => {
      const thanks = `Thank you for your help with ${role(view)}; my interview was ${met(view)}.`;
      return `${thanks} Do they have all that they need from me?`;
    },
    questions: () => [
      'Could you follow up with them for me today?',
      'What is the next step, and by when is a decision likely?',
    ],
    message: (view) =>
      `My interview for ${role(view)} was ${met(view)}. Thank you for your help; I would be grateful for a word from you to them today.`,
  },
  'reference-alert': {
    opening: (view) => `I had an interview for ${role(view)} ${met(view)}, and they may call you about me.`,
    questions: () => ['May they call you, and on which number?', 'Would you tell me when they do?'],
    message: (view) =>
      `I had an interview for ${role(view)} ${met(view)}, and they may call you about me. Thank you for being ready to speak for me.`,
  },
  'reference-thanks': {
    opening: (view) => `Thank you for talking with ${company(view)} about me.`,
    questions: () => ['How did it go?', 'What did they especially want to know?'],
    message: (view) => `Thank you for talking with ${company(view)} about me. I would love to hear how it went.`,
  },
  'network-check-in': {
    opening: (view) =>
      isStall(view)
        ? `I am still very interested in ${role(view)}, and have a small question for you.`
        : `I had an interview for ${role(view)} ${met(view)}, and thought of you.`,
    questions: (view) =>
      isStall(view)
        ? ['Do you know how far along they are?', 'Have the plans for it changed?']
        : ['Have you heard how it was received?', 'What should I know about the team?'],
    message: (view) => `I have a small question for you about ${role(view)}; it can wait until it suits you.`,
  },
  'feedback-request': {
    opening: (view) => `Thank you for letting me know about ${role(view)}, and for the time that went into it.`,
    questions: () => ['What spoke for me?', 'What would help me next time?'],
    message: (view) => `Thank you for letting me know about ${role(view)}. I have one short question for you.`,
  },
  'withdrawal-note': {
    opening: decision,
    questions: () => ['May we stay in touch?'],
    message: decision,
  },
};

const QUESTIONS: Record<FollowUpRule, (view: ItemView) => readonly string[]> = {
  'agreed-date': () => ['Where do things stand?', 'What is the next step, and when?'],
  'decision-date': () => ['Has it been decided, or by when is it likely?', 'What is the next step?'],
  'agreed-cadence': () => ['What is new since we last talked?', 'What is the next step, and when?'],
  'first-follow-up': () => ['Where do things stand?', 'By when is a decision likely?'],
  'back-off': ({ item }) =>
    (item.number ?? 1) < CHANGED_FROM
      ? ['Is anything missing that I could send you?', 'By when is a decision likely?']
      : ['Have the plans for the position changed?', 'When may I ask again?'],
};

/** What to say in a call of a kind; null where nobody is reached. */
export function callWordsFor(kind: ItemKind): CallWords | null {
  return isOutreach(kind) ? CALLS[kind] : null;
}

function isOutreach(kind: ItemKind): kind is OutreachKind {
  return kind in CALLS;
}

function isStall({ item }: ItemView): boolean {
  return item.rule === 'stall-check-in';
}

function decision(view: ItemView): string {
  const step = closedFor(view) === 'declined' ? 'decline the offer of' : 'withdraw my application for';
  return `After careful thought I have decided to ${step} ${role(view)}. Thank you for your time.`;
}

function met(view: ItemView): string {
  const interview = interviewAbout(view);
  return interview ? onDay(interview.day, view.today) : '';
}

function company({ item }: ItemView): string {
  return plain(item.job.company);
}

function role({ item }: ItemView): string {
  return roleOf(item.job);
}
