import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { PACKAGE } from '../src/system/engine.ts';
import { environment, jobtrack, PROGRAM, scratchFolder } from './support/program.ts';

const ROOT = dirname(dirname(PROGRAM));

const MAIN = createRequire(import.meta.url).resolve('../bin/jobtrack.js');
const LOADED = `require(${JSON.stringify(MAIN)});
  const kept = Object.values(require.cache).flatMap(({ scripts = {} }) =>
    Object.values(scripts).map((script) => script.cachedDataRejected));
  console.log(JSON.stringify([kept, Object.keys(require.cache).length, 'tty net child_process'.split(' ').filter((name) =>
    process.moduleLoadList.includes('NativeModule ' + name))]));`;

test('startup uses the compile cache, and loads few files and no heavy part of Node', () => {
  const { stdout } = spawnSync(process.execPath, ['-e', LOADED], { encoding: 'utf8', input: '' });
  const [kept, files, heavy] = JSON.parse(stdout);
  expect(kept).toEqual([false]);
  expect(files).toBe(1);
  expect(heavy).toEqual([]);
});

test('today loads no public holidays, even with a country set', () => {
  const db = join(scratchFolder(), 'search.db');
  jobtrack(['config', 'set', 'country', 'US-CA'], { db });
  const preload = `data:text/javascript,import m from 'node:module';
    process.on('exit', () => console.error(Object.keys(m._cache).join()))`;
  const loadedBy = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', preload, PROGRAM, ...args], { env: environment({ db }), encoding: 'utf8' })
      .stderr;
  expect(loadedBy('config', 'set', 'country', 'US-CA')).toContain('public-holidays.cjs');
  const files = loadedBy('today')
    .split(',')
    .filter((name) => /\/dist\//.test(name));
  expect(files.map((name) => basename(name)).filter((name) => name !== 'core.cjs')).toEqual([]);
});

test('the English that is set holds for what is loaded on demand, too', () => {
  const around = { db: join(scratchFolder(), 'search.db'), now: '2026-11-02T16:00' };
  jobtrack(['config', 'set', 'english', 'british'], around);
  jobtrack(['add-interview', 'Acme', 'Buyer', '--at', '2026-11-02 08:00', '--with', 'Amy Lee'], around);
  expect(jobtrack(['show', 'i1'], around).stdout).toContain('Monday 2 November 2026, 08:00');
  expect(jobtrack(['draft', 't1.1'], around).stdout).toMatch(/^2 November 2026\n.*Kind regards,/s);
});

const preload = (code: string) => `data:text/javascript,import m from 'node:module';${code}`;
/** Name of what a bundle loads on demand. */
const PART = /-[A-Z0-9]{8}$/;
/** Writes what it ran from compiled code to stderr. */
const BUNDLES = `data:text/javascript,import m from 'node:module';process.on('exit', () =>
  console.error(JSON.stringify(Object.values(m._cache).flatMap(({ scripts = {} }) =>
    Object.entries(scripts).map(([name, { cachedDataRejected }]) => [name, cachedDataRejected])))))`;

const damage = (db: string) => writeFileSync(db, readFileSync(db).fill(0xff, 4096, 8192));
const tab = (...words: string[]) => ['__complete', 'fish', 'jobtrack', ...words];
const age = (db: string) => copyFileSync(join(ROOT, 'test/fixtures/schema-1.db'), db);

test.each([
  { args: ['today'], bundles: ['today'] },
  { args: [], bundles: ['today'] },
  { args: ['today', '-q'], bundles: ['core'] },
  { args: ['-q'], bundles: ['core'] },
  { args: ['list'], bundles: ['core'] },
  { args: ['--help'], bundles: ['help'] },
  { args: ['-h'], bundles: ['help'] },
  { args: ['help'], bundles: ['help'] },
  { args: ['help', 'today'], bundles: ['core'] },
  { args: tab('show', 'j'), bundles: ['complete'] },
  { args: tab('show', 'j'), is: 'missing', make: (db: string) => rmSync(db), bundles: ['complete'] },
  { args: tab('show', 'j'), is: 'of an older jobtrack', make: age, bundles: ['complete'] },
  { args: tab('config', 'set', 'country', 'D'), bundles: ['complete', 'core'] },
  { args: ['today'], is: 'missing', make: (db: string) => rmSync(db), bundles: ['today', 'core'] },
  { args: ['today'], is: 'damaged', make: damage, bundles: ['today', 'core'] },
  { args: ['today'], is: 'of an older jobtrack', make: age, bundles: ['today', 'core'] },
])('$args on a file that is $is runs $bundles, from compiled code', ({ args, make, bundles }) => {
  const db = join(scratchFolder(), 'search.db');
  jobtrack(['add-job', 'Acme', 'Clerk'], { db });
  make?.(db);
  const run = spawnSync(process.execPath, ['--import', BUNDLES, PROGRAM, ...args], {
    env: environment({ db }),
    encoding: 'utf8',
  });
  const ran: [name: string, isRejected: boolean][] = JSON.parse(run.stderr.split('\n').at(-2) ?? '');
  expect(ran.filter(([, isRejected]) => isRejected)).toEqual([]);
  expect(ran.map(([name]) => name).filter((name) => !PART.test(name))).toEqual(bundles);
});

test('a part that is loaded on demand runs from compiled code, and Node does not load it again', () => {
  const known = `data:text/javascript,import m from 'node:module';process.on('exit', () => console.error(JSON.stringify(
    [Object.keys(m._cache), Object.values(m._cache).flatMap(({ scripts = {} }) => Object.keys(scripts))])))`;
  const db = join(scratchFolder(), 'search.db');
  jobtrack(['add-job', 'Acme', 'Clerk'], { db });
  const args = ['--import', known, PROGRAM, 'list'];
  const { stderr } = spawnSync(process.execPath, args, { env: environment({ db }), encoding: 'utf8' });
  const [loaded, ran]: string[][] = JSON.parse(stderr);
  const parts = (ran ?? []).filter((name) => PART.test(name));
  expect(parts).toContainEqual(expect.stringMatching(/^list-/));
  expect(loaded).toEqual(expect.arrayContaining(parts.map((name) => join(ROOT, `dist/${name}.cjs`))));
});

test('the overview says the same from its own bundle as from the whole program', () => {
  const overview = jobtrack(['--help']);
  expect(overview).toEqual(jobtrack(['-q', '--help']));
  expect(overview).toEqual(jobtrack(['help']));
  const env = { TZ: 'Not/AZone' };
  expect(jobtrack(['--help'], { env })).toEqual(jobtrack(['-q', '--help'], { env }));
});

/** Code that makes a Node look like another one. */
const pretend = (versions: string) => `Object.defineProperty(process, 'versions', {
  value: { ...process.versions, ${versions} } });`;

test.each([
  ['a later Node keeps the code of what is loaded on demand', "modules: '137', napi: '10'", 'kept\n'],
  ['Node 20 can not', "modules: '115', napi: '9'", ''],
])('%s, and starts the program', (_, versions, said) => {
  const code = preload(`m.enableCompileCache=() => console.error('kept');${pretend(versions)}`);
  const args = ['--import', code, PROGRAM, 'help'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env: environment({}), encoding: 'utf8' });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: jobtrack(['help']).stdout, stderr: said });
});

test.each(['--version', '-V'])('a lone %s is answered before the program is loaded', (flag) => {
  const home = scratchFolder();
  for (const part of ['bin', 'package.json']) cpSync(join(ROOT, part), join(home, part), { recursive: true });
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(home, 'bin/jobtrack.js'), ...args], { env: environment({}), encoding: 'utf8' });
  expect(run(flag)).toMatchObject({ status: 0, stdout: jobtrack(['-q', flag]).stdout, stderr: '' });
  expect(run('-q', flag).status).not.toBe(0);
});

test.each([
  ['inside of it', 'node_modules/jobtrack/node_modules'],
  ['beside it', 'node_modules'],
])('the installed program finds the engine that npm put %s, and prints its version', (_, folder) => {
  const scratch = scratchFolder();
  const home = join(scratch, 'node_modules/jobtrack');
  for (const part of ['bin', 'dist', 'package.json']) cpSync(join(ROOT, part), join(home, part), { recursive: true });
  mkdirSync(join(scratch, folder), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules', PACKAGE), join(scratch, folder, PACKAGE));
  const env = environment({ db: join(scratch, 'search.db') });
  const { stdout } = spawnSync(process.execPath, [join(home, 'bin/jobtrack.js'), 'doctor'], { env, encoding: 'utf8' });
  const { version } = createRequire(import.meta.url)(`${PACKAGE}/package.json`);
  expect(stdout).toContain(`better-sqlite3 ${version}, SQLite 3.`);
});

const OTHER_NODE = preload(pretend("node: '22.13.0', napi: '9', modules: '127'"));

test('R44 refuses a Node without an engine in one line, with what to install', () => {
  const [db, args] = [join(scratchFolder(), 'search.db'), ['--import', OTHER_NODE, PROGRAM, 'today']];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env: environment({ db }), encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 4, stdout: '' });
  expect(stderr).toMatch(/^jobtrack: This doesn't run on Node 22\.13\.0\. Install Node 24 or later .*\n$/);
  const json = spawnSync(process.execPath, [...args, '--json'], { env: environment({ db }), encoding: 'utf8' });
  expect(JSON.parse(json.stderr)).toMatchObject({ error: { exit: 4, hint: expect.stringContaining('Node 24') } });
});
