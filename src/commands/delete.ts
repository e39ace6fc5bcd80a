// Deleting is for records that should never have been made. A person goes with their roles, their places in interviews
// and the notes about them; logged contacts stay without the name, since they happened and pace the follow-ups. Undo
// brings everything back.

import { itemsNow, planChanges } from '../app/agenda/plan-change.ts';
import { pickRecords } from '../app/asking/pick-record.ts';
import { recordName } from '../app/lookup/record-names.ts';
import { partsOf } from '../app/lookup/removed.ts';
import { resolveRecord } from '../app/lookup/resolve.ts';
import { outcomeOf } from '../app/outcome.ts';
import { backUpBefore } from '../app/recording/backing-up.ts';
import { save } from '../app/recording/save.ts';
import type { Session, Writing } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { UserError } from '../domain/errors.ts';
import { type RecordRef, recordId } from '../domain/ids.ts';
import { countOf } from '../domain/words.ts';
import { type Removal, removalOf, remove } from '../store/removal.ts';
import { hintUnchanged, report } from '../views/report.ts';

/** Deleting this many rows at once makes a backup first. */
const MANY_ROWS = 10;

export const deleteRecords: Declare = (command, act) => {
  command
    .argument('<id...>', 'jobs, interviews, people, references or logged contacts, such as j4 or l7')
    .action(act(deleteAll, askWhatToDelete));
  addExamples(command, 'jobtrack delete l7 --yes', 'jobtrack delete j4 p9 --yes');
};

async function askWhatToDelete(asking: Asking, flags: object, typed: readonly string[]): Promise<Given | null> {
  if (typed.length > 0) return null;
  return { flags, args: [await pickRecords(asking, 'What do you want to delete?')] };
}

async function deleteAll(context: Context, _flags: object, typed: readonly string[]): Promise<void> {
  const { db } = context.session;
  const refs = typed.map((text) => resolveRecord(context.session, text));
  const distinct = [...new Map(refs.map((ref) => [recordId(ref.type, ref.number), ref])).values()];
  const what = distinct.map((ref) => describe(context.session, ref, removalOf(db, ref)));
  if (!(await isConfirmed(context, what))) return hintUnchanged(context, 'Nothing was deleted.');
  if (isLarge(distinct.map((ref) => removalOf(db, ref)))) backUpBefore(context, 'delete');
  const before = itemsNow(context.session);
  const { change, result } = save(context, { jobs: null }, (session) => distinct.map((ref) => deleteOne(session, ref)));
  report(
    context,
    outcomeOf(context.session, change, {
      lines: [
        ...result.map((what) => `Deleted: ${what}.`),
        ...planChanges(context.session, before, itemsNow(context.session)).lines,
      ],
      jobIds: [],
      mentionsUndo: true,
    }),
  );
}

/** Is it several records, or one with many rows? */
function isLarge(removals: readonly Removal[]): boolean {
  return removals.length > 1 || removals.some(({ rows }) => rows.length >= MANY_ROWS);
}

/** Asks before anything is deleted. */
async function isConfirmed({ yes, ask }: Context, what: readonly string[]): Promise<boolean> {
  if (yes) return true;
  if (ask) return await ask.confirm(`Delete ${what.join('; and ')}?`, false);
  throw new UserError(
    'usage',
    `This would delete ${what.join('; and ')}.`,
    'To go ahead, add --yes; jobtrack undo brings it back.',
  );
}

/** A record may be gone already, deleted with another one by this command. */
function deleteOne(session: Writing, ref: RecordRef): string {
  if (session.write.find(ref.type, ref.number) === null)
    return `${recordId(ref.type, ref.number)}, with what it belongs to`;
  const removal = removalOf(session.db, ref);
  const what = describe(session, ref, removal);
  remove(session.write, ref, removal);
  return what;
}

/** 'Acme – Buyer (j4), with one interview and two notes'. */
function describe(session: Session, ref: RecordRef, { rows, touchesKept }: Removal): string {
  const withParts = partsOf(rows);
  const stays = ref.type === 'person' ? 'without the name' : 'with the job';
  const kept = countOf(touchesKept.length, 'logged contact');
  const staying = `${kept} ${touchesKept.length === 1 ? 'stays' : 'stay'}, ${stays}`;
  return `${recordName(session, ref)}${withParts}${touchesKept.length === 0 ? '' : `; ${staying}`}`;
}
