import { expect, test } from 'vitest';
import { MESSAGE_FORMS } from '../../src/domain/item-key.ts';
import { CHANNELS, CLOSE_REASONS, INTERVIEW_KINDS, PREFERENCES, RESULTS, ROLES } from '../../src/domain/model.ts';
import { TABLES } from '../../src/domain/schema.ts';
import { columnsOf } from '../../src/store/tables.ts';
import { makeStore } from './files.ts';

function open() {
  return makeStore().db.sqlite;
}

test('every table but the search index is strict, never reuses ids, and has its columns listed', () => {
  const sqlite = open();
  const tables = sqlite.prepare<[], { name: string; strict: number }>(
    `SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%' AND type = 'table'`,
  );
  expect(tables.all().filter(({ strict }) => strict === 0)).toEqual([]);
  expect(
    tables
      .all()
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...TABLES, 'batch', 'change', 'identity', 'public_holiday'].sort());
  for (const table of TABLES)
    expect(() => sqlite.prepare(`SELECT ${columnsOf(table).map((name) => `"${name}"`)} FROM ${table}`)).not.toThrow();
  const sql = sqlite
    .prepare<[], string>(
      `SELECT sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search%'`,
    )
    .pluck();
  for (const text of sql.all()) expect(text).toContain('id INTEGER PRIMARY KEY AUTOINCREMENT');
});

test('columns are the fields plus lookup and derived columns', () => {
  const sqlite = open();
  const extra = TABLES.flatMap((table) => {
    const columns = sqlite.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
    return columns.filter((column) => !columnsOf(table).includes(column)).map((column) => `${table}.${column}`);
  });
  const expected = [
    'job.company_key',
    'job.title_key',
    'job.closing_id',
    'job.owes_thanks',
    'person.name_key',
    'person.company_key',
  ];
  expect(extra).toEqual(expected);
});

test('every foreign key comes first in an index', () => {
  const sqlite = open();
  const missing = sqlite.prepare(
    `SELECT tables.name || '.' || keys."from" FROM pragma_table_list AS tables, pragma_foreign_key_list(tables.name) AS keys
     WHERE tables.schema = 'main' AND NOT EXISTS (SELECT 1 FROM pragma_index_list(tables.name) AS indexes,
     pragma_index_info(indexes.name) AS first WHERE first.seqno = 0 AND first.name = keys."from" AND indexes.partial = 0)`,
  );
  expect(missing.pluck().all()).toEqual([]);
});

/** A job, a person and an interview to refer to. */
function openWithRecords() {
  const sqlite = open();
  sqlite.exec(`INSERT INTO person (name, met_on_linkedin, name_key) VALUES ('Amy', 0, 'amy');
    INSERT INTO job (company, title, added_on, company_key, title_key) VALUES ('Acme', 'Buyer', '2026-11-02', 'acme', 'buyer');
    INSERT INTO interview (job_id, day) VALUES (1, '2026-11-02')`);
  return sqlite;
}

const SETS = [
  ['job_person', 'role', ROLES, `job_id, person_id`, `1, 1`],
  ['interview', 'kind', INTERVIEW_KINDS, 'job_id, day', `1, '2026-11-02'`],
  ['touch', 'channel', CHANNELS, 'job_id, "on", direction, kind', `1, '2026-11-02', 'out', 'follow-up'`],
  ['touch', 'result', RESULTS, 'job_id, "on", direction, kind', `1, '2026-11-02', 'out', 'follow-up'`],
  ['touch', 'direction', ['out', 'in'], 'job_id, "on", kind', `1, '2026-11-02', 'follow-up'`],
  ['person', 'prefers', PREFERENCES, 'name, met_on_linkedin, name_key', `'Pete', 0, 'pete'`],
  ['closing', 'reason', CLOSE_REASONS, 'job_id, "on", was_told', `1, '2026-11-02', 0`],
  ['message', 'form', MESSAGE_FORMS, 'job_id, kind, saved_on, text', `1, 'follow-up', '2026-11-02', 'x'`],
  ['debrief', 'fit', [1], 'interview_id, saved_on', `1, '2026-11-02'`],
  ['statement', 'every_days', [1, 30], 'job_id, said_on', `1, '2026-11-02'`],
] as const;

test.each(SETS)('%s.%s accepts exactly the values of the model', (table, column, words, columns, values) => {
  const sqlite = openWithRecords();
  const insert = sqlite.prepare(`INSERT INTO ${table} (${columns}, ${column}) VALUES (${values}, ?)`);
  for (const word of words) expect(() => insert.run(word)).not.toThrow();
  for (const other of ['nonsense', '', 0, -1]) expect(() => insert.run(other)).toThrow(/CHECK|cannot store/);
});

const DAYS = [
  '2026-02-30',
  '2026-13-01',
  '20261102',
  '2026-11-2',
  '',
  'now',
  '2026-11-02T10:00',
  ' 2026-11-02',
  '02/11/2026',
];

test.each(DAYS)('rejects "%s" in every day column', (text) => {
  const sqlite = openWithRecords();
  expect(() => sqlite.prepare('UPDATE interview SET day = ?').run(text)).toThrow();
  const columns = sqlite.prepare<[], [string, string]>(
    `SELECT tables.name, columns.name FROM pragma_table_list AS tables, pragma_table_info(tables.name) AS columns
     WHERE tables.schema = 'main' AND tables.type = 'table' AND (columns.name GLOB '*_on' OR columns.name GLOB '*_by' OR columns.name IN ('on', 'day', 'day_there', 'until'))`,
  );
  for (const [table, column] of columns.raw().all()) {
    const sql =
      sqlite.prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(table) ?? '';
    expect(sql).toMatch(new RegExp(`CHECK \\("?${column}"? IS date\\("?${column}"?\\)\\)`));
  }
});

test.each(['9:00', '24:00', '12:60', '1200', '', 'noon'])('rejects "%s" as a time', (text) => {
  expect(() => openWithRecords().prepare('UPDATE interview SET time = ?').run(text)).toThrow(/CHECK/);
});

test.each(['00:00', '09:05', '23:59'])('accepts "%s" as a time', (text) => {
  expect(() => openWithRecords().prepare('UPDATE interview SET time = ?').run(text)).not.toThrow();
});

test('a note belongs to exactly one record', () => {
  const note = openWithRecords().prepare(
    `INSERT INTO note (job_id, person_id, interview_id, "on", text) VALUES (?, ?, ?, '2026-11-02', 'x')`,
  );
  expect(() => note.run(1, null, null)).not.toThrow();
  expect(() => note.run(1, 1, null)).toThrow(/CHECK/);
  expect(() => note.run(null, null, null)).toThrow(/CHECK/);
});
