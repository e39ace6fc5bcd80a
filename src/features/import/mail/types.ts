// The result of reading emails, as the views show it.
import type { Day } from '../../../domain/day.ts';
import type { ImportView } from '../types.ts';
import type { Decision, MailEvent } from './decision.ts';

/** One email about the job hunt. */
export interface EventView {
  /** Its Message-ID, or a digest if there's none. */
  readonly messageId: string;
  readonly on: Day;
  readonly from: string | null;
  readonly to: readonly string[];
  readonly subject: string;
  readonly event: MailEvent;
  readonly certainty: Decision['certainty'];
  readonly action: Decision['action'];
  /** The id is null for a job that isn't on record, or that a dry run would add. */
  readonly job: { readonly id: number | null; readonly company: string; readonly title: string | null } | null;
  /** Jobs that could be meant, if it isn't clear which. */
  readonly jobs: readonly string[];
  readonly person: { readonly id: number | null; readonly name: string } | null;
  /** The record that it became or joined: 'l9'. */
  readonly record: string | null;
  /** What to type, for a proposal. */
  readonly command: string | null;
  /** The sentence that says so, for a proposal. */
  readonly because: string | null;
}

export interface MailView extends ImportView {
  readonly events: readonly EventView[];
  readonly read: number;
  readonly unrelated: number;
  readonly older: number;
  /** Emails before this day were passed over. */
  readonly since: Day;
  readonly unreadable: number;
  readonly today: Day;
}
