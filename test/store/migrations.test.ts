import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { versionOf } from '../../src/store/file-marks.ts';
import { keptSchema, MIGRATIONS, type Migration, migrate } from '../../src/store/migrations.ts';
import { findText } from '../../src/store/search.ts';
import { makeFolder } from './files.ts';

/** The last schema that didn't index messages. */
const WITHOUT_MESSAGES = 3;
/** The last schema before the change log was rebuilt. */
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

/** The schema's SQL as stored by SQLite, sorted. */
function keptIn(sqlite: Database.Database): string[] {
  return sqlite.prepare<[], string>("SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite%'").pluck().all().sort();
}

test('migrates an empty file to the newest schema, once', () => {
  const sqlite = new Database(':memory:');
  expect([migrate(sqlite), versionOf(sqlite), migrate(sqlite)]).toEqual([true, MIGRATIONS.length, false]);
});

test('finds messages saved before messages were indexed', () => {
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

test('keeps every row of the change log, with its ids', () => {
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

test('no constraint passes null to json_valid, which older SQLite rejects', () => {
  const careless = keptSchema(MIGRATIONS.length).filter((sql) => /CHECK \(json_valid/.test(sql));
  expect(careless).toEqual([]);
});

test('does nothing when another connection has already migrated', () => {
  const [first, second] = openTwice();
  versionOf(second);
  expect([migrate(first, NEXT), migrate(second, NEXT), versionOf(second)]).toEqual([true, false, NEXT.length]);
});

test('keeps the earlier schema when a migration fails', () => {
  const [sqlite] = openTwice();
  expect(() => migrate(sqlite, [...MIGRATIONS, { makes: [MOOD, 'NONSENSE'] }])).toThrow(/NONSENSE/);
  expect(versionOf(sqlite)).toBe(MIGRATIONS.length);
  expect(sqlite.prepare(`SELECT 1 FROM pragma_table_info('job') WHERE name = 'mood'`).all()).toEqual([]);
});
