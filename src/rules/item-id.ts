// Ids of items are letters and numbers taken from the records, so they never move and nothing is stored to make them.
import type { ItemKey } from '../domain/item-key.ts';
import { ITEM_KINDS, type ItemKind } from '../domain/item-kinds.ts';
import { KINDS } from './kinds/index.ts';

export interface ItemRef {
  readonly kind: ItemKind;
  /** The number of the job or interview, as the kind has it. */
  readonly first: number;
  /** The number of the person or reference, where the kind has one. */
  readonly second: number | null;
}

interface Numbered {
  readonly id: number;
}

/** The records that an item's id is taken from. */
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

/** The id of an item by the records that it names: 't12.3'. */
export function idOf(item: NamedByRecords): string {
  const { first, second } = KINDS[item.kind].id;
  const secondId = second === 'reference' ? item.reference?.id : item.person?.id;
  return itemId({
    kind: item.kind,
    first: (first === 'interview' ? item.interview?.id : null) ?? item.job.id,
    second: second === null ? null : (secondId ?? null),
  });
}

/** The key by which skips and snoozes name an item. */
export function keyOf(item: NamedByRecords): ItemKey {
  const { first, second } = KINDS[item.kind].id;
  return {
    kind: item.kind,
    jobId: item.job.id,
    interviewId: first === 'interview' ? (item.interview?.id ?? null) : null,
    personId: second === null ? null : (item.person?.id ?? null),
  };
}

/** Reads 't12.3' in either case; null where the text is no item id. */
export function parseItemId(text: string): ItemRef | null {
  const match = /^([a-z])([1-9]\d{0,14})(?:\.([1-9]\d{0,14}))?$/.exec(text.trim().toLowerCase());
  if (!match) return null;
  const kind = ITEM_KINDS.find((each) => KINDS[each].id.letter === match[1]);
  if (!kind || (KINDS[kind].id.second === null) !== (match[3] === undefined)) return null;
  return { kind, first: Number(match[2]), second: match[3] === undefined ? null : Number(match[3]) };
}
