// Groups items into messages: one for all the items to a person that one message can cover, else one each.
import { groupBy } from '../../domain/group.ts';
import type { MessageForm } from '../../domain/item-key.ts';
import type { Channel } from '../../domain/model.ts';
import type { Item } from '../../rules/item.ts';
import { kindOf } from '../../rules/kinds/index.ts';
import type { ItemTarget } from '../lookup/items.ts';

/** An item to write, and in which form. */
export interface Writable {
  readonly target: ItemTarget;
  readonly item: Item;
  readonly form: MessageForm;
}

/** One message: its first item, and the others it covers. */
export interface Letter extends Writable {
  readonly others: readonly Writable[];
}

/** The form of a message for each channel; null for talking. */
export const FORM_OF = {
  email: 'email',
  phone: null,
  mail: 'letter',
  hand: 'letter',
  linkedin: 'email',
  video: null,
  'in-person': null,
} as const satisfies Record<Channel, MessageForm | null>;

/** The messages for these items, in order. */
export function lettersFor<T extends Pick<Writable, 'item' | 'form'>>(
  items: readonly T[],
): (T & { readonly others: readonly T[] })[] {
  const groups = groupBy(items, (one) => jointKey(one) ?? one);
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [{ ...first, others }] : []));
}

function jointKey({ item, form }: Pick<Writable, 'item' | 'form'>): string | null {
  const isJoint = kindOf(item.kind).isJoint === true && item.person !== null;
  return isJoint ? `${item.kind} ${item.person?.id} ${form}` : null;
}
