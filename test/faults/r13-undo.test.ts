// Undo and redo of any number of steps restore each state exactly, and do a step completely or not at all.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TABLES } from '../../src/domain/schema.ts';
import { batchesInEffect, undosToRedo } from '../../src/store/in-effect.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { undoBatch } from '../../src/store/undo.ts';
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
  const batches = batchesInEffect(store.db, count);
  expect(batches).toHaveLength(count);
  record(store, { command: 'undo', at: AT, undoes: batches.at(-1)?.id ?? 0 }, (write) => {
    for (const batch of batches) undoBatch(write, batch);
  });
}

function redo(store: Store): void {
  const [undone] = undosToRedo(store.db, 1);
  record(store, { command: 'redo', at: AT, undoes: undone?.id ?? 0 }, (write) => undone && undoBatch(write, undone));
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

/** How far to go back at once; 0 goes forward by one redo. */
const WALK = [1, 0, 7, 0, 100, 0, COMMANDS, 0, 3, 1, 0, 5, 0, 0, 2, 2, 0, 4];

test(`R13 ${COMMANDS} random commands (seed ${SEED}): undo and redo restore each state exactly`, (context) => {
  const store = makeStore();
  store.db.sqlite.pragma('synchronous = OFF');
  const states = doAtRandom(store);
  expect(states).toHaveLength(COMMANDS + 1);
  const expectState = (at: number) => expect(dump(store) === states[at], `the state after ${at} commands`).toBe(true);
  let at = COMMANDS;
  const ahead: number[] = [];
  const go = (back: number) => {
    if (back === 0) at += ahead.pop() ?? 0;
    else at -= ahead[ahead.push(back) - 1] ?? 0;
    if (back === 0) redo(store);
    else stepsBack(store, back);
    expectState(at);
    expect(undosToRedo(store.db, COMMANDS)).toHaveLength(ahead.length);
  };
  for (const back of WALK) go(back);
  while (at > 0) go(1);
  expect(batchesInEffect(store.db, 1)).toEqual([]);
  while (ahead.length > 0) go(0);
  expect(at).toBe(COMMANDS);
  expect(store.db.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  countFor(context, { 'undo steps exact': COMMANDS, 'redo steps exact': COMMANDS });
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

/** State after a kill: the import and the job are both there, or both gone. */
function judge(
  { db, point }: Broken,
  full: string,
  batches: { readonly there: number; readonly gone: number },
): string[] {
  const left = jobtrack(['list', '--json'], { db, now: NOW });
  const isGone = (JSON.parse(left.stdout) as { jobs: unknown[] }).jobs.length === 0;
  expectSound(db, isGone ? batches.gone : batches.there);
  const { people } = JSON.parse(jobtrack(['list', 'people', '--json'], { db, now: NOW }).stdout);
  const isWhole = isGone ? people.length === 0 : dumpOf(db) === full;
  return isWhole ? [] : [`${point}: neither all of it nor nothing`];
}

test('R13 an import of 10,000 people: a killed undo or redo leaves all or none of it', async (context) => {
  needs(context, 'strace', hasTool('strace'));
  const { folder, db } = withImport();
  const full = dumpOf(db);
  const killed = async (typed: readonly string[], batches: Parameters<typeof judge>[2]) => {
    const sweep = { typed, base: folder, scratch: scratchFolder() };
    const { points, paths } = await pointsOf(sweep, 'KILL');
    const taken = spread(points, IS_FULL ? 60 : 5);
    const judged = async (run: Broken) => judge(run, full, batches);
    expect(await sweepOver(sweep, 'KILL', { points: taken, paths }, judged)).toEqual([]);
    countFor(context, { 'crash points swept': taken.length });
  };
  const back = ['undo', '--steps', '2', '--yes'];
  await killed(back, { there: 2, gone: 3 });
  expect(jobtrack(back, { db, now: NOW }).code).toBe(0);
  expect(JSON.parse(jobtrack(['list', 'people', '--json'], { db, now: NOW }).stdout)).toMatchObject({ people: [] });
  expectSound(db, 3);
  await killed(['redo'], { there: 4, gone: 3 });
  expect(jobtrack(['redo'], { db, now: NOW }).code).toBe(0);
  expect(dumpOf(db) === full).toBe(true);
  expectSound(db, 4);
});
