import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type ErrorCode, isUserError, type UserError } from '../../src/domain/errors.ts';
import { loadAll } from '../../src/store/load.ts';
import { openStore } from '../../src/store/open.ts';
import { record } from '../../src/store/write.ts';
import { day } from '../rules/records.ts';
import { bytesOf, makeFolder, namesIn, reopen } from './files.ts';

const ENTRY = { command: 'add-job', at: '2026-11-02T09:00:00.000Z' };
const addedOn = day('2026-11-02');

/** The UserError thrown by work. */
function errorOf(work: () => unknown): UserError {
  try {
    work();
  } catch (error) {
    if (isUserError(error)) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** A data file with one job, store closed. */
function makeFile(folder: string): string {
  const file = join(folder, 'jobs.db');
  const store = openStore(file, {});
  record(store, ENTRY, (write) => write.add('job', { company: 'Acme', title: 'Buyer', addedOn }));
  store.close();
  return file;
}

/** Edits a file the way the sqlite3 shell would. */
function tamper(file: string, sql: string): void {
  const sqlite = new Database(file);
  sqlite.pragma('writable_schema = OFF');
  sqlite.exec(sql);
  sqlite.close();
}

describe('a new file', () => {
  test.each([0o000, 0o022, 0o077])(
    'under umask %o: the file is 0600, its folders 0700, and nothing else is made',
    (umask) => {
      const folder = makeFolder();
      const before = process.umask(umask);
      onTestFinished(() => void process.umask(before));
      const file = join(folder, 'deep', 'er', 'jobs.db');
      reopen(file);
      const modeOf = (path: string) => statSync(path).mode & 0o777;
      expect([modeOf(file), modeOf(join(folder, 'deep')), modeOf(join(folder, 'deep', 'er'))]).toEqual([
        0o600, 0o700, 0o700,
      ]);
      expect(namesIn(join(folder, 'deep', 'er'))).toEqual(['jobs.db']);
      expect(modeOf(folder)).toBe(0o755);
    },
  );

  test("has our header, and safe journaling each time it's opened", () => {
    const file = makeFile(makeFolder());
    expect(readFileSync(file).toString('latin1', 68, 72)).toBe('JOBT');
    const { db } = reopen(file);
    const read = (pragma: string) => db.sqlite.pragma(pragma, { simple: true });
    const kept = [
      'journal_mode',
      'synchronous',
      'foreign_keys',
      'secure_delete',
      'trusted_schema',
      'cell_size_check',
      'temp_store',
    ];
    expect(kept.map(read)).toEqual(['delete', 3, 1, 1, 0, 1, 2]);
    expect(read('integrity_check')).toBe('ok');
  });

  test('keeps the journal of a write private', () => {
    const before = process.umask(0);
    onTestFinished(() => void process.umask(before));
    const file = makeFile(makeFolder());
    const store = reopen(file);
    const mode = record(store, ENTRY, (write) => {
      write.add('job', { company: 'Beta', title: 'Buyer', addedOn });
      return statSync(`${file}-journal`).mode & 0o777;
    });
    expect(mode.result).toBe(0o600);
  });
});

describe('refused without a change', () => {
  const other = (file: string) => tamper(file, 'CREATE TABLE t (a); PRAGMA user_version = 1');
  const cut = (bytes: number) => (file: string, folder: string) => {
    writeFileSync(file, readFileSync(makeFile(join(folder, 'whole'))).subarray(0, bytes));
  };
  const changed = (sql: string) => (file: string, folder: string) => {
    const whole = makeFile(join(folder, 'whole'));
    tamper(whole, sql);
    writeFileSync(file, readFileSync(whole));
  };
  const CASES: [string, ErrorCode, RegExp, (file: string, folder: string) => void][] = [
    ['0 bytes', 'damaged', /empty/, (file) => writeFileSync(file, '')],
    ['text', 'damaged', /isn't a jobtrack file/, (file) => writeFileSync(file, 'Dear diary,\n'.repeat(99))],
    ['a few bytes', 'damaged', /isn't a jobtrack file/, (file) => writeFileSync(file, 'SQLite')],
    ["another program's database", 'damaged', /another program/, other],
    ['cut short in the header', 'damaged', /cut short/, cut(50)],
    ['cut short in the middle', 'damaged', /cut short/, cut(10_000)],
    ['a newer schema', 'newer', /newer jobtrack/, changed('PRAGMA user_version = 99')],
    ['schema number 0', 'damaged', /never finished/, changed('PRAGMA user_version = 0')],
    [
      'a trigger',
      'damaged',
      /trigger "evil"/,
      changed('CREATE TRIGGER evil AFTER INSERT ON job BEGIN DELETE FROM job; END'),
    ],
    ['a view', 'damaged', /view "evil"/, changed('CREATE VIEW evil AS SELECT 1')],
    ['a table', 'damaged', /table "evil"/, changed('CREATE TABLE evil (a)')],
    ['an index', 'damaged', /index "evil"/, changed('CREATE INDEX evil ON job (url)')],
    ['a column', 'damaged', /column "evil" of the table "job"/, changed('ALTER TABLE job ADD COLUMN evil TEXT')],
    ['a missing index', 'damaged', /index touch_job/, changed('DROP INDEX touch_job')],
  ];

  test.each(CASES)('%s', (_name, code, message, make) => {
    const folder = makeFolder();
    const file = join(folder, 'data', 'jobs.db');
    mkdirSync(join(folder, 'data'));
    make(file, folder);
    const before = bytesOf(file);
    const error = errorOf(() => openStore(file, {}));
    expect([error.code, error.message]).toEqual([code, expect.stringMatching(message)]);
    expect(error.hint).toBeTruthy();
    expect(bytesOf(file)).toBe(before);
    expect(namesIn(join(folder, 'data'))).toEqual(['jobs.db']);
  });

  test('folders, pipes and broken links', () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'folder'));
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'pipe')]);
    symlinkSync('nothing', join(folder, 'dangling'));
    symlinkSync('loop', join(folder, 'loop'));
    const before = namesIn(folder);
    const messages = before.map((name) => errorOf(() => openStore(join(folder, name), {})).message.split(':')[0]);
    expect(messages).toEqual([
      'This link leads nowhere',
      'This is a folder, not a data file',
      'This link leads back to itself',
      "This isn't a regular file",
    ]);
    expect(namesIn(folder)).toEqual(before);
  });

  test.each(['', ':memory:', ' jobs.db', 'jobs.db ', 'jobs.db\n', 'a\0b'])('the name "%s"', (name) => {
    const folder = makeFolder();
    expect(errorOf(() => openStore(name, {})).code).toBe('damaged');
    if (name !== '') expect(errorOf(() => openStore(`${folder}/${name}`, {})).code).toBe('damaged');
    expect(namesIn(folder)).toEqual([]);
  });

  test('a path below a file', () => {
    const file = makeFile(makeFolder());
    expect(errorOf(() => openStore(join(file, 'jobs.db'), {})).code).toBe('unwritable');
  });

  test("an engine that can't be loaded, and no file is made", () => {
    const folder = makeFolder();
    const error = errorOf(() => openStore(join(folder, 'jobs.db'), { nativeBinding: join(folder, 'missing.node') }));
    expect([error.code, error.hint]).toEqual(['damaged', expect.stringContaining('Node 22.14 or later')]);
    writeFileSync(join(folder, 'bad.node'), 'not a library');
    const bad = errorOf(() => openStore(join(folder, 'jobs.db'), { nativeBinding: join(folder, 'bad.node') }));
    expect(bad.code).toBe('damaged');
    expect(namesIn(folder)).toEqual(['bad.node']);
  });
});

describe('opened', () => {
  test('through a symbolic link to a regular file', () => {
    const folder = makeFolder();
    const file = makeFile(folder);
    symlinkSync(file, join(folder, 'link'));
    expect(loadAll(reopen(join(folder, 'link')).db).jobs).toHaveLength(1);
  });

  test('with a second hard link left over from making it', () => {
    const folder = makeFolder();
    const file = makeFile(folder);
    linkSync(file, join(folder, '.jobtrack-init-left'));
    expect(loadAll(reopen(file).db).jobs).toHaveLength(1);
  });

  test('after a crash: rolls back a leftover journal, even when the header was written first', () => {
    const folder = makeFolder();
    const file = makeFile(folder);
    const [data, journal] = crashDuring(file, 'PRAGMA user_version = 99; DELETE FROM job');
    writeFileSync(file, data);
    writeFileSync(`${file}-journal`, journal);
    expect(loadAll(reopen(file).db).jobs).toHaveLength(1);
    expect(namesIn(folder)).toEqual(['jobs.db']);
  });

  test('read-only when nothing can be written: refuses a write without a change', () => {
    const folder = makeFolder();
    const file = makeFile(folder);
    chmodSync(file, 0o444);
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o755));
    const before = bytesOf(file);
    const [count, error] = asNobody(() => {
      const store = openStore(file, {});
      const jobs = loadAll(store.db).jobs.length;
      const refusal = errorOf(() => record(store, ENTRY, (write) => write.change('job', 1, { title: 'Seller' })));
      store.close();
      return [jobs, refusal.code] as const;
    });
    expect([count, error]).toEqual([1, 'unwritable']);
    expect(bytesOf(file)).toBe(before);
  });

  test('not without the right to read it, nor made without the right to write', () => {
    const folder = makeFolder();
    const file = makeFile(folder);
    chmodSync(file, 0o000);
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o755));
    expect(asNobody(() => errorOf(() => openStore(file, {})).code)).toBe('unwritable');
    expect(asNobody(() => errorOf(() => openStore(join(folder, 'new.db'), {})).code)).toBe('unwritable');
    expect(namesIn(folder)).toEqual(['jobs.db']);
  });
});

test('uses the file of another first run that was faster', () => {
  const file = join(makeFolder(), 'jobs.db');
  const [first, second] = [reopen(file), reopen(file)];
  record(first, ENTRY, (write) => write.add('job', { company: 'Acme', title: 'Buyer', addedOn }));
  expect(loadAll(second.db).jobs.map((job) => job.company)).toEqual(['Acme']);
});

test('ignores bytes after the end of a file', () => {
  const file = makeFile(makeFolder());
  appendFileSync(file, Buffer.alloc(10));
  expect(loadAll(reopen(file).db).jobs).toHaveLength(1);
  truncateSync(file, statSync(file).size - 10);
  expect(loadAll(reopen(file).db).jobs).toHaveLength(1);
});

/** Leaves a data file and journal like a crash in the middle of a write. */
function crashDuring(file: string, sql: string): [Buffer, Buffer] {
  const sqlite = new Database(file);
  sqlite.pragma('cache_size = 1');
  sqlite.pragma('cache_spill = 1');
  sqlite.exec(`BEGIN IMMEDIATE; ${sql}; CREATE TABLE big (a); INSERT INTO big VALUES (zeroblob(400000))`);
  const left: [Buffer, Buffer] = [readFileSync(file), readFileSync(`${file}-journal`)];
  left[0].writeUInt32BE(99, 60);
  sqlite.exec('ROLLBACK');
  sqlite.close();
  return left;
}

/** Runs work as a user who isn't root. */
function asNobody<T>(work: () => T): T {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    return work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}
