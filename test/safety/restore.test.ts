// Restores all of the backup or nothing at all; the data file stays the same file on disk.
import { copyFileSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { ClockTime, Day } from '../../src/domain/day.ts';
import { TABLES } from '../../src/domain/schema.ts';
import { copyAside } from '../../src/safety/backup.ts';
import { findBackup, restoreFrom } from '../../src/safety/restore.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { findText } from '../../src/store/search.ts';
import { newestBatch, undoBatch } from '../../src/store/undo.ts';
import { record } from '../../src/store/write.ts';
import { bytesOf, makeFolder, makeStore, namesIn } from '../store/files.ts';

const FIRST = new URL('../fixtures/schema-1.db', import.meta.url).pathname;
const AT = '2026-11-02T09:00:00.000Z';
const DAY = 20_759 as Day;
const how = { now: { day: DAY, time: '09:00' as ClockTime }, entry: { command: 'restore', at: AT } };

function addJob(store: Store, company: string): void {
  record(store, { command: `add-job ${company}`, at: AT }, (write) => {
    const job = write.add('job', { company, title: 'Clerk', addedOn: DAY });
    const person = write.add('person', { name: `Amy of ${company}`, metOnLinkedin: false });
    write.change('job', job.id, { followUpWithId: person.id });
    write.add('closing', { jobId: job.id, on: DAY, reason: 'filled', wasTold: false });
    write.add('note', { jobId: job.id, on: DAY, text: `kites of ${company}` });
  });
}

/** Every row of every table, the log and used ids included. */
function dump({ db }: Store): unknown {
  const all = (sql: string) => db.sqlite.prepare(sql).raw().all();
  const tables = [...TABLES, 'batch', 'change', 'search'].map((table) => [
    table,
    all(`SELECT rowid, * FROM ${table} ORDER BY 1`),
  ]);
  return [...tables, all('SELECT name, seq FROM sqlite_sequence ORDER BY name')];
}

/** A file with one job, a copy of it, then two more jobs. */
function makeTwo(): { store: Store; copy: string; before: unknown } {
  const store = makeStore();
  addJob(store, 'Acme');
  const before = dump(store);
  const copy = join(makeFolder(), 'copy.db');
  copyAside(store.db, copy, {});
  for (const company of ['Beta', 'Ceta']) addJob(store, company);
  return { store, copy, before };
}

test('restores everything, search and log too, and backs up what was there', () => {
  const { store, copy, before } = makeTwo();
  const [after, { ino }] = [dump(store), statSync(store.file)];
  const { backup } = restoreFrom(store.db, copy, how);
  expect(dump(store)).toEqual(before);
  expect(basename(backup ?? '')).toBe('pre-restore-2026-11-02-0900.jobs.db');
  expect(statSync(store.file).ino).toBe(ino);
  expect(['kites', 'beta'].map((word) => findText(store.db, [word]).length)).toEqual([1, 0]);
  expect(namesIn(dirname(store.file))).toEqual(['backups', 'jobs.db']);
  expect(store.db.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  restoreFrom(store.db, backup ?? '', how);
  expect(dump(store)).toEqual(after);
});

test("undo after a restore undoes the backup's last command", () => {
  const { store, copy } = makeTwo();
  restoreFrom(store.db, copy, how);
  const batch = newestBatch(store.db);
  expect(batch?.command).toBe('add-job Acme');
  record(store, { command: 'undo', at: AT, undoes: batch?.id ?? 0 }, (write) => batch && undoBatch(write, batch));
  expect(store.db.sqlite.prepare('SELECT count(*) FROM job').pluck().get()).toBe(0);
});

test('backs up nothing when restoring into a new file', () => {
  const { copy, before } = makeTwo();
  const store = makeStore();
  expect(restoreFrom(store.db, copy, how).backup).toBeNull();
  expect(dump(store)).toEqual(before);
});

test('migrates a restored backup of the first schema, and leaves the backup alone', () => {
  const old = join(makeFolder(), 'old.db');
  copyFileSync(FIRST, old);
  const migrated = openStore(old, {});
  const wanted = dump(migrated);
  migrated.close();
  copyFileSync(FIRST, old);
  const { store } = makeTwo();
  const bytes = bytesOf(old);
  expect(findBackup(old, store.file, {}).schema).toBe(1);
  restoreFrom(store.db, old, how);
  expect(dump(store)).toEqual(wanted);
  expect([bytesOf(old), namesIn(dirname(old))]).toEqual([bytes, ['old.db']]);
});

test('another connection sees the state before or after, and can go on', () => {
  const { store, copy } = makeTwo();
  const other = openStore(store.file, {});
  expect(newestBatch(other.db)?.id).toBe(3);
  restoreFrom(store.db, copy, how);
  expect(newestBatch(other.db)?.id).toBe(1);
  addJob(other, 'Delta');
  other.close();
  expect(findText(store.db, ['delta'])).not.toEqual([]);
});

test('changes nothing when the restore fails', () => {
  const { store, copy } = makeTwo();
  const before = dump(store);
  writeFileSync(join(dirname(store.file), 'backups'), 'in the way');
  expect(() => restoreFrom(store.db, copy, how)).toThrow(expect.objectContaining({ code: 'unwritable' }));
  expect(dump(store)).toEqual(before);
  expect(namesIn(dirname(store.file))).toEqual(['backups', 'jobs.db']);
  addJob(store, 'Delta');
});

test.each([
  ['a trigger', 'CREATE TRIGGER evil AFTER INSERT ON job BEGIN DELETE FROM job; END', 'damaged', /trigger "evil"/],
  ['a newer schema', 'PRAGMA user_version = 99', 'newer', /newer jobtrack/],
  ['another program', 'PRAGMA application_id = 5', 'damaged', /another program/],
  ['a broken link inside', 'PRAGMA foreign_keys = OFF; DELETE FROM job', 'damaged', /damaged inside/],
])('R12 refuses a backup with %s without changing it', (_what, sql, code, message) => {
  const { store, copy } = makeTwo();
  const sqlite = new Database(copy);
  sqlite.exec(sql);
  sqlite.close();
  const before = bytesOf(copy);
  expect(() => findBackup(copy, store.file, {})).toThrow(
    expect.objectContaining({ code, message: expect.stringMatching(message) }),
  );
  expect([bytesOf(copy), namesIn(dirname(copy))]).toEqual([before, ['copy.db']]);
});

test("R10 refuses files that aren't backups", () => {
  const { store, copy } = makeTwo();
  const folder = dirname(copy);
  const put = (name: string, bytes: Buffer | string) => writeFileSync(join(folder, name), bytes);
  const whole = Buffer.from(bytesOf(copy), 'base64');
  put('empty', '');
  put('text', 'mine');
  put('cut', whole.subarray(0, whole.length / 2));
  put('interrupted', whole);
  put('interrupted-journal', 'something');
  mkdirSync(join(folder, 'folder'));
  symlinkSync(join(folder, 'gone'), join(folder, 'dangling'));
  symlinkSync(store.file, join(folder, 'itself'));
  const codeOf = (name: string) => {
    try {
      findBackup(name === '' ? '' : join(folder, name), store.file, {});
      return null;
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  const names = ['empty', 'text', 'cut', 'interrupted', 'folder', 'dangling', 'itself', 'missing', '', 'copy.db '];
  expect(Object.fromEntries(names.map((name) => [name, codeOf(name)]))).toEqual({
    empty: 'damaged',
    text: 'damaged',
    cut: 'damaged',
    interrupted: 'refused',
    folder: 'damaged',
    dangling: 'damaged',
    itself: 'refused',
    missing: 'usage',
    '': 'damaged',
    'copy.db ': 'damaged',
  });
  expect(codeOf('copy.db')).toBeNull();
});
