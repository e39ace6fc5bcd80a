// The data file in the sqlite3 program, which may be years older than the SQLite that wrote it.
import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type TestContext, test } from 'vitest';
import { jobtrack, scratchFolder } from '../support/program.ts';
import { hasTool, NOW, needs, rowsIn } from './support.ts';

const FIRST = new URL('../fixtures/schema-1.db', import.meta.url).pathname;

function needsSqlite3(context: TestContext): void {
  needs(context, 'sqlite3', hasTool('sqlite3'));
}

/** What the sqlite3 program says to a file, errors included. */
function ask(file: string, input: string): string {
  const run = spawnSync('sqlite3', [file], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  return run.stdout + run.stderr;
}

/** Rows added, changed and removed, and words taken out of the search index. */
function makeFile(): string {
  const db = join(scratchFolder(), 'search.db');
  for (const args of [
    ['add-job', 'Acme', 'Clerk', '--via', 'Dana Roy'],
    ['edit', 'p1', '--name', 'Dana Royce'],
    ['note', 'j1', 'Ask about the kites'],
    ['undo', '--yes'],
  ])
    expect(jobtrack(args, { db, now: NOW })).toMatchObject({ code: 0 });
  return db;
}

const FILES: readonly (readonly [string, () => string])[] = [
  ['a new file', makeFile],
  [
    'a file of the first schema, brought up to date',
    () => {
      const db = join(scratchFolder(), 'search.db');
      copyFileSync(FIRST, db);
      expect(jobtrack(['note', 'j1', 'Ask about the kites'], { db, now: NOW }).code).toBe(0);
      return db;
    },
  ],
];

test.for(FILES)('%s is sound, and so is its dump, read back', ([, make], context) => {
  needsSqlite3(context);
  const db = make();
  expect(ask(db, 'PRAGMA integrity_check; PRAGMA foreign_key_check;')).toBe('ok\n');
  const copy = join(scratchFolder(), 'copy.db');
  expect(ask(copy, ask(db, '.dump'))).toBe('');
  expect(ask(copy, 'PRAGMA integrity_check; PRAGMA foreign_key_check;')).toBe('ok\n');
  expect(rowsIn(copy)).toBe(rowsIn(db));
  expect(ask(copy, 'SELECT * FROM search_data')).toBe(ask(db, 'SELECT * FROM search_data'));
});

test('a dump, read back and numbered as ours, goes on like the file itself', (context) => {
  needsSqlite3(context);
  const db = makeFile();
  const copy = join(scratchFolder(), 'search.db');
  const numbers = ask(
    db,
    `SELECT 'PRAGMA application_id = ' || application_id || '; PRAGMA user_version = ' || user_version || ';'
    FROM pragma_application_id, pragma_user_version`,
  );
  expect(ask(copy, ask(db, '.dump') + numbers)).toBe('');
  expect(jobtrack(['search', 'royce'], { db: copy, now: NOW })).toMatchObject({ code: 0 });
  expect(jobtrack(['undo', '--yes'], { db: copy, now: NOW })).toMatchObject({ code: 0 });
});
