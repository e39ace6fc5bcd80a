// Backups that nobody asks for: before something that changes much, and after the first change of a day.
import type { Context } from '../../context.ts';
import { isUserError } from '../../domain/errors.ts';
import { renderWarning } from '../../render/error.ts';
import { keepDaily, makeBackup } from '../../store/backup.ts';
import { backupFolder, type Reason } from '../../store/backup-names.ts';
import { hasHistory } from '../../store/undo.ts';

/** Backs up what is on file, if anything is. Throws UserError: what is to come must then not go ahead. */
export function backUpBefore(context: Context, reason: Reason): void {
  const { db } = context.store();
  if (hasHistory(db)) makeBackup(db, { reason, now: context.now, nativeBinding: context.engine().nativeBinding });
}

/** Makes the backup of the day, if it is not there. Where that can't be done it is a warning: what was recorded is saved. */
export function backUpToday(context: Context): void {
  const { db, file } = context.store();
  try {
    keepDaily(db, { now: context.now, nativeBinding: context.engine().nativeBinding });
  } catch (error) {
    const words = `It is saved, but there is no backup of today yet: ${reasonOf(error, file)} The next change tries again.`;
    context.warn(renderWarning(words, context.style));
  }
}

/** A message that says that nothing was changed would be wrong here. */
function reasonOf(error: unknown, file: string): string {
  const code = isUserError(error) ? error.code : null;
  if (code === 'disk-full') return 'the disk is full.';
  if (code === 'busy') return 'another jobtrack was saving.';
  if (code === 'unwritable') return `this folder cannot be written to: ${backupFolder(file)}.`;
  return error instanceof Error ? error.message : String(error);
}
