// Item ids are a letter and record numbers, so they never change and need no storage.
import type { ItemKey } from '../domain/item-key.ts';
import { ITEM_KINDS, type ItemKind } from '../domain/item-kinds.ts';
import { KINDS, kindOf } from './kinds/index.ts';

export interface ItemRef {
  readonly kind: ItemKind;
  /** The number of the job or interview, depending on the kind. */
  readonly first: number;
  /** The number of the person or reference, if the kind has one. */
  readonly second: number | null;
}

interface Numbered {
  readonly id: number;
}

/** The records an item's id is made from. */
interface NamedByRecords {
  readonly kind: ItemKind;
  readonly job: Numbered;
  readonly interview?: Numbered | null;
  readonly person?: Numbered | null;
  readonly reference?: Numbered | null;
}

/** 't12.3'. */
export function itemId({ kind, first, second }: ItemRef): string {
  return `${KINDS[kind].id.letter}${first}${second === null ? '' : `.${second}`}`;
}

/** An item's id, from its records: 't12.3'. */
export function idOf(item: NamedByRecords): string {
  const { first, second } = KINDS[item.kind].id;
  const secondId = second === 'reference' ? item.reference?.id : item.person?.id;
  return itemId({
    kind: item.kind,
    first: (first === 'interview' ? item.interview?.id : null) ?? item.job.id,
    second: second === null ? null : (secondId ?? null),
  });
}

/** The id shared by all items of its kind for one interview, such as t12; null if the kind has none. */
export function sharedIdOf(item: NamedByRecords): string | null {
  return kindOf(item.kind).heading && item.interview ? `${KINDS[item.kind].id.letter}${item.interview.id}` : null;
}

/** Reads 't12' in either case; null if it isn't an id that several items share. */
export function parseSharedId(text: string): Omit<ItemRef, 'second'> | null {
  const match = /^([a-z])([1-9]\d{0,14})$/.exec(text.trim().toLowerCase());
  const kind = match && ITEM_KINDS.find((each) => kindOf(each).heading && KINDS[each].id.letter === match[1]);
  return kind ? { kind, first: Number(match[2]) } : null;
}

/** The key skips and snoozes use for an item. */
export function keyOf(item: NamedByRecords): ItemKey {
  const { first, second } = KINDS[item.kind].id;
  return {
    kind: item.kind,
    jobId: item.job.id,
    interviewId: first === 'interview' ? (item.interview?.id ?? null) : null,
    personId: second === null ? null : (item.person?.id ?? null),
  };
}

/** Reads 't12.3' in either case; null if the text isn't an item id. */
export function parseItemId(text: string): ItemRef | null {
  const match = /^([a-z])([1-9]\d{0,14})(?:\.([1-9]\d{0,14}))?$/.exec(text.trim().toLowerCase());
  if (!match) return null;
  const kind = ITEM_KINDS.find((each) => KINDS[each].id.letter === match[1]);
  if (!kind || (KINDS[kind].id.second === null) !== (match[3] === undefined)) return null;
  return { kind, first: Number(match[2]), second: match[3] === undefined ? null : Number(match[3]) };
}
