// R11: corrupt pages and bits. Reading never crashes, hangs or changes the file; damage is named, and readable records
// are saved.
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { doctor } from '../schemas/finding.ts';
import { makeBusyJobHunt } from '../support/busy-job-hunt.ts';
import { runInProcess } from '../support/in-process.ts';
import { type Outcome, scratchFolder } from '../support/program.ts';
import { countFor, IS_FULL, NOW, rowsIn } from './support.ts';

const PAGE = 4096;
const COPIES = IS_FULL ? 1_500 : 50;
const SEED = 20261102;

type Random = (below: number) => number;

/** The same random numbers in every run. */
function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const DAMAGES: Readonly<Record<string, (bytes: Buffer, random: Random) => Buffer>> = {
  'bit flips': (bytes, random) => {
    for (let count = 1 + random(40); count > 0; count -= 1) {
      const at = random(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
    }
    return bytes;
  },
  'zeroed pages': (bytes, random) => {
    for (let count = 1 + random(4); count > 0; count -= 1) {
      const page = random(bytes.length / PAGE);
      bytes.fill(0, page * PAGE, (page + 1) * PAGE);
    }
    return bytes;
  },
  'swapped pages': (bytes, random) => {
    const pages = bytes.length / PAGE;
    const one = random(pages);
    const other = (one + 1 + random(pages - 1)) % pages;
    const kept = Buffer.from(bytes.subarray(one * PAGE, (one + 1) * PAGE));
    bytes.copyWithin(one * PAGE, other * PAGE, (other + 1) * PAGE);
    kept.copy(bytes, other * PAGE);
    return bytes;
  },
  'noise over pages': (bytes, random) => {
    const page = random(bytes.length / PAGE);
    for (let at = page * PAGE; at < (page + 1) * PAGE; at += 1) bytes[at] = random(256);
    return bytes;
  },
  cut: (bytes, random) => bytes.subarray(0, 100 + random(bytes.length - 200)),
};

/** A job hunt with many records and a good backup. */
async function richFolder(): Promise<string> {
  const folder = join(scratchFolder(), 'rich');
  mkdirSync(folder, { mode: 0o700 });
  const db = join(folder, 'search.db');
  await makeBusyJobHunt(db, NOW);
  expect((await runInProcess(['note', 'j1', 'a last word'], { db, now: NOW })).code).toBe(0);
  chmodSync(db, 0o600);
  return folder;
}

test.for(Object.keys(DAMAGES))('R11 %s', { timeout: 7_200_000 }, async (kind, context) => {
  const rich = await richFolder();
  const whole = readFileSync(join(rich, 'search.db'));
  const random = randomFrom(SEED);
  const count = Math.ceil(COPIES / Object.keys(DAMAGES).length);
  const problems: string[] = [];
  for (let copy = 0; copy < count; copy += 1) {
    const bytes = DAMAGES[kind]?.(Buffer.from(whole), random) ?? whole;
    problems.push(...(await judge(rich, bytes, kind === 'bit flips')).map((problem) => `copy ${copy}: ${problem}`));
  }
  countFor(context, { 'damaged files looked at': count });
  expect(problems).toEqual([]);
});

async function judge(rich: string, bytes: Buffer, mayBeUnseen: boolean): Promise<string[]> {
  const folder = join(scratchFolder(), 'damaged');
  cpSync(rich, folder, { recursive: true });
  const db = join(folder, 'search.db');
  writeFileSync(db, bytes);
  const isWhole = rowsOrNull(db) === rowsIn(join(rich, 'search.db'));
  const looked = await runInProcess(['doctor', '--json'], { db, now: NOW });
  const isUntouched = () => readFileSync(db).equals(bytes);
  const problems = [!isUntouched() && 'doctor altered it', ...doctorProblems(looked, mayBeUnseen || isWhole)];
  const read = await runInProcess(['today', '--json'], { db, now: NOW });
  problems.push(read.code !== 0 && read.code !== 4 && `today: exit ${read.code}: ${read.stderr}`);
  problems.push(!isUntouched() && 'reading altered it');
  problems.push(...(await salvageProblems(db)), !isUntouched() && 'salvaging altered it');
  rmSync(folder, { recursive: true });
  return problems.filter((problem) => problem !== false);
}

/** Null when they can't be read. */
function rowsOrNull(db: string): string | null {
  try {
    return rowsIn(db);
  } catch {
    return null;
  }
}

/** Some changed bits can't be detected, such as a letter in a note; unused pages don't count as damage. */
function doctorProblems({ code, stdout, stderr }: Outcome, mayBeUnseen: boolean) {
  if ((code !== 0 && code !== 4) || stderr !== '') return [`doctor: exit ${code}: ${stderr}`];
  const { healthy, backup, findings } = v.parse(doctor, JSON.parse(stdout));
  return [
    healthy !== (code === 0) && 'doctor: the exit code is not what it says',
    healthy && !mayBeUnseen && 'doctor: the damage is not named',
    backup === null && 'doctor: the good backup is not named',
    !healthy && !findings.some(({ state, advice }) => state === 'wrong' && advice) && 'doctor: nothing says what to do',
  ];
}

/** The salvaged file is sound, and has no row that never existed. */
async function salvageProblems(db: string): Promise<(string | false)[]> {
  const { code, stdout, stderr } = await runInProcess(['doctor', '--salvage', '--json'], { db, now: NOW });
  if (code === 4) return [stdout !== '' && 'salvage: refused, and yet an answer'];
  if (code !== 0) return [`salvage: exit ${code}: ${stderr}`];
  const { salvaged } = v.parse(doctor, JSON.parse(stdout));
  if (salvaged === null) return ['salvage: no file is named'];
  const next = await runInProcess(['list', '--all', '--json'], { db: salvaged.file, now: NOW });
  return [next.code !== 0 && `salvage: the new file: ${next.stderr}`];
}
