// What a plan is made of. Items are never stored: they follow from the record, the day and the policy.
import type { Day, Moment } from '../domain/day.ts';
import type { ItemKind, Rule } from '../domain/item-kinds.ts';
import type { Channel, Interview, Job, Person, Reference } from '../domain/model.ts';

/** The guides that the rules come from (see the README): TR, 7S, SCC, AH, SF. */
export type Guide = 'TR' | '7S' | 'SCC' | 'AH' | 'SF';

export interface Item {
  readonly kind: ItemKind;
  readonly rule: Rule;
  readonly job: Job;
  /** Set for thank-you, recruiter-call, debrief, add-interviewers and prepare only. */
  readonly interview: Interview | null;
  /** Whom to reach; null for something to do. */
  readonly person: Person | null;
  /** Set for reference-alert and reference-thanks only. */
  readonly reference: Reference | null;
  /** Null for something to do; phone is a call, anything else is sent. */
  readonly channel: Channel | null;
  readonly opens: Day;
  readonly due: Day;
  /** The last good day; after it the item is late. */
  readonly by: Day;
  readonly isLate: boolean;
  /** Calendar days after `by`; 0 when not late. */
  readonly daysLate: number;
  /** An agreed-date follow-up or an offer reply that is due. */
  readonly isPromised: boolean;
  /** From when on it makes sense: the end of the interview. */
  readonly notBefore: Moment | null;
  /** Which follow-up of the stage it is; null for other kinds. */
  readonly number: number | null;
  /** Calls without reaching anyone, plus one. */
  readonly attempt: number;
  /** Other open jobs of that person whose follow-up one call can serve. */
  readonly alsoAsk: readonly Job[];
  /** Whose thanks a follow-up carries along, since their own note was never sent. */
  readonly missedThanks: readonly Person[];
  readonly snoozedUntil: Day | null;
  /** The last day on which it is shown, where it lapses. */
  readonly shownUntil: Day | null;
  /** One sentence that a person understands; made only where it is shown. */
  readonly why: () => string;
  /** The guide named first for the rule; null for an offer, of which no guide speaks. */
  readonly source: Guide | null;
}

export const NUDGE_KINDS = ['unanswered', 'undated', 'saved', 'keep-applying', 'skills', 'start-date'] as const;
export type NudgeKind = (typeof NUDGE_KINDS)[number];

export interface Nudge {
  readonly kind: NudgeKind;
  readonly text: string;
}

export interface Plan {
  readonly date: Day;
  /** Shown on the day, in order. */
  readonly items: readonly Item[];
  /** Of open jobs: not opened, or snoozed past the day, as the record stands. By the day they open, then as items. */
  readonly upcoming: readonly Item[];
  /** Undone when their time was over, of open jobs. */
  readonly lapsed: readonly Item[];
  /** The day's interviews, by time. */
  readonly agenda: readonly Interview[];
  readonly nudges: readonly Nudge[];
  /** The earliest later day on which something opens or an interview takes place, and how many do. */
  readonly next: { readonly date: Day; readonly count: number } | null;
}
