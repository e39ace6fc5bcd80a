// Items that involve only the user and are checked off by recording something.
import { UserError } from '../../domain/errors.ts';
import type { ItemKind } from '../../domain/item-kinds.ts';
import { kindOf } from '../../rules/kinds/index.ts';
import type { ItemTarget } from '../lookup/items.ts';

/** Is an item of this kind checked off by recording something? */
export function isDoneByRecording(kind: ItemKind): boolean {
  return kindOf(kind).recordedBy !== undefined;
}

/** The command that records it and so ticks it off; null if that's `done`. */
export function recordedBy({ key, id }: ItemTarget): string | null {
  return kindOf(key.kind).recordedBy?.(key, id) ?? null;
}

/** Throws refused, with the command to type instead, if the item isn't a message or call. */
export function refuseForYouAlone(target: ItemTarget, what: string): void {
  const hint = kindOf(target.key.kind).helpedBy?.(target.key) ?? recordedBy(target);
  if (hint === null) return;
  throw new UserError('refused', `${target.id} is for you alone, so there's ${what}.`, hint);
}
