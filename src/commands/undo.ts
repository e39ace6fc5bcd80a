import { type Reversal, reverse } from '../app/recording/going-back.ts';
import type { Context } from '../cli/context.ts';
import { addExamples, type Declare } from '../cli/declare.ts';
import { UserError } from '../domain/errors.ts';
import { countOf } from '../domain/words.ts';
import { batchesInEffect, takenBackBy, undosToRedo } from '../store/in-effect.ts';
import { countBatches, newestBatch, newestBatches } from '../store/undo.ts';
import { toJson } from '../views/json.ts';
import { report } from '../views/report.ts';
import { commandsWords, logJson, renderLog, reversalLines } from '../views/undo.ts';

interface Flags {
  list?: true;
  steps?: string;
}

const LISTED = 20;

export const undo: Declare = (command, act) => {
  command
    .option('--list', 'show the newest commands and which are still in effect, and change nothing')
    .option('--steps <n>', 'take back this many commands at once')
    .action(act(undoTyped));
  addExamples(command, 'jobtrack undo', 'jobtrack undo --list', 'jobtrack undo --steps 3 --yes');
};

async function undoTyped(context: Context, { list, steps }: Flags): Promise<void> {
  if (list && steps !== undefined) {
    throw new UserError('usage', '--list changes nothing, and --steps does.', 'Give one of the two.');
  }
  if (steps !== undefined) return await undoSteps(context, readSteps(steps));
  if (list) return showLog(context);
  const newest = newestBatch(context.session.db)?.id;
  const batches = batchesInEffect(context.session.db, 1);
  if (batches.length === 0) throw nothingLeft(context);
  takeBack(context, { batches, commands: batches, newest, typed: context.typed });
}

function readSteps(typed: string): number {
  if (/^[1-9]\d{0,5}$/.test(typed)) return Number(typed);
  throw new UserError(
    'usage',
    `--steps is a whole number from 1 on, not "${typed}".`,
    'For example: jobtrack undo --steps 3',
  );
}

function nothingLeft({ session }: Context): UserError {
  if (newestBatch(session.db) === null)
    return new UserError('refused', "Nothing is recorded yet, so there's nothing to undo.");
  const [undone] = undosToRedo(session.db, 1);
  const hint = undone ? 'To bring back what you undid last: jobtrack redo' : undefined;
  return new UserError('refused', "There's nothing left to undo.", hint);
}

function showLog(context: Context): void {
  const { db } = context.session;
  const listed = newestBatches(db, LISTED);
  if (listed.length === 0) throw nothingLeft(context);
  const steps = new Map(batchesInEffect(db, LISTED).map(({ id }, at) => [id, at + 1]));
  const redoSteps = new Map(
    undosToRedo(db, LISTED).flatMap((undone, at) => takenBackBy(db, undone).map(({ id }) => [id, at + 1])),
  );
  const batches = listed.map((batch) => ({
    ...batch,
    step: steps.get(batch.id) ?? null,
    redoStep: redoSteps.get(batch.id) ?? null,
  }));
  const view = { batches, total: countBatches(db) };
  context.out(context.json ? toJson(logJson(view)) : renderLog(view, context.today, context.style));
}

async function undoSteps(context: Context, steps: number): Promise<void> {
  const { db } = context.session;
  const newest = newestBatch(db)?.id;
  const batches = batchesInEffect(db, steps);
  if (batches.length === 0) throw nothingLeft(context);
  if (batches.length < steps) throw tooMany(batches.length);
  if (!(await isConfirmed(context, commandsWords(batches, context.today)))) {
    return context.hint('Nothing was undone.');
  }
  takeBack(context, { batches, commands: batches, newest, typed: `undo --steps ${steps}` });
}

function tooMany(count: number): UserError {
  const message = `Only ${countOf(count, 'command')} can be undone; nothing was changed.`;
  return new UserError(
    'refused',
    message,
    `To undo ${count === 1 ? 'it' : 'all of them'}: jobtrack undo --steps ${count}`,
  );
}

async function isConfirmed({ yes, ask }: Context, what: string): Promise<boolean> {
  if (yes) return true;
  if (ask) return await ask.confirm(`Undo ${what}?`, false);
  throw new UserError('usage', `This would undo ${what}.`, 'To go ahead, add --yes; jobtrack redo brings them back.');
}

function takeBack(context: Context, reversal: Reversal): void {
  const { outcome, names } = reverse(context, reversal);
  report(context, { ...outcome, lines: reversalLines('Undone', reversal, names) });
  context.hint('To do it again after all: jobtrack redo');
}
