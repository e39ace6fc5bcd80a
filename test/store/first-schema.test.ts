// A file written by the first release, kept for good: everything in it must survive the migrations.
import { copyFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { isUserError } from '../../src/domain/errors.ts';
import { plan } from '../../src/rules/plan.ts';
import { DEFAULT_POLICY } from '../../src/rules/policy.ts';
import { SCHEMA_VERSION } from '../../src/store/current-schema.ts';
import { loadAll } from '../../src/store/load.ts';
import { openStore } from '../../src/store/open.ts';
import { findText } from '../../src/store/search.ts';
import { newestBatch, undoBatch } from '../../src/store/undo.ts';
import { record } from '../../src/store/write.ts';
import { day } from '../rules/records.ts';
import { bytesOf, makeFolder, namesIn, reopen } from './files.ts';

const FIRST = new URL('../fixtures/schema-1.db', import.meta.url).pathname;
const TODAY = day('2026-11-02');

function copyOfFirst(): string {
  const file = join(makeFolder(), 'jobs.db');
  copyFileSync(FIRST, file);
  return file;
}

/** Every row of the tables of schema 1. */
function rowsOf(file: string): Record<string, unknown[][]> {
  const sqlite = new Database(file, { readonly: true });
  const tables = sqlite.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all();
  const ours = tables.filter((name) => !/^(sqlite|search)/.test(name)).sort();
  const rows = ours.map((name) => [name, sqlite.prepare(`SELECT * FROM ${name} ORDER BY id`).raw().all()] as const);
  sqlite.close();
  return Object.fromEntries(rows) as Record<string, unknown[][]>;
}

function versionIn(file: string): unknown {
  const sqlite = new Database(file, { readonly: true });
  const version = sqlite.pragma('user_version', { simple: true });
  sqlite.close();
  return version;
}

test('the file is of schema 1, with rows in nearly every table', () => {
  expect(versionIn(FIRST)).toBe(1);
  const rows = rowsOf(FIRST);
  expect(Object.keys(rows)).toHaveLength(18);
  expect(Object.entries(rows).filter(([, list]) => list.length === 0)).toEqual([['setting', []]]);
});

test('keeps every row, and can be searched at once', () => {
  const file = copyOfFirst();
  const before = rowsOf(file);
  const { db } = reopen(file);
  expect(versionIn(file)).toBe(SCHEMA_VERSION);
  const identity = [[1, expect.stringMatching(/^[\da-f]{32}$/)]];
  const wider = (rows: unknown[] = []) => rows.map((row) => [...(row as unknown[]), null]);
  const statement = (before.statement ?? []).map((row) => [...row, ...(row[0] === 1 ? [null, 1] : [3, null])]);
  const debrief = (before.debrief ?? []).map((row) => [...row, ...Array(9).fill(null)]);
  const grown = {
    debrief,
    job: wider(before.job),
    person: wider(before.person),
    closing: wider(before.closing),
    touch: wider(before.touch),
    statement,
  };
  const { change = [], ...others } = inUtc(before);
  const empty = {
    forgotten_mail: [],
    invitation: [],
    mail: [],
    message: [],
    message_answer: [],
    message_part: [],
    posting: [],
    public_holiday: [],
  };
  const rows = { ...others, ...grown, change: change.map(logLinked), identity, ...empty };
  expect(rowsOf(file)).toEqual(rows);
  const found = (word: string) => findText(db, [word]).map(({ table, row }) => `${table} ${row.id}`);
  expect(found('strassenplaner')).toEqual(['job 1']);
  expect(found('dogs')).toHaveLength(1);
  expect(found('bonus')).toEqual(['offer 1']);
  expect(found('borealis')).toEqual(['reference 1']);
  expect(db.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.sqlite.pragma('foreign_key_check')).toEqual([]);
});

/** The first answer on timing came with the interview, the second with the third contact. */
function logLinked(row: unknown[]): unknown[] {
  if (row[2] !== 'statement') return row;
  const link = row[3] === 1 ? { interview_id: 1 } : { touch_id: 3 };
  return [...row.slice(0, -1), JSON.stringify({ ...JSON.parse(String(row.at(-1))), ...link })];
}

/** These tests run in UTC, so times without a zone are read as UTC. */
function inUtc(rows: ReturnType<typeof rowsOf>): ReturnType<typeof rowsOf> {
  const { interview = [], change = [], ...others } = rows;
  const [day, time] = [2, 3];
  return {
    ...others,
    interview: interview.map((row) =>
      row[time] === null ? row : [...row.slice(0, 4), 'UTC', row[day], row[time], ...row.slice(7)],
    ),
    change: change.map((row) => (row[2] === 'interview' ? row.map(logInUtc) : row)),
  };
}

function logInUtc(cell: unknown): unknown {
  if (typeof cell !== 'string' || !cell.startsWith('{')) return cell;
  const row = JSON.parse(cell);
  return row.time === null ? cell : JSON.stringify({ ...row, zone: 'UTC', day_there: row.day, time_there: row.time });
}

test('gives the same list, and its newest change can still be undone', () => {
  const store = reopen(copyOfFirst());
  const { items } = plan(loadAll(store.db), TODAY, DEFAULT_POLICY);
  expect(items.map(({ kind }) => kind)).toEqual([
    'reference-thanks',
    'reference-alert',
    'reference-alert',
    'offer-reply',
  ]);
  const batch = newestBatch(store.db);
  expect(batch?.command).toBe('undo');
  if (batch) {
    record(store, { command: 'undo', at: '2026-11-02T17:00:00.000Z', undoes: batch.id }, (write) =>
      undoBatch(write, batch),
    );
  }
  expect(findText(store.db, ['rowing']).map(({ table }) => table)).toEqual(['person']);
});

test("writes nothing when it's opened again", () => {
  const file = copyOfFirst();
  openStore(file, {}).close();
  const [before, at] = [bytesOf(file), statSync(file).mtimeMs];
  openStore(file, {}).close();
  expect([bytesOf(file), statSync(file).mtimeMs]).toEqual([before, at]);
});

test.each([
  ['trigger', 'CREATE TRIGGER evil AFTER INSERT ON job BEGIN DELETE FROM job; END', /trigger "evil"/],
  ['table', 'CREATE TABLE evil (a)', /table "evil"/],
  ['column', 'ALTER TABLE job ADD COLUMN evil TEXT', /column "evil"/],
  ['view under the name of a later one', 'CREATE VIEW timeline AS SELECT * FROM job', /view "timeline"/],
  ['index of a later schema', 'CREATE INDEX change_row ON change (table_name, row_id)', /index "change_row"/],
])('refuses a file with a foreign %s without migrating it first', (_what, sql, message) => {
  const file = copyOfFirst();
  const sqlite = new Database(file);
  sqlite.exec(sql);
  sqlite.close();
  const before = bytesOf(file);
  expect(() => openStore(file, {})).toThrow(message);
  expect(bytesOf(file)).toBe(before);
});

test.each([
  ['a column in the index', `ALTER TABLE search_content ADD COLUMN evil TEXT`],
  ['another tokenizer', `UPDATE sqlite_schema SET sql = replace(sql, '''ascii''', '''porter''') WHERE name = 'search'`],
  [
    'the change log of an earlier schema',
    `UPDATE sqlite_schema SET sql = replace(sql, 'before IS NULL OR ', '') WHERE name = 'change'`,
  ],
])("refuses a schema that isn't ours: %s", (_what, sql) => {
  const file = copyOfFirst();
  openStore(file, {}).close();
  const sqlite = new Database(file);
  sqlite.unsafeMode(true);
  sqlite.pragma('writable_schema = ON');
  sqlite.exec(sql);
  sqlite.close();
  const before = bytesOf(file);
  try {
    openStore(file, {}).close();
    expect.unreachable();
  } catch (error) {
    expect(isUserError(error) && error.code).toBe('damaged');
  }
  expect(bytesOf(file)).toBe(before);
  expect(namesIn(file.replace(/\/jobs\.db$/, ''))).toEqual(['jobs.db']);
});
