// Groups items into messages: one for all the items to a person that one message can cover, else one each.
import { groupBy } from '../../domain/group.ts';
import type { MessageForm } from '../../domain/item-key.ts';
import type { Channel } from '../../domain/model.ts';
import { saysToo } from '../../drafts/said-with.ts';
import type { Item } from '../../rules/item.ts';
import { kindOf } from '../../rules/kinds/index.ts';
import type { ItemTarget } from '../lookup/items.ts';

/** An item to write, and in which form. */
interface Writable {
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

type Written = Pick<Writable, 'item' | 'form'>;

/** The messages for these items, in order. */
export function lettersFor<T extends Written>(items: readonly T[]): (T & { readonly others: readonly T[] })[] {
  const groups = groupBy(items, (one) => jointKey(leadOf(one, items)));
  return [...groups.values()].flatMap((group) => {
    const lead = group.find((one) => leadOf(one, items) === one);
    return lead ? [{ ...lead, others: group.filter((one) => one !== lead) }] : [];
  });
}

/** The item whose message says this one as well; itself if there's none. */
function leadOf<T extends Written>(one: T, items: readonly T[]): T {
  const { person } = one.item;
  const isLead = ({ item, form }: T) =>
    saysToo(item, one.item) && person !== null && item.person?.id === person.id && form === one.form;
  return items.find(isLead) ?? one;
}

function jointKey<T extends Written>(one: T): string | T {
  const { kind, person } = one.item;
  const isJoint = kindOf(kind).isJoint === true && person !== null;
  return isJoint ? `${kind} ${person.id} ${one.form}` : one;
}
