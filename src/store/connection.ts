// How a file is opened as a database. Rollback journal and synchronous EXTRA, since a confirmed change must survive a power
// cut and a copy of the one file must be whole; neither is kept in the file, so both are set and read back at every open.
import Database from 'better-sqlite3';
import { UserError } from '../domain/errors.ts';
import { READ_WAIT } from './db.ts';
import { versionOf } from './migrations.ts';
import { checkVersion } from './preflight.ts';
import { compareSchema } from './verify.ts';

export interface EngineOptions {
  /** The path of the engine's binary, so that nothing searches the disk for it. */
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

/** Opens a file as it is, with nothing in it trusted. */
export function openUnchecked(path: string, options: EngineOptions): Database.Database {
  return withPragmas(openFile(path, options));
}

/** The same, but it can't be written to, and nobody is waited for unless a time (ms) is given. */
export function openReader(path: string, options: EngineOptions, wait = 0): Database.Database {
  return withPragmas(openFile(path, { ...options, isReadOnly: true, wait }));
}

/** Opens a file that nobody else sees, and that its maker brings to the disk: it needs no journal. */
export function openDraft(path: string, options: EngineOptions): Database.Database {
  const sqlite = openFile(path, options);
  sqlite.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF');
  return sqlite;
}

/** Opens a database that lies in no file. */
export function openInMemory({ nativeBinding }: EngineOptions): Database.Database {
  return withPragmas(new Database(':memory:', nativeBinding ? { nativeBinding } : {}));
}

/** Refuses a schema that is newer or not exactly ours. Number and schema are read together: another process may be
 *  bringing the file up to date at this moment. */
export function checkSchema(sqlite: Database.Database, path: string): void {
  sqlite.transaction(() => {
    const version = versionOf(sqlite);
    checkVersion(version, path);
    compareSchema(sqlite, version);
  })();
}

/** To be called after the first read, which is when SQLite knows how the file is kept. Throws UserError 'unwritable'. */
export function requireSafeMode(sqlite: Database.Database): void {
  const journal = sqlite.pragma('journal_mode = DELETE', { simple: true });
  const synchronous = sqlite.pragma('synchronous', { simple: true });
  const foreignKeys = sqlite.pragma('foreign_keys', { simple: true });
  if (journal === 'delete' && synchronous === SYNCHRONOUS_EXTRA && foreignKeys === 1) return;
  throw new UserError(
    'unwritable',
    'The data file cannot be kept safely here.',
    'Move it to a local disk, or name another with --db.',
  );
}

interface FileOptions extends EngineOptions {
  readonly isReadOnly?: boolean;
  readonly wait?: number;
}

function openFile(path: string, { nativeBinding, isReadOnly = false, wait = READ_WAIT }: FileOptions) {
  return new Database(path, {
    fileMustExist: true,
    readonly: isReadOnly,
    timeout: wait,
    ...(nativeBinding && { nativeBinding }),
  });
}

function withPragmas(sqlite: Database.Database): Database.Database {
  try {
    sqlite.exec(PRAGMAS);
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}
