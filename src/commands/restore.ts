import { keepUp } from '../app/recording/save.ts';
import { placeWarning } from '../app/settings.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { isUserError, UserError } from '../domain/errors.ts';
import { shellWord } from '../domain/quote.ts';
import { lookAt } from '../safety/backup.ts';
import { listBackups } from '../safety/backup-names.ts';
import { findBackup, type Restored, restoreFrom } from '../safety/restore.ts';
import { newestBatch } from '../store/undo.ts';
import { backupLabel, contentsWords, renderRestored, restoredJson } from '../views/backup.ts';
import { renderWarning } from '../views/error.ts';
import { toJson } from '../views/json.ts';

export const restore: Declare = (command, act) => {
  command
    .argument('<file>', 'a backup, or a data file from elsewhere; without it, pick from a list of your backups')
    .action(act(goBack, askWhich));
  addExamples(command, 'jobtrack restore search-backup.db', 'jobtrack restore search-backup.db --yes');
};

async function askWhich(asking: Asking, flags: object, typed?: string): Promise<Given | null> {
  if (typed !== undefined) return null;
  const backups = listBackups(asking.file);
  if (backups.length === 0) {
    const hint = 'For one in another place: jobtrack restore <file>';
    throw new UserError('not-found', "There's no backup next to the data file.", hint);
  }
  const choices = backups.map((backup) => ({ value: backup.path, label: backupLabel(backup, asking.today) }));
  return { flags, args: [await asking.ask.pick('Which one?', choices)] };
}

async function goBack(context: Context, _flags: object, typed: string): Promise<void> {
  const { nativeBinding } = context.engine();
  const found = findBackup(typed, context.file, { nativeBinding });
  const restored = await explainingDamage(context, () => restoreIfAsked(context, found));
  if (restored === null) return context.hint('Nothing was changed.');
  keepUp(context, { batch: newestBatch(context.session.db)?.id ?? null });
  const view = { ...found, ...restored };
  const warnings = restored.placesLeftOut.map(placeWarning);
  context.out(context.json ? toJson(restoredJson(view, warnings)) : renderRestored(view, context.today, context.style));
  for (const warning of warnings) context.warn(renderWarning(warning, context.style));
  if (view.backup !== null) context.hint(`To get that back: jobtrack restore ${shellWord(view.backup)}`);
}

/** Restores after confirmation; null if the answer was no. */
async function restoreIfAsked(context: Context, found: ReturnType<typeof findBackup>): Promise<Restored | null> {
  const { db } = context.session;
  const now = contentsWords(lookAt(db.sqlite, db.file), context.today);
  if (!(await isConfirmed(context, contentsWords(found, context.today), now))) return null;
  const { nativeBinding } = context.engine();
  const entry = { command: context.typed, at: context.stamp };
  return restoreFrom(context.storeToWrite().db, found.path, { now: context.now, nativeBinding, entry });
}

/** Asks before any data is replaced. */
async function isConfirmed({ yes, ask }: Context, held: string, now: string): Promise<boolean> {
  if (yes) return true;
  const what = `The backup holds ${held}. On file now: ${now}.`;
  if (ask) return await ask.confirm(`${what} What you have now is backed up first. Restore?`, false);
  throw new UserError(
    'usage',
    `This would replace everything on file with a backup. ${what}`,
    'To go ahead, add --yes. What you have now is backed up first.',
  );
}

/** Explains what to do about a damaged data file: it can't be backed up first, so the user has to move it away. */
async function explainingDamage<T>(context: Context, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isUserError(error) || error.code !== 'damaged') throw error;
    const file = shellWord(context.file);
    const aside = shellWord(`${context.file}.damaged`);
    throw new UserError(
      'damaged',
      `The data file is damaged, so it can't be backed up first. ${error.message}`,
      `Nothing was changed. Put it aside, then restore again: mv ${file} ${aside}`,
    );
  }
}
