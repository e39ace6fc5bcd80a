import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { findBinding, PACKAGE } from '../../src/system/engine.ts';
import { jobtrack, PROGRAM, scratchFolder } from '../support/program.ts';
import { bash, expectPlain, NOW, stateOf } from './support.ts';

const PACKAGED = join('node_modules', PACKAGE);
const FOLDER = dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`));
const BINARY = join(PACKAGED, relative(FOLDER, findBinding()));
const REAL = () => readFileSync(findBinding());

/** Ways an installation's engine becomes unusable. */
const BROKEN: Readonly<Record<string, (installed: string) => void>> = {
  'is missing': () => undefined,
  'has no binary': (installed) => writePackage(installed),
  'is empty': (installed) => writeBinary(installed, ''),
  'is something else': (installed) => writeBinary(installed, 'not a library\n'),
  'was built for another system': (installed) => writeBinary(installed, Buffer.from('\xcf\xfa\xed\xfe\x0c', 'latin1')),
  ...(PACKAGE === 'better-sqlite3-node20' && {
    'was built for another Node': (installed) => writeBinary(installed, builtForAnotherNode()),
  }),
};

/** Flags and commands by which each installer builds the engine for Node 20; npm 11 and bun need none. */
const FLAGS = ['--allow-scripts=better-sqlite3', '--allow-build=better-sqlite3', 'npm cache npx rm'];

test.each(Object.keys(BROKEN))('R35 the engine %s: exit 4, says what helps, and touches nothing', (what) => {
  const [installed, db] = [install(what), join(scratchFolder(), 'search.db')];
  jobtrack(['add-job', 'Acme', 'Clerk'], { db, now: NOW });
  const before = stateOf(db);
  for (const typed of ['today', 'add-job Beta Clerk']) expectWhatHelps(installed, typed, db);
  expect(stateOf(db)).toEqual(before);
});

test.each(['is missing', 'is something else'])('R35 the engine %s at the first run: makes no file', (what) => {
  const folder = scratchFolder();
  expectWhatHelps(install(what), 'today', join(folder, 'search.db'));
  expect(readdirSync(folder)).toEqual([]);
});

test('R35 commands without data work without the engine', () => {
  const installed = install('is missing');
  for (const typed of ['--version', 'help', 'help today', 'list --help']) {
    expect(runIn(installed, typed, '/nonexistent/search.db')).toMatchObject({ code: 0, stderr: '' });
  }
});

test('R35 the copied installation works once it has its engine', () => {
  const installed = install('is missing');
  writeBinary(installed, REAL());
  expect(runIn(installed, 'add-job Beta Clerk', join(scratchFolder(), 'search.db'))).toMatchObject({
    code: 0,
    stderr: '',
  });
});

function install(what: string): string {
  const installed = scratchFolder();
  for (const part of ['bin', 'dist', 'package.json']) {
    cpSync(join(PROGRAM, '../..', part), join(installed, part), { recursive: true });
  }
  BROKEN[what]?.(installed);
  return installed;
}

function writePackage(installed: string): void {
  mkdirSync(dirname(join(installed, BINARY)), { recursive: true });
  cpSync(join(FOLDER, 'package.json'), join(installed, PACKAGED, 'package.json'));
}

function writeBinary(installed: string, bytes: string | Buffer): void {
  writePackage(installed);
  writeFileSync(join(installed, BINARY), bytes);
}

/** A binary has its ABI number twice: in its entry's name and in its module. */
function builtForAnotherNode(): Buffer {
  const ours = Number(process.versions.modules);
  const entry = (version: number) => `node_register_module_v${version}`;
  const bytes = Buffer.from(REAL().toString('latin1').replaceAll(entry(ours), entry(999)), 'latin1');
  const head = Buffer.alloc(16);
  head.writeInt32LE(ours);
  const isModule = (at: number) => bytes.subarray(at, at + head.length).equals(head);
  const modules = Array.from({ length: Math.floor(bytes.length / 8) }, (_, at) => at * 8).filter(isModule);
  expect(modules).toHaveLength(1);
  for (const at of modules) bytes.writeInt32LE(999, at);
  return bytes;
}

function runIn(installed: string, typed: string, db: string) {
  return bash(`"$NODE" "${installed}/bin/jobtrack.js" ${typed}`, { db });
}

function expectWhatHelps(installed: string, typed: string, db: string): void {
  const run = runIn(installed, typed, db);
  expect(run).toMatchObject({ code: 4, stdout: '' });
  for (const help of ['Node 22.14 or later', ...FLAGS]) expect(run.stderr.replace(/\s+/g, ' ')).toContain(help);
  expectPlain(run.stderr);
  expect(JSON.parse(runIn(installed, `${typed} --json`, db).stderr)).toMatchObject({ error: { exit: 4 } });
}
