// Opens the data file: creates it the first time, checks it each time, and backs up and migrates an older one.
import { resolve } from 'node:path';
import type Database from 'better-sqlite3';
import { isUserError, UserError } from '../domain/errors.ts';
import { checkBeside, deleteWithParts } from './beside.ts';
import { checkSchema } from './check-schema.ts';
import {
  type EngineOptions,
  openDraft,
  openInMemory,
  openReader,
  openUnchecked,
  requireSafeMode,
} from './connection.ts';
import { createFile } from './create.ts';
import { SCHEMA_VERSION } from './current-schema.ts';
import { type Db, waitAsWriter } from './db.ts';
import { versionOf } from './file-marks.ts';
import { MIGRATIONS, migrate } from './migrations.ts';
import { checkFile, isMissing, refuseLongName, refuseName } from './preflight.ts';
import { countWithoutZone } from './schemas/schema-zone.ts';
import { guard } from './translate.ts';

/** The data file of one run. */
export interface Store {
  readonly file: string;
  readonly db: Db;
  /** Was the file just created? */
  readonly isNew: boolean;
  /** Number of interviews that were just given the zone of the user's clock by a migration. */
  readonly zoned: number;
  readonly close: () => void;
}

export interface OpenOptions extends EngineOptions {
  /** Backs up the file before migration, under the write lock; omitted for a temporary file. */
  readonly backUp?: (path: string) => void;
}

/** Opens the data file, creating it and its folder the first time. Throws UserError. */
export function openStore(file: string, options: OpenOptions): Store {
  refuseName(file);
  const path = resolve(file);
  return guard(path, () => {
    const isNew = isMissing(path) && create(path, options);
    checkFile(path);
    return { ...storeOf(path, ...connect(path, options)), isNew };
  });
}

/** Deletes a file that nobody needs and creates a data file there. Throws UserError. */
export function openAnew(file: string, options: EngineOptions): Store {
  guard(file, () => deleteWithParts(file));
  return openStore(file, options);
}

/** An empty, read-only store in place of a missing file. Null if the file exists. */
export function openInstead(file: string, options: EngineOptions): Store | null {
  refuseName(file);
  const path = resolve(file);
  return guard(path, () => {
    if (!isMissing(path)) return null;
    refuseLongName(path);
    const sqlite = openInMemory(options);
    migrate(sqlite);
    sqlite.pragma('query_only = ON');
    return storeOf(path, sqlite);
  });
}

/** Opens the data file read-only: never creates it, waits for it, migrates or changes it. Null if there's none yet;
 *  throws UserError if it can't be read as it is. */
export function openToRead(file: string, options: EngineOptions): Store | null {
  refuseName(file);
  const path = resolve(file);
  return guard(path, () => {
    if (isMissing(path)) return null;
    checkFile(path);
    return storeOf(path, connectToRead(path, options));
  });
}

/** The damage in a file that made a command fail; null if the file is sound. */
export function damageOf({ file, db }: Store): UserError | null {
  try {
    const found = guard(file, () => db.sqlite.pragma('integrity_check(1)', { simple: true }));
    const hint = 'Nothing was changed. Keep this file as it is, and see: jobtrack doctor';
    return found === 'ok' ? null : new UserError('damaged', `The data file is damaged (${found}): ${file}`, hint);
  } catch (error) {
    return isUserError(error) ? error : null;
  }
}

function storeOf(path: string, sqlite: Database.Database, zoned = 0): Store {
  return { file: path, db: dbOf(path, sqlite), isNew: false, zoned, close: () => sqlite.close() };
}

function dbOf(path: string, sqlite: Database.Database): Db {
  return { file: path, sqlite, statements: new Map() };
}

function connectToRead(path: string, options: EngineOptions): Database.Database {
  const sqlite = openReader(path, options);
  try {
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

/** Returns whether the file in place is the new one. */
function create(path: string, options: EngineOptions): boolean {
  refuseLongName(path);
  checkBeside(path);
  return createFile(path, (draft) => build(draft, options));
}

function build(draft: string, options: EngineOptions): void {
  const sqlite = openDraft(draft, options);
  try {
    migrate(sqlite);
    // Rebuilt tables leave free pages behind.
    sqlite.exec('VACUUM');
  } finally {
    sqlite.close();
  }
}

/** The connection, and the number of interviews given a zone. */
function connect(path: string, options: OpenOptions): [sqlite: Database.Database, zoned: number] {
  const sqlite = openUnchecked(path, options);
  try {
    checkSchema(sqlite, path);
    requireSafeMode(sqlite);
    return [sqlite, versionOf(sqlite) < SCHEMA_VERSION ? bringUpToDate(sqlite, path, options) : 0];
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

function bringUpToDate(sqlite: Database.Database, path: string, { backUp }: OpenOptions): number {
  let zoned = 0;
  const before = () => {
    zoned = countWithoutZone(dbOf(path, sqlite));
    backUp?.(path);
  };
  waitAsWriter(sqlite, () => migrate(sqlite, MIGRATIONS, before));
  checkSchema(sqlite, path);
  return zoned;
}
