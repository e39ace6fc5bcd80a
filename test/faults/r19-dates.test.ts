import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jobtrack } from '../support/program.ts';
import { expectPlain, expectSound, NOW } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'jobtrack-test-'));
const db = join(folder, 'search.db');

beforeAll(() => {
  jobtrack(['add-interview', 'Acme', 'Clerk', '--at', '2026-10-26', '--with', 'Amy'], { db, now: NOW });
  jobtrack(['add-job', 'Saved', 'Clerk', '--saved'], { db, now: NOW });
});

afterAll(() => {
  expectSound(db, 2);
  rmSync(folder, { recursive: true });
});

test.each([
  '2026-02-30',
  '2026-13-01',
  '0',
  '03/04/2026',
  '',
  '  ',
  '99999-01-01',
  '9999-01-01',
  '2026-2-3',
  '20261124',
  'tue 2026-11-25',
  'someday',
  'next year',
  'tuesday next',
  '24:00',
  '-1',
  '１２',
  '2026-11-24T14:00:00Z',
  'NaN',
  '__proto__',
])('R19 today --on=%j: refused, listing the accepted forms', (date) => {
  expectRefused(['today', `--on=${date}`]);
});

test.each([
  ['add-job Beta Clerk --applied', 'past'],
  ['add-job Beta Clerk --saved --apply-by', 'future'],
  ['apply Saved --on', 'past'],
  ['add-interview Acme --at', 'any'],
  ['add-interview Acme --at tomorrow --decision-by', 'future'],
  ['add-interview Acme --at tomorrow --contact-on', 'future'],
  ['reschedule i1 --at', 'any'],
  ['done t1.1 --on', 'past'],
  ['log Acme --sent --on', 'past'],
  ['heard Acme --on', 'past'],
  ['heard Acme --decision-by', 'future'],
  ['debrief i1 --contact-on', 'future'],
  ['offer Acme --on', 'past'],
  ['offer Acme --reply-by', 'future'],
  ['accept Acme --start', 'future'],
  ['decline Acme --on', 'past'],
  ['close Acme --reason filled --on', 'past'],
  ['snooze f1', 'future'],
] as const)('R19 %s refuses dates that do not exist, and days that are not %s', (typed, side) => {
  const wrong = { past: 'tomorrow', future: 'yesterday', any: 'march' }[side];
  for (const date of ['2026-02-30', '03/04/2026', wrong]) expectRefused([...typed.split(' '), date]);
});

function expectRefused(args: readonly string[]): void {
  const run = jobtrack(args, { db, now: NOW });
  expect(run, args.join(' ')).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toContain('2026-11-24');
  expectPlain(run.stderr);
}
