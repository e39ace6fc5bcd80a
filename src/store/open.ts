// How the data file is opened. Rollback journal and synchronous EXTRA, since a confirmed change must survive a power cut
// and a copy of the one file must be whole; neither is kept in the file, so both are set and read back at every open.
import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import { UserError } from '../domain/errors.ts';
import { createFile } from './create.ts';
import { type Db, READ_WAIT } from './db.ts';
import { migrate, SCHEMA_VERSION, versionOf } from './migrations.ts';
import { checkHeader, checkVersion, isMissing, refuseName } from './preflight.ts';
import { guard } from './translate.ts';
import { compareSchema } from './verify.ts';

/** The data file of one run. */
export interface Store {
  readonly file: string;
  readonly db: Db;
  readonly close: () => void;
}

export interface OpenOptions {
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

/** Opens the data file, making it (and its folder) the first time. Throws UserError with what is wrong and what to do. */
export function openStore(file: string, options: OpenOptions): Store {
  refuseName(file);
  const path = resolve(file);
  const sqlite = guard(path, () => {
    if (isMissing(path)) createFile(path, (draft) => build(draft, options));
    checkHeader(path);
    return connect(path, options);
  });
  return { file: path, db: { file: path, sqlite, statements: new Map() }, close: () => sqlite.close() };
}

/** Opens the data file to look at it only: it is never made, waited for, brought up to date or changed. Null where there
 *  is none yet; throws UserError where it can't be read as it is. */
export function openToRead(file: string, options: OpenOptions): Store | null {
  refuseName(file);
  const path = resolve(file);
  return guard(path, () => {
    if (isMissing(path)) return null;
    checkHeader(path);
    const sqlite = connectToRead(path, options);
    return { file: path, db: { file: path, sqlite, statements: new Map() }, close: () => sqlite.close() };
  });
}

function connectToRead(path: string, options: OpenOptions): Database.Database {
  const sqlite = openFile(path, { ...options, isReadOnly: true });
  try {
    sqlite.exec(PRAGMAS);
    checkSchema(sqlite, path);
    if (versionOf(sqlite) !== SCHEMA_VERSION) {
      throw new UserError(
        'damaged',
        'The data file is of an older jobtrack.',
        'To bring it up to date: jobtrack today',
      );
    }
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/** Nobody sees the draft before it is whole, and its maker brings it to the disk: it needs no journal. */
function build(draft: string, options: OpenOptions): void {
  const sqlite = openFile(draft, options);
  try {
    sqlite.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF');
    migrate(sqlite);
  } finally {
    sqlite.close();
  }
}

function connect(path: string, options: OpenOptions): Database.Database {
  const sqlite = openUnchecked(path, options);
  try {
    checkSchema(sqlite, path);
    requireSafeMode(sqlite);
    if (migrate(sqlite)) checkSchema(sqlite, path);
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/** Opens a file as it is, with nothing in it trusted. */
export function openUnchecked(path: string, options: OpenOptions): Database.Database {
  const sqlite = openFile(path, options);
  sqlite.exec(PRAGMAS);
  return sqlite;
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

function openFile(
  path: string,
  { nativeBinding, isReadOnly = false }: OpenOptions & { readonly isReadOnly?: boolean },
): Database.Database {
  return new Database(path, {
    fileMustExist: true,
    readonly: isReadOnly,
    timeout: isReadOnly ? 0 : READ_WAIT,
    ...(nativeBinding && { nativeBinding }),
  });
}

/** After the first read, which is when SQLite knows how the file is kept. */
function requireSafeMode(sqlite: Database.Database): void {
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
