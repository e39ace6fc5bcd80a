import { planToday } from '../app/agenda/planning.ts';
import { outcomeOf } from '../app/outcome.ts';
import { keepUp } from '../app/recording/save.ts';
import { toldSince } from '../app/recording/told.ts';
import type { Session } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { addExamples, type Declare } from '../cli/declare.ts';
import { UserError } from '../domain/errors.ts';
import { counted } from '../domain/words.ts';
import { type Batch, countBatches, newestBatch, newestBatches, standingBatches, undoBatch } from '../store/undo.ts';
import { record, recordMany, type Writer } from '../store/write.ts';
import { toJson } from '../views/json.ts';
import { report } from '../views/report.ts';
import { logJson, renderLog, stepsLines, undoLines } from '../views/undo.ts';

/** What to log and say about it, and the newest batch when that was decided. */
interface Said {
  readonly newest: number | undefined;
  readonly command: string;
  readonly lines: readonly string[];
}

interface Flags {
  list?: true;
  steps?: string;
}

const LISTED = 20;

export const undo: Declare = (command, act) => {
  command
    .option('--list', 'show the newest commands and which of them stand, and change nothing')
    .option('--steps <n>', 'take back so many commands that stand, all at once')
    .action(act(undoTyped));
  addExamples(command, 'jobtrack undo', 'jobtrack undo --list', 'jobtrack undo --steps 3 --yes');
};

async function undoTyped(context: Context, { list, steps }: Flags): Promise<void> {
  if (list && steps !== undefined) {
    throw new UserError('usage', '--list changes nothing, and --steps does.', 'Give one of the two.');
  }
  if (steps !== undefined) return await undoSteps(context, readSteps(steps));
  const newest = newestBatch(context.session.db);
  if (newest === null) throw new UserError('refused', 'Nothing is on record yet, so there is nothing to take back.');
  if (list) return showLog(context);
  takeBack(context, [newest], { newest: newest.id, command: context.typed, lines: undoLines(newest, context.today) });
  context.hint(`To ${newest.isDone ? 'do it again' : 'take it back'} after all: jobtrack undo`);
}

function readSteps(typed: string): number {
  if (/^[1-9]\d{0,5}$/.test(typed)) return Number(typed);
  throw new UserError(
    'usage',
    `--steps is a whole number from 1 on, not "${typed}".`,
    'For example: jobtrack undo --steps 3',
  );
}

function showLog(context: Context): void {
  const { db } = context.session;
  const standing = standingBatches(db, LISTED).map(({ id }) => id);
  const stepOf = ({ id }: Batch) => (standing.includes(id) ? standing.indexOf(id) + 1 : null);
  const batches = newestBatches(db, LISTED).map((batch) => ({ ...batch, step: stepOf(batch) }));
  const view = { batches, total: countBatches(db) };
  context.out(context.json ? toJson(logJson(view)) : renderLog(view, context.today, context.style));
}

/** Undoes the last commands still in effect, skipping those already undone. */
async function undoSteps(context: Context, steps: number): Promise<void> {
  const { db } = context.session;
  const newest = newestBatch(db)?.id;
  const batches = standingBatches(db, steps);
  if (batches.length < steps) throw tooMany(batches.length);
  const lines = stepsLines(batches, context.today);
  if (!(await isConfirmed(context, lines))) return context.hint('Nothing was taken back.');
  takeBack(context, batches, { newest, command: `undo --steps ${steps}`, lines });
  context.hint('To do it again after all: jobtrack undo');
}

function tooMany(count: number): UserError {
  if (count === 0) return new UserError('refused', 'No command stands, so there is nothing to take back.');
  const message = `Only ${counted(count, 'command')} can be taken back; nothing was changed.`;
  return new UserError('refused', message, `To take back all of it: jobtrack undo --steps ${count}`);
}

async function isConfirmed({ yes, ask }: Context, lines: readonly string[]): Promise<boolean> {
  if (yes) return true;
  const what = lines
    .join(' ')
    .replace(/^Taken back: /, '')
    .replace(/\.$/, '');
  if (ask) return await ask.confirm(`Take back ${what}?`, false);
  throw new UserError(
    'usage',
    `This would take back ${what}.`,
    'To go ahead, add --yes; jobtrack undo then does it again.',
  );
}

/** One transaction and one batch, which restores the file to before the last batch given; undoing it redoes them
 *  all. */
function takeBack(context: Context, batches: readonly Batch[], said: Said): void {
  const store = context.store();
  const entry = { command: said.command, at: context.stamp, undoes: batches.at(-1)?.id ?? 0 };
  const work = (write: Writer) => {
    if (newestBatch(store.db)?.id !== said.newest) throw overtaken();
    for (const batch of batches) undoBatch(write, batch);
  };
  const told = batches.flatMap((batch) => toldOfAcceptances(context.session, batch));
  const size = batches.reduce((sum, batch) => sum + batch.size, 0);
  const isLarge = batches.some((batch) => batch.size > batch.changes.length);
  const { change } = isLarge ? recordMany(store, entry, work, { isRemoval: true }) : record(store, entry, work);
  const before = planToday(context.session).plan;
  keepUp(context, change);
  const large = isLarge && context.json ? [`There are ${size} records in this, too many to name each.`] : [];
  const warnings = [...large, ...told];
  report(context, outcomeOf(context.session, { ...change, before }, { lines: said.lines, warnings, jobIds: [] }));
}

/** Who was told of an acceptance that the batch recorded. */
function toldOfAcceptances(session: Session, { id, changes }: Batch): string[] {
  return changes.flatMap(({ table, before, after }) => {
    if (table !== 'closing' || before !== null || after?.reason !== 'accepted') return [];
    const told = toldSince(session, after, id);
    return told === null ? [] : [`You may have told ${told} already. If so, let them know it's changed.`];
  });
}

function overtaken(): UserError {
  return new UserError(
    'refused',
    'Another jobtrack has just recorded something; nothing was changed.',
    'To take that back: jobtrack undo',
  );
}
