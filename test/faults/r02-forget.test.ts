// R02, R03 for forget: when interrupted anywhere, everything is still there, or all gone once the command is repeated.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { splitWords } from '../support/command-line.ts';
import { runInProcess } from '../support/in-process.ts';
import { scratchFolder } from '../support/program.ts';
import { type Broken, type Fault, pointsOf, spread, sweepOver } from './injected.ts';
import { countFor, expectSound, hasTool, IS_FULL, isPlain, NOW, needs } from './support.ts';

const FAULTS: readonly Fault[] = ['KILL', 'EIO', 'ENOSPC', 'EIO from then on'];
const POINTS = 8;
const FORGET = ['forget', 'Amy Lee', '--yes'];
const AMYS = /amy|quokka|zanzibar/i;

test.for(FAULTS.map((fault) => [fault === 'KILL' ? 'R02' : 'R03', fault] as const))(
  '%s forget, %s at every call: never leaves half of it',
  { timeout: 7_200_000 },
  async ([, fault], context) => {
    needs(context, 'strace', hasTool('strace'));
    const sweep = { typed: FORGET, base: await base(), scratch: scratchFolder() };
    const { points, paths } = await pointsOf(sweep, fault);
    const taken = IS_FULL ? points : spread(points, POINTS);
    const problems = await sweepOver(sweep, fault, { points: taken, paths }, judge);
    countFor(context, { [fault === 'KILL' ? 'crash points swept' : 'error points swept']: taken.length });
    expect(problems).toEqual([]);
  },
);

async function base(): Promise<string> {
  const folder = join(scratchFolder(), 'base');
  mkdirSync(folder);
  for (const line of [
    'add-interview Acme Buyer --at "2026-10-30 10:00" --with "Amy Lee, Quokka Manager"',
    'note "Amy Lee" zanzibar',
  ]) {
    const { code, stderr } = await runInProcess(splitWords(line), { db: join(folder, 'search.db'), now: NOW });
    expect(code, stderr).toBe(0);
  }
  return folder;
}

async function judge({ code, stderr, point, db }: Broken): Promise<string[]> {
  const isConfirmed = code === 0;
  const isGone = !AMYS.test(bytesAround(db));
  const again = await runInProcess(FORGET, { db, now: NOW });
  expectSound(db);
  const problems = [
    isConfirmed && !isGone && 'confirmed, and not gone',
    code !== null && code !== 0 && (code !== 4 || !isPlain(stderr)) && `exit ${code}: ${stderr}`,
    ![0, 3].includes(again.code ?? -1) && `typed again: exit ${again.code}: ${again.stderr}`,
    AMYS.test(bytesAround(db)) && 'typed again, and still there',
    existsSync(`${db}-forgetting`) && 'never finished',
  ];
  return problems.filter((problem) => problem !== false).map((problem) => `${point}: ${problem}`);
}

function bytesAround(db: string): string {
  const files = readdirSync(dirname(db), { recursive: true, encoding: 'utf8' }).map((name) => join(dirname(db), name));
  return files.flatMap((file) => (statSync(file).isFile() ? [readFileSync(file, 'latin1')] : [])).join('\n');
}
