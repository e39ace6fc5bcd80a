// Shows plans as short lines for tests.
import { type Day, formatDay } from '../../src/domain/day.ts';
import type { ItemKind } from '../../src/domain/item-kinds.ts';
import type { Item, Plan } from '../../src/rules/item.ts';
import { itemId } from '../../src/rules/item-id.ts';
import { KINDS } from '../../src/rules/kinds/index.ts';
import { plan } from '../../src/rules/plan.ts';
import { DEFAULT_POLICY, type Policy } from '../../src/rules/policy.ts';
import { dayOf, told } from './dsl.ts';

/** The plan of a job hunt's text on a day. */
export function planOf(text: string, date: string, policy: Policy = DEFAULT_POLICY): Plan {
  return plan(told(text), dayOf(date), policy);
}

/** Items with their reasons computed, so that they can be compared. */
export function reasoned(items: readonly Item[]) {
  return items.map((item) => ({ ...item, why: item.why(), brief: item.brief() }));
}

/** A plan with its reasons computed, so that two plans can be compared. */
export function withReasons(made: Plan) {
  const { items, upcoming, lapsed, ...rest } = made;
  return { ...rest, items: reasoned(items), upcoming: reasoned(upcoming), lapsed: reasoned(lapsed) };
}

/** An item like 't1.1 thank-you amy due 11-02 by 11-03', with 'late' and 'promised' when it is. */
function lineOf(item: Item): string {
  const who = item.person ? ` ${item.person.name}` : '';
  const marks = `${item.isLate ? ' late' : ''}${item.isPromised ? ' promised' : ''}`;
  return `${idOf(item)} ${item.rule}${who} due ${shortOf(item.due)} by ${shortOf(item.by)}${marks}`;
}

/** The lines of the items shown on a day, of some kinds or all, joined by ', '. */
export function shown(text: string, date: string, kinds: readonly ItemKind[] = []): string {
  return linesOf(planOf(text, date).items, kinds);
}

/** The lines of some items, of some kinds or of all. */
export function linesOf(items: readonly Item[], kinds: readonly ItemKind[] = []): string {
  return items
    .filter((item) => kinds.length === 0 || kinds.includes(item.kind))
    .map(lineOf)
    .join(', ');
}

/** The id of an item: 't1.2'. */
export function idOf(item: Item): string {
  const { first, second } = KINDS[item.kind].id;
  const secondId = second === 'reference' ? item.reference?.id : item.person?.id;
  return itemId({
    kind: item.kind,
    first: (first === 'interview' ? item.interview?.id : item.job.id) ?? 0,
    second: second === null ? null : (secondId ?? 0),
  });
}

/** 'MM-dd' of 2026, else 'yyyy-MM-dd'. */
export function shortOf(date: Day): string {
  const text = formatDay(date);
  return text.startsWith('2026-') ? text.slice(5) : text;
}

/** The follow-up of Acme on a day, open or upcoming; '' if there is none. */
export function followUpOn(text: string, date: string, policy: Policy = DEFAULT_POLICY): string {
  const { items, upcoming } = planOf(text, date, policy);
  return linesOf([...items, ...upcoming].filter((item) => item.kind === 'follow-up' && item.job.id === 1));
}
