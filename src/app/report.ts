// How every recording command ends: what was saved, what it leads to, and what to know about it.
import type { Context } from '../cli/context.ts';
import { UserError } from '../domain/errors.ts';
import { RECORD_LETTERS, type RecordType, recordId } from '../domain/ids.ts';
import type { Change } from '../store/change.ts';
import { paragraph } from '../terminal/layout.ts';
import { renderChange } from '../views/change.ts';
import { renderWarning } from '../views/error.ts';
import { changeJson, toJson } from '../views/json.ts';
import { listLines, whatFollows } from './agenda/next.ts';
import { planAround, planIfDone } from './agenda/planning.ts';
import type { Saved } from './recording/save.ts';

interface Report {
  /** Whole sentences. */
  readonly lines: readonly string[];
  readonly warnings?: readonly string[];
  /** What may have been meant instead. */
  readonly hints?: readonly string[];
  /** The jobs whose next steps are shown. */
  readonly jobIds: readonly number[];
  /** The items that the command itself ticked off, where it is to be said what else has left the list. */
  readonly ticked?: readonly string[];
}

const NEXT_SHOWN = 3;

/** After what may surprise, or changes much. */
export function hintUndo(context: Context): void {
  context.hint('undo: jobtrack undo');
}

/** Prints the outcome of a command that is saved already. */
export function report(context: Context, change: Saved, given: Report): void {
  const { warnings = [], hints = [], jobIds, ticked } = given;
  const { items } = planAround(context.session, jobIds);
  const next = whatFollows(change.before, items, jobIds);
  const shown = next.slice(0, NEXT_SHOWN);
  const left = ticked && listLines(change.before, items, jobIds, { ticked, shown }, () => planIfDone(context.session));
  const lines = [...given.lines, ...(left ?? [])];
  const json = () =>
    changeJson({
      command: context.command,
      batch: change.batch,
      saved: savedRecords(change),
      removed: change.removed.map(({ table, id }) =>
        table in RECORD_LETTERS ? recordId(table as RecordType, id) : `${table}-${id}`,
      ),
      next,
      search: planAround(context.session, [...new Set([...jobIds, ...change.records.job.map(({ id }) => id)])]).search,
      today: context.today,
      warnings: [...warnings, ...hints],
    });
  const text = context.json
    ? toJson(json())
    : renderChange({ lines, next: shown, today: context.today }, context.style);
  sayAfterSaving(context, change, text);
  for (const warning of warnings) context.warn(renderWarning(warning, context.style));
  for (const hint of hints) context.hint(paragraph(hint, 0, context.style).join('\n'));
}

/** The answer may not get through (a full disk behind stdout); what was saved is saved all the same. */
function sayAfterSaving(context: Context, change: Change, text: string): void {
  try {
    context.out(text);
  } catch (error) {
    if (change.batch === null) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      'refused',
      `It is saved, but the answer could not be shown: ${reason}`,
      'See it with: jobtrack list',
    );
  }
}

function savedRecords({ records }: Change) {
  return {
    jobs: records.job,
    interviews: records.interview,
    people: records.person,
    references: records.reference,
    touches: records.touch,
    statements: records.statement,
    offers: records.offer,
    debriefs: records.debrief,
    notes: records.note,
    skips: records.skip,
    snoozes: records.snooze,
  };
}
