import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { MIGRATIONS, type Migration, migrate, versionOf } from '../../src/store/migrations.ts';
import { findText } from '../../src/store/search.ts';
import { makeFolder } from './files.ts';

/** The schema whose index had no messages. */
const WITHOUT_MESSAGES = 3;
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

test('messages that were on file before they were searched are found', () => {
  const sqlite = new Database(join(makeFolder(), 'jobs.db'));
  onTestFinished(() => void sqlite.close());
  migrate(sqlite, MIGRATIONS.slice(0, WITHOUT_MESSAGES));
  sqlite.exec(`INSERT INTO job (company, company_key, title, title_key, added_on)
    VALUES ('Łódź Trams', 'lodz trams', 'Clerk', 'clerk', '2026-11-02');
    INSERT INTO message (kind, job_id, form, saved_on, text)
    VALUES ('follow-up', 1, 'email', '2026-11-02', 'Dear Amy, about the kites')`);
  migrate(sqlite);
  const found = findText({ file: sqlite.name, sqlite, statements: new Map() }, ['kites', 'lodz']);
  expect(found).toMatchObject([{ table: 'message', row: { id: 1 } }]);
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
