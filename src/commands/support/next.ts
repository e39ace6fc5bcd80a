// What a change leads to: the items of before and after, side by side.
import { idOf } from '../../domain/ids.ts';
import { actOf, shownFrom } from '../../render/kinds.ts';
import { dateNear } from '../../render/words.ts';
import type { Item, Plan } from '../../scheduler/item.ts';

/** The items of some jobs: those on the list, then those to come, the first to come first. */
export function itemsOfJobs({ items, upcoming }: Plan, jobIds: readonly number[]): Item[] {
  const isMeant = (item: Item) => jobIds.includes(item.job.id);
  const coming = upcoming.filter(isMeant).sort((a, b) => shownFrom(a) - shownFrom(b));
  return [...items.filter(isMeant), ...coming];
}

/** The same, but what is new or was moved stands first. */
export function whatFollows(before: Plan, after: Plan, jobIds: readonly number[]): Item[] {
  const known = new Set(itemsOfJobs(before, jobIds).map(standOf));
  const isNew = (item: Item) => !known.has(standOf(item));
  const all = itemsOfJobs(after, jobIds);
  return [...all.filter(isNew), ...all.filter((item) => !isNew(item))];
}

/** An item, whom it is for and when, as one text: another where it is new or was moved. */
function standOf(item: Item): string {
  const { opens, due, by, number, attempt, person, channel } = item;
  return [idOf(item), shownFrom(item), opens, due, by, number, attempt, person?.id, channel].join(' ');
}

/** What has left today's list beside what was ticked off, for good or for a while. */
export function leftLines(before: Plan, after: Plan, jobIds: readonly number[], ticked: readonly string[]): string[] {
  const open = new Set(after.items.map(idOf));
  const coming = new Map(after.upcoming.map((item) => [idOf(item), item]));
  const left = before.items
    .filter((item) => jobIds.includes(item.job.id))
    .filter((item) => !open.has(idOf(item)) && !ticked.includes(idOf(item)));
  const gone = left.filter((item) => !coming.has(idOf(item))).map(actOf);
  const moved = left.flatMap((item) => coming.get(idOf(item)) ?? []);
  return [
    ...(gone.length === 0 ? [] : [`No longer on your list: ${gone.join('; ')}.`]),
    ...moved.map((item) => `Moved to ${dateNear(shownFrom(item), after.date)}: ${actOf(item)}.`),
  ];
}

/** Said once the list of the day is empty, and was not before. */
export function lastLines(before: Plan, { items, next, date }: Plan): string[] {
  if (items.length > 0 || before.items.length === 0) return [];
  const then = next === null ? '' : ` The next thing comes on ${dateNear(next.date, date)}.`;
  return [`That was the last thing on your list for today.${then}`];
}
