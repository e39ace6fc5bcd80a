// Opens a file as a database. Rollback journal and synchronous EXTRA, because a confirmed change must survive a power
// cut and a copy of the one file must be complete. The file doesn't store either, so both are set and read back at
// every open.
import Database from 'better-sqlite3';
import { UserError } from '../domain/errors.ts';
import { READ_WAIT } from './db.ts';

export interface EngineOptions {
  /** Path of the engine's binary, which saves searching the disk for it. */
  readonly nativeBinding?: string | undefined;
}

const PRAGMAS = [
  'trusted_schema = OFF',
  'cell_size_check = ON',
  'secure_delete = ON',
  'foreign_keys = ON',
  'synchronous = EXTRA',
  'temp_store = MEMORY',
]
  .map((pragma) => `PRAGMA ${pragma};`)
  .join(' ');
const SYNCHRONOUS_EXTRA = 3;

/** Opens a file without checking it, and trusts nothing in it. Waits for locks (ms). */
export function openUnchecked(path: string, options: EngineOptions, wait = READ_WAIT): Database.Database {
  return withPragmas(openFile(path, { ...options, wait }));
}

/** The same, but read-only; doesn't wait for locks unless given a timeout (ms). */
export function openReader(path: string, options: EngineOptions, wait = 0): Database.Database {
  return withPragmas(openFile(path, { ...options, wait }), `${PRAGMAS} PRAGMA query_only = ON;`);
}

/** Opens a temporary file that only this process uses and syncs itself, so it needs no journal. */
export function openDraft(path: string, options: EngineOptions): Database.Database {
  const sqlite = openFile(path, { ...options, wait: READ_WAIT });
  sqlite.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF');
  return sqlite;
}

/** Opens a database in memory. */
export function openInMemory({ nativeBinding }: EngineOptions): Database.Database {
  return withPragmas(new Database(':memory:', nativeBinding ? { nativeBinding } : {}));
}

/** Call this after the first read, when SQLite knows the file's journal mode. Throws UserError 'unwritable'. */
export function requireSafeMode(sqlite: Database.Database): void {
  const journal = sqlite.pragma('journal_mode = DELETE', { simple: true });
  const synchronous = sqlite.pragma('synchronous', { simple: true });
  const foreignKeys = sqlite.pragma('foreign_keys', { simple: true });
  if (journal === 'delete' && synchronous === SYNCHRONOUS_EXTRA && foreignKeys === 1) return;
  throw new UserError(
    'unwritable',
    "The data file isn't safe here.",
    'Move it to a local disk, or name another with --db.',
  );
}

interface FileOptions extends EngineOptions {
  readonly wait: number;
}

/** Always opens for writing, even to read: if a pipe took the file's place, a read-only open would wait forever. SQLite
 *  falls back to reading if that's all the system allows. */
function openFile(path: string, { nativeBinding, wait }: FileOptions) {
  return new Database(path, { fileMustExist: true, timeout: wait, ...(nativeBinding && { nativeBinding }) });
}

function withPragmas(sqlite: Database.Database, pragmas = PRAGMAS): Database.Database {
  try {
    sqlite.exec(pragmas);
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}
