// The key of an item of `today`, and the rows stored under it. Items themselves are computed, never stored.
import type { ItemKind } from './item-kinds.ts';
import type { Row } from './schema.ts';

/** Names one item of `today`, by the same parts as its id (see rules/item-id.ts). */
export interface ItemKey {
  readonly kind: ItemKind;
  readonly jobId: number;
  /** Only for items about one interview: thank-you, recruiter-call, debrief, add-interviewers, prepare. */
  readonly interviewId: number | null;
  /** Only for thank-you, network-check-in and the two reference kinds (there, the person behind the reference). */
  readonly personId: number | null;
}

/** Email, or a letter to mail. */
export const MESSAGE_FORMS = ['email', 'letter'] as const;
export type MessageForm = (typeof MESSAGE_FORMS)[number];

/** Your own wording for an item; each item and form has at most one that hasn't been sent. */
export interface Message extends Row<'message'> {}

export interface Skip extends Row<'skip'> {}

export interface Snooze extends Row<'snooze'> {}

/** Whether two keys of the same job name the same item. */
export function isSameItem(a: Omit<ItemKey, 'jobId'>, b: Omit<ItemKey, 'jobId'>): boolean {
  return a.kind === b.kind && a.interviewId === b.interviewId && a.personId === b.personId;
}
