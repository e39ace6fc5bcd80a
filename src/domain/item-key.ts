// The items of `today`, which are computed and never stored: what says which one is meant, and what is on record under
// that key.
import type { ItemKind } from './item-kinds.ts';
import type { Row } from './schema.ts';

/** Which item of `today` something is about, by what the item's id is made of (see scheduler/item-id.ts). */
export interface ItemKey {
  readonly kind: ItemKind;
  readonly jobId: number;
  /** Only for items of one interview: thank-you, recruiter-call, debrief, add-interviewers, prepare. */
  readonly interviewId: number | null;
  /** Only for thank-you, network-check-in and the two reference kinds (there: the person behind the reference). */
  readonly personId: number | null;
}

/** An e-mail, or a letter to be posted. */
export const MESSAGE_FORMS = ['email', 'letter'] as const;
export type MessageForm = (typeof MESSAGE_FORMS)[number];

/** What you wrote for an item in your own words: at the most one not yet sent for each item and form. */
export interface Message extends Row<'message'> {}

export interface Skip extends Row<'skip'> {}

export interface Snooze extends Row<'snooze'> {}

/** Do two keys of one job name the same item? */
export function isSameItem(a: Omit<ItemKey, 'jobId'>, b: Omit<ItemKey, 'jobId'>): boolean {
  return a.kind === b.kind && a.interviewId === b.interviewId && a.personId === b.personId;
}
