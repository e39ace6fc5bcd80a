// Undo and redo: both reverse logged batches, and log that as a new batch.
import { UserError } from '../../domain/errors.ts';
import type { Change } from '../../store/change.ts';
import type { LoggedCommand } from '../../store/in-effect.ts';
import { type Batch, newestBatch, undoBatch } from '../../store/undo.ts';
import { record, recordMany, type Writer } from '../../store/write.ts';
import { planToday } from '../agenda/planning.ts';
import { namesAround } from '../lookup/names-around.ts';
import { outcomeOf } from '../outcome.ts';
import type { Outcome, Saving, Session } from '../types.ts';
import { keepUp } from './save.ts';
import { toldSince } from './told-of-acceptance.ts';

export interface Reversal {
  /** Newest first; the file becomes what it was before the last one. */
  readonly batches: readonly Batch[];
  /** The commands that this takes back or brings back. */
  readonly commands: readonly LoggedCommand[];
  /** The newest batch of all when these were chosen. */
  readonly newest: number | undefined;
  /** The command for the change log. */
  readonly typed: string;
}

interface Reversed {
  /** Without lines. */
  readonly outcome: Outcome;
  readonly names: ReturnType<typeof namesAround>;
}

/** Reverses batches in one transaction, as one batch. Throws 'refused' if anything was recorded since they were chosen,
 *  or if a record isn't as they left it. */
export function reverse(saving: Saving & { readonly json: boolean }, reversal: Reversal): Reversed {
  const { session } = saving;
  const { batches } = reversal;
  const told = batches.flatMap((batch) => toldOfAcceptances(session, batch));
  const isLarge = batches.some((batch) => batch.size > batch.changes.length);
  const large = isLarge && saving.json ? [tooManyToName(batches)] : [];
  const change = write(saving, reversal, isLarge);
  keepUp(saving, change);
  const before = planToday(session).plan;
  const said = { lines: [], warnings: [...large, ...told], jobIds: [] };
  return {
    outcome: outcomeOf(session, { ...change, before }, said),
    names: namesAround(session, batches),
  };
}

function write(saving: Saving, { batches, newest, typed }: Reversal, isLarge: boolean): Change {
  const store = saving.storeToWrite();
  const entry = { command: typed, at: saving.stamp, undoes: batches.at(-1)?.id ?? 0 };
  const work = (writer: Writer) => {
    if (newestBatch(store.db)?.id !== newest) throw overtaken();
    for (const batch of batches) undoBatch(writer, batch);
  };
  const isRemoval = batches.some(({ counts }) => counts.some(({ isThere }) => isThere));
  return (isLarge ? recordMany(store, entry, work, { isRemoval }) : record(store, entry, work)).change;
}

function tooManyToName(batches: readonly Batch[]): string {
  const size = batches.reduce((sum, batch) => sum + batch.size, 0);
  return `That's ${size} records, too many to list.`;
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
    'Another jobtrack has just recorded something, so nothing was changed.',
    'To see the newest commands: jobtrack undo --list',
  );
}
