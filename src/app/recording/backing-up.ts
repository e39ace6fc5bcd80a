// The backup before something that changes much.

import { makeBackup } from '../../safety/backup.ts';
import type { Reason } from '../../safety/backup-names.ts';
import { hasHistory } from '../../store/undo.ts';
import type { BackingUp } from '../types.ts';

/** Backs up what is on file, if anything is. Throws UserError: what is to come must then not go ahead. */
export function backUpBefore(backing: BackingUp, reason: Reason): void {
  const { db, now } = backing.session;
  if (hasHistory(db)) makeBackup(db, { reason, now, nativeBinding: backing.engine().nativeBinding });
}
