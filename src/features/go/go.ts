// The walk through today: one entry at a time, one key for each answer. Before each entry the list is planned again, so
// whatever an answer leads to is walked too.
import type { Asking } from '../../cli/declare.ts';
import { isClosedQuestion, isUserError, UserError } from '../../domain/errors.ts';
import type { Action } from '../../rules/entries.ts';
import { inShort, renderEnd } from './end.ts';
import { handleEntry } from './handle-entry.ts';
import { entriesOfWalk, firstUnseen } from './order.ts';
import { entryName, lookAgain, markSeen, startWalk, type Walk } from './walk.ts';

/** Walks until nothing is left to show or the user quits. */
export async function go(asking: Asking, only: Action | null): Promise<void> {
  const walk = startWalk(asking, only);
  try {
    await walkOn(walk);
  } catch (error) {
    if (!isInterrupted(error)) throw error;
    throw new UserError('interrupted', saidShort(walk), null, [], error.exit);
  }
  lookAgain(walk);
  walk.asking.out(renderEnd(walk, entriesOfWalk(walk)));
}

function isInterrupted(error: unknown): error is UserError {
  return isUserError(error) && error.code === 'interrupted' && !isClosedQuestion(error);
}

function saidShort(walk: Walk): string {
  lookAgain(walk);
  return inShort(walk, entriesOfWalk(walk).now);
}

async function walkOn(walk: Walk): Promise<void> {
  let wanted: string | null = null;
  for (;;) {
    lookAgain(walk);
    const { now } = entriesOfWalk(walk);
    const entry = now.find((each) => entryName(each) === wanted) ?? firstUnseen(walk, now);
    if (entry === null) return;
    markSeen(walk, entry);
    const move = await handleEntry(walk, entry);
    if (move.to === 'quit') return;
    wanted = move.name;
  }
}
