// Undo of any number of steps restores each earlier state exactly, and undoes a step completely or not at all.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TABLES } from '../../src/domain/schema.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { newestBatch, standingBatches, undoBatch } from '../../src/store/undo.ts';
import { record } from '../../src/store/write.ts';
import { makeStore } from '../store/files.ts';
import { steps, takeStep } from '../store/steps.ts';
import { jobtrack, scratchFolder } from '../support/program.ts';
import { type Broken, pointsOf, spread, sweepOver } from './injected.ts';
import { countFor, expectSound, hasTool, IS_FULL, NOW, needs } from './support.ts';

const COMMANDS = 300;
const SEED = 20_261_102;
const AT = '2026-11-02T09:00:00.000Z';

/** Every row of every table but the log, as text, indexed words included. */
function dump({ db }: Store): string {
  const tables = [...TABLES, 'search'];
  return tables.map((each) => JSON.stringify(db.sqlite.prepare(`SELECT rowid, * FROM ${each}`).raw().all())).join('\n');
}

function stepsBack(store: Store, count: number): void {
  const batches = standingBatches(store.db, count);
  expect(batches).toHaveLength(count);
  record(store, { command: 'undo', at: AT, undoes: batches.at(-1)?.id ?? 0 }, (write) => {
    for (const batch of batches) undoBatch(write, batch);
  });
}

function undoNewest(store: Store): void {
  const batch = newestBatch(store.db);
  record(store, { command: 'undo', at: AT, undoes: batch?.id ?? 0 }, (write) => batch && undoBatch(write, batch));
}

/** The state of the file before each command that wrote something, and at the end. */
function doAtRandom(store: Store): string[] {
  const [commands = []] = fc.sample(
    fc.array(steps({ minLength: 1, maxLength: 4 }), { minLength: COMMANDS * 2, maxLength: COMMANDS * 2, size: 'max' }),
    { seed: SEED, numRuns: 1 },
  );
  const states = [dump(store)];
  for (const command of commands) {
    if (states.length > COMMANDS) break;
    const { change } = record(store, { command: 'steps', at: AT }, (write) => {
      for (const step of command) takeStep(write, store.db, step);
    });
    if (change.batch !== null) states.push(dump(store));
  }
  return states;
}

test(`R13 ${COMMANDS} random commands (seed ${SEED}): undo restores each earlier state exactly`, (context) => {
  const store = makeStore();
  store.db.sqlite.pragma('synchronous = OFF');
  const states = doAtRandom(store);
  expect(states).toHaveLength(COMMANDS + 1);
  const stands = (at: number) => expect(dump(store) === states[at], `the state after ${at} commands`).toBe(true);
  for (const back of [1, 7, 100, COMMANDS]) {
    stepsBack(store, back);
    stands(COMMANDS - back);
    undoNewest(store);
    stands(COMMANDS);
  }
  let at = COMMANDS;
  for (const back of [3, 1, 5, 2]) {
    stepsBack(store, back);
    at -= back;
    stands(at);
  }
  for (; at > 0; at -= 1) {
    stepsBack(store, 1);
    stands(at - 1);
  }
  expect(standingBatches(store.db, 1)).toEqual([]);
  expect(store.db.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  countFor(context, { 'undo steps exact': COMMANDS });
});

const PEOPLE = 10_000;

function withImport(): { folder: string; db: string } {
  const folder = scratchFolder();
  const db = join(folder, 'search.db');
  const rows = Array.from({ length: PEOPLE }, (_, at) => `Person ${at},Company ${at % 500},Buyer`);
  writeFileSync(join(folder, 'people.vcf'), cards(rows));
  jobtrack(['add-job', 'Acme', 'Clerk'], { db, now: NOW });
  expect(jobtrack(['import', 'vcard', join(folder, 'people.vcf')], { db, now: NOW }).code).toBe(0);
  return { folder, db };
}

function cards(rows: readonly string[]): string {
  const card = (name = '', company = '') =>
    `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nN:${name};;;;\nORG:${company}\nEND:VCARD\n`;
  return rows.map((row) => card(...row.split(','))).join('');
}

function dumpOf(db: string): string {
  const store = openStore(db, {});
  try {
    return dump(store);
  } finally {
    store.close();
  }
}

/** State after a kill: both steps still there, or both undone. */
function judge({ db, point }: Broken, full: string): string[] {
  const left = jobtrack(['list', '--json'], { db, now: NOW });
  const isGone = (JSON.parse(left.stdout) as { jobs: unknown[] }).jobs.length === 0;
  expectSound(db, isGone ? 3 : 2);
  const { people } = JSON.parse(jobtrack(['list', 'people', '--json'], { db, now: NOW }).stdout);
  const isWhole = isGone ? people.length === 0 : dumpOf(db) === full;
  return isWhole ? [] : [`${point}: neither all of it nor nothing`];
}

test('R13 an import of 10,000 people: a killed undo leaves all or none of it', async (context) => {
  needs(context, 'strace', hasTool('strace'));
  const { folder, db } = withImport();
  const full = dumpOf(db);
  const sweep = { typed: ['undo', '--steps', '2', '--yes'], base: folder, scratch: scratchFolder() };
  const { points, paths } = await pointsOf(sweep, 'KILL');
  const taken = spread(points, IS_FULL ? 60 : 5);
  const problems = await sweepOver(sweep, 'KILL', { points: taken, paths }, async (run) => judge(run, full));
  countFor(context, { 'crash points swept': taken.length });
  expect(problems).toEqual([]);
  expect(jobtrack(['undo', '--steps', '2', '--yes'], { db, now: NOW }).code).toBe(0);
  expect(JSON.parse(jobtrack(['list', 'people', '--json'], { db, now: NOW }).stdout)).toMatchObject({ people: [] });
  expectSound(db, 3);
  expect(jobtrack(['undo'], { db, now: NOW }).code).toBe(0);
  expect(dumpOf(db) === full).toBe(true);
});
