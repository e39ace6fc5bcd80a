import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { keptSchema, MIGRATIONS, type Migration, migrate, versionOf } from '../../src/store/migrations.ts';
import { findText } from '../../src/store/search.ts';
import { makeFolder } from './files.ts';

/** The schema whose index had no messages. */
const WITHOUT_MESSAGES = 3;
/** The schema before the change log was made anew. */
const BEFORE_NEW_LOG = 5;
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

/** What SQLite keeps as the schema, sorted. */
function keptIn(sqlite: Database.Database): string[] {
  return sqlite.prepare<[], string>("SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite%'").pluck().all().sort();
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

test('the change log comes along row for row, its numbers and places too', () => {
  const sqlite = new Database(join(makeFolder(), 'jobs.db'));
  onTestFinished(() => void sqlite.close());
  migrate(sqlite, MIGRATIONS.slice(0, BEFORE_NEW_LOG));
  sqlite.exec(`INSERT INTO batch (command, at) VALUES ('note', '2026-11-02T10:00:00.000Z');
    INSERT INTO change (id, batch_id, table_name, row_id, after) VALUES (7, 1, 'note', 1, '{}');
    INSERT INTO change (id, batch_id, table_name, row_id, before) VALUES (3, 1, 'note', 2, '{}')`);
  const rows = () => sqlite.prepare('SELECT * FROM change').raw().all();
  const before = rows();
  migrate(sqlite);
  expect([rows(), keptIn(sqlite)]).toEqual([before, keptSchema(MIGRATIONS.length).sort()]);
  expect(sqlite.prepare(`SELECT seq FROM sqlite_sequence WHERE name = 'change'`).pluck().get()).toBe(7);
  const insert = sqlite.prepare(`INSERT INTO change (batch_id, table_name, row_id, before) VALUES (1, 'note', 1, ?)`);
  expect(() => insert.run('{')).toThrow(/CHECK/);
});

test('no check asks json_valid of what may be null: older SQLite answers no', () => {
  const careless = keptSchema(MIGRATIONS.length).filter((sql) => /CHECK \(json_valid/.test(sql));
  expect(careless).toEqual([]);
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
