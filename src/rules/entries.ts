// Groups items the way they're done: one call, or one message, for everything a person is reached about that day (SCC).
import { type Day, formatDay, formatMoment, type Moment } from '../domain/day.ts';
import { groupBy } from '../domain/group.ts';
import type { Person } from '../domain/model.ts';
import type { Item } from './item.ts';

export const ACTIONS = ['call', 'send', 'do'] as const;
export type Action = (typeof ACTIONS)[number];

/** Items done together. */
export interface Entry {
  readonly action: Action;
  /** Who to call or write to; null for something to do. */
  readonly person: Person | null;
  /** The first of them, by the order of the plan. */
  readonly first: Item;
  /** All of them, in the order of the plan; exactly one for something to do. */
  readonly items: readonly Item[];
  /** The hour from which all of them can be done, if that's still ahead. */
  readonly waitsFor: Moment | null;
}

/** A day's entries: what can be done now, and what waits for its hour. */
export interface Entries {
  readonly now: readonly Entry[];
  readonly later: readonly Entry[];
}

/** A call, something to send, or something to do alone. */
export function actionOf({ channel }: Pick<Item, 'channel'>): Action {
  if (channel === null) return 'do';
  return channel === 'phone' ? 'call' : 'send';
}

/** Whether it has to wait for its hour. On the list of a later day, interviews before that day count as over. */
export function isWaiting({ notBefore }: Pick<Item, 'notBefore'>, date: Day, now: Moment): boolean {
  if (notBefore === null) return false;
  const seenFrom = date > now.day ? formatDay(date) : formatMoment(now);
  return formatMoment(notBefore) > seenFrom;
}

/** The entries of a day's items, each at the position of its first item. */
export function entriesOf(items: readonly Item[], date: Day, now: Moment): Entries {
  const isLater = (item: Item) => isWaiting(item, date, now);
  return {
    now: joined(items.filter((item) => !isLater(item))).map((entry) => ({ ...entry, waitsFor: null })),
    later: joined(items.filter(isLater)).map((entry) => ({ ...entry, waitsFor: lastHour(entry.items) })),
  };
}

function joined(items: readonly Item[]): Omit<Entry, 'waitsFor'>[] {
  const groups = groupBy(items, keyOf);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const action = actionOf(first);
    return [{ action, person: action === 'do' ? null : first.person, first, items: group }];
  });
}

// An item that's done alone, or that reaches nobody in particular, is its own key.
function keyOf(item: Item): string | Item {
  const action = actionOf(item);
  return action === 'do' || item.person === null ? item : `${action} ${item.person.id}`;
}

function lastHour(items: readonly Item[]): Moment | null {
  const hours = items.flatMap(({ notBefore }) => notBefore ?? []);
  return hours.reduce<Moment | null>(
    (last, hour) => (last !== null && formatMoment(last) >= formatMoment(hour) ? last : hour),
    null,
  );
}
