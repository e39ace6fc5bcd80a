import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jobtrack, scratchFolder } from '../support/program.ts';
import { countFor, expectPlain, NOW, sql, stateOf } from './support.ts';

test.for([
  ['a trigger on writing', 'CREATE TRIGGER thief AFTER INSERT ON job BEGIN DELETE FROM job; END', 'thief'],
  [
    'a trigger on the change log',
    'CREATE TRIGGER thief BEFORE INSERT ON change BEGIN SELECT RAISE(IGNORE); END',
    'thief',
  ],
  ['a view', 'CREATE VIEW spy AS SELECT * FROM job', 'spy'],
  ['a replaced view of ours', 'DROP VIEW timeline; CREATE VIEW timeline AS SELECT * FROM job', 'timeline'],
  [
    'a view of ours with an unknown column',
    'DROP VIEW timeline; CREATE VIEW timeline AS SELECT none FROM job',
    'timeline',
  ],
  [
    'a trigger on one of our views',
    'CREATE TRIGGER thief INSTEAD OF INSERT ON timeline BEGIN DELETE FROM job; END',
    'thief',
  ],
  ['a missing view', 'DROP VIEW timeline', 'timeline'],
  [
    'a view with a trigger',
    'CREATE VIEW spy AS SELECT 1; CREATE TRIGGER t INSTEAD OF INSERT ON spy BEGIN SELECT 1; END',
    'spy|"t"',
  ],
  ['a view in place of a table', 'ALTER TABLE skip RENAME TO skip_; CREATE VIEW skip AS SELECT * FROM skip_', 'skip'],
  ['a column', "ALTER TABLE job ADD COLUMN extra TEXT DEFAULT 'x'", 'extra.*job'],
  ['a computed column', 'ALTER TABLE person ADD COLUMN extra TEXT AS (upper(name))', 'extra.*person'],
  ['a missing column', 'ALTER TABLE note RENAME COLUMN text TO words', 'note'],
  ['a table', 'CREATE TABLE diary (id)', 'diary'],
  ['a table of an extension', 'CREATE VIRTUAL TABLE found USING fts5(text)', 'found'],
  ['an index', 'CREATE INDEX slow ON job (url)', 'slow'],
  ['an index over an expression', 'CREATE UNIQUE INDEX one ON job (upper(company))', 'one'],
  ['a missing table', 'DROP TABLE setting', 'setting'],
  ['a missing index', 'DROP INDEX job_company', 'job_company'],
] as const)('R12 %s: refused by name, nothing run or changed', ([, change, name], context) => {
  const db = join(scratchFolder(), 'search.db');
  jobtrack(['add-job', 'Acme', 'Clerk'], { db, now: NOW });
  sql(db, change);
  const before = stateOf(db);
  for (const command of [['add-job', 'Beta', 'Clerk'], ['today']]) {
    const run = jobtrack(command, { db, now: NOW });
    expect(run).toMatchObject({ code: 4, stdout: '' });
    expect(run.stderr).toMatch(new RegExp(name));
    expectPlain(run.stderr);
  }
  expect(stateOf(db)).toEqual(before);
  countFor(context, { 'bad files refused unchanged': 1 });
});

test("R12 accepts SQLite's own statistics tables", () => {
  const db = join(scratchFolder(), 'search.db');
  jobtrack(['add-job', 'Acme', 'Clerk'], { db, now: NOW });
  sql(db, 'ANALYZE');
  expect(jobtrack(['add-job', 'Beta', 'Clerk'], { db, now: NOW }).code).toBe(0);
});
