// A mistyped data file: reading leaves nothing behind, and writing says that the file is new.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { splitWords } from '../support/command-line.ts';
import { runInProcess } from '../support/in-process.ts';
import { scratchFolder } from '../support/program.ts';

const READING = [
  '',
  'today --week',
  'today --brief',
  'list',
  'list people',
  'show acme',
  'search acme',
  'stats',
  'rules',
  'config',
  'doctor',
  'undo',
  'undo --list',
  'redo',
  'why f1',
  'call f1',
  'draft f1',
  'prepare i1',
  'export json',
  'export vcard',
  'export report',
  'calendar',
  'backup',
  'completion bash',
  '__complete list ""',
];

function begin() {
  const folder = scratchFolder();
  const db = join(folder, 'deep', 'typo.db');
  const run = (line: string) => runInProcess([...splitWords(line), '--db', db], { db, now: '2026-11-24T09:00' });
  return { folder, db, run };
}

test.each(READING)('jobtrack %s leaves nothing behind', async (line) => {
  const { folder, run } = begin();
  const { code } = await run(line);
  expect(code).toBeLessThan(4);
  expect(readdirSync(folder)).toEqual([]);
});

describe('a named data file', () => {
  test('is reported missing when a command only reads', async () => {
    const { db, run } = begin();
    const { code, stderr } = await run('list');
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining(`There's no data file ${db} yet`) });
    expect((await run('list -q')).stderr).toBe('');
    expect((await run('list --json')).stderr).toBe('');
  });

  test('is shown without terminal codes', async () => {
    const db = join(scratchFolder(), 'a\u001b[31mb.db');
    const { stderr } = await runInProcess(['list', '--db', db], { now: '2026-11-24T09:00' });
    expect(stderr).toContain('[31mb.db yet');
    expect(stderr).not.toContain('\u001b');
  });

  test('is reported new once, when something is saved', async () => {
    const { db, run } = begin();
    expect((await run('add-job Acme Buyer')).stderr).toContain(`I started a new data file: ${db}`);
    expect(existsSync(db)).toBe(true);
    expect((await run('add-job Beta Clerk')).stderr).not.toContain('begun');
    expect((await run('list')).stderr).toBe('');
    expect((await run('list')).stdout).toContain('Acme');
  });
});
