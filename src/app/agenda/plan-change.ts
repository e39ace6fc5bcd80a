// Compares the items before and after an edit, and says what changed.

import { dayNear } from '../../domain/day-words.ts';
import { capitalized, countOf } from '../../domain/words.ts';
import type { Item } from '../../rules/item.ts';
import { idOf } from '../../rules/item-id.ts';
import { actInSentence, dueOf, shownFrom } from '../../rules/item-words.ts';
import type { Session } from '../types.ts';
import { planToday } from './planning.ts';

const MOST_SHOWN = 8;

/** Every open and upcoming item; `alsoJobId` includes a job even if it closed long ago. */
export function itemsNow(session: Session, alsoJobId?: number): readonly Item[] {
  const { items, upcoming } = planToday(session, alsoJobId).plan;
  return [...items, ...upcoming];
}

/** 'Call Dana (first follow-up) (f4), Acme: Mon Nov 9 → Mon Nov 16.' for each item that changed. */
export function planChanges(session: Session, before: readonly Item[], after: readonly Item[]): string[] {
  const known = new Map(before.map((item) => [idOf(item), item]));
  const left = new Map(after.map((item) => [idOf(item), item]));
  const gone = before.filter((item) => !left.has(idOf(item))).map((item) => `No longer planned: ${nameOf(item)}.`);
  const news = after.flatMap((item) => changeOf(session, known.get(idOf(item)) ?? null, item));
  const lines = [...gone, ...news];
  if (lines.length <= MOST_SHOWN) return lines;
  const rest = lines.length - MOST_SHOWN;
  return [...lines.slice(0, MOST_SHOWN), `${capitalized(countOf(rest, 'more change'))}: jobtrack today --week`];
}

function changeOf(session: Session, before: Item | null, after: Item): string[] {
  const is = whenOf(session, after);
  if (before === null) return [`New: ${nameOf(after)}, ${is}.`];
  const was = whenOf(session, before);
  if (taskOf(before) !== taskOf(after)) return [`${capitalized(nameOf(before))}, ${was} → ${nameOf(after)}, ${is}.`];
  return was === is ? [] : [`${capitalized(nameOf(after))}: ${was} → ${is}.`];
}

/** Key of the task: kind, channel, person and count. Renaming the person doesn't make it a new task. */
function taskOf({ kind, channel, person, number, attempt }: Item): string {
  return [kind, channel, person?.id, number, attempt].join(' ');
}

function nameOf(item: Item): string {
  return `${actInSentence(item)}, ${item.job.company} (${idOf(item)})`;
}

function whenOf({ today }: Session, item: Item): string {
  return shownFrom(item) > today ? dayNear(shownFrom(item), today) : dueOf(item, today);
}
