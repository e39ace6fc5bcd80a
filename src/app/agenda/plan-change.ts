// Compares the items before and after an edit, and says what changed.

import { dayNear } from '../../domain/day-words.ts';
import { capitalized, countOf, ordinalWord } from '../../domain/words.ts';
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

interface PlanChanges {
  /** 'Call Dana (first follow-up) (f4), Acme: Mon Nov 9 → Mon Nov 16.' for each item that changed. */
  readonly lines: readonly string[];
  /** The ids of those that are new or changed. */
  readonly named: readonly string[];
}

/** What changed, of the items before and after. */
export function planChanges(session: Session, before: readonly Item[], after: readonly Item[]): PlanChanges {
  const known = new Map(before.map((item) => [idOf(item), item]));
  const left = new Set(after.map(idOf));
  const gone = before.filter((item) => !left.has(idOf(item))).map((item) => `No longer planned: ${nameOf(item)}.`);
  const news = after.flatMap((item) => {
    const line = changeOf(session, known.get(idOf(item)) ?? null, item);
    return line === null ? [] : [{ id: idOf(item), line }];
  });
  const shown = news.slice(0, Math.max(0, MOST_SHOWN - gone.length));
  const named = shown.map(({ id }) => id);
  const lines = [...gone.slice(0, MOST_SHOWN), ...shown.map(({ line }) => line)];
  const rest = gone.length + news.length - lines.length;
  if (rest === 0) return { lines, named };
  return { lines: [...lines, `${capitalized(countOf(rest, 'more change'))}: jobtrack today --week`], named };
}

function changeOf(session: Session, before: Item | null, after: Item): string | null {
  const is = whenOf(session, after);
  if (before === null) return `New: ${nameOf(after)}, ${is}.`;
  const was = whenOf(session, before);
  if (was === is && isPassedOn(before, after)) return passedOn(after, is);
  if (taskOf(before) !== taskOf(after)) return `${capitalized(nameOf(before))}, ${was} → ${nameOf(after)}, ${is}.`;
  return was === is ? null : `${capitalized(nameOf(after))}: ${was} → ${is}.`;
}

/** Key of the task: kind, channel, person and count. Renaming the person doesn't make it a new task. */
function taskOf({ kind, channel, person, number, attempt }: Item): string {
  return [kind, channel, person?.id, number, attempt].join(' ');
}

/** Whether it's the same follow-up, but to another person or to the first one known. */
function isPassedOn(before: Item, after: Item): boolean {
  const isSame = before.number === after.number && before.attempt === after.attempt;
  return after.number !== null && isSame && after.person !== null && before.person?.id !== after.person.id;
}

function passedOn(item: Item, when: string): string {
  const { number, job, person } = item;
  return `The ${ordinalWord(number ?? 1)} follow-up for ${job.company} (${idOf(item)}, ${when}) now goes to ${person?.name}.`;
}

function nameOf(item: Item): string {
  return `${actInSentence(item)}, ${item.job.company} (${idOf(item)})`;
}

function whenOf({ today }: Session, item: Item): string {
  return shownFrom(item) > today ? dayNear(shownFrom(item), today) : dueOf(item, today);
}
