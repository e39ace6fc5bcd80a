import { reverse } from '../app/recording/going-back.ts';
import type { Context } from '../cli/context.ts';
import { addExamples, type Declare } from '../cli/declare.ts';
import { UserError } from '../domain/errors.ts';
import { takenBackBy, undosToRedo } from '../store/in-effect.ts';
import { newestBatch } from '../store/undo.ts';
import { report } from '../views/report.ts';
import { reversalLines } from '../views/undo.ts';

export const redo: Declare = (command, act) => {
  command.action(act(redoTyped));
  addExamples(command, 'jobtrack redo');
};

function redoTyped(context: Context): void {
  const { db } = context.session;
  const newest = newestBatch(db)?.id;
  const batches = undosToRedo(db, 1);
  const commands = batches.flatMap((undo) => takenBackBy(db, undo));
  if (batches.length === 0) throw nothingToRedo();
  const reversal = { batches, commands, newest, typed: context.typed };
  const { outcome, names } = reverse(context, reversal);
  report(context, { ...outcome, lines: reversalLines('Redone', reversal, names) });
  context.hint('To undo it again: jobtrack undo');
}

function nothingToRedo(): UserError {
  return new UserError(
    'refused',
    "There's nothing to redo. It only brings back what you've just undone, until you record something else.",
    'To see the newest commands: jobtrack undo --list',
  );
}
