// Undo and redo within a walk. They only reach what the walk itself recorded.
import { type Reversal, reverse } from '../../app/recording/going-back.ts';
import { UserError } from '../../domain/errors.ts';
import { batchesInEffect, takenBackBy, undosToRedo } from '../../store/in-effect.ts';
import { newestBatch } from '../../store/undo.ts';
import { reversalLines } from '../../views/undo.ts';
import { say } from './say.ts';
import type { Step, Walk } from './walk.ts';

/** Is it something the user answered? Copying and opening can't be undone. */
export function isAnswered({ kind }: Step): boolean {
  return kind !== 'handed-over';
}

export function canUndo({ steps }: Walk): boolean {
  return steps.some(isAnswered);
}

/** Undoes the newest answer, with what was kept for messages handed over since. Returns it; null if there's none. Throws
 *  refused if anything else was recorded since. */
export function undoStep(walk: Walk): Step | null {
  const { steps, undone } = walk;
  const at = steps.findLastIndex(isAnswered);
  const [step] = steps.slice(at);
  if (at < 0 || !step) return null;
  const { db } = walk.asking.session;
  const mine = steps.slice(at).flatMap(({ batches }) => batches);
  const newest = newestBatch(db)?.id;
  const batches = batchesInEffect(db, mine.length);
  if (!isSame(batches, mine)) throw isNotMine();
  const commands = batches.filter(({ id }) => step.batches.includes(id));
  reverseAs(walk, 'Undone', { batches, commands, newest, typed: 'undo' });
  undone.push(steps.splice(at));
  if (step.kind === 'blanks') walk.filled.delete(step.entry);
  return step;
}

/** Brings back what was undone last. Throws refused if that's no longer what redo would bring back. */
export function redoStep(walk: Walk): void {
  const { db } = walk.asking.session;
  const last = walk.undone.at(-1) ?? [];
  const newest = newestBatch(db)?.id;
  const batches = undosToRedo(db, 1);
  const commands = batches.flatMap((undo) => takenBackBy(db, undo));
  const mine = last.flatMap(({ batches }) => batches);
  if (!isSame(commands, mine)) throw isNotMine();
  reverseAs(walk, 'Redone', { batches, commands, newest, typed: 'redo' });
  walk.undone.pop();
  walk.steps.push(...last);
}

function isSame(newestFirst: readonly { readonly id: number }[], mine: readonly number[]): boolean {
  const ids = newestFirst.map(({ id }) => id).reverse();
  return ids.length === mine.length && ids.every((id, at) => id === mine[at]);
}

function reverseAs({ asking }: Walk, lead: Parameters<typeof reversalLines>[0], reversal: Reversal): void {
  const { outcome, names } = reverse({ ...asking, typed: reversal.typed }, reversal);
  say(asking, { lines: reversalLines(lead, inOne(reversal), names), warnings: outcome.warnings });
}

/** One run of questions is one command to the user, however often it saved. */
function inOne({ batches, commands }: Reversal): Pick<Reversal, 'batches' | 'commands'> {
  const oldestFirst = [...batches].reverse();
  const size = batches.reduce((sum, batch) => sum + batch.size, 0);
  const [changes, counts] = [oldestFirst.flatMap((each) => each.changes), oldestFirst.flatMap((each) => each.counts)];
  const named = new Map(commands.map((each) => [each.command, each]));
  return {
    batches: oldestFirst.slice(-1).map((last) => ({ ...last, size, changes, counts })),
    commands: [...named.values()],
  };
}

function isNotMine(): UserError {
  return new UserError(
    'refused',
    "Something was recorded elsewhere since then, so this can't be undone from here.",
    'To see the newest commands: jobtrack undo --list. To undo the newest: jobtrack undo',
  );
}
