import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTerminal, jobtrack } from '../support/program.ts';
import { bash, expectPlain, expectSound, NOW } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'jobtrack-test-'));
const db = join(folder, 'search.db');

beforeAll(() => {
  const args = ['add-interview', 'Acme', 'Clerk', '--at', '2026-10-26', '--with', 'Amy +1 212 555 0100'];
  jobtrack(args, { db, now: NOW });
});

afterAll(() => {
  expectSound(db, 1);
  rmSync(folder, { recursive: true });
});

/** The missing argument, and how the refusal must name it. */
const LEFT_OUT = [
  ['add-job', 'needs a company.'],
  ['add-job Beta', 'needs a title.'],
  ['apply', 'needs a job.'],
  ['add-interview Acme', '--at'],
  ['add-contact', 'needs a name.'],
  ['add-reference', 'needs a name.'],
  ['reschedule i1', '--at'],
  ['cancel-interview', 'needs an interview.'],
  ['done', 'needs an id.'],
  ['done f1', '--spoke, --voicemail, --missed'],
  ['log', 'needs a job.'],
  ['log Acme --channel phone', '--spoke, --voicemail, --missed'],
  ['heard', 'needs a job.'],
  ['skip', 'needs an id.'],
  ['snooze', 'needs an id.'],
  ['snooze f1', 'Say until when'],
  ['note', 'needs an id.'],
  ['note j1', 'needs text.'],
  ['debrief', 'needs an interview.'],
  ['prepare', 'needs an interview.'],
  ['draft', 'needs an id.'],
  ['call', 'needs an id.'],
  ['why', 'needs an id.'],
  ['offer', 'needs a job.'],
  ['accept', 'needs a job.'],
  ['decline', 'needs a job.'],
  ['close', 'needs a job.'],
  ['close Acme', '--reason'],
  ['reopen', 'needs a job.'],
  ['show', 'needs an id or name.'],
] as const;

test.each(LEFT_OUT)('R21 %s </dev/null: at once, exit 2, naming %s', (typed, named) => {
  const run = bash(`jobtrack ${typed} </dev/null`, { db }, 10);
  expect(run).toMatchObject({ code: 2, stdout: '' });
  for (const name of named.split(', ')) expect(run.stderr).toContain(name);
  expectPlain(run.stderr);
});

test.each([
  ['close Acme', '--reason'],
  ['done f1', '--spoke'],
  ['add-interview Acme', '--at'],
])('R21 %s with a silent pipe: at once, exit 2, naming %s', (typed, named) => {
  const run = bash(`jobtrack ${typed} < <(exec sleep 8 >/dev/null 2>&1)`, { db }, 6);
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toContain(named);
});

test.each([
  ['close Acme --no-input', {}, '--reason'],
  ['--no-input done f1', {}, '--spoke'],
  ['add-interview Acme', { JOBTRACK_NO_INPUT: '1' }, '--at'],
  ['close Acme --json', {}, '--reason'],
])('R21 in a terminal, %s %j: exit 2, naming %s', async (typed, env, named) => {
  const run = await inTerminal(typed.split(' '), 80, { db, now: NOW, env });
  expect(run.code).toBe(2);
  expect(run.output).toContain(named);
});
