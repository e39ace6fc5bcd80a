import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { momentAt } from '../../src/domain/day.ts';
import { examine } from '../../src/safety/doctor.ts';
import { SCHEMA_VERSION } from '../../src/store/current-schema.ts';
import { doctor } from '../schemas/finding.ts';
import { runInProcess } from '../support/in-process.ts';
import { scratchFolder } from '../support/program.ts';
import { openSession, type Session } from '../support/session.ts';

const NOW = '2026-11-02T16:00';
const FIRST = new URL('../fixtures/schema-1.db', import.meta.url).pathname;

async function begin(): Promise<Session> {
  const session = openSession(NOW);
  await session.say('add-job Acme Buyer --via "Dana Roy"');
  chmodSync(dirname(session.db), 0o700);
  return session;
}

/** Findings that aren't fine, like 'leftovers note', and the exit code; checks that the file stays unchanged. */
async function findings(db: string): Promise<{ code: number | null; odd: string[]; text: string }> {
  const before = existsSync(db) && statSync(db).isFile() ? readFileSync(db) : null;
  const answer = await runInProcess(['doctor', '--json'], { db, now: NOW });
  const json = v.parse(doctor, JSON.parse(answer.stdout));
  const said = await runInProcess(['doctor'], { db, now: NOW });
  expect([said.code, said.stderr, answer.code, answer.stderr]).toEqual([answer.code, '', json.healthy ? 0 : 4, '']);
  if (before) expect(readFileSync(db).equals(before)).toBe(true);
  const odd = json.findings.filter(({ state }) => state !== 'fine').map(({ check, state }) => `${check} ${state}`);
  return { code: answer.code, odd, text: said.stdout };
}

test('a sound file: everything is fine, with size, schema and versions', async () => {
  const { db } = await begin();
  const { code, odd, text } = await findings(db);
  expect([code, odd]).toEqual([0, []]);
  expect(text).toMatch(
    /All is well\.[\s\S]*search\.db, \d+ KB[\s\S]*\d+, the newest[\s\S]*Node v\d+[\s\S]*better-sqlite3 \d+\.\d+[\s\S]*SQLite 3\./,
  );
  expect(text).toContain(`  ${SCHEMA_VERSION}, the newest`);
});

test('no file yet: says so, and makes none', async () => {
  const db = join(scratchFolder(), 'deep', 'search.db');
  expect(await findings(db)).toMatchObject({ code: 0, odd: ['file note'] });
  expect(existsSync(dirname(db))).toBe(false);
});

test('reports files that others can read', async () => {
  const { db } = await begin();
  chmodSync(db, 0o640);
  chmodSync(dirname(db), 0o755);
  const { code, odd, text } = await findings(db);
  expect([code, odd]).toEqual([0, ['permissions note', 'permissions note']]);
  expect(text).toContain(`chmod 600 ${db}`);
  expect(text).toContain(`chmod 700 ${dirname(db)}`);
});

test("doesn't suggest closing a shared folder", async () => {
  const { db } = await begin();
  chmodSync(dirname(db), 0o1777);
  expect((await findings(db)).text).not.toContain('chmod 700');
});

test("doesn't migrate an old file; the next command does", async () => {
  const db = join(scratchFolder(), 'search.db');
  copyFileSync(FIRST, db);
  chmodSync(db, 0o600);
  expect(await findings(db)).toMatchObject({ code: 0, odd: ['schema note', 'backups note'] });
});

describe('leftovers', () => {
  async function withLeftovers(): Promise<{ db: string; folder: string }> {
    const { db } = await begin();
    const folder = dirname(db);
    mkdirSync(join(folder, 'backups'), { mode: 0o700, recursive: true });
    const put = (name: string, at: string) => {
      writeFileSync(join(folder, name), 'x', { mode: 0o600 });
      utimesSync(join(folder, name), new Date(at), new Date(at));
    };
    put('.jobtrack-init-old1', '2026-11-01T15:59:00Z');
    put('.jobtrack-init-new1', '2026-11-01T16:01:00Z');
    put('.jobtrack-draft-old2', '2026-11-01T15:59:00Z');
    put('backups/.jobtrack-init-old3', '2026-11-01T15:59:00Z');
    put('.jobtrack-init-notes.txt', '2020-01-01T00:00:00Z');
    put('.other', '2020-01-01T00:00:00Z');
    mkdirSync(join(folder, '.jobtrack-init-dir'));
    return { db, folder };
  }

  const names = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

  test('are named and kept', async () => {
    const { db, folder } = await withLeftovers();
    const before = names(folder);
    const { code, odd, text } = await findings(db);
    expect([code, odd]).toEqual([0, Array(4).fill('leftovers note')]);
    expect(text).toContain('To remove it: jobtrack doctor --yes');
    expect(text).toContain("Once it's a day old, you can remove it");
    expect(names(folder)).toEqual(before);
  });

  test('with --yes, removes those a day old; keeps newer ones and other files', async () => {
    const { db, folder } = await withLeftovers();
    const answer = await runInProcess(['doctor', '--yes'], { db, now: NOW });
    expect(answer.code).toBe(0);
    expect(answer.stdout.match(/was removed: /g)).toHaveLength(3);
    expect(names(folder)).toEqual([
      '.jobtrack-init-dir',
      '.jobtrack-init-new1',
      '.jobtrack-init-notes.txt',
      '.other',
      'backups',
      'backups/2026-11-02-1600-daily.search.db',
      'search.db',
    ]);
  });

  test("doesn't count a data file with such a name", async () => {
    const db = join(scratchFolder(), '.jobtrack-init-mine');
    await runInProcess(['add-job', 'Acme', 'Buyer'], { db, now: NOW });
    chmodSync(dirname(db), 0o700);
    await runInProcess(['doctor', '--yes'], { db, now: '2027-11-02T16:00' });
    expect(await findings(db)).toMatchObject({ code: 0, odd: [] });
  });

  test('names an unfinished forget', async () => {
    const { db } = await begin();
    writeFileSync(`${db}-forgetting`, 'p1', { mode: 0o600 });
    expect((await findings(db)).text).toContain('To go on with it: jobtrack forget p1');
  });
});

test('checks copies, drafts and files beside the data file for privacy too', async () => {
  const { db } = await begin();
  for (const name of ['backups', 'drafts', 'templates']) {
    mkdirSync(join(dirname(db), name), { mode: 0o700, recursive: true });
    writeFileSync(join(dirname(db), name, 'one'), 'x', { mode: 0o600 });
  }
  expect((await findings(db)).odd).toEqual([]);
  chmodSync(join(dirname(db), 'backups'), 0o755);
  chmodSync(join(dirname(db), 'backups', 'one'), 0o644);
  chmodSync(join(dirname(db), 'drafts', 'one'), 0o660);
  const { odd, text } = await findings(db);
  expect(odd).toEqual(Array(3).fill('permissions note'));
  expect(text).toContain(`A file in ${join(dirname(db), 'drafts')} can be read by others.`);
});

test('works while another process is saving', async () => {
  const { db } = await begin();
  const other = new Database(db);
  other.exec('BEGIN IMMEDIATE');
  const { code, odd, text } = await findings(db);
  other.close();
  expect([code, odd]).toEqual([0, ['lock note']]);
  expect(text).toContain('Another process is saving to it');
});

describe('backups', () => {
  test('names the newest good one with its age, and newer damaged ones', async () => {
    const session = await begin();
    await session.say('note j1 hello', '2026-11-04T16:00');
    const backups = join(dirname(session.db), 'backups');
    const [first = '', second = ''] = readdirSync(backups).sort();
    const at = { db: session.db, now: '2026-11-05T16:00' };
    expect((await runInProcess(['doctor'], at)).stdout).toMatch(
      /The newest good one is from Wednesday, November 4, 2026, 4:00 PM \(yesterday\)/,
    );
    writeFileSync(join(backups, second), readFileSync(join(backups, second)).subarray(0, 20_000));
    const json = v.parse(doctor, JSON.parse((await runInProcess(['doctor', '--json'], at)).stdout));
    expect(json.backup).toEqual({ path: join(backups, first), day: '2026-11-02', time: '16:00', reason: 'daily' });
    expect(json.findings.at(-1)).toMatchObject({ check: 'backups', state: 'note' });
    expect(json.findings.at(-1)?.text).toContain('3 days ago');
  });

  test('a damaged file: names the damage and the way back', async () => {
    const { db } = await begin();
    zeroPages(db);
    const { text } = await findings(db);
    expect(text.replace(/\s+/g, ' ')).toContain(
      'The newest good backup is from Monday, November 2, 2026, 4:00 PM; to go back to it: jobtrack restore',
    );
  });
});

describe('salvage', () => {
  test('restores a lost table from the log, and keeps the old file unchanged', async () => {
    const session = await begin();
    await session.say('note j1 "a good talk"');
    zeroPages(session.db);
    const before = readFileSync(session.db);
    const answer = await runInProcess(['doctor', '--salvage', '--json'], { db: session.db, now: NOW });
    const { salvaged, healthy } = v.parse(doctor, JSON.parse(answer.stdout));
    expect([answer.code, healthy, readFileSync(session.db).equals(before)]).toEqual([0, false, true]);
    const file = join(dirname(session.db), 'salvaged-2026-11-02-1600.search.db');
    expect([salvaged?.file, statSync(file).mode & 0o777]).toEqual([file, 0o600]);
    expect(salvaged?.tables.find(({ table }) => table === 'job')).toEqual({ table: 'job', found: 1, saved: 1 });
    const at = { db: file, now: NOW };
    expect((await runInProcess(['show', 'j1'], at)).stdout).toContain('a good talk');
    expect((await runInProcess(['search', 'talk'], at)).stdout).toContain('j1');
    expect((await runInProcess(['doctor'], at)).code).toBe(0);
    expect((await runInProcess(['undo'], at)).code).toBe(1);
  });

  test('writes a second one beside the first', async () => {
    const { db } = await begin();
    for (const _ of ['first', 'second']) await runInProcess(['doctor', '--salvage'], { db, now: NOW });
    const names = readdirSync(dirname(db)).filter((name) => name.startsWith('salvaged'));
    expect(names.sort()).toEqual(['salvaged-2026-11-02-1600-2.search.db', 'salvaged-2026-11-02-1600.search.db']);
  });

  test('lists how many of each record it saved', async () => {
    const { db } = await begin();
    const { stdout, stderr } = await runInProcess(['doctor', '--salvage'], { db, now: NOW });
    expect(stdout).toMatch(/Salvaged: \S+\n {2}job {2,}all 1\n/);
    expect(stderr).toContain('To look at it: jobtrack --db ');
  });

  test.each<[string, (db: string) => void]>([
    ['text', (db) => writeFileSync(db, 'Dear diary,\n'.repeat(999))],
    [
      'the database of another program',
      (db) => tamper(db, 'PRAGMA foreign_keys = OFF; PRAGMA application_id = 7; DROP TABLE job; VACUUM'),
    ],
    ['an empty file', (db) => writeFileSync(db, '')],
    ['a newer file', (db) => tamper(db, 'PRAGMA user_version = 99')],
  ])('%s: salvages nothing, and leaves nothing behind', async (_what, spoil) => {
    const { db } = await begin();
    spoil(db);
    const before = readdirSync(dirname(db));
    const { code, stdout, stderr } = await runInProcess(['doctor', '--salvage'], { db, now: NOW });
    expect([code, stdout, readdirSync(dirname(db))]).toEqual([4, '', before]);
    expect(stderr).toMatch(/^jobtrack: /);
  });

  test('no file: says so', async () => {
    const { code, stderr } = await runInProcess(['doctor', '--salvage'], {
      db: join(scratchFolder(), 'a.db'),
      now: NOW,
    });
    expect([code, stderr]).toEqual([4, expect.stringContaining('jobtrack: ')]);
  });
});

test('warns about a synced folder', async () => {
  const db = join(scratchFolder(), 'Dropbox', 'search.db');
  await runInProcess(['add-job', 'Acme', 'Buyer'], { db, now: NOW });
  const { code, odd, text } = await findings(db);
  expect([code, odd]).toEqual([0, ['place note']]);
  expect(text).toContain('Dropbox seems to sync this folder');
});

test('removes a second hard link of any age', async () => {
  const { db } = await begin();
  linkSync(db, join(dirname(db), '.jobtrack-init-second'));
  expect((await runInProcess(['doctor'], { db, now: NOW })).stdout).toContain(
    'A second name of the data file was removed',
  );
  expect([readdirSync(dirname(db)), statSync(db).nlink]).toEqual([['backups', 'search.db'], 1]);
});

test.each<[string, (db: string) => void, string]>([
  ['an empty file', (db) => writeFileSync(db, ''), 'file wrong'],
  ['text', (db) => writeFileSync(db, 'Dear diary,\n'.repeat(99)), 'file wrong'],
  ['a file cut short', (db) => writeFileSync(db, readFileSync(db).subarray(0, 20_000)), 'soundness wrong'],
  ['a newer file', (db) => tamper(db, 'PRAGMA user_version = 99'), 'file wrong'],
  [
    'a file with a trigger',
    (db) => tamper(db, 'CREATE TRIGGER evil AFTER INSERT ON job BEGIN SELECT 1; END'),
    'schema wrong',
  ],
  ['a file with zeroed pages', zeroPages, 'soundness wrong'],
  [
    'a file with a broken foreign key',
    (db) => tamper(db, 'PRAGMA foreign_keys = OFF; DELETE FROM person'),
    'soundness wrong',
  ],
  ['a file whose index lost a word', (db) => tamper(db, `UPDATE search_content SET c0 = 'zebra'`), 'soundness wrong'],
])('%s: exit 4, with what to do', async (_what, damage, finding) => {
  const { db } = await begin();
  damage(db);
  chmodSync(db, 0o600);
  const { code, odd, text } = await findings(db);
  expect([code, odd]).toEqual([4, [finding]]);
  expect(text).toMatch(/^Something is wrong\.\n[\s\S]*Wrong: .+\n {12,}\S/);
});

test('a folder in place of the file', async () => {
  const db = join(scratchFolder(), 'search.db');
  mkdirSync(db);
  expect(await findings(db)).toMatchObject({ code: 4, odd: ['file wrong', 'backups note'] });
});

test("an engine that can't be loaded: says so, and checks what it can", async () => {
  const { db } = await begin();
  const options = {
    nativeBinding: join(dirname(db), 'missing.node'),
    hasModes: true,
    instant: 0,
    now: momentAt(0),
    isCleaningUp: false,
  };
  const { sqlite, findings: found } = examine(db, options);
  expect(sqlite).toBe(null);
  expect(found.map(({ check, state }) => `${check} ${state}`)).toEqual([
    'engine wrong',
    'file fine',
    'place fine',
    'permissions fine',
    'leftovers fine',
  ]);
  expect(found[0]?.advice).toContain('Node 22.14 or later');
});

function tamper(db: string, sql: string): void {
  const sqlite = new Database(db);
  sqlite.unsafeMode(true);
  sqlite.exec(sql);
  sqlite.close();
}

/** The pages of the job table. */
function zeroPages(db: string): void {
  const sqlite = new Database(db, { readonly: true });
  const page = Number(sqlite.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'job'`).pluck().get());
  sqlite.close();
  const bytes = readFileSync(db);
  bytes.fill(0, (page - 1) * 4096, page * 4096);
  writeFileSync(db, bytes);
}
