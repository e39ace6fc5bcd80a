import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { environment, jobtrack, PROGRAM } from './support/program.ts';

const MAIN = createRequire(import.meta.url).resolve('../bin/jobtrack.js');
const LOADED = `require(${JSON.stringify(MAIN)});
  const kept = Object.values(require.cache).flatMap(({ script }) => (script ? [script.cachedDataRejected] : []));
  console.log(JSON.stringify([kept, Object.keys(require.cache).length, 'tty net child_process'.split(' ').filter((name) =>
    process.moduleLoadList.includes('NativeModule ' + name))]));`;

test('the code kept when it was built is taken back, and what a start loads is few files and no heavy part of Node', () => {
  const { stdout } = spawnSync(process.execPath, ['-e', LOADED], { encoding: 'utf8', input: '' });
  const [kept, files, heavy] = JSON.parse(stdout);
  expect(kept).toEqual([false]);
  expect(files).toBe(1);
  expect(heavy).toEqual([]);
});

test.each([
  ['keeps the code of what is loaded on demand', `() => console.error('kept')`, 'kept\n'],
  ['can not', 'undefined', ''],
])('a Node that %s starts the program', (_, enable, said) => {
  const preload = `data:text/javascript,import m from 'node:module';m.enableCompileCache=${enable}`;
  const args = ['--import', preload, PROGRAM, '--version'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env: environment({}), encoding: 'utf8' });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: jobtrack(['--version']).stdout, stderr: said });
});
