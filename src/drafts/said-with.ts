// Which messages say another one as well, so that one person gets one message.
import type { ItemKind } from '../domain/item-kinds.ts';
import type { Item } from '../rules/item.ts';

const SAID_WITH: Partial<Record<ItemKind, ItemKind>> = {
  'thank-you': 'offer-notice',
  'recruiter-call': 'offer-notice',
  'follow-up': 'offer-notice',
  'reference-alert': 'outcome-note',
};
/** Thanks for an interview for another job, which may be closed by now, are a message of their own. */
const FOR_ONE_JOB: readonly ItemKind[] = ['thank-you', 'recruiter-call'];

/** Whether a message also says another one to the same person. */
export function saysToo({ kind, job }: Item, other: Item): boolean {
  return SAID_WITH[other.kind] === kind && (job.id === other.job.id || !FOR_ONE_JOB.includes(other.kind));
}
