// The backup before something that changes much.
import type { Context } from '../../cli/context.ts';
import { makeBackup } from '../../safety/backup.ts';
import type { Reason } from '../../safety/backup-names.ts';
import { hasHistory } from '../../store/undo.ts';

/** Backs up what is on file, if anything is. Throws UserError: what is to come must then not go ahead. */
export function backUpBefore(context: Context, reason: Reason): void {
  const { db } = context.session;
  if (hasHistory(db)) makeBackup(db, { reason, now: context.now, nativeBinding: context.engine().nativeBinding });
}
