// The data file in the sqlite3 shell, which may be years older than the SQLite that wrote it.
import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type TestContext, test } from 'vitest';
import { makeBusyJobHunt } from '../support/busy-job-hunt.ts';
import { jobtrack, scratchFolder } from '../support/program.ts';
import { hasTool, NOW, needs, rowsIn } from './support.ts';

const FIRST = new URL('../fixtures/schema-1.db', import.meta.url).pathname;

function needsSqlite3(context: TestContext): void {
  needs(context, 'sqlite3', hasTool('sqlite3'));
}

/** The sqlite3 shell's output for a file, errors included. */
function ask(file: string, input: string): string {
  const run = spawnSync('sqlite3', [file], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  return run.stdout + run.stderr;
}

/** Rows added, changed and removed, and words removed from the search index. */
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
    'a migrated file of the first schema',
    () => {
      const db = join(scratchFolder(), 'search.db');
      copyFileSync(FIRST, db);
      expect(jobtrack(['note', 'j1', 'Ask about the kites'], { db, now: NOW }).code).toBe(0);
      return db;
    },
  ],
];

test.for(FILES)('%s is sound, and so is its dump when loaded', ([, make], context) => {
  needsSqlite3(context);
  const db = make();
  expect(ask(db, 'PRAGMA integrity_check; PRAGMA foreign_key_check;')).toBe('ok\n');
  const copy = join(scratchFolder(), 'copy.db');
  expect(ask(copy, ask(db, '.dump'))).toBe('');
  expect(ask(copy, 'PRAGMA integrity_check; PRAGMA foreign_key_check;')).toBe('ok\n');
  expect(rowsIn(copy)).toBe(rowsIn(db));
  expect(ask(copy, 'SELECT * FROM search_data')).toBe(ask(db, 'SELECT * FROM search_data'));
});

test('a loaded dump with our application id works like the file itself', (context) => {
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

/** Output of jobtrack and of the views for the same job hunt and day, read by the sqlite3 shell. */
async function openBusy(): Promise<{ rows: <T>(view: string) => T[]; answer: (...args: string[]) => Answer }> {
  const db = join(scratchFolder(), 'search.db');
  await makeBusyJobHunt(db, new Date().toISOString().slice(0, 16));
  const env = { ...process.env, TZ: 'UTC' };
  const rows = (view: string) => {
    const run = spawnSync('sqlite3', ['-json', db, `SELECT * FROM ${view}`], { env, encoding: 'utf8' });
    expect(run.stderr).toBe('');
    return JSON.parse(run.stdout);
  };
  return { rows, answer: (...args) => JSON.parse(jobtrack([...args, '--json'], { db }).stdout) };
}

interface Answer {
  readonly jobs: readonly { readonly id: string; readonly stage: string; readonly lastContact: string | null }[];
  readonly items: readonly {
    readonly kind: string;
    readonly job: { id: string };
    readonly person: { name: string } | null;
  }[];
}
interface Application {
  readonly id: string;
  readonly stage: string;
  readonly last_contact_on: string | null;
}
interface OpenItem {
  readonly kind: string;
  readonly job: string;
  readonly person: string | null;
}

test('the views match jobtrack', async (context) => {
  needsSqlite3(context);
  const { rows, answer } = await openBusy();
  const listed = answer('list', '--all').jobs.map(({ id, stage, lastContact }) => [id, stage, lastContact]);
  const applications = rows<Application>('applications');
  expect(applications.map(({ id, stage, last_contact_on }) => [id, stage, last_contact_on]).sort()).toEqual(
    listed.sort(),
  );
  expect(new Set(applications.map(({ stage }) => stage)).size).toBeGreaterThan(3);

  const kinds = ['debrief', 'offer-reply', 'reference-thanks', 'thank-you'];
  const wanted = answer('today', '--all').items.filter(({ kind }) => kinds.includes(kind));
  const open = rows<OpenItem>('open_items').filter(({ kind }) => kinds.includes(kind));
  expect(open.map(({ kind, job, person }) => [kind, job, person]).sort()).toEqual(
    wanted.map(({ kind, job, person }) => [kind, job.id, person?.name ?? null]).sort(),
  );
  expect(new Set(open.map(({ kind }) => kind)).size).toBe(kinds.length);

  expect(rows('people_at_companies')).toContainEqual(
    expect.objectContaining({ company: 'Foxglove Playhouse', name: 'Priya Raman', role: 'hiring-manager', job: 'j5' }),
  );
  expect(rows('timeline')).toContainEqual(
    expect.objectContaining({ event: 'reference-check', company: 'Grand Larkspur Hotel', person: 'Helen Castellano' }),
  );
});
