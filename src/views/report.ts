// Prints the outcome of a recording command.
import type { Outcome } from '../app/types.ts';
import { UserError } from '../domain/errors.ts';
import { RECORD_LETTERS, type RecordType, recordId } from '../domain/ids.ts';
import { paragraph } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';
import { renderChange } from './change.ts';
import { renderWarning } from './error.ts';
import { changeJson, toJson } from './json.ts';

/** Where a command's output goes. */
interface CommandOutput {
  readonly command: string;
  readonly json: boolean;
  readonly style: Style;
  readonly out: (text: string) => void;
  readonly hint: (text: string) => void;
  readonly warn: (text: string) => void;
  readonly noteUnchanged: () => void;
}

/** Hint after a change that's big or may surprise. */
export function hintUndo({ hint }: Pick<CommandOutput, 'hint'>): void {
  hint('To undo it: jobtrack undo');
}

/** Says that nothing was saved, after a question answered with no. */
export function hintUnchanged(
  { hint, noteUnchanged }: Pick<CommandOutput, 'hint' | 'noteUnchanged'>,
  text: string,
): void {
  noteUnchanged();
  hint(text);
}

/** Prints the outcome of a recording command. */
export function report(output: CommandOutput, outcome: Outcome): void {
  const { lines, cleared, shown, moved, today, warnings, hints } = outcome;
  const text = output.json
    ? toJson(jsonOf(output.command, outcome))
    : renderChange({ lines: [...lines, ...cleared], next: shown, moved, today }, output.style);
  sayAfterSaving(output, outcome, text);
  if (outcome.batch === null) output.noteUnchanged();
  for (const warning of warnings) output.warn(renderWarning(warning, output.style));
  for (const hint of hints) output.hint(paragraph(hint, 0, output.style).join('\n'));
  if (outcome.mentionsUndo && outcome.batch !== null) hintUndo(output);
}

function jsonOf(command: string, outcome: Outcome) {
  const { batch, removed, next, jobHunt, today, warnings, hints } = outcome;
  return changeJson({
    command,
    batch,
    saved: savedRecords(outcome),
    removed: removed.map(({ table, id }) =>
      table in RECORD_LETTERS ? recordId(table as RecordType, id) : `${table}-${id}`,
    ),
    next,
    jobHunt: jobHunt(),
    today,
    warnings: [...warnings, ...hints],
  });
}

/** Printing may fail (a full disk behind stdout), but the change is already saved. */
function sayAfterSaving(output: CommandOutput, { batch }: Outcome, text: string): void {
  try {
    output.out(text);
  } catch (error) {
    if (batch === null) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      'refused',
      `It's saved, but the answer couldn't be shown: ${reason}`,
      'See it with: jobtrack list',
    );
  }
}

function savedRecords({ records }: Outcome) {
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
