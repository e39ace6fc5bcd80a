import { resolve } from 'node:path';
import { type EngineOptions, openUnchecked, requireSafeMode } from './connection.ts';
import { CURRENT_SCHEMA, SCHEMA_VERSION } from './current-schema.ts';
import type { Db } from './db.ts';
import { versionOf } from './file-marks.ts';
import type { Store } from './open.ts';
import { checkFile, isMissing, refuseName } from './preflight.ts';
import { compareSchema } from './verify.ts';

/** Opens a data file that can be read at once: null if there's none or it's an older one. Throws, not always in plain
 *  words, if it isn't sound or another command is saving to it. */
export function openReady(file: string, options: EngineOptions): Pick<Store, 'db' | 'close'> | null {
  refuseName(file);
  const path = resolve(file);
  if (isMissing(path)) return null;
  checkFile(path);
  const sqlite = openUnchecked(path, options, 0);
  const db: Db = { file: path, sqlite, statements: new Map() };
  const close = () => void sqlite.close();
  try {
    const isCurrent = sqlite.transaction(() => {
      if (versionOf(sqlite) !== SCHEMA_VERSION) return false;
      compareSchema(sqlite, CURRENT_SCHEMA);
      return true;
    })();
    if (isCurrent) requireSafeMode(sqlite);
    else close();
    return isCurrent ? { db, close } : null;
  } catch (error) {
    close();
    throw error;
  }
}
