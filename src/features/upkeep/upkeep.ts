// Runs after a change, once the answer is out: makes the day's first backup, renews the cache of public holidays, and
// rewrites the calendar file. Failures are warnings on stderr, even with --json, since the JSON is already out.
import type { Upkeep } from '../../app/types.ts';
import type { Context } from '../../cli/context.ts';
import { isUserError } from '../../domain/errors.ts';
import { keepDaily } from '../../safety/backup.ts';
import { backupFolder } from '../../safety/backup-names.ts';
import { renderWarning } from '../../views/error.ts';

/** Never throws; warns through the context. */
export async function keepUp(context: Context, { hasCalendar, areHolidaysDue }: Upkeep): Promise<void> {
  backUpToday(context);
  if (areHolidaysDue) await renewHolidays(context);
  if (hasCalendar) await (await import('../calendar/file.ts')).rewriteCalendar(context);
}

/** A failure is only a warning: the change itself is already saved. */
async function renewHolidays(context: Context): Promise<void> {
  try {
    (await import('../days-off/cache.ts')).renewHolidays(context.session);
  } catch (error) {
    const reason = reasonOf(error, context.file);
    const words = `It's saved, but I couldn't look up the public holidays: ${reason} The next change tries again.`;
    context.warn(renderWarning(words, context.style));
  }
}

/** Makes today's backup if it's missing. A failure is only a warning: the change itself is already saved. */
function backUpToday(context: Context): void {
  const { db, file } = context.store();
  try {
    keepDaily(db, { now: context.now, nativeBinding: context.engine().nativeBinding });
  } catch (error) {
    const words = `It's saved, but there's no backup of today yet: ${reasonOf(error, file)} The next change tries again.`;
    context.warn(renderWarning(words, context.style));
  }
}

/** Short reasons, since the error's own message may say that nothing was changed. */
function reasonOf(error: unknown, file: string): string {
  const code = isUserError(error) ? error.code : null;
  if (code === 'disk-full') return 'the disk is full.';
  if (code === 'busy') return 'another jobtrack was saving.';
  if (code === 'unwritable') return `this folder can't be written to: ${backupFolder(file)}.`;
  return error instanceof Error ? error.message : String(error);
}
