import type { Context } from '../context.ts';
import { UserError } from '../domain/errors.ts';
import { undoLines } from '../render/undo.ts';
import { newestBatch, undoBatch } from '../store/undo.ts';
import { record, recordMany, type Writer } from '../store/write.ts';
import { addExamples, type Declare } from './declare.ts';
import { report } from './support/report.ts';
import { keepUp, planToday } from './support/save.ts';

export const undo: Declare = (command, act) => {
  command.action(act(undoNewest));
  addExamples(command, 'jobtrack undo', 'jobtrack undo --json');
};

/** Takes back the newest batch; that is a batch of its own, so that taking back an undo does it again. */
function undoNewest(context: Context): void {
  const store = context.store();
  const batch = newestBatch(store.db);
  if (batch === null) throw new UserError('refused', 'Nothing is on record yet, so there is nothing to take back.');
  const entry = { command: context.typed, at: context.stamp, undoes: batch.id };
  const takeBack = (write: Writer) => {
    if (newestBatch(store.db)?.id !== batch.id) {
      throw new UserError(
        'refused',
        'Another jobtrack has just recorded something; nothing was changed.',
        'To take that back: jobtrack undo',
      );
    }
    undoBatch(write, batch);
  };
  const isLarge = batch.size > batch.changes.length;
  const { change } = isLarge ? recordMany(store, entry, takeBack, { isRemoval: true }) : record(store, entry, takeBack);
  const before = planToday(context).plan;
  keepUp(context, change);
  const warnings = isLarge && context.json ? [`There are ${batch.size} records in this, too many to name each.`] : [];
  report(context, { ...change, before }, { lines: undoLines(batch, context.today), warnings, jobIds: [] });
  context.hint(`To ${batch.isDone ? 'do it again' : 'take it back'} after all: jobtrack undo`);
}
