// What stands first: what was promised, then what is late, then the rest; within each what is wanted soonest.
import type { ItemKind } from '../domain/item-kinds.ts';
import type { Item } from './item.ts';

const KIND_ORDER = {
  'thank-you': 0,
  'recruiter-call': 1,
  'follow-up': 2,
  'offer-reply': 3,
  'reference-alert': 4,
  'reference-thanks': 5,
  'network-check-in': 6,
  debrief: 7,
  'add-interviewers': 8,
  prepare: 9,
  'feedback-request': 10,
  'withdrawal-note': 11,
  'find-insider': 12,
  decide: 13,
} as const satisfies Record<ItemKind, number>;

/** Below 0 where `a` comes first; 0 only for one and the same item. */
export function compareItems(a: Item, b: Item): number {
  return (
    groupOf(a) - groupOf(b) ||
    a.by - b.by ||
    a.due - b.due ||
    KIND_ORDER[a.kind] - KIND_ORDER[b.kind] ||
    agreedLast(a) - agreedLast(b) ||
    compareText(a.job.company, b.job.company) ||
    a.job.id - b.job.id ||
    idOf(a.interview) - idOf(b.interview) ||
    idOf(a.person) - idOf(b.person)
  );
}

function groupOf(item: Item): number {
  if (item.isPromised) return 0;
  return item.isLate ? 1 : 2;
}

function agreedLast(item: Item): number {
  return item.rule === 'agreed-date' ? 0 : 1;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

// Items without one come first.
function idOf(record: { readonly id: number } | null): number {
  return record?.id ?? 0;
}
