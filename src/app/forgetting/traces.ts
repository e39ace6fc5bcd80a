// Cleanup after forgetting: the next `forget` resumes it until it's complete.

import { isUserError, UserError } from '../../domain/errors.ts';
import { type RecordRef, recordId } from '../../domain/ids.ts';
import { endForgetting, renewBackups, wipe } from '../../safety/forget.ts';
import type { BackingUp, Traces } from '../types.ts';

/** Rebuilds the file, makes a backup of it, then removes the older backups. Throws UserError, with what to type to
 *  resume. */
export function clearTraces(backing: BackingUp, { type, number }: RecordRef): Traces {
  const store = backing.store();
  try {
    wipe(store);
    const { path, removed } = renewBackups(store, {
      now: backing.session.now,
      nativeBinding: backing.engine().nativeBinding,
    });
    endForgetting(store);
    return { backup: path, backupsRemoved: removed };
  } catch (error) {
    if (!isUserError(error)) throw error;
    const id = recordId(type, number);
    const message = `${id} is gone from the data file, but traces of it are left. ${error.message}`;
    throw new UserError(error.code, message.replace(' Nothing was changed.', ''), `To finish: jobtrack forget ${id}`);
  }
}
