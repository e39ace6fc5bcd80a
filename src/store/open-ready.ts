import { resolve } from 'node:path';
import { type EngineOptions, openReader, openUnchecked, requireSafeMode } from './connection.ts';
import { CURRENT_SCHEMA, SCHEMA_VERSION } from './current-schema.ts';
import type { Db } from './db.ts';
import { versionOf } from './file-marks.ts';
import type { Store } from './open.ts';
import { checkFile, isMissing, refuseName } from './preflight.ts';
import { compareSchema } from './verify.ts';

type Sqlite = Db['sqlite'];
type Ready = Pick<Store, 'db' | 'close'>;

/** Opens a data file that can be read at once: null if there's none or it's an older one. Throws, not always in plain
 *  words, if it isn't sound or another command is saving to it. */
export function openReady(file: string, options: EngineOptions): Ready | null {
  return openCurrent(file, (path) => openUnchecked(path, options, 0), requireSafeMode);
}

/** The same, but never changes the file. */
export function openReadyToRead(file: string, options: EngineOptions): Ready | null {
  return openCurrent(file, (path) => openReader(path, options));
}

function openCurrent(file: string, open: (path: string) => Sqlite, check?: (sqlite: Sqlite) => void): Ready | null {
  refuseName(file);
  const path = resolve(file);
  if (isMissing(path)) return null;
  checkFile(path);
  const sqlite = open(path);
  const db: Db = { file: path, sqlite, statements: new Map() };
  const close = () => void sqlite.close();
  try {
    const isCurrent = sqlite.transaction(() => {
      if (versionOf(sqlite) !== SCHEMA_VERSION) return false;
      compareSchema(sqlite, CURRENT_SCHEMA);
      return true;
    })();
    if (isCurrent) check?.(sqlite);
    else close();
    return isCurrent ? { db, close } : null;
  } catch (error) {
    close();
    throw error;
  }
}
