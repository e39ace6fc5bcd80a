// The random id of a data file: every file has its own, and its copies and backups share it, older ones too.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { ClockTime } from '../../src/domain/day.ts';
import { copyAside } from '../../src/safety/backup.ts';
import { restoreFrom } from '../../src/safety/restore.ts';
import { salvage } from '../../src/safety/salvage.ts';
import { identityOf } from '../../src/store/identity.ts';
import { MIGRATIONS, migrate } from '../../src/store/migrations.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { record } from '../../src/store/write.ts';
import { day } from '../rules/records.ts';
import { makeFolder, makeStore } from './files.ts';

/** The last schema without ids. */
const BEFORE = MIGRATIONS.findIndex(({ makes }) => makes.some((sql) => sql.startsWith('CREATE TABLE identity')));
const DAY = day('2026-11-02');
const how = {
  now: { day: DAY, time: '09:00' as ClockTime },
  entry: { command: 'restore', at: '2026-11-02T09:00:00.000Z' },
};

function addJob({ db }: Store, at = '2026-11-02T09:00:00.000Z'): void {
  record({ db }, { command: 'add-job', at }, (write) => write.add('job', { company: 'A', title: 'B', addedOn: DAY }));
}

/** A file without an id, with one command recorded. */
function makeOld(at: string): string {
  const file = join(makeFolder(), 'old.db');
  const sqlite = new Database(file);
  migrate(sqlite, MIGRATIONS.slice(0, BEFORE));
  sqlite.exec(`INSERT INTO batch (command, at) VALUES ('add-job', '${at}');
    INSERT INTO job (company, company_key, title, title_key, added_on) VALUES ('A', 'a', 'B', 'b', '2026-11-02')`);
  sqlite.close();
  return file;
}

test('each file has its own id for good', () => {
  const [one, other] = [makeStore(), makeStore()];
  expect(identityOf(one.db)).toMatch(/^[\da-f]{32}$/);
  expect(identityOf(other.db)).not.toBe(identityOf(one.db));
  addJob(one);
  expect(identityOf(openStore(one.file, {}).db)).toBe(identityOf(one.db));
});

test('a file without an id gets one, once', () => {
  const file = makeOld('2026-11-02T09:00:00.000Z');
  const first = identityOf(openStore(file, {}).db);
  expect([first, identityOf(openStore(file, {}).db)]).toEqual([expect.stringMatching(/^[\da-f]{32}$/), first]);
});

test('a copy has the same id, and restoring a copy brings its id back', () => {
  const store = makeStore();
  addJob(store);
  const copy = copyAside(store.db, join(makeFolder(), 'copy.db'), {});
  expect(identityOf(openStore(copy, {}).db)).toBe(identityOf(store.db));
  const other = makeStore();
  addJob(other);
  restoreFrom(other.db, copy, how);
  expect(identityOf(other.db)).toBe(identityOf(store.db));
});

test('a backup without an id takes the id of its own file only', () => {
  const file = makeOld('2026-11-02T09:00:00.000Z');
  const backup = join(makeFolder(), 'backup.db');
  copyFileSync(file, backup);
  const store = openStore(file, {});
  const before = identityOf(store.db);
  addJob(store);
  restoreFrom(store.db, backup, how);
  expect(identityOf(store.db)).toBe(before);
  restoreFrom(store.db, makeOld('2026-11-01T09:00:00.000Z'), how);
  expect(identityOf(store.db)).not.toBe(before);
});

test('a salvaged file keeps its id', () => {
  const store = makeStore();
  addJob(store);
  const { file } = store;
  const identity = identityOf(store.db);
  store.close();
  const empty = join(makeFolder(), 'salvaged.db');
  new Database(empty).close();
  salvage(file, empty, {});
  expect(identityOf(openStore(empty, {}).db)).toBe(identity);
});

test('a file whose id was removed by hand says so', () => {
  const store = makeStore();
  store.db.sqlite.exec('DELETE FROM identity');
  expect(() => identityOf(store.db)).toThrow("The data file's own id is missing.");
});
