// Which messages say another one as well, so that one person gets one message.
import type { ItemKind } from '../domain/item-kinds.ts';

const SAID_WITH: Partial<Record<ItemKind, ItemKind>> = {
  'follow-up': 'offer-notice',
  'reference-alert': 'outcome-note',
};

/** The kind of message that says this one too, if the same person gets both; null if there's none. */
export function saidWith(kind: ItemKind): ItemKind | null {
  return SAID_WITH[kind] ?? null;
}
