// The parts of a plan. Items are never stored: they're computed from the records, the day and the policy.
import type { Day, Moment } from '../domain/day.ts';
import type { ItemKind, OutreachKind, Rule } from '../domain/item-kinds.ts';
import type { Channel, Interview, Job, Person, Reference } from '../domain/model.ts';

/** The guides the rules come from (see rule-words.ts): TR, 7S, SCC, AH, SF. */
export type Guide = 'TR' | '7S' | 'SCC' | 'AH' | 'SF';

export interface Item {
  readonly kind: ItemKind;
  readonly rule: Rule;
  readonly job: Job;
  /** Only for thank-you, recruiter-call, debrief, add-interviewers and prepare. */
  readonly interview: Interview | null;
  /** Who to reach; null if there's nobody to reach. */
  readonly person: Person | null;
  /** Only for reference-alert and reference-thanks. */
  readonly reference: Reference | null;
  /** Null if there's nobody to reach; `phone` is a call, any other channel a message. */
  readonly channel: Channel | null;
  readonly opens: Day;
  readonly due: Day;
  /** The last good day; after it the item is late. */
  readonly by: Day;
  readonly isLate: boolean;
  /** Calendar days after `by`; 0 if not late. */
  readonly daysLate: number;
  /** True for an agreed-date or own-promise follow-up, or an offer reply, that's due. */
  readonly isPromised: boolean;
  /** The day you said you'd get in touch, if that's why. */
  readonly promisedOn: Day | null;
  /** The end of the interview that it's about; it can't be done earlier. */
  readonly notBefore: Moment | null;
  /** Number of the follow-up in its stage; null for other kinds. */
  readonly number: number | null;
  /** True for an offer that names no day for the answer. */
  readonly isUndated: boolean;
  /** Calls that reached nobody, plus one. */
  readonly attempt: number;
  /** This person's other open jobs that one call can cover. */
  readonly alsoAsk: readonly Job[];
  /** The other message that a thank-you note includes, if any. */
  readonly carries: OutreachKind | null;
  /** People to thank in a follow-up, because they never got their own note. */
  readonly missedThanks: readonly Person[];
  readonly snoozedUntil: Day | null;
  /** The last day it shows, if it lapses. */
  readonly shownUntil: Day | null;
  /** The reason in one plain sentence; a function, so it's only built when shown. */
  readonly why: () => string;
  /** The reason in a few words, for a line of `today`; null if the action is enough. */
  readonly brief: () => string | null;
  /** The main guide for the rule; null for offers, which no guide covers. */
  readonly source: Guide | null;
}

export const NUDGE_KINDS = [
  'unanswered',
  'undated',
  'stale',
  'saved',
  'keep-applying',
  'skills',
  'competitors',
  'clash',
  'ask-again',
  'start-date',
] as const;
export type NudgeKind = (typeof NUDGE_KINDS)[number];

/** A nudge's sentences and commands. */
export interface Hint {
  /** Whole sentences. */
  readonly text: string;
  /** The purpose of the first command: 'Add one'. */
  readonly step: string;
  /** Commands that act on it, the likeliest first; '…' is for the user to fill in. */
  readonly commands: readonly string[];
}

export interface Nudge extends Hint {
  readonly kind: NudgeKind;
}

export interface Plan {
  readonly date: Day;
  /** Items for the day, in order. */
  readonly items: readonly Item[];
  /** Items of open jobs that haven't opened or are snoozed past the day, as things are now. Sorted by opening day. */
  readonly upcoming: readonly Item[];
  /** Items of open jobs that lapsed without being done. */
  readonly lapsed: readonly Item[];
  /** The day's interviews, by time. */
  readonly agenda: readonly Interview[];
  readonly nudges: readonly Nudge[];
  /** The next day something opens or an interview takes place, and how many do. */
  readonly next: { readonly date: Day; readonly count: number } | null;
}
