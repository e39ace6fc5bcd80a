// Backup targets: where they go, who can read them, and the errors when nothing can be written.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../support/program.ts';
import { asUser, giveToUser, needsUser } from './as-user.ts';
import { IN_THE_WAY, makePlace } from './place.ts';
import { bash, expectPlain, expectSound, needs, stateOf } from './support.ts';

/** A backup is always a new file: it doesn't even replace the user's own. */
const TAKEN: typeof IN_THE_WAY = {
  'a file': (path) => writeFileSync(path, 'mine'),
  'an empty file': (path) => writeFileSync(path, ''),
  ...IN_THE_WAY,
};

test.each(Object.keys(TAKEN))('R17 backup -o: keeps %s in the way', async (what) => {
  const place = await makePlace();
  TAKEN[what]?.(place.at('out'), place);
  const before = [readdirSync(place.folder).sort(), stateOf(place.db)];
  for (const words of [[], ['--yes']]) {
    const run = await place.run('backup', '-o', place.at('out'), ...words);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expectPlain(run.stderr);
  }
  expect([readdirSync(place.folder).sort(), stateOf(place.db)]).toEqual(before);
});

test.each([
  ['a missing folder', 'none/out', 2],
  ['a name reserved for the data file', 'data/search.db-journal', 1],
  ['the data file', 'data/search.db', 1],
  ['no name', '', 2],
])('R17 backup -o: refuses %s', async (_, name, code) => {
  const { db, at, run } = await makePlace();
  const before = stateOf(db);
  const refused = await run('backup', '-o', name === '' ? '' : at(name));
  expect(refused).toMatchObject({ code, stdout: '' });
  expectPlain(refused.stderr);
  expect(stateOf(db)).toEqual(before);
});

test.each(['000', '022'])(
  'R15 under umask %s: backups are 0600, their folder 0700, after a restore too',
  async (umask) => {
    const folder = scratchFolder();
    const script = `umask ${umask}; cd "$folder"; jobtrack add-job A B; jobtrack backup; jobtrack backup -o out.db
    jobtrack add-job C D; jobtrack restore out.db --yes`;
    expect(bash(script, { db: join(folder, 'data', 'search.db'), env: { folder } }).code).toBe(0);
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const loose = names.filter((name) => (statSync(join(folder, name)).mode & 0o077) !== 0);
    expect(names.filter((name) => name.startsWith('data/backups/'))).toHaveLength(3);
    expect(loose).toEqual([]);
  },
);

test('R16 a read-only folder: copies elsewhere, and refuses to restore', async (context) => {
  needsUser(context);
  const { folder, db, at, run } = await makePlace();
  expect((await run('backup', '-o', at('kept.db'))).code).toBe(0);
  mkdirSync(at('out'));
  const backups = join(at('data'), 'backups');
  const mine = [folder, at('data'), at('out'), at('kept.db'), db, backups];
  giveToUser(...mine);
  for (const path of [at('data'), backups]) chmodSync(path, 0o500);
  chmodSync(db, 0o400);
  context.onTestFinished(() => [at('data'), backups].forEach((path) => void chmodSync(path, 0o700)));
  const before = stateOf(db);
  expect(asUser(`backup -o ${at('out/copy.db')}`, { db })).toMatchObject({ code: 0 });
  expectSound(at('out/copy.db'), 1);
  for (const typed of ['backup', `restore ${at('kept.db')} --yes`]) {
    const refused = asUser(typed, { db });
    expect(refused, typed).toMatchObject({ code: 4, stdout: '' });
    expect(refused.stderr).toMatch(/Nothing was changed/);
    expectPlain(refused.stderr);
  }
  expect(stateOf(db)).toEqual(before);
});

/** A 1.8 MB disk, with 360 KB each for the data file and the daily backup. */
const SMALL_DISK = `cd "$FOLDER/disk"; mount -t tmpfs -o size=1800k tmpfs . && cd "$FOLDER/disk"
jobtrack add-job Acme Clerk -q >&2; jobtrack backup -o "$FOLDER/kept.db" -q >&2; jobtrack add-job Beta Clerk -q >&2
head -c 2000000 /dev/zero > fill 2>/dev/null; ls -AR > ../names-before; cp search.db ../before.db
"$NODE" "$PROGRAM" $TYPED >&2; echo "exit $?"; ls -AR > ../names-after; cp search.db ../after.db
rm fill; "$NODE" "$PROGRAM" $TYPED >/dev/null 2>&1; echo "exit $?"; cp search.db ../again.db`;

test.for(['backup', 'backup -o copy.db', 'restore ../kept.db --yes'])(
  'R06 a full disk, %s: exit 4, nothing changed or left over, and everything works once there is room',
  (TYPED, context) => {
    needs(context, 'unshare, to mount a small disk', spawnSync('unshare', ['-m', 'true']).status === 0);
    const folder = scratchFolder();
    mkdirSync(join(folder, 'disk'));
    const script = `unshare -m bash -c 'jobtrack() { "$NODE" "$PROGRAM" "$@"; }; ${SMALL_DISK.replaceAll("'", `'\\''`)}'`;
    const run = bash(script, { db: join(folder, 'disk/search.db'), env: { FOLDER: folder, TYPED } });
    expect(run.stdout, run.stderr).toBe('exit 4\nexit 0\n');
    expect(run.stderr).toMatch(/Disk full[^\n]*nothing was changed/);
    expectPlain(run.stderr);
    const bytesOf = (name: string) => readFileSync(join(folder, name), 'latin1');
    expect(bytesOf('names-after')).toBe(bytesOf('names-before'));
    expect(bytesOf('after.db') === bytesOf('before.db')).toBe(true);
    expectSound(join(folder, 'again.db'));
  },
);

test("R06 no room for the daily backup: saves the change, and says there's no backup", async () => {
  const { at, db, run } = await makePlace();
  const backups = join(at('data'), 'backups');
  spawnSync('rm', ['-r', backups]);
  writeFileSync(backups, 'in the way');
  const said = await run('add-job', 'Beta', 'Clerk');
  expect(said).toMatchObject({ code: 0, stdout: expect.stringContaining('Saved: Beta') });
  const asJson = await run('add-job', 'Gamma', 'Clerk', '--json');
  expect(JSON.parse(asJson.stdout)).toMatchObject({ schema: 'jobtrack/change@1', warnings: [] });
  for (const { stderr } of [said, asJson]) {
    expect(stderr).toMatch(/^Note: It's saved, but there's no backup of today yet: /);
    expectPlain(stderr);
  }
  expectSound(db, 3);
});
