import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PACKAGE } from '../../src/system/engine.ts';
import { jobtrack, PROGRAM, scratchFolder } from '../support/program.ts';
import { expectSound, NOW, start } from './support.ts';

/** Takes the lock named by its first argument, reports it, and releases it on request. */
const HOLDER = `
const db = new (require('${PACKAGE}'))(process.argv[1]);
db.exec('BEGIN ' + process.argv[2] + "; UPDATE job SET company = 'Changed'");
process.stdout.write('held');
setInterval(() => {}, 1000);
`;

test('R08 a stopped process has the lock: nobody hangs, nothing changes, and later commands work', async () => {
  await Promise.all([stoppedBeforeCommit(), stoppedDuringCommit()]);
});

/** A writer gives up after 10 seconds, and today answers at once. */
async function stoppedBeforeCommit(): Promise<void> {
  const db = fileWithOneJob();
  const holder = await stopWhileHolding(db, 'IMMEDIATE');
  const [writer, reader] = await Promise.all([
    start(['add-job', 'Beta', 'Clerk'], { db, now: NOW }),
    start(['today', '--json'], { db, now: NOW }),
  ]);
  expect(reader).toMatchObject({ code: 0, stderr: '' });
  expect(reader.seconds).toBeLessThan(4);
  expect(writer).toMatchObject({ code: 4, stdout: '' });
  expect(writer.stderr).toMatch(/busy.*Nothing was changed.\n.*Try again/);
  expect(writer.seconds).toBeGreaterThan(9);
  expect(writer.seconds).toBeLessThan(15);
  expectWholeAfter(holder, db);
}

/** Nothing can be read: today gives up within 5 seconds, plus its startup time. */
async function stoppedDuringCommit(): Promise<void> {
  const db = fileWithOneJob();
  const holder = await stopWhileHolding(db, 'EXCLUSIVE');
  const before = readFileSync(db);
  const [reader, writer] = await Promise.all([
    start(['today', '--json'], { db, now: NOW }),
    start(['add-job', 'Beta', 'Clerk'], { db, now: NOW }),
  ]);
  expect(reader).toMatchObject({ code: 4, stdout: '' });
  expect(JSON.parse(reader.stderr)).toMatchObject({ error: { code: 'busy', exit: 4 } });
  expect(reader.seconds).toBeLessThan(6);
  expect(writer).toMatchObject({ code: 4, stdout: '' });
  expect(readFileSync(db).equals(before)).toBe(true);
  expectWholeAfter(holder, db);
}

function fileWithOneJob(): string {
  const db = join(scratchFolder(), 'search.db');
  jobtrack(['add-job', 'Acme', 'Clerk'], { db, now: NOW });
  return db;
}

async function stopWhileHolding(db: string, lock: 'IMMEDIATE' | 'EXCLUSIVE'): Promise<ChildProcess> {
  const holder = spawn(process.execPath, ['-e', HOLDER, db, lock], { cwd: join(PROGRAM, '../..') });
  onTestFinished(() => void holder.kill('SIGKILL'));
  await new Promise((resolve) => holder.stdout.once('data', resolve));
  holder.kill('SIGSTOP');
  return holder;
}

/** The stopped process's change is gone, and the next command works. */
function expectWholeAfter(holder: ChildProcess, db: string): void {
  holder.kill('SIGKILL');
  expect(jobtrack(['add-job', 'Gamma', 'Clerk'], { db, now: NOW })).toMatchObject({ code: 0 });
  const { jobs } = JSON.parse(jobtrack(['list', '--json'], { db, now: NOW }).stdout);
  expect(jobs.map(({ company }: { company: string }) => company)).toEqual(['Acme', 'Gamma']);
  expectSound(db, 2);
}
