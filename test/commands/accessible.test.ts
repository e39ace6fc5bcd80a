// Output for screen readers and without colors.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBusyJobHunt } from '../support/busy-job-hunt.ts';
import { runInProcess } from '../support/in-process.ts';

const NOW = '2026-11-24T09:00';
const PICTURES = /[\u2190-\u21ff\u2500-\u25ff\u2700-\u27bf]/u;
const COMMANDS = [
  'today --week',
  'today --brief',
  'list --all',
  'list people',
  'list references',
  'list interviews',
  'show j1',
  'search interview',
  'stats',
  'rules',
  'config',
  'doctor',
  'undo --list',
  'why f5',
  'call f5',
  'prepare i8',
  'draft t9.13',
];

const folder = mkdtempSync(join(tmpdir(), 'jobtrack-test-'));
const db = join(folder, 'search.db');
const run = async (line: string, env: Readonly<Record<string, string>> = {}) => {
  const { code, stdout } = await runInProcess(line.split(' '), { db, now: NOW, env }, 80);
  expect({ line, code }).toEqual({ line, code: 0 });
  return stdout;
};

beforeAll(() => makeBusyJobHunt(db, NOW));

afterAll(() => rmSync(folder, { recursive: true }));

describe.each(COMMANDS)('%s', (line) => {
  test('ACCESSIBLE=1: words and numbers, no bars or boxes', async () => {
    expect(await run(line, { ACCESSIBLE: '1' })).not.toMatch(PICTURES);
  });

  test('says the same without colors', async () => {
    const colored = await run(`${line} --color always`);
    expect(stripVTControlCharacters(colored)).toBe(await run(`${line} --color never`));
  });
});

test.each([
  ['stats', /^• a job board: 3 applied, 3 answered \(100%\)$/m],
  ['list', /^ {2}\S*j5\S* +Foxglove Playhouse – .*\n.*last contact .*, .* ago/m],
  ['show j5', /^ {2}Tue Nov 17 +\w.* got in touch/m],
])('ACCESSIBLE=1: shows %s line by line', async (line, told) => {
  expect(await run(line, { ACCESSIBLE: '1' })).toMatch(told);
  expect(await run(line)).not.toMatch(told);
});

test('ACCESSIBLE=1: shows a change without an arrow', async () => {
  const said = await run('edit j5 --salary 1', { ACCESSIBLE: '1' });
  expect(said.replace(/\s+/g, ' ')).toContain('salary: nothing to 1.');
});
