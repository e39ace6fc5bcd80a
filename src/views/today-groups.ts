// Sorts the day's entries into the groups of the screen, and notes for one interview into blocks under one heading.

import { type Day, formatMoment } from '../domain/day.ts';
import { clockWords } from '../domain/english.ts';
import { groupBy } from '../domain/group.ts';
import type { Action, Entries, Entry } from '../rules/entries.ts';
import { sharedIdOf } from '../rules/item-id.ts';
import { isCalledLate } from '../rules/item-words.ts';

/** Entries under a heading of the screen. */
export interface Group {
  readonly heading: string;
  readonly isPromised: boolean;
  readonly blocks: readonly Block[];
}

/** Entries that belong together: usually one; several if they share an id such as t12. */
export interface Block {
  /** Null for one entry alone. */
  readonly id: string | null;
  readonly entries: readonly Entry[];
}

const HEADINGS = { call: 'Call', send: 'Send', do: 'Do' } as const satisfies Record<Action, string>;

/** The groups in screen order; `nameDay` puts a day in words if it isn't the day of the list. */
export function groupsOf({ now, later }: Entries, nameDay: (day: Day) => string | null): Group[] {
  const isPromised = ({ first }: Entry) => first.isPromised;
  const of = (action: Action) => now.filter((entry) => entry.action === action && !isPromised(entry));
  return [
    group('Promised', now.filter(isPromised), true),
    ...(['call', 'send', 'do'] as const).map((action) => group(HEADINGS[action], of(action))),
    ...hoursOf(later).map(([, entries]) => group(laterHeading(entries, nameDay), entries)),
  ].filter(({ blocks }) => blocks.length > 0);
}

/** The entries of the groups, one after another. */
export function entriesAcross(groups: readonly Group[]): Entry[] {
  return groups.flatMap(({ blocks }) => blocks.flatMap(({ entries }) => entries));
}

/** Is any of its items called late? */
export function isLate({ items }: Entry): boolean {
  return items.some(isCalledLate);
}

function group(heading: string, entries: readonly Entry[], isPromised = false): Group {
  const lateFirst = [...entries.filter(isLate), ...entries.filter((entry) => !isLate(entry))];
  return { heading, isPromised, blocks: blocksOf(lateFirst) };
}

function blocksOf(entries: readonly Entry[]): Block[] {
  const groups = groupBy(entries, (entry) => sharedIdOf(entry.first) ?? entry);
  return [...groups].map(([key, together]) => ({
    id: typeof key === 'string' && together.length > 1 ? key : null,
    entries: together,
  }));
}

/** Entries that wait, by their hour. */
function hoursOf(later: readonly Entry[]): [string, Entry[]][] {
  const hours = groupBy(later, ({ waitsFor }) => (waitsFor ? formatMoment(waitsFor) : ''));
  return [...hours].sort(([a], [b]) => (a < b ? -1 : 1));
}

function laterHeading([entry]: readonly Entry[], nameDay: (day: Day) => string | null): string {
  const hour = entry?.waitsFor;
  if (!hour) return 'Later';
  const words = [nameDay(hour.day), clockWords(hour.time)].filter(Boolean).join(', ');
  return `After the interview (${isTimed(entry) ? words : `on your list from ${words}`})`;
}

/** Is the hour that of an interview with a time? */
function isTimed({ items }: Entry): boolean {
  return items.some(({ interview }) => interview?.time != null);
}
