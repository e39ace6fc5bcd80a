// What to do about an email: recorded at once, proposed, known already, or only listed.
import type { Day } from '../../../domain/day.ts';
import type { Person } from '../../../domain/model.ts';
import type { MailAddress } from '../../../formats/mail/message.ts';
import type { Invited } from '../ics/invitation.ts';
import type { KnownJob } from './known.ts';
import type { MailEvent as SaidEvent } from './words/classify.ts';

/** The event that an email reports, once it's compared with the records. */
export type MailEvent = SaidEvent | 'rescheduled';

/** The kinds of contact that an email by the user can be. */
export type SentKind = 'thank-you' | 'follow-up';

/** One thing to record about a job. */
export type Step =
  | { readonly kind: 'add-job'; readonly company: string; readonly title: string; readonly on: Day }
  | { readonly kind: 'apply'; readonly on: Day }
  | { readonly kind: 'heard'; readonly from: Person | MailAddress | null; readonly on: Day }
  | { readonly kind: 'interviews'; readonly invited: readonly Invited[]; readonly on: Day }
  | {
      readonly kind: SentKind;
      readonly to: readonly Person[];
      readonly interviewId: number | null;
      readonly on: Day;
      readonly promised: Day | null;
    }
  | { readonly kind: 'close'; readonly on: Day }
  | { readonly kind: 'offer'; readonly on: Day }
  | { readonly kind: 'note'; readonly text: string; readonly on: Day };

export interface Decision {
  readonly event: MailEvent;
  readonly certainty: 'certain' | 'likely';
  readonly action: 'recorded' | 'proposed' | 'known' | 'none';
  /** One if it's clear; several if any of them could be meant. */
  readonly jobs: readonly KnownJob[];
  /** Company and title as the email gives them, for a job that isn't on record. */
  readonly names: { readonly company: string; readonly title: string | null } | null;
  readonly person: Person | null;
  /** The steps that record it; empty if only the user can. */
  readonly steps: readonly Step[];
  /** The command to type instead, for a proposal. */
  readonly command: string | null;
  /** The record that it joins, if it's known. */
  readonly joins: { readonly touchId: number | null; readonly interviewId: number | null };
}

const NOTHING_JOINED = { touchId: null, interviewId: null } as const;

/** A decision that records nothing. */
export function listed(decision: Pick<Decision, 'event' | 'jobs' | 'names' | 'person'>): Decision {
  return { ...decision, certainty: 'likely', action: 'none', steps: [], command: null, joins: NOTHING_JOINED };
}

/** A decision that the email's news is on record already. */
export function known(
  decision: Pick<Decision, 'event' | 'jobs' | 'names' | 'person'>,
  joins: Partial<Decision['joins']> = {},
): Decision {
  return { ...listed(decision), certainty: 'certain', action: 'known', joins: { ...NOTHING_JOINED, ...joins } };
}

/** A decision to record, if it's certain, else to propose. */
export function recorded(
  decision: Pick<Decision, 'event' | 'jobs' | 'names' | 'person' | 'steps' | 'command'>,
  isCertain: boolean,
): Decision {
  const certainty = isCertain ? 'certain' : 'likely';
  return { ...decision, certainty, action: isCertain ? 'recorded' : 'proposed', joins: NOTHING_JOINED };
}
