import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { MIGRATIONS, type Migration, migrate, versionOf } from '../../src/store/migrations.ts';
import { makeFolder } from './files.ts';

const MOOD = 'ALTER TABLE job ADD COLUMN mood TEXT';
const NEXT: readonly Migration[] = [...MIGRATIONS, { makes: [MOOD], runs: [`UPDATE job SET mood = 'fine'`] }];

/** Two connections to one file of the newest schema. */
function openTwice(): [Database.Database, Database.Database] {
  const file = join(makeFolder(), 'jobs.db');
  const both: [Database.Database, Database.Database] = [new Database(file), new Database(file)];
  onTestFinished(() => {
    for (const sqlite of both) sqlite.close();
  });
  migrate(both[0]);
  return both;
}

test('from nothing to the newest schema, once', () => {
  const sqlite = new Database(':memory:');
  expect([migrate(sqlite), versionOf(sqlite), migrate(sqlite)]).toEqual([true, MIGRATIONS.length, false]);
});

test('whoever comes second finds it done', () => {
  const [first, second] = openTwice();
  versionOf(second);
  expect([migrate(first, NEXT), migrate(second, NEXT), versionOf(second)]).toEqual([true, false, NEXT.length]);
});

test('one that fails leaves the schema before it', () => {
  const [sqlite] = openTwice();
  expect(() => migrate(sqlite, [...MIGRATIONS, { makes: [MOOD, 'NONSENSE'] }])).toThrow(/NONSENSE/);
  expect(versionOf(sqlite)).toBe(MIGRATIONS.length);
  expect(sqlite.prepare(`SELECT 1 FROM pragma_table_info('job') WHERE name = 'mood'`).all()).toEqual([]);
});
