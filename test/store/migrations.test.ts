import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { MIGRATIONS, migrate, versionOf } from '../../src/store/migrations.ts';
import { makeFolder } from './files.ts';

const NEXT = [...MIGRATIONS, ['ALTER TABLE job ADD COLUMN mood TEXT', `UPDATE job SET mood = 'fine'`]];

/** Two connections to one file of schema 1. */
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
  expect([migrate(first, NEXT), migrate(second, NEXT), versionOf(second)]).toEqual([true, false, 2]);
});

test('one that fails leaves the schema before it', () => {
  const [sqlite] = openTwice();
  expect(() => migrate(sqlite, [...MIGRATIONS, ['ALTER TABLE job ADD COLUMN mood TEXT', 'NONSENSE']])).toThrow(
    /NONSENSE/,
  );
  expect(versionOf(sqlite)).toBe(1);
  expect(sqlite.prepare(`SELECT 1 FROM pragma_table_info('job') WHERE name = 'mood'`).all()).toEqual([]);
});
