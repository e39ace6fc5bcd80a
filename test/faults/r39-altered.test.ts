// A file with an altered log or schema: the problem is named with exit 4, and nothing hangs or crashes.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { jobtrack, scratchFolder } from '../support/program.ts';
import { bash, expectPlain, NOW, sql } from './support.ts';

const COMMANDS = [
  'undo --yes',
  'undo --list',
  'redo',
  'undo --steps 2 --yes',
  'list',
  'today',
  'show j1',
  'add-job C D',
  'doctor',
  'stats',
];
const UNCHECKED = 'PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF';

/** Alterations of the log, and how the problem is named. */
const ALTERED: Readonly<Record<string, readonly [sql: string, named: RegExp]>> = {
  'an unknown table': [`UPDATE change SET table_name = 'sqlite_schema'`, /no table "sqlite_schema"/],
  'an unknown column': [`UPDATE change SET after = json_set(after, '$.evil', 1)`, /no column "evil"/],
  'broken JSON': [`UPDATE change SET after = '{"id":'`, /can't be read/],
  'a list instead of a row': [`UPDATE change SET after = '[1]'`, /can't be read/],
  'a nested row': [`UPDATE change SET after = json_set(after, '$.company', json('{"a":1}'))`, /"company" of row/],
  'the number of another row': [`UPDATE change SET after = json_set(after, '$.id', 99)`, /another number/],
  'an invalid day': [
    `UPDATE change SET after = json_set(after, '$.applied_on', '2026-02-31')`,
    /a day that doesn't exist/,
  ],
  'a command that undoes itself': ['UPDATE batch SET undoes = id', /isn't earlier/],
  'a command that undoes a later one': ['UPDATE batch SET undoes = id + 1', /isn't earlier/],
  'two commands that undo each other': ['UPDATE batch SET undoes = 5 - id WHERE id >= 2', /isn't earlier/],
  'an invalid time': [`UPDATE batch SET at = 'yesterday'`, /has no time/],
};

test.each(Object.keys(ALTERED))('R39 the log: %s', (what) => {
  const db = makeJobHunt();
  const [change, named] = ALTERED[what] ?? ['', /./];
  sql(db, UNCHECKED, change);
  const said = expectNoBreak(db);
  const undone = ['undo --yes', 'undo --list'].map((line) => said.get(line));
  expect(undone).toContainEqual(expect.objectContaining({ code: 4, stderr: expect.stringMatching(named) }));
  expect(said.get('doctor')?.code).toBe(4);
});

test('R39 a file in UTF-16', () => {
  const db = join(scratchFolder(), 'utf16.db');
  sql(db, "PRAGMA encoding = 'UTF-16'", 'CREATE TABLE job (id)', `PRAGMA application_id = ${0x4a4f4254}`);
  for (const [line, run] of expectNoBreak(db))
    expect(run, line).toMatchObject({
      code: 4,
      ...(line === 'doctor' ? {} : { stderr: expect.stringContaining('UTF-16') }),
    });
});

test.each([
  ['job', 'person'],
  ['batch', 'change'],
  ['job', 'job_person'],
])('R39 the root pages of %s and %s swapped', (one, other) => {
  const db = makeJobHunt();
  const file = new Database(db);
  file.unsafeMode(true);
  const root = (name: string) => file.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(name);
  const [a, b] = [root(one), root(other)];
  file.exec(`PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = CASE name WHEN '${one}' THEN ${b} ELSE ${a} END
    WHERE name IN ('${one}', '${other}')`);
  file.close();
  const said = expectNoBreak(db);
  expect(said.get('doctor')?.code).toBe(4);
});

test("R39 a file with ANALYZE's tables is sound, and can be backed up and restored", () => {
  const db = makeJobHunt();
  sql(db, 'ANALYZE');
  const copy = join(scratchFolder(), 'copy.db');
  for (const line of [
    'list',
    'doctor',
    'add-job C D',
    `backup -o ${copy}`,
    'undo --yes',
    `restore ${copy} --yes`,
    'doctor',
    'forget j1 --yes',
  ]) {
    const run = bash(`jobtrack ${line}`, { db });
    expect(run.code, `${line}: ${run.stdout}${run.stderr}`).toBe(0);
  }
});

/** Nothing hangs, and nothing is a bug. */
function expectNoBreak(db: string) {
  const said = new Map<string, ReturnType<typeof bash>>();
  for (const line of COMMANDS) {
    const run = bash(
      `cp "$JOBTRACK_DB" "$JOBTRACK_DB.run"; timeout -s KILL 15 "$NODE" "$PROGRAM" --db "$JOBTRACK_DB.run" ${line}`,
      { db },
    );
    expect([0, 1, 3, 4], `${line}: ${run.code} ${run.stderr}`).toContain(run.code);
    expectPlain(run.stderr);
    said.set(line, run);
  }
  return said;
}

function makeJobHunt(): string {
  const db = join(scratchFolder(), 'search.db');
  for (const company of ['Acme', 'Beta', 'Gamma'])
    expect(jobtrack(['add-job', company, 'Clerk', '--via', 'Dana Roy'], { db, now: NOW }).code).toBe(0);
  return db;
}
