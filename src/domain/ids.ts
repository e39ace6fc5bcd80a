// Ids are letters and numbers taken from the records, so they never move and nothing is stored to make them.
import type { ItemKind } from './item-kinds.ts';

export const RECORD_LETTERS = { job: 'j', interview: 'i', person: 'p', reference: 'r', touch: 'l' } as const;
export type RecordType = keyof typeof RECORD_LETTERS;

/** What an item's id is made of: its letter, whose number comes first, and whose second. */
export const ITEM_ID_SHAPES = {
  'thank-you': { letter: 't', first: 'interview', second: 'person' },
  'follow-up': { letter: 'f', first: 'job', second: null },
  'recruiter-call': { letter: 'c', first: 'interview', second: null },
  'reference-alert': { letter: 'a', first: 'job', second: 'reference' },
  'reference-thanks': { letter: 'k', first: 'job', second: 'reference' },
  'network-check-in': { letter: 'n', first: 'job', second: 'person' },
  'find-insider': { letter: 's', first: 'job', second: null },
  debrief: { letter: 'd', first: 'interview', second: null },
  'add-interviewers': { letter: 'w', first: 'interview', second: null },
  prepare: { letter: 'g', first: 'interview', second: null },
  'offer-reply': { letter: 'o', first: 'job', second: null },
  'feedback-request': { letter: 'b', first: 'job', second: null },
  'withdrawal-note': { letter: 'x', first: 'job', second: null },
  decide: { letter: 'v', first: 'job', second: null },
} as const satisfies Record<
  ItemKind,
  { letter: string; first: 'job' | 'interview'; second: 'person' | 'reference' | null }
>;

export interface RecordRef {
  readonly type: RecordType;
  readonly number: number;
}

export interface ItemRef {
  readonly kind: ItemKind;
  /** The number of the job or interview, as ITEM_ID_SHAPES says. */
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
  readonly interview: Numbered | null;
  readonly person: Numbered | null;
  readonly reference: Numbered | null;
}

/** 'j4'. */
export function recordId(type: RecordType, number: number): string {
  return `${RECORD_LETTERS[type]}${number}`;
}

/** 't12.3'. */
export function itemId(ref: ItemRef): string {
  return `${ITEM_ID_SHAPES[ref.kind].letter}${ref.first}${ref.second === null ? '' : `.${ref.second}`}`;
}

/** The id of an item by the records that it names: 't12.3'. */
export function idOf(item: NamedByRecords): string {
  const { first, second } = ITEM_ID_SHAPES[item.kind];
  const secondId = second === 'reference' ? item.reference?.id : item.person?.id;
  return itemId({
    kind: item.kind,
    first: (first === 'interview' ? item.interview?.id : null) ?? item.job.id,
    second: second === null ? null : (secondId ?? null),
  });
}

/** Reads 'j4' in either case; null where the text is no record id. */
export function parseRecordId(text: string): RecordRef | null {
  const match = /^([a-z])([1-9]\d{0,14})$/.exec(text.trim().toLowerCase());
  if (!match) return null;
  const entry = Object.entries(RECORD_LETTERS).find(([, letter]) => letter === match[1]);
  return entry ? { type: entry[0] as RecordType, number: Number(match[2]) } : null;
}

/** Reads 't12.3' in either case; null where the text is no item id. */
export function parseItemId(text: string): ItemRef | null {
  const match = /^([a-z])([1-9]\d{0,14})(?:\.([1-9]\d{0,14}))?$/.exec(text.trim().toLowerCase());
  if (!match) return null;
  const entry = Object.entries(ITEM_ID_SHAPES).find(([, shape]) => shape.letter === match[1]);
  if (!entry || (entry[1].second === null) !== (match[3] === undefined)) return null;
  return {
    kind: entry[0] as ItemKind,
    first: Number(match[2]),
    second: match[3] === undefined ? null : Number(match[3]),
  };
}
