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

/** The same, but no statement can write to it, and nobody is waited for unless a time (ms) is given. */
export function openReader(path: string, options: EngineOptions, wait = 0): Database.Database {
  return withPragmas(openFile(path, { ...options, wait }), `${PRAGMAS} PRAGMA query_only = ON;`);
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
  readonly wait?: number;
}

/** Always to be written to, even for a look: a pipe put in its place would keep a read-only open waiting forever. SQLite
 *  itself makes do with reading where the system allows no more. */
function openFile(path: string, { nativeBinding, wait = READ_WAIT }: FileOptions) {
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
