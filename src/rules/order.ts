// Sort order: promised items first, then late ones, then the rest; in each group, by last good day.
import { FOLLOW_UP_RULES, type Rule } from '../domain/item-kinds.ts';
import type { Item } from './item.ts';
import { KINDS, RULES } from './kinds/index.ts';

/** Negative if `a` comes first; 0 only for the same item. */
export function compareItems(a: Item, b: Item): number {
  return (
    groupOf(a) - groupOf(b) ||
    a.by - b.by ||
    a.due - b.due ||
    KINDS[a.kind].order - KINDS[b.kind].order ||
    promiseFirst(a) - promiseFirst(b) ||
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

// A day they named goes before a day you promised, and both before the other follow-ups.
function promiseFirst({ rule }: Item): number {
  const rules: readonly Rule[] = FOLLOW_UP_RULES;
  return RULES[rule].isPromise ? rules.indexOf(rule) : rules.length;
}

// By code point: `<` goes by UTF-16 units, which puts an emoji before a full-width letter. The end of a text comes
// before any character.
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  let at = 0;
  while (a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1);
}

// Items without such a record come first.
function idOf(record: { readonly id: number } | null): number {
  return record?.id ?? 0;
}
