// Verified backups of the data file. SQLite copies a consistent snapshot under the write lock. The copy gets its name
// only once it has been reopened and checked, its row counts match, and it's synced to disk.
import { lstatSync, realpathSync, rmSync, statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import type { Day, Moment } from '../domain/day.ts';
import { isUserError, UserError } from '../domain/errors.ts';
import { shellWord } from '../domain/quote.ts';
import { checkSchema } from '../store/check-schema.ts';
import { type EngineOptions, openReader, openUnchecked } from '../store/connection.ts';
import { createFile } from '../store/create.ts';
import { type Db, query, READ_WAIT, readAtOnce, transact } from '../store/db.ts';
import { versionOf } from '../store/file-marks.ts';
import { checkFile } from '../store/preflight.ts';
import { guard } from '../store/translate.ts';
import { type Backup, backupFolder, backupPath, hasDaily, listBackups, type Reason } from './backup-names.ts';
import { surplusOf } from './rotation.ts';

/** Row count of each table, including those of the search index and SQLite's own. */
export type RowCounts = ReadonlyMap<string, number>;

export interface Contents {
  readonly counts: RowCounts;
  /** Time of the newest change, UTC ISO; null if nothing was ever recorded. */
  readonly lastChange: string | null;
  readonly schema: number;
}

export interface BackupOptions extends EngineOptions {
  readonly reason: Reason;
  /** Local day and time. */
  readonly now: Moment;
  /** Paths of backups to keep, however old. */
  readonly spared?: readonly string[];
}

/** Makes a verified backup, then deletes the ones past rotation. Returns its path; throws UserError. */
export function makeBackup(db: Db, how: BackupOptions): string {
  return transact(db, () => backUpLocked(db.file, how));
}

/** The same, for when this process already holds the file's write lock. */
export function backUpLocked(file: string, { reason, now, spared = [], ...options }: BackupOptions): string {
  const made = guard(backupFolder(file), () => {
    for (let number = 1; ; number += 1) {
      const path = backupPath(file, now, reason, number);
      if (!lstatSync(path, { throwIfNoEntry: false }) && copyTo(file, path, options)) return path;
    }
  });
  rotate(file, now.day, [made, ...spared]);
  return made;
}

/** Makes the day's backup unless there is one. Throws UserError. */
export function keepDaily(db: Db, how: Omit<BackupOptions, 'reason'>): void {
  if (hasDaily(db.file, how.now.day)) return;
  transact(db, () => {
    if (!hasDaily(db.file, how.now.day)) backUpLocked(db.file, { ...how, reason: 'daily' });
  });
}

/** Makes a verified copy under a free name. Returns its path; throws UserError, 'refused' if a file has appeared there
 *  meanwhile. */
export function copyAside(db: Db, path: string, options: EngineOptions): string {
  if (unchanged(db, () => guard(path, () => copyTo(db.file, path, options)))) return path;
  throw new UserError(
    'refused',
    `Something has just been put there: ${path}`,
    'Nothing was written. Name another file.',
  );
}

/** Runs work while nobody can save. A read-only file can't be locked, so the work runs in one read transaction instead.
 *  Work that failed isn't retried. */
function unchanged<T>(db: Db, work: () => T): T {
  let isBegun = false;
  try {
    return transact(db, () => {
      isBegun = true;
      return work();
    });
  } catch (error) {
    if (isBegun || !isUserError(error) || error.code !== 'unwritable') throw error;
    return readAtOnce(db, () => {
      query(db, 'SELECT 1 FROM batch LIMIT 1');
      return work();
    });
  }
}

/** Size of a file in bytes. */
export function sizeOf(path: string): number {
  return guard(path, () => statSync(path).size);
}

/** Deletes backups. Throws UserError, naming the folder, if one can't be deleted. */
export function removeBackups(file: string, backups: readonly Pick<Backup, 'path'>[]): void {
  guard(backupFolder(file), () => {
    for (const { path } of backups) rmSync(path, { force: true });
  });
}

/** The newest usable backup, or null; checks each in turn until one is sound. */
export function newestVerified(file: string, options: EngineOptions): Backup | null {
  return listBackups(file).find(({ path }) => isSound(path, options)) ?? null;
}

/** Opens a file that isn't in use as a data file and checks all of it without changing it. Throws UserError. */
export function lookThrough(path: string, options: EngineOptions): Contents {
  return guard(path, () => {
    checkFile(path);
    requireFinished(path);
    const sqlite = openReader(path, options, READ_WAIT);
    try {
      checkSchema(sqlite, path);
      return lookAt(sqlite, path);
    } finally {
      sqlite.close();
    }
  });
}

/** Refuses a file with a journal: finishing or rolling back the interrupted change would change the file. */
function requireFinished(path: string): void {
  const real = realpathSync.native(path);
  const left = ['-journal', '-wal'].some(
    (part) => (statSync(`${real}${part}`, { throwIfNoEntry: false })?.size ?? 0) > 0,
  );
  if (!left) return;
  throw new UserError(
    'refused',
    `A change to this file was interrupted: ${path}`,
    `To clean up first: jobtrack list --db ${shellWord(path)}`,
  );
}

/** Checks an open file and counts its rows. Throws UserError 'damaged' if it isn't sound. */
export function lookAt(sqlite: Database.Database, path: string): Contents {
  return guard(path, () => {
    requireSound(sqlite, path);
    const newest = sqlite.prepare<[], string>('SELECT at FROM batch ORDER BY id DESC LIMIT 1').pluck();
    return { counts: countAll(sqlite), lastChange: newest.get() ?? null, schema: versionOf(sqlite) };
  });
}

/** Copies a consistent snapshot of a file into an empty one. Needs a writable connection, since query_only refuses
 *  VACUUM INTO. */
export function vacuumInto(file: string, draft: string, options: EngineOptions): void {
  const source = openUnchecked(file, options);
  try {
    source.prepare('VACUUM INTO ?').run(draft);
  } finally {
    source.close();
  }
}

/** Returns false if the name was taken. */
function copyTo(file: string, path: string, options: EngineOptions): boolean {
  return createFile(path, (draft) => {
    vacuumInto(file, draft, options);
    const source = openReader(file, options, READ_WAIT);
    try {
      requireSame(countAll(source), lookThrough(draft, options).counts);
    } finally {
      source.close();
    }
  });
}

function requireSound(sqlite: Database.Database, path: string): void {
  const found = sqlite.pragma('quick_check(1)', { simple: true });
  const links = sqlite.pragma('foreign_key_check') as unknown[];
  if (found === 'ok' && links.length === 0) return;
  throw new UserError('damaged', `This file is damaged inside: ${path}`, 'Nothing was changed. See: jobtrack doctor');
}

/** Throws UserError 'damaged' if a copy has more or fewer rows in any table. */
export function requireSame(wanted: RowCounts, copied: RowCounts): void {
  for (const [table, count] of wanted) {
    if (copied.get(table) === count) continue;
    throw new UserError(
      'damaged',
      `The copy holds ${copied.get(table) ?? 0} rows of "${table}" where the data file holds ${count}; it wasn't kept.`,
      'Check the disk, and see: jobtrack doctor',
    );
  }
}

function countAll(sqlite: Database.Database): RowCounts {
  const tables = sqlite
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0`)
    .pluck()
    .all();
  const count = (table: string) => Number(sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get());
  return new Map(tables.map((table) => [table, count(table)]));
}

function isSound(path: string, options: EngineOptions): boolean {
  try {
    lookThrough(path, options);
    return true;
  } catch (error) {
    if (isUserError(error)) return false;
    throw error;
  }
}

/** A backup that can't be deleted does no harm. */
function rotate(file: string, today: Day, spared: readonly string[]): void {
  for (const { path } of surplusOf(listBackups(file), today)) {
    if (spared.includes(path)) continue;
    try {
      rmSync(path);
    } catch {}
  }
}
