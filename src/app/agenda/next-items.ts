// Compares the items before and after a change: what comes next, and what left today's list.

import type { Day } from '../../domain/day.ts';
import { dateNear } from '../../domain/day-words.ts';
import type { Item, Plan } from '../../rules/item.ts';
import { idOf } from '../../rules/item-id.ts';
import { actInSentence, shownFrom } from '../../rules/item-words.ts';
import type { Items } from './planning.ts';

/** The items of these jobs: first those on the list, then the upcoming ones, earliest first. */
export function itemsOfJobs({ items, upcoming }: Pick<Plan, 'items' | 'upcoming'>, jobIds: readonly number[]): Item[] {
  const isMeant = (item: Item) => jobIds.includes(item.job.id);
  const coming = upcoming.filter(isMeant).sort((a, b) => shownFrom(a) - shownFrom(b));
  return [...items.filter(isMeant), ...coming];
}

/** Like itemsOfJobs, but new and moved items come first. */
export function nextItems(before: Items, after: Items, jobIds: readonly number[]): Item[] {
  const known = new Set(itemsOfJobs(before, jobIds).map(stateOf));
  const isNew = (item: Item) => !known.has(stateOf(item));
  const all = itemsOfJobs(after, jobIds);
  return [...all.filter(isNew), ...all.filter((item) => !isNew(item))];
}

/** The same items by the day that's shown with each. */
export function soonestFirst(items: readonly Item[], today: Day): Item[] {
  return [...items].sort((a, b) => dayShown(a, today) - dayShown(b, today));
}

function dayShown(item: Item, today: Day): Day {
  if (shownFrom(item) > today) return shownFrom(item);
  return item.due === today ? today : item.by;
}

/** The items that are on another day than before. */
export function movedSince(before: Items, items: readonly Item[]): Item[] {
  const known = [...before.items, ...before.upcoming];
  const isSame = (a: Item, b: Item) => idOf(a) === idOf(b) && a.number === b.number;
  return items.filter((item) => known.some((was) => isSame(was, item) && shownFrom(was) !== shownFrom(item)));
}

/** Key that changes when an item is new or moved, or its person or channel changes. */
function stateOf(item: Item): string {
  const { opens, due, by, number, attempt, person, channel } = item;
  return [idOf(item), shownFrom(item), opens, due, by, number, attempt, person?.id, channel].join(' ');
}

/** Items the output mentions anyway: those the command checked off, and those shown as next. */
interface SaidAnyway {
  readonly checkedOff: readonly string[];
  readonly shown: readonly Item[];
}

/** Says whether the list is empty now. `wholeIfDone` plans every job (null if anything is left), so it's only called if
 *  `after`, which has some other jobs too, is empty. */
export function lastLines(
  before: Items,
  after: Items,
  { shown }: Pick<SaidAnyway, 'shown'>,
  wholeIfDone: () => Plan | null,
): string[] {
  const isCleared = before.items.length > 0 && after.items.length === 0;
  const done = isCleared ? wholeIfDone() : null;
  if (done === null) return [];
  const { next, date } = done;
  const isKnown = next === null || shown.some((item) => shownFrom(item) === next.date);
  const then = isKnown ? '' : ` Next up: ${dateNear(next.date, date)}.`;
  return [`Nothing else is on your list for today.${then}`];
}

/** Says which items left today's list, for good or for now. */
export function leftLines(
  before: Items,
  after: Items,
  jobIds: readonly number[],
  { checkedOff, shown }: SaidAnyway,
): string[] {
  const known = new Set([...after.items, ...shown].map(idOf).concat(checkedOff));
  const coming = new Map(after.upcoming.map((item) => [idOf(item), item]));
  const left = before.items.filter((item) => jobIds.includes(item.job.id) && !known.has(idOf(item)));
  const gone = left
    .filter((item) => !coming.has(idOf(item)))
    .map((item) => `${actInSentence(item)}, ${item.job.company}`);
  const moved = left.flatMap((item) => coming.get(idOf(item)) ?? []);
  return [
    ...(gone.length === 0 ? [] : [`No longer on your list: ${gone.join('; ')}.`]),
    ...moved.map((item) => `Moved to ${dateNear(shownFrom(item), after.date)}: ${actInSentence(item)}.`),
  ];
}
