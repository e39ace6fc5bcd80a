// Export targets: existing files are neither followed nor lost, and a failed write leaves nothing behind.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { IN_THE_WAY, makePlace } from './place.ts';
import { bash, expectPlain, expectSound, needs, stateOf } from './support.ts';

/** Formats that write one file with the given name. */
const EXPORTS = [
  ['json', '-o'],
  ['report', '-o'],
] as const;

test.each(EXPORTS)('R17 export %s makes a private file', async (format, flag) => {
  const { at, run } = await makePlace();
  const { code, stderr } = await run('export', format, flag, at('out'));
  expect({ code, mode: statSync(at('out')).mode & 0o777 }, stderr).toEqual({ code: 0, mode: 0o600 });
  expect(readFileSync(at('out'), 'utf8')).toContain('Acme');
});

test('R17 export csv makes a private folder with private files', async () => {
  const { at, run } = await makePlace();
  expect((await run('export', 'csv', '-o', at('out'))).code).toBe(0);
  expect(statSync(at('out')).mode & 0o777).toBe(0o700);
  const modes = readdirSync(at('out')).map((name) => statSync(join(at('out'), name)).mode & 0o777);
  expect(new Set(modes)).toEqual(new Set([0o600]));
});

test.each(EXPORTS)('R17 export %s: replaces a file only with --force and --yes', async (format, flag) => {
  const { at, run, folder } = await makePlace();
  writeFileSync(at('out'), 'mine');
  const refused = await run('export', format, flag, at('out'));
  expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('--force') });
  expect(readFileSync(at('out'), 'utf8')).toBe('mine');
  for (const word of ['--force', '--yes']) {
    writeFileSync(at('out'), 'mine');
    expect((await run('export', format, flag, at('out'), word)).code).toBe(0);
    expect(readFileSync(at('out'), 'utf8')).toContain('Acme');
    expect(statSync(at('out')).mode & 0o777).toBe(0o600);
  }
  expect(readdirSync(folder).sort()).toEqual(['data', 'out']);
});

test('R17 export csv: writes nothing when one of the files exists', async () => {
  const { at, run } = await makePlace();
  mkdirSync(at('out'));
  writeFileSync(at('out/offers.csv'), 'mine');
  expect(await run('export', 'csv', '-o', at('out'))).toMatchObject({ code: 1, stdout: '' });
  expect(readdirSync(at('out'))).toEqual(['offers.csv']);
  expect((await run('export', 'csv', '-o', at('out'), '--force')).code).toBe(0);
  expect(readFileSync(at('out/offers.csv'), 'utf8')).toMatch(/^Job,/);
});

test.each(Object.keys(IN_THE_WAY))('R17 refuses to write over %s, with --force too', async (what) => {
  for (const [format, inside] of [
    ['json', ''],
    ['report', ''],
    ['csv', '/jobs.csv'],
  ] as const) {
    const place = await makePlace();
    if (inside !== '') mkdirSync(place.at('out'));
    IN_THE_WAY[what]?.(place.at(`out${inside}`), place);
    const before = everything(place.folder);
    for (const force of [[], ['--force'], ['--yes']]) {
      const { code, stdout, stderr } = await place.run('export', format, '-o', place.at('out'), ...force);
      expect({ format, force, code, stdout }).toEqual({ format, force, code: 1, stdout: '' });
      expect(stderr).toContain('Nothing was written.');
      expectPlain(stderr);
    }
    expect(everything(place.folder)).toEqual(before);
    expectSound(place.db, 1);
  }
});

test.each(['a link to a folder', 'a broken link', 'a pipe'])("R17 csv: %s isn't accepted as a folder", async (what) => {
  const place = await makePlace();
  IN_THE_WAY[what]?.(place.at('out'), place);
  const before = everything(place.folder);
  for (const name of ['out', 'out/', 'out/.']) {
    const run = await place.run('export', 'csv', '-o', place.at(name), '--force');
    expect({ name, ...run }).toMatchObject({ name, code: 1, stdout: '' });
  }
  expect(everything(place.folder)).toEqual(before);
});

test("R17 writes nothing to the data file's own paths, existing or not", async () => {
  const place = await makePlace();
  symlinkSync(place.db, place.at('linked.db'));
  symlinkSync(place.at('data'), place.at('way'));
  const before = everything(place.folder);
  const names = [
    'data/search.db',
    'data/search.db-journal',
    'data/search.db-wal',
    'data/SEARCH.DB-SHM',
    'way/search.db-journal',
  ];
  for (const name of names) {
    const run = await place.run('export', 'json', '-o', place.at(name), '--force');
    expect({ name, ...run }).toMatchObject({ name, code: 1, stdout: '' });
  }
  const through = ['export', 'json', '--db', place.at('linked.db'), '--force', '-o'];
  for (const name of ['data/search.db-journal', 'linked.db-journal']) {
    expect(await place.run(...through, place.at(name)), name).toMatchObject({ code: 1, stdout: '' });
  }
  expect(everything(place.folder)).toEqual(before);
});

test.each([
  ['a missing folder', 'none/out', 2],
  ['a file as a folder', 'file/out', 2],
  ['a name that is too long', 'x'.repeat(300), 4],
  ['no name', '', 2],
])('R17 refuses %s', async (_, name, code) => {
  const place = await makePlace();
  writeFileSync(place.at('file'), 'mine');
  for (const format of ['json', 'csv']) {
    const run = await place.run('export', format, '-o', name === '' ? '' : place.at(name), '--force');
    expect(run).toMatchObject({ code, stdout: '' });
    expectPlain(run.stderr);
  }
  expect(readdirSync(place.folder).sort()).toEqual(['data', 'file']);
});

/** Far more than fits. */
const LONG_NOTE = 'much to say '.repeat(5_000);

test.each(['json -o out', 'csv --include-private -o out'])(
  'R17 export %s past a file size limit: leaves nothing',
  async (typed) => {
    const place = await makePlace();
    for (const at of [1, 2, 3]) expect((await place.run('note', 'j1', `${at} ${LONG_NOTE}`)).code).toBe(0);
    const before = stateOf(place.db);
    const run = bash(`cd "$folder"; ulimit -f 100; jobtrack export ${typed}`, {
      db: place.db,
      env: { folder: place.folder },
    });
    expect(run).toMatchObject({ code: 4, stdout: '' });
    expectPlain(run.stderr.replace('(EFBIG)', ''));
    expect(readdirSync(place.folder)).toEqual(['data']);
    expect(stateOf(place.db)).toEqual(before);
  },
);

test.for(['json -o small/out', 'json -o small/out --force', 'csv --include-private -o small/new'])(
  'R17 export %s to a full disk: leaves nothing, and keeps existing files',
  async (typed, context) => {
    needs(context, 'unshare, to mount a small disk', spawnSync('unshare', ['-m', 'true']).status === 0);
    const place = await makePlace();
    for (const at of [1, 2, 3, 4, 5]) await place.run('note', 'j1', `${at} ${LONG_NOTE}`);
    const mine = typed.includes('--force') ? 'echo mine > small/out;' : '';
    const script = `mount -t tmpfs -o size=128k none small; ${mine} "$NODE" "$PROGRAM" export ${typed}; code=$?; ls -A small; cat small/out; exit $code`;
    const run = bash(`cd "$folder"; mkdir small; unshare -m bash -c '${script}' 2>&1`, {
      db: place.db,
      env: { folder: place.folder },
    });
    expect(run.code).toBe(4);
    expect(run.stdout).toContain('Disk full; nothing was written');
    if (mine !== '') expect(run.stdout).toMatch(/\nout\nmine\n$/);
    else expect(run.stdout).not.toMatch(/^(out|new|\.jobtrack.*)$/m);
  },
);

test('R17 an existing folder keeps its mode and its files', async () => {
  const place = await makePlace();
  mkdirSync(place.at('out'), { mode: 0o755 });
  writeFileSync(place.at('out/mine'), 'mine');
  expect((await place.run('export', 'csv', '-o', place.at('out'))).code).toBe(0);
  expect(statSync(place.at('out')).mode & 0o777).toBe(0o755);
  expect(readFileSync(place.at('out/mine'), 'utf8')).toBe('mine');
});

/** Every path under a folder, with its type. */
function everything(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(names.map((name) => [name, whatIs(join(folder, name))]));
}

function whatIs(path: string): string {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return existsSync(path) ? `link to ${realpathSync(path)}` : 'link';
  return stat.isFile() ? `${stat.mode} ${readFileSync(path, 'latin1')}` : String(stat.mode);
}
