// R01: killed at any moment, alone or among eight: confirmed changes are saved, and the next command works.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runInProcess } from '../support/in-process.ts';
import { environment, PROGRAM, scratchFolder } from '../support/program.ts';
import { countFor, expectSound, IS_FULL, NOW } from './support.ts';

/** Adds jobs one by one, each with a note of several pages. */
const WRITER = `note=$(head -c 9000 /dev/zero | tr '\\0' x); at=0
while :; do at=$((at + 1)); "$NODE" "$PROGRAM" add-job "$WHO-$at" Clerk --note "$note"; done`;
const SAVED = /Saved: (\S+) /g;

test.for([
  [1, IS_FULL ? 200 : 20],
  [8, IS_FULL ? 30 : 3],
] as const)('R01 %i writing, killed %i times', { timeout: 3_600_000 }, async ([writers, rounds], context) => {
  const db = join(scratchFolder(), 'search.db');
  const confirmed: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = Array.from({ length: writers }, (_, at) => killedAfterSaving(`r${round}w${at}`, db, round / rounds));
    confirmed.push(...(await Promise.all(began)).flat());
    const { code, stderr } = await runInProcess(['list', '--json'], { db, now: NOW });
    expect(code, stderr).toBe(0);
    expectSound(db);
  }
  const { stdout } = await runInProcess(['list', '--json'], { db, now: NOW });
  const kept = new Set(JSON.parse(stdout).jobs.map(({ company }: { company: string }) => company));
  const lost = confirmed.filter((company) => !kept.has(company));
  countFor(context, {
    kills: writers * rounds,
    'changes confirmed before kills': confirmed.length,
    'lost after kills': lost.length,
  });
  expect(confirmed.length).toBeGreaterThanOrEqual(writers * rounds);
  expect(lost).toEqual([]);
});

/** Kills a writer and its children at a fraction of one change's duration after a confirmed change. */
async function killedAfterSaving(who: string, db: string, part: number): Promise<string[]> {
  const began = performance.now();
  const writer = spawn('bash', ['-c', WRITER], {
    env: environment({ now: NOW, db, env: { NODE: process.execPath, PROGRAM, WHO: who } }),
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const { pid } = writer;
  if (pid === undefined) throw new Error('no writer could be started');
  let said = '';
  const kill = () => process.kill(-pid, 'SIGKILL');
  await new Promise<void>((resolve) => {
    writer.on('close', () => resolve());
    writer.stdout.setEncoding('utf8').on('data', (text: string) => {
      const isFirst = said === '';
      said += text;
      if (isFirst) setTimeout(kill, (performance.now() - began) * part);
    });
  });
  return [...said.matchAll(SAVED)].map(([, company = '']) => company);
}
