// What follows a change once the answer is out: the first one of a day brings a backup, and the calendar that others subscribe
// to is written anew. A failure is a warning on stderr, with --json too: the object is out by then.
import type { Upkeep } from '../../app/types.ts';
import type { Context } from '../../cli/context.ts';
import { isUserError } from '../../domain/errors.ts';
import { keepDaily } from '../../safety/backup.ts';
import { backupFolder } from '../../safety/backup-names.ts';
import { renderWarning } from '../../views/error.ts';

/** Never throws; warns through the context. */
export async function keepUp(context: Context, { hasCalendar }: Upkeep): Promise<void> {
  backUpToday(context);
  if (hasCalendar) await (await import('../calendar/file.ts')).rewriteCalendar(context);
}

/** Makes the backup of the day, if it is not there. Where that can't be done it is a warning: what was recorded is saved. */
function backUpToday(context: Context): void {
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
