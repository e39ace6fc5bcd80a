// Backups: their contents, which files count as backups, and which are kept.
import { readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { ClockTime, Day } from '../../src/domain/day.ts';
import { isUserError } from '../../src/domain/errors.ts';
import {
  copyAside,
  keepDaily,
  lookThrough,
  makeBackup,
  newestVerified,
  removeBackups,
} from '../../src/safety/backup.ts';
import { listBackups } from '../../src/safety/backup-names.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { record } from '../../src/store/write.ts';
import { day } from '../rules/records.ts';
import { bytesOf, makeFolder, makeStore, namesIn } from '../store/files.ts';

const DAY = day('2026-11-24');
const at = (day: Day, time = '09:00') => ({ day, time: time as ClockTime });
const NOW = at(DAY);

function makeJobHunt(): Store {
  const store = makeStore();
  record(store, { command: 'add-job', at: '2026-11-24T09:00:00.000Z' }, (write) => {
    const job = write.add('job', { company: 'Łódź Trams', title: 'Clerk', addedOn: DAY });
    write.add('note', { jobId: job.id, on: DAY, text: 'kites' });
  });
  return store;
}

const backupsOf = ({ file }: Store) => listBackups(file).map(({ path }) => basename(path));
const folderOf = ({ file }: Store) => join(dirname(file), 'backups');

function contentOf(file: string): unknown {
  const sqlite = new Database(file, { readonly: true });
  const tables = sqlite.prepare<[], string>('SELECT name FROM sqlite_schema WHERE rootpage > 0').pluck().all();
  const rows = tables
    .filter((name) => sqlite.prepare(`SELECT 1 FROM sqlite_schema WHERE name = ? AND type = 'table'`).get(name))
    .map((name) => [name, sqlite.prepare(`SELECT * FROM "${name}"`).raw().all()]);
  const schema = sqlite.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').raw().all();
  const numbers = ['user_version', 'application_id'].map((pragma) => sqlite.pragma(pragma, { simple: true }));
  sqlite.close();
  return { rows, schema, numbers };
}

test('a backup holds the whole file, search index included, and opens as a data file', () => {
  const store = makeJobHunt();
  const path = makeBackup(store.db, { reason: 'asked', now: NOW });
  expect(basename(path)).toBe('2026-11-24-0900-asked.jobs.db');
  expect(contentOf(path)).toEqual(contentOf(store.file));
  expect([statSync(path).mode & 0o777, statSync(dirname(path)).mode & 0o777]).toEqual([0o600, 0o700]);
  expect(namesIn(dirname(path))).toEqual([basename(path)]);
  openStore(path, {}).close();
});

test('two backups in one minute have two names', () => {
  const store = makeJobHunt();
  const made = [1, 2, 3].map(() => basename(makeBackup(store.db, { reason: 'import', now: NOW })));
  expect(made.map((name) => name.replace('2026-11-24-0900-', ''))).toEqual([
    'import.jobs.db',
    'import-2.jobs.db',
    'import-3.jobs.db',
  ]);
  expect(backupsOf(store)).toEqual([...made].reverse());
});

test('makes one daily backup a day', () => {
  const store = makeJobHunt();
  for (const now of [NOW, at(DAY, '10:00'), at((DAY + 1) as Day), NOW]) keepDaily(store.db, { now });
  expect(backupsOf(store)).toEqual(['2026-11-25-0900-daily.jobs.db', '2026-11-24-0900-daily.jobs.db']);
});

test('makes the daily backup of a file with "daily" in its name, even after another backup that day', () => {
  const store = openStore(join(dirname(makeJobHunt().file), 'x-daily.db'), {});
  makeBackup(store.db, { reason: 'asked', now: NOW });
  keepDaily(store.db, { now: NOW });
  expect(backupsOf(store)).toContain('2026-11-24-0900-daily.x-daily.db');
});

test('each file in a folder has its own backups', () => {
  const first = makeJobHunt();
  const second = openStore(join(dirname(first.file), 'other.db'), {});
  makeBackup(first.db, { reason: 'asked', now: NOW });
  makeBackup(second.db, { reason: 'restore', now: NOW });
  second.close();
  expect(backupsOf(first)).toEqual(['2026-11-24-0900-asked.jobs.db']);
  expect(backupsOf(second)).toEqual(['pre-restore-2026-11-24-0900.other.db']);
});

test('a file with two names has one set of backups', () => {
  const store = makeJobHunt();
  const name = join(makeFolder(), 'linked.db');
  symlinkSync(store.file, name);
  const linked = openStore(name, {});
  makeBackup(linked.db, { reason: 'asked', now: NOW });
  linked.close();
  expect(backupsOf(store)).toEqual(['2026-11-24-0900-asked.jobs.db']);
});

test('leaves files with other names and folders alone', () => {
  const store = makeJobHunt();
  makeBackup(store.db, { reason: 'asked', now: NOW });
  const mine = ['2026-11-24-0900-mine.jobs.db', '2026-13-24-0900-daily.jobs.db', 'pre-restore-x.jobs.db', '.jobs.db'];
  for (const name of mine) writeFileSync(join(folderOf(store), name), 'mine');
  symlinkSync(store.file, join(folderOf(store), '2026-11-24-0800-daily.jobs.db'));
  expect(backupsOf(store)).toEqual(['2026-11-24-0900-asked.jobs.db']);
});

test('keeps the last of each day for two weeks, the last of each month for a year, and the newest five', () => {
  const store = makeJobHunt();
  store.db.sqlite.pragma('synchronous = OFF');
  for (let back = 60; back >= 0; back -= 1) keepDaily(store.db, { now: at((DAY - back) as Day) });
  const days = backupsOf(store).map((name) => name.slice(0, 10));
  const fortnight = Array.from({ length: 14 }, (_, back) => `2026-11-${24 - back}`);
  expect(days).toEqual([...fortnight, '2026-10-31', '2026-09-30']);
  for (const hour of [10, 11, 12, 13, 14, 15]) {
    makeBackup(store.db, { reason: 'import', now: at(DAY, `${hour}:00`) });
  }
  expect(
    backupsOf(store)
      .map((name) => name.slice(0, 15))
      .slice(0, 7),
  ).toEqual([
    ...['1500', '1400', '1300', '1200', '1100'].map((time) => `2026-11-24-${time}`),
    '2026-11-23-0900',
    '2026-11-22-0900',
  ]);
});

test('removes nothing when the clock is set back', () => {
  const store = makeJobHunt();
  for (const back of [5, 4, 3, 2, 1, 0]) keepDaily(store.db, { now: at((DAY - back) as Day) });
  const before = backupsOf(store);
  const path = makeBackup(store.db, { reason: 'asked', now: at((DAY - 2_000) as Day) });
  expect(backupsOf(store)).toEqual([...before, basename(path)]);
});

test('finds the newest sound backup, past damaged newer ones', () => {
  const store = makeJobHunt();
  expect(newestVerified(store.file, {})).toBeNull();
  const good = makeBackup(store.db, { reason: 'asked', now: at(DAY, '08:00') });
  const bad = makeBackup(store.db, { reason: 'asked', now: NOW });
  const bytes = Buffer.from(bytesOf(bad), 'base64');
  writeFileSync(bad, bytes.fill(0, bytes.length / 2));
  const empty = makeBackup(store.db, { reason: 'asked', now: at(DAY, '10:00') });
  writeFileSync(empty, '');
  expect(newestVerified(store.file, {})).toMatchObject({ path: good, day: DAY, time: '08:00', reason: 'asked' });
  removeBackups(store.file, listBackups(store.file));
  expect(namesIn(folderOf(store))).toEqual([]);
});

test('copies to a free path only', () => {
  const store = makeJobHunt();
  const path = join(makeFolder(), 'copy.db');
  copyAside(store.db, path, {});
  expect(contentOf(path)).toEqual(contentOf(store.file));
  expect(lookThrough(path, {}).counts.get('job')).toBe(1);
  const before = bytesOf(path);
  expect(() => copyAside(store.db, path, {})).toThrow(expect.objectContaining({ code: 'refused' }));
  expect(bytesOf(path)).toBe(before);
});

test("doesn't back up a damaged file, and leaves nothing behind", () => {
  const store = makeJobHunt();
  const bytes = Buffer.from(bytesOf(store.file), 'base64');
  writeFileSync(store.file, bytes.fill(0x55, 8_192));
  try {
    makeBackup(store.db, { reason: 'daily', now: NOW });
    expect.unreachable();
  } catch (error) {
    expect(isUserError(error) && error.code).toBe('damaged');
  }
  expect(backupsOf(store)).toEqual([]);
});

test('makes the folder again when it was removed', () => {
  const store = makeJobHunt();
  makeBackup(store.db, { reason: 'asked', now: NOW });
  rmSync(folderOf(store), { recursive: true });
  makeBackup(store.db, { reason: 'asked', now: NOW });
  expect(readdirSync(folderOf(store))).toHaveLength(1);
});
