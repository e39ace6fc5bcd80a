// The backup before a large change.

import { makeBackup } from '../../safety/backup.ts';
import type { Reason } from '../../safety/backup-names.ts';
import { hasHistory } from '../../store/undo.ts';
import type { BackingUp } from '../types.ts';

/** Makes a backup if there's any data. Throws UserError if it fails; the change must then not go ahead. */
export function backUpBefore(backing: BackingUp, reason: Reason): void {
  const { db, now } = backing.session;
  if (hasHistory(db)) makeBackup(db, { reason, now, nativeBinding: backing.engine().nativeBinding });
}
