// R09: leftovers of a crash: a journal restores the earlier state, and doctor removes old drafts.
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { jobtrack, scratchFolder } from '../support/program.ts';
import { bash, expectSound, hasTool, NOW, needs } from './support.ts';

const STRACE = 'strace -f -qq -o "$TRACE" -e trace=pwrite64,link -e inject=';

/** Kills the program at a file system call. */
function killAt(call: string, db: string, typed: string, paths: readonly string[]): void {
  const named = paths.map((path) => `-P "${path}"`).join(' ');
  const run = bash(`${STRACE}${call} ${named} "$NODE" "$PROGRAM" ${typed}`, {
    db,
    env: { TRACE: join(scratchFolder(), 'trace') },
  });
  expect(run.code).not.toBe(0);
}

test('R09 a journal from an interrupted change: the next read restores the earlier state and removes the journal', (context) => {
  needs(context, 'strace', hasTool('strace'));
  const db = join(scratchFolder(), 'search.db');
  jobtrack(['add-job', 'Acme', 'Clerk'], { db, now: NOW });
  killAt('pwrite64:signal=KILL:when=3', db, 'add-job Beta Clerk', [db]);
  expect(statSync(`${db}-journal`).size).toBeGreaterThan(4096);
  const { code, stdout, stderr } = jobtrack(['list'], { db, now: NOW });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('Acme');
  expect(stdout).not.toContain('Beta');
  expect(existsSync(`${db}-journal`)).toBe(false);
  expectSound(db, 1);
});

test('R09 a killed first run: its leftover does no harm, and doctor removes it after a day', (context) => {
  needs(context, 'strace', hasTool('strace'));
  const folder = scratchFolder();
  const db = join(folder, 'search.db');
  killAt('link:signal=KILL:when=1', db, 'add-job Beta Clerk', []);
  const [draft = '', ...others] = readdirSync(folder);
  expect([draft.startsWith('.jobtrack-init-'), others]).toEqual([true, []]);
  expect(jobtrack(['add-job', 'Acme', 'Clerk'], { db, now: NOW }).code).toBe(0);
  jobtrack(['doctor', '--yes'], { db });
  expect(readdirSync(folder)).toContain(draft);
  const longAgo = Date.now() / 1000 - 25 * 3600;
  utimesSync(join(folder, draft), longAgo, longAgo);
  for (const reader of ['today', 'list']) jobtrack([reader], { db });
  expect(readdirSync(folder)).toContain(draft);
  expect(jobtrack(['doctor', '--yes'], { db }).stdout).toContain(draft);
  expect(readdirSync(folder)).not.toContain(draft);
  expectSound(db, 1);
});

test('R09 an empty journal, or one of another file, does no harm', () => {
  const db = join(scratchFolder(), 'search.db');
  jobtrack(['add-job', 'Acme', 'Clerk'], { db, now: NOW });
  for (const left of ['', 'not a journal at all', '\0'.repeat(8192)]) {
    writeFileSync(`${db}-journal`, left);
    expect(jobtrack(['list'], { db, now: NOW })).toMatchObject({ code: 0, stdout: expect.stringContaining('Acme') });
  }
  expect(jobtrack(['add-job', 'Beta', 'Clerk'], { db, now: NOW }).code).toBe(0);
  expect(readdirSync(dirname(db)).filter((name) => name.endsWith('-journal'))).toEqual([]);
  expectSound(db, 2);
});
