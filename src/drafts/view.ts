// Input for the texts about one item or interview: the records, and the results of the rules.
import type { Day, Moment } from '../domain/day.ts';
import type { MessageForm } from '../domain/item-key.ts';
import type { Debrief, Interview, Job, JobHunt, Note, Person } from '../domain/model.ts';
import type { Item } from '../rules/item.ts';
import type { Policy } from '../rules/policy.ts';
import type { TemplateId } from './templates.ts';

/** Your details for the signature; null if not set. */
export interface Me {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly linkedin: string | null;
}

/** How you greet people you've met or talked with; the first is the default. */
export const GREETINGS = ['first', 'formal'] as const;
export type Greeting = (typeof GREETINGS)[number];

/** A job you've accepted. */
export interface NewJob {
  readonly company: string;
  /** The day of their first offer; null if none is recorded. */
  readonly offeredOn: Day | null;
  /** The day you accepted. */
  readonly on: Day;
  readonly startsOn: Day | null;
}

/** One item on a day. */
export interface ItemView {
  readonly item: Item;
  readonly jobHunt: JobHunt;
  readonly me: Me;
  readonly greeting: Greeting;
  readonly today: Day;
  readonly now: Moment;
  /** Today, or the next workday if today isn't one. */
  readonly workday: Day;
  /** The person follow-ups about the job go to. */
  readonly contact: Person | null;
  /** Other items that the same call or message is for. */
  readonly together: readonly Item[];
  /** Everything on the list that day. */
  readonly list: readonly Item[];
  /** The messages of yours that went out about the job. */
  readonly said: readonly string[];
  /** The text of the job's posting; null if none was kept. */
  readonly posting: string | null;
  /** The other job you've accepted; null if there's none. */
  readonly newJob: NewJob | null;
}

export interface DraftView extends ItemView {
  /**
   * The job's follow-up day in tomorrow's plan, with this thank-you sent today; null if there's none. Tomorrow's,
   * because only then do today's follow-ups to the same person about other jobs count.
   */
  readonly nextAsk: Day | null;
  readonly form: MessageForm;
  /** The template of a message, yours or the built-in one; throws UserError if yours can't be used. */
  readonly textOf: (id: TemplateId) => string;
}

export interface CallView extends ItemView {
  readonly policy: Policy;
}

/** An interview to prepare for. */
export interface PreparationView {
  readonly interview: Interview;
  readonly job: Job;
  readonly jobHunt: JobHunt;
  /** Notes on the job, its interviews and its people. */
  readonly notes: readonly Note[];
  /** Newest first. */
  readonly lessons: readonly Lesson[];
}

/** Answers from the debrief of an interview at another company. */
export interface Lesson {
  readonly company: string;
  readonly on: Day;
  readonly debrief: Pick<Debrief, 'wentWell' | 'toImprove' | 'reactions'>;
}
