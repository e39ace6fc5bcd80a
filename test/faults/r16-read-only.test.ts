import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, type TestContext, test } from 'vitest';
import { jobtrack, type Outcome, scratchFolder } from '../support/program.ts';
import { makeTool } from '../support/tools.ts';
import { asUser, giveToUser, needsUser } from './as-user.ts';
import { bash, expectPlain, NOW, needs, stateOf } from './support.ts';

const CAN_MOUNT = spawnSync('unshare', ['-m', 'true']).status === 0;

const READERS = ['list', 'show j1', 'today', 'today --json'];
const WRITERS = ['add-job Beta Clerk', 'note j1 hello', 'undo'];

test.for([
  ['file', 0o400, 0o700],
  ['folder', 0o600, 0o500],
  ['file in a read-only folder', 0o400, 0o500],
] as const)('R16 a read-only %s: reads, and refuses to write without a change', ([, file, folder], context) => {
  const db = makeJobHunt(context, file, folder);
  const before = stateOf(db);
  for (const reader of READERS) expect(asUser(reader, { db }), reader).toMatchObject({ code: 0, stderr: '' });
  expect(asUser('list', { db }).stdout).toContain('Acme');
  for (const writer of WRITERS) expectRefusal(asUser(writer, { db }));
  expect(stateOf(db)).toEqual(before);
});

test('R16 R31 a read-only file: keeps the edited text, and says where', (context) => {
  const db = makeJobHunt(context, 0o400, 0o700);
  const editor = makeTool(dirname(dirname(db)), 'editor', 'echo mine > "$1"');
  const run = asUser('draft f1 --as email --edit', { db, now: '2026-11-10T09:00', env: { EDITOR: editor } });
  expectRefusal(run);
  const draft = join(dirname(db), 'drafts', 'acme-f1.txt');
  expect(run.stderr).toContain(draft);
  expect(readFileSync(draft, 'utf8')).toBe('mine\n');
});

test('R16 a read-only mount: reads, and refuses to write without a change', (context) => {
  needs(context, 'unshare, to mount a folder read-only', CAN_MOUNT);
  const db = join(scratchFolder(), 'search.db');
  jobtrack(['add-job', 'Acme', 'Clerk'], { db, now: NOW });
  const before = stateOf(db);
  const mount = 'mount --bind "$folder" "$folder" && mount -o remount,ro,bind "$folder"';
  const onMount = (command: string): Outcome =>
    bash(`unshare -m bash -c '${mount} && "$NODE" "$PROGRAM" ${command}'`, { db, env: { folder: dirname(db) } });
  for (const reader of READERS) expect(onMount(reader), reader).toMatchObject({ code: 0, stderr: '' });
  for (const writer of WRITERS) expectRefusal(onMount(writer));
  expectRefusal(onMount('--db "$folder/new.db" add-job Beta Clerk'));
  expect(stateOf(db)).toEqual(before);
});

test.for([
  ['file', 0o000, 0o700],
  ['folder', 0o600, 0o000],
] as const)('R16 an unreadable %s: refused, saying what to check', ([, file, folder], context) => {
  const db = makeJobHunt(context, file, folder);
  expectRefusal(asUser('list', { db }));
  expectRefusal(asUser('add-job Beta Clerk', { db }));
});

test('R16 a first run where nothing can be made: refused, no leftovers', (context) => {
  const db = makeJobHunt(context, 0o600, 0o500);
  const before = stateOf(db);
  expectRefusal(asUser('add-job Beta Clerk', { db: join(dirname(db), 'new', 'search.db') }));
  expectRefusal(asUser('add-job Beta Clerk', { db: join(dirname(db), 'new.db') }));
  expect(stateOf(db)).toEqual(before);
});

/** A file with one job in its own folder, both owned by the user, with these modes. */
function makeJobHunt(context: TestContext, fileMode: number, folderMode: number): string {
  needsUser(context);
  const above = scratchFolder();
  const db = join(above, 'mine', 'search.db');
  jobtrack(['add-job', 'Acme', 'Clerk', '--via', 'Dana Roy <dana@x.example>'], { db, now: NOW });
  giveToUser(db, dirname(db), above);
  chmodSync(db, fileMode);
  chmodSync(dirname(db), folderMode);
  context.onTestFinished(() => chmodSync(dirname(db), 0o700));
  return db;
}

function expectRefusal(run: Outcome): void {
  expect(run).toMatchObject({ code: 4, stdout: '' });
  expect(run.stderr).toMatch(/Nothing was changed/);
  expectPlain(run.stderr);
}

test('R16 a folder that nobody can make: refused at once', { timeout: 20_000 }, () => {
  const { code, stderr } = bash('timeout 10 "$NODE" "$PROGRAM" add-job A B', { db: '/proc/nope/search.db' });
  expect(code).toBe(4);
  expect(stderr).toMatch(/cannot|can't|not/i);
});
