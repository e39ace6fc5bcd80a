import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeBusyJobHunt } from '../support/busy-job-hunt.ts';
import { inTerminal, jobtrack } from '../support/program.ts';
import { bash, hasTool, NOW, needs } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'jobtrack-test-'));
const db = join(folder, 'search.db');
const around = { db, now: NOW };
const COMMANDS = [
  'today --week',
  'list --all',
  'stats',
  'show j1',
  'show p1',
  'help',
  'help add-interview',
  'show nobody',
  'nope',
];
const ESCAPE = '\u001b';

beforeAll(() => makeBusyJobHunt(db, NOW));

afterAll(() => rmSync(folder, { recursive: true }));

test.each(COMMANDS)('R23 %s at 1 and 10 columns: same exit code and ids as in a pipe', async (typed) => {
  const piped = jobtrack(typed.split(' '), around);
  for (const columns of [1, 10]) {
    const { code, output } = await inTerminal(typed.split(' '), columns, { ...around, env: { NO_COLOR: '1' } });
    expect(code).toBe(piped.code);
    expect(idsIn(output)).toEqual(idsIn(piped.stdout + piped.stderr));
  }
});

test.for(COMMANDS)('R23 %s in a terminal reporting 0 columns: same as 80', async (typed, context) => {
  needs(context, 'script, for a terminal of 0 columns', hasTool('script'));
  const inner = `stty cols 0; "$NODE" "$PROGRAM" ${typed}`;
  const run = bash(`script -qec '${inner}' /dev/null </dev/null`, { ...around, env: { NO_COLOR: '1' } }, 10);
  const usual = await inTerminal(typed.split(' '), 80, { ...around, env: { NO_COLOR: '1' } });
  expect(run.stdout.replaceAll('\r\n', '\n')).toBe(usual.output);
  expect(run.code).toBe(usual.code);
});

test.each([
  ['TERM=dumb', { TERM: 'dumb' }],
  ['NO_COLOR', { NO_COLOR: '1' }],
  ['TERM=dumb and NO_COLOR', { TERM: 'dumb', NO_COLOR: 'yes' }],
  ['FORCE_COLOR=0', { FORCE_COLOR: '0' }],
])('R23 in a terminal with %s: no color', async (_, env) => {
  for (const typed of ['today', 'show nobody']) {
    expect((await inTerminal(typed.split(' '), 80, { ...around, env })).output).not.toContain(ESCAPE);
  }
});

test('R23 color in a terminal, none in a pipe, with any TERM', async () => {
  expect((await inTerminal(['today'], 80, around)).output).toContain(ESCAPE);
  expect((await inTerminal(['show', 'nobody'], 80, around)).output).toContain(ESCAPE);
  for (const typed of COMMANDS) {
    const { stdout, stderr } = jobtrack(typed.split(' '), {
      ...around,
      env: { TERM: 'xterm-256color', COLUMNS: '20' },
    });
    expect(stdout + stderr).not.toContain(ESCAPE);
  }
});

test('R23 COLUMNS=0 and an unknown TERM change nothing in a pipe', () => {
  const plain = jobtrack(['today'], around);
  expect(jobtrack(['today'], { ...around, env: { COLUMNS: '0', TERM: 'nonesuch' } })).toEqual(plain);
});

function idsIn(text: string): string[] {
  return [...new Set(text.match(/\b[a-z]\d+(\.\d+)?\b/g))].sort();
}
