// The state of one walk. None of it is stored, since each answer is in the data file already.
import { planAround } from '../../app/agenda/planning.ts';
import type { Session } from '../../app/types.ts';
import type { Asking } from '../../cli/declare.ts';
import { longDay } from '../../domain/day-words.ts';
import { UserError } from '../../domain/errors.ts';
import { type Action, actionOf, type Entry } from '../../rules/entries.ts';
import type { Item } from '../../rules/item.ts';
import { idOf } from '../../rules/item-id.ts';

/** An answer, the blanks of a message, or a message saved when it was shown, copied or opened. */
type StepKind = 'answer' | 'blanks' | 'handed-over';

/** Everything that one answer, or one run of questions, recorded. */
export interface Step {
  readonly kind: StepKind;
  readonly entry: string;
  /** Its changes in the log, oldest first. */
  readonly batches: number[];
}

export interface Walk {
  /** As of the last look at the clock. */
  asking: Asking;
  readonly only: Action | null;
  /** Items shown so far. */
  readonly seen: Set<string>;
  /** Entries in the order shown. */
  readonly trail: string[];
  /** Entries whose blanks were asked for. */
  readonly filled: Set<string>;
  readonly steps: Step[];
  /** Steps undone since the last one recorded, the newest last. */
  readonly undone: (readonly Step[])[];
}

export function startWalk(asking: Asking, only: Action | null): Walk {
  return { asking, only, seen: new Set(), trail: [], filled: new Set(), steps: [], undone: [] };
}

/** Looks at the clock and the data file again. If another day has begun, says so, and everything is shown anew. */
export function lookAgain(walk: Walk): boolean {
  const { asking, seen, trail } = walk;
  walk.asking = { ...asking.again(), ask: asking.ask };
  if (walk.asking.today === asking.today) return false;
  seen.clear();
  trail.length = 0;
  asking.out(`\nIt's ${longDay(walk.asking.today)} now.`);
  return true;
}

/** Names an item and how it's done: a follow-up that has found somebody to call is another one. */
export function itemName(item: Item): string {
  return `${idOf(item)} ${actionOf(item)} ${item.person?.id}`;
}

export function entryName({ items }: Entry): string {
  return items.map(itemName).join(', ');
}

/** Notes that an entry is on the screen. */
export function markSeen({ seen, trail }: Walk, entry: Entry): void {
  for (const item of entry.items) seen.add(itemName(item));
  if (!trail.includes(entryName(entry))) trail.push(entryName(entry));
}

/** Thrown inside a save if an item of the entry is no longer on the list. */
export const GONE = new UserError('refused', 'Already done elsewhere.');

/** A context whose saves belong to one step of the walk. The first of them checks that these items are still on the
 *  list. */
export function stepOf(walk: Walk, entry: Entry, typed: string, kind: StepKind = 'answer'): Asking {
  const step: Step = { kind, entry: entryName(entry), batches: [] };
  const { asking } = walk;
  return {
    ...asking,
    typed,
    guard: (session) => {
      if (step.batches.length === 0 && !entry.items.every((item) => isStillThere(session, item))) throw GONE;
    },
    afterSaving: (upkeep) => {
      if (step.batches.length === 0) walk.steps.push(step);
      walk.undone.length = 0;
      step.batches.push(upkeep.batch);
      asking.afterSaving(upkeep);
    },
  };
}

function isStillThere(session: Session, item: Item): boolean {
  return planAround(session, [item.job.id]).items.items.some((each) => itemName(each) === itemName(item));
}
