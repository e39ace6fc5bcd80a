import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { PACKAGE } from '../../src/system/engine.ts';
import { jobtrack, PROGRAM, scratchFolder } from '../support/program.ts';
import { expectPlain, expectSound, NOW, start } from './support.ts';

/** Writes continuously, each change in its own transaction, until killed. */
const WRITER = `
const db = new (require('${PACKAGE}'))(process.argv[1], { timeout: 10000 });
db.pragma('synchronous = OFF');
process.stdout.write('writing');
const write = () => {
  for (let at = 0; at < 5; at += 1) db.exec("UPDATE job SET company = 'Firm ' || abs(random())");
  setTimeout(write, 5);
};
write();
`;

/** Holds the lock of a process that's saving. */
const HOLDER = `
const db = new (require('${PACKAGE}'))(process.argv[1]);
db.exec('BEGIN IMMEDIATE');
process.stdout.write('held');
setInterval(() => {}, 1000);
`;

async function begin(): Promise<{ folder: string; db: string; copy: string }> {
  const folder = scratchFolder();
  const db = join(folder, 'data', 'search.db');
  for (const company of ['Acme', 'Beta']) jobtrack(['add-job', company, 'Clerk'], { db, now: NOW });
  const copy = join(folder, 'copy.db');
  expect(jobtrack(['backup', '-o', copy], { db, now: NOW }).code).toBe(0);
  return { folder, db, copy };
}

/** Waits until the writer has changed the restored file. */
async function writtenTo(db: string): Promise<void> {
  while (!jobtrack(['list'], { db, now: NOW }).stdout.includes('Firm ')) await setImmediate();
}

async function run(script: string, db: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-e', script, db], { cwd: join(PROGRAM, '../..') });
  onTestFinished(() => void child.kill('SIGKILL'));
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  return child;
}

test('R14 with the lock taken, backup and restore wait, then give up without a change', async () => {
  const { folder, db, copy } = await begin();
  const before = readFileSync(db);
  const backups = readdirSync(join(dirname(db), 'backups'));
  const holder = await run(HOLDER, db);
  const runs = await Promise.all([
    start(['backup'], { db, now: NOW }),
    start(['backup', '-o', join(folder, 'new.db')], { db, now: NOW }),
    start(['restore', copy, '--yes'], { db, now: NOW }),
  ]);
  for (const { code, stdout, stderr, seconds } of runs) {
    expect({ code, stdout }, stderr).toEqual({ code: 4, stdout: '' });
    expect(stderr).toMatch(/busy.*Nothing was changed/);
    expectPlain(stderr);
    expect(seconds).toBeGreaterThan(9);
  }
  expect(existsSync(join(folder, 'new.db'))).toBe(false);
  expect(readFileSync(db).equals(before)).toBe(true);
  expect(readdirSync(join(dirname(db), 'backups'))).toEqual(backups);
  expect(readdirSync(dirname(db))).toEqual(['backups', 'search.db']);
  holder.kill('SIGKILL');
  expect((await start(['backup'], { db, now: NOW })).code).toBe(0);
}, 60_000);

test('R14 with continuous writes, backups and restores are complete', async () => {
  const { folder, db, copy } = await begin();
  const writer = await run(WRITER, db);
  for (const at of [1, 2, 3]) {
    const made = await start(['backup', '-o', join(folder, `${at}.db`)], { db, now: NOW });
    expect(made, made.stderr).toMatchObject({ code: 0 });
    expectSound(join(folder, `${at}.db`), 2);
    const restored = await start(['restore', copy, '--yes'], { db, now: NOW });
    expect(restored, restored.stderr).toMatchObject({ code: 0 });
  }
  await writtenTo(db);
  writer.kill('SIGKILL');
  expectSound(db, 2);
  expect(jobtrack(['undo'], { db, now: NOW }).code).toBe(1);
});

test('R14 restores and migrates a backup of the first schema', async () => {
  const { folder, db } = await begin();
  const old = join(folder, 'old.db');
  copyFileSync(new URL('../fixtures/schema-1.db', import.meta.url), old);
  const bytes = readFileSync(old);
  expect(jobtrack(['restore', old, '--yes'], { db, now: NOW }).code).toBe(0);
  expect(jobtrack(['search', 'dogs'], { db, now: NOW }).stdout).toContain('has two dogs');
  expect(readFileSync(old).equals(bytes)).toBe(true);
  expect(existsSync(`${old}-journal`)).toBe(false);
});
