// Items that are for you alone: recording something ticks them off.
import { UserError } from '../../domain/errors.ts';
import type { ItemKind } from '../../domain/item-kinds.ts';
import { kindOf } from '../../rules/kinds/index.ts';
import type { ItemTarget } from '../lookup/items.ts';

/** Is something of that kind done by recording it? */
export function isDoneByRecording(kind: ItemKind): boolean {
  return kindOf(kind).recordedBy !== undefined;
}

/** The command that records it, and so ticks it off; null for what `done` ticks off. */
export function recordedBy({ key, id }: ItemTarget): string | null {
  return kindOf(key.kind).recordedBy?.(key, id) ?? null;
}

/** Throws refused, with the command to type instead, for what nobody is to be written to or called for. */
export function refuseForYouAlone(target: ItemTarget, what: string): void {
  const hint = kindOf(target.key.kind).helpedBy?.(target.key) ?? recordedBy(target);
  if (hint === null) return;
  throw new UserError('refused', `${target.id} is for you alone: there is ${what}.`, hint);
}
