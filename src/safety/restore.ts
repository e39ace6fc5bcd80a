// Restores a backup. It's copied aside, migrated and checked there; then one transaction replaces all rows. The data
// file stays the same file throughout, so another program that has it open waits instead of writing to a file that was
// moved away. What was there before is backed up under the same lock.
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isUserError, UserError } from '../domain/errors.ts';
import { TABLES } from '../domain/schema.ts';
import { WIPED } from '../store/change.ts';
import { type EngineOptions, openDraft } from '../store/connection.ts';
import { withDraft } from '../store/create.ts';
import { type Db, query, run, transact } from '../store/db.ts';
import { migrate } from '../store/migrations.ts';
import { isMissing, refuseName } from '../store/preflight.ts';
import { reindexAfter } from '../store/search-index.ts';
import { keepPlaces, type PlaceSetting, placesOf } from '../store/settings.ts';
import { guard } from '../store/translate.ts';
import { hasHistory } from '../store/undo.ts';
import { record } from '../store/write.ts';
import {
  type BackupOptions,
  backUpLocked,
  type Contents,
  lookAt,
  lookThrough,
  requireSame,
  vacuumInto,
} from './backup.ts';

/** Index tables of FTS5: they're rebuilt, so their row counts may differ. */
const INDEX = /^search_(data|idx)$/;

/** Path and contents of a usable backup, which isn't changed. Throws UserError. */
export function findBackup(
  typed: string,
  dataFile: string,
  options: EngineOptions,
): Contents & { readonly path: string } {
  refuseName(typed);
  const path = resolve(typed);
  return guard(path, () => {
    if (isMissing(path)) {
      throw new UserError(
        'usage',
        `There's no such file: ${path}`,
        'The backups are in the folder backups, beside the data file.',
      );
    }
    if (statSync(path).isDirectory()) {
      const hint = 'Nothing was changed. Name one of the files in it.';
      throw new UserError('damaged', `This is a folder, not a backup: ${path}`, hint);
    }
    if (isSame(path, dataFile)) {
      throw new UserError('refused', `This is your data file itself: ${path}`, 'Name a backup of it.');
    }
    return { path, ...contentsOf(path, options) };
  });
}

/** Looks through a file that may be no backup. */
function contentsOf(path: string, options: EngineOptions): Contents {
  try {
    return lookThrough(path, options);
  } catch (error) {
    if (!isUserError(error) || error.code !== 'damaged') throw error;
    throw new UserError('damaged', error.message, 'Nothing was changed. To pick one of your backups: jobtrack restore');
  }
}

/** Options of a restore, and its entry in the change log. */
interface Restore extends Omit<BackupOptions, 'reason'> {
  readonly entry: { readonly command: string; readonly at: string };
}

export interface Restored {
  /** Path of the backup of what was there; null if nothing was. */
  readonly backup: string | null;
  /** Settings left out because they name a place on a computer. */
  readonly placesLeftOut: readonly PlaceSetting[];
}

/** Replaces everything in the data file by a backup, in one transaction. Throws UserError, with nothing changed. */
export function restoreFrom(db: Db, path: string, how: Restore): Restored {
  return guard(db.file, () =>
    withDraft(dirname(db.file), (draft) => {
      const hasIdentity = stage(path, draft, how);
      db.sqlite.prepare('ATTACH ? AS restored').run(draft);
      try {
        const restored = transact(db, () =>
          replaceAll(db, draft, hasIdentity, { ...how, reason: 'restore', spared: [path] }),
        );
        db.hasSaved = true;
        return restored;
      } finally {
        db.sqlite.exec('DETACH restored');
      }
    }),
  );
}

/** Returns whether the backup had an id of its own before it was migrated. */
function stage(path: string, draft: string, options: EngineOptions): boolean {
  vacuumInto(path, draft, options);
  const sqlite = openDraft(draft, options);
  try {
    const hasIdentity = sqlite.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'identity'`).get() !== undefined;
    migrate(sqlite);
    return hasIdentity;
  } finally {
    sqlite.close();
  }
}

function replaceAll(db: Db, draft: string, hasIdentity: boolean, how: BackupOptions & Restore): Restored {
  const wanted = lookThrough(draft, how).counts;
  const here = placesOf(db);
  const backup = hasHistory(db) ? backUpLocked(db.file, how) : null;
  run(db, 'PRAGMA defer_foreign_keys = ON');
  reindexAfter(db, () => {
    // ORDER BY is needed: without it, SQLite copies a whole table page by page and doesn't count foreign keys into it.
    const identity = hasIdentity || !isOfSameFile(db) ? ['identity'] : [];
    for (const table of [...TABLES, ...identity, 'batch', 'change', 'sqlite_sequence']) {
      run(db, `DELETE FROM main.${table}`);
      run(db, `INSERT INTO main.${table} SELECT * FROM restored.${table} ORDER BY rowid`);
    }
    run(db, 'DELETE FROM main.search');
    run(db, 'INSERT INTO main.search (rowid, own, about) SELECT rowid, own, about FROM restored.search');
  });
  const { counts } = lookAt(db.sqlite, db.file);
  requireSame(new Map([...wanted].filter(([table]) => !INDEX.test(table))), counts);
  return { backup, placesLeftOut: leaveOutPlaces(db, here, how.entry) };
}

/** The settings are wiped from the log too, so undo can't bring them back. */
function leaveOutPlaces(db: Db, here: readonly PlaceSetting[], entry: Restore['entry']): readonly PlaceSetting[] {
  const { change, result } = record({ db }, entry, (write) => keepPlaces(db, write, here));
  run(db, `UPDATE change SET before = '${WIPED}' WHERE batch_id = ? AND before IS NOT NULL`, change.batch);
  return result;
}

/** Do both logs start with the same command? Then a backup without an id is of this file, which keeps its own id. */
function isOfSameFile(db: Db): boolean {
  const first = (schema: string) => `(SELECT at FROM ${schema}.batch ORDER BY id LIMIT 1)`;
  return query(db, `SELECT ${first('main')} = ${first('restored')}`)[0]?.[0] === 1;
}

function isSame(path: string, dataFile: string): boolean {
  const [one, other] = [path, dataFile].map((file) => statSync(file, { throwIfNoEntry: false }));
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev;
}
