// R06: a full disk, or a file size limit: nothing changes, reading works, and everything works once there's room.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runInProcess } from '../support/in-process.ts';
import { scratchFolder } from '../support/program.ts';
import { bash, expectPlain, expectSound, hasTool, NOW, needs, stateOf } from './support.ts';

const CAN_MOUNT = spawnSync('unshare', ['-m', 'true']).status === 0;
const NOTE = 'x'.repeat(40_000);
const REFUSED = /^jobtrack: Disk full[^\n]*; nothing was changed\.\n/;

/** On a one-megabyte disk that's gone with the shell; files copied to the parent folder stay. */
const SMALL_DISK = `cd "$FOLDER/disk"; mount -t tmpfs -o size=1M tmpfs . && cd "$FOLDER/disk"
jobtrack add-job Acme Clerk -q >&2; cp search.db ../before.db
head -c 2000000 /dev/zero > fill 2>/dev/null; ls -A > ../names-before
"$NODE" "$PROGRAM" $TYPED; echo "exit $?"; ls -A > ../names-after; cp search.db ../after.db
jobtrack list | cut -f 2; jobtrack today -q >../today; echo "today $?"
rm fill; jobtrack add-job Gamma Clerk >../saved; jobtrack list | cut -f 2; cp search.db ../again.db`;

test.for([
  ['add-job', `add-job Beta Clerk --note ${NOTE}`],
  ['edit', `edit j1 --note ${NOTE}`],
  ['undo', 'undo'],
  ['delete', 'delete j1 --yes'],
  ['a first run', 'add-job Beta Clerk --db new.db'],
] as const)(
  'R06 a full disk, %s: exit 4, nothing changed, and everything works once there is room',
  ([, TYPED], context) => {
    needs(context, 'unshare, to mount a small disk', CAN_MOUNT);
    const folder = scratchFolder();
    mkdirSync(join(folder, 'disk'));
    const script = `unshare -m bash -c 'jobtrack() { "$NODE" "$PROGRAM" "$@"; }; ${SMALL_DISK.replaceAll("'", `'\\''`)}'`;
    const run = bash(script, { db: join(folder, 'disk/search.db'), env: { FOLDER: folder, TYPED } });
    expect(run.stderr.replace(/^Saved.*\n/, '')).toMatch(REFUSED);
    expectPlain(run.stderr);
    expect(run.stdout).toBe('exit 4\ncompany\nAcme\ntoday 0\ncompany\nAcme\nGamma\n');
    const bytesOf = (name: string) => readFileSync(join(folder, name), 'latin1');
    expect(bytesOf('names-after')).toBe(bytesOf('names-before'));
    expect(bytesOf('after.db') === bytesOf('before.db')).toBe(true);
    expectSound(join(folder, 'again.db'), 2);
  },
);

test('R06 a file size limit: exit 4, nothing changed, and everything works without the limit', async (context) => {
  needs(context, 'prlimit', hasTool('prlimit'));
  const db = join(scratchFolder(), 'search.db');
  const around = { db, now: NOW };
  expect((await runInProcess(['add-job', 'Acme', 'Clerk'], around)).code).toBe(0);
  const before = stateOf(db);
  const limited = (typed: string) => bash(`prlimit --fsize=${before.bytes.length} "$NODE" "$PROGRAM" ${typed}`, { db });
  const run = limited(`add-job Beta Clerk --note ${NOTE}`);
  expect(run).toMatchObject({ code: 4, stdout: '', stderr: expect.stringMatching(REFUSED) });
  expectPlain(run.stderr);
  expect(stateOf(db)).toEqual(before);
  expect(limited('list')).toMatchObject({ code: 0, stdout: expect.stringContaining('Acme') });
  expect((await runInProcess(['add-job', 'Gamma', 'Clerk'], around)).code).toBe(0);
  expectSound(db, 2);
});
