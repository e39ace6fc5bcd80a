// The output of `forget`.
import type { Traces } from '../app/types.ts';
import { capitalized, countOf } from '../domain/words.ts';
import { paragraph } from '../terminal/layout.ts';
import { paint, type Style } from '../terminal/style.ts';

export interface ForgottenView extends Traces {
  readonly id: string;
  /** 'Amy Lee (p3), with one note'. */
  readonly what: string;
  readonly batch: number | null;
  readonly draftsRemoved: number;
  /** Ids of other records that still contain the name. */
  readonly alsoNamed: readonly string[];
  /** Ids of others that contain only a first or last name. */
  readonly maybeNamed: readonly string[];
}

/** What was forgotten, and what it was removed from. */
export function renderForgotten(view: ForgottenView, style: Style): string {
  const lines = [`Forgotten: ${view.what}.`, goneFrom(view), backupLine(view)];
  const rows = lines.flatMap((line) => paragraph(line, 0, style));
  return rows.map((row) => row.replace(/^(Forgotten|Finished):/, (lead) => paint('ok', lead, style))).join('\n');
}

/** Reports that this run finished an earlier, interrupted one. */
export function renderFinished(id: string, traces: Traces, style: Style): string {
  const lines = [`Finished: ${id} is forgotten. It was interrupted before.`, backupLine(traces)];
  const rows = lines.flatMap((line) => paragraph(line, 0, style));
  return rows.map((row) => row.replace(/^Finished:/, (lead) => paint('ok', lead, style))).join('\n');
}

function goneFrom({ draftsRemoved }: ForgottenView): string {
  const drafts =
    draftsRemoved === 0 ? '' : `, and so ${draftsRemoved === 1 ? 'is' : 'are'} ${countOf(draftsRemoved, 'draft')}`;
  return `The record is gone from the data file and its change log${drafts}. You can't undo anything from before now.`;
}

function backupLine({ backup, backupsRemoved }: Traces): string {
  if (backupsRemoved === 0) return `A new backup holds what's left: ${backup}`;
  const removed = `${capitalized(countOf(backupsRemoved, 'older backup'))} ${backupsRemoved === 1 ? 'is' : 'are'} gone`;
  return `${removed}. A new one holds what's left: ${backup}`;
}

/** `forget --json`. */
export function forgetJson(view: Omit<ForgottenView, 'what'>, warnings: readonly string[]) {
  const { id, batch, backup, backupsRemoved, draftsRemoved, alsoNamed, maybeNamed } = view;
  return {
    schema: 'jobtrack/forget@1',
    id,
    batch,
    backup,
    backupsRemoved,
    draftsRemoved,
    alsoNamed,
    maybeNamed,
    warnings,
  };
}
