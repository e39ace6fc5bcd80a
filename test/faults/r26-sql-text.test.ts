import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runInProcess } from '../support/in-process.ts';
import { jobtrack, scratchFolder } from '../support/program.ts';
import { expectPlain, expectSound, NOW } from './support.ts';

const TEXTS = [
  "'); DROP TABLE job; --",
  "Robert'); DELETE FROM job WHERE ('1'='1",
  '%',
  '_',
  '%%%',
  'O"Brien AND (',
  "O'Brien",
  '"',
  "''",
  '`',
  '[job]',
  '*',
  'a* NEAR(b, 2)',
  'name:Amy OR 1=1',
  '-- nothing',
  '/* nothing */',
  '?1 :id @id $id',
  '\\',
  '{"$ne": null}',
  '{{x}} %s %d',
  '$& $1 $$',
  'null',
  'NULL',
  '0x00',
  '1e309',
  '__proto__',
  'constructor',
];

test.each(TEXTS)('R26 %s is plain text in every field and as a name', async (text) => {
  const around = { db: join(scratchFolder(), 'search.db'), now: NOW };
  const note = ['--note', text];
  const steps = [
    [
      'add-job',
      '--saved',
      '--url',
      text,
      '--location',
      text,
      '--salary',
      text,
      '--source',
      text,
      '--resume',
      text,
      ...note,
      '--',
      `${text} Ltd`,
      text,
    ],
    ['apply', 'j1'],
    [
      'add-contact',
      '--job',
      'j1',
      '--role',
      'insider',
      '--title',
      text,
      '--common',
      text,
      '--company',
      text,
      ...note,
      '--',
      'Amy Lee',
    ],
    ['edit', 'p1', '--name', `Amy ${text}`],
    ['add-interview', 'j1', '--at', '2026-10-30 10:00', '--with', 'p1', '--place', text, '--link', text, ...note],
    ['debrief', 'i1', '--went-well', text, '--learned', text, '--skills', text, '--concerns', text],
    ['skip', 't1.1', ...note],
    ['log', 'j1', '--sent', ...note],
    ['heard', 'j1', '--from', 'p1', ...note],
    ['note', '--', 'j1', text],
    ['offer', 'j1', '--salary', text, ...note],
    ['close', 'j1', '--reason', 'declined', ...note],
  ];
  for (const args of steps) expect(await runInProcess(args, around), args[0]).toMatchObject({ code: 0 });
  const { stdout } = await runInProcess(['show', 'j1', '--json'], around);
  expect(JSON.parse(stdout)).toMatchObject({ schema: 'jobtrack/show@1' });
  expect(stdout.split(JSON.stringify(text)).length - 1).toBeGreaterThan(12);
  for (const args of [['list', '--all'], ['today'], ['show', 'p1'], ['show', 'i1'], ['undo', '-q']]) {
    expect(await runInProcess(args, around), args[0]).toMatchObject({ code: 0, stderr: '' });
  }
  expectSound(around.db, steps.length + 1);
});

test.each(TEXTS)('R26 %s as a name matches only that name, without an SQL error', async (text) => {
  const around = { db: join(scratchFolder(), 'search.db'), now: NOW };
  await runInProcess(['add-interview', 'Acme', 'Clerk', '--at', '2026-10-30', '--with', 'Amy Lee'], around);
  await runInProcess(['add-reference', 'Bob Ray'], around);
  for (const args of [
    ['show'],
    ['done'],
    ['skip'],
    ['close', '--reason', 'filled'],
    ['debrief', '--fit', '3'],
    ['heard'],
    ['reopen'],
    ['offer'],
  ]) {
    const run = await runInProcess([...args, '--', text], around);
    expect(run, args[0]).toMatchObject({ code: 3, stdout: '' });
    expectPlain(run.stderr);
  }
  expectSound(around.db, 2);
});

test('R26 the built program handles the worst of them', () => {
  const around = { db: join(scratchFolder(), 'search.db'), now: NOW };
  expect(jobtrack(['add-job', TEXTS[0] ?? '', 'O"Brien AND ('], around).code).toBe(0);
  expect(jobtrack(['list'], around).stdout).toContain(TEXTS[0]);
  expect(jobtrack(['close', TEXTS[0] ?? '', '--reason', 'filled'], around).code).toBe(0);
  expectSound(around.db, 2);
});
