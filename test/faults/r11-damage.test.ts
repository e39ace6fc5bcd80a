// R11: a damaged file: every command ends soon with a result or an error about the damage, and leaves every byte
// unchanged.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runInProcess } from '../support/in-process.ts';
import { scratchFolder } from '../support/program.ts';
import { bash, expectPlain, IS_FULL, NOW } from './support.ts';

const PAGE = 4096;
const READERS = ['list', 'today --all', 'search acme', 'doctor'];
const EACH = IS_FULL ? 75 : 4;

/** Damage to the file, spread over it. */
const DAMAGE: Readonly<Record<string, (bytes: Buffer, at: number) => Buffer>> = {
  'a flipped bit': (bytes, at) => replaced(bytes, at, Buffer.from([(bytes[at] ?? 0) ^ (1 << (at % 8))])),
  'a page of zeros': (bytes, at) => replaced(bytes, pageOf(at), Buffer.alloc(PAGE)),
  'two swapped pages': (bytes, at) => swapped(bytes, pageOf(at), pageOf((at * 7) % bytes.length)),
  'a missing end': (bytes, at) => bytes.subarray(0, at),
};

function pageOf(at: number): number {
  return at - (at % PAGE);
}

function replaced(bytes: Buffer, at: number, piece: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + piece.length)]);
}

function swapped(bytes: Buffer, one: number, other: number): Buffer {
  const first = Buffer.from(bytes.subarray(one, one + PAGE));
  const second = Buffer.from(bytes.subarray(other, other + PAGE));
  return replaced(replaced(bytes, one, second), other, first);
}

test.each(Object.keys(DAMAGE))('R11 %s: a result or an error, and nothing changes', async (what) => {
  const db = join(scratchFolder(), 'search.db');
  for (let at = 0; at < 12; at += 1) {
    const args = [
      'add-interview',
      `Acme ${at}`,
      'Clerk',
      '--at',
      '2026-10-30',
      '--with',
      'Amy Lee',
      '--note',
      'x'.repeat(900),
    ];
    expect((await runInProcess(args, { db, now: NOW })).code).toBe(0);
  }
  const whole = readFileSync(db);
  for (let round = 0; round < EACH; round += 1) {
    const at = Math.floor(((round + 0.37) / EACH) * whole.length);
    const damaged = DAMAGE[what]?.(whole, at) ?? whole;
    writeFileSync(db, damaged);
    const run = bash(READERS.map((reader) => `jobtrack ${reader} >&2; echo "$?"`).join('\n'), { db }, 60);
    expect(run.stdout, `at ${at}: ${run.stderr}`).toMatch(/^([04]\n){4}$/);
    expectPlain(run.stderr);
    expect(readFileSync(db).equals(damaged), `at ${at}`).toBe(true);
  }
});
