import type { Context } from '../cli/context.ts';
import { addExamples, type Declare } from '../cli/declare.ts';
import { UserError } from '../domain/errors.ts';
import { shellWord } from '../domain/quote.ts';
import { copyAside, lookThrough, makeBackup, sizeOf } from '../safety/backup.ts';
import { refuseName } from '../store/preflight.ts';
import { hasHistory } from '../store/undo.ts';
import { paragraph } from '../terminal/layout.ts';
import { backupJson, renderBackup } from '../views/backup.ts';
import { toJson } from '../views/json.ts';

interface Flags {
  output?: string;
}

export const backup: Declare = (command, act) => {
  command
    .option('-o, --output <file>', 'a new file for it (default: in backups, next to the data file)')
    .action(act(backUp));
  addExamples(command, 'jobtrack backup', 'jobtrack backup -o /media/stick/search.db');
};

async function backUp(context: Context, { output }: Flags): Promise<void> {
  const target = output === undefined ? null : await freeTarget(context, output);
  const { db } = context.session;
  if (!hasHistory(db)) {
    throw new UserError('refused', "There's nothing to back up yet.");
  }
  const { nativeBinding } = context.engine();
  const path = target
    ? copyAside(db, target, { nativeBinding })
    : makeBackup(db, { reason: 'asked', now: context.now, nativeBinding });
  const view = { path, size: sizeOf(path), ...lookThrough(path, { nativeBinding }) };
  context.out(context.json ? toJson(backupJson(view)) : renderBackup(view, context.today, context.style));
  const hint = `It holds everything, private notes too. To go back to it: jobtrack restore ${shellWord(path)}`;
  context.hint(paragraph(hint, 0, context.style).join('\n'));
}

/** A backup never replaces a file. */
async function freeTarget(context: Context, output: string): Promise<string> {
  if (output === '-') throw new UserError('usage', 'A backup goes into a file.', 'For example: -o search-backup.db');
  const { path, taken } = await context.findTarget(output, null);
  refuseName(output);
  if (taken.length === 0) return path;
  throw new UserError('refused', `That file already exists: ${path}`, 'Name a new file.');
}
