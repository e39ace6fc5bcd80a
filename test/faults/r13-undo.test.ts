// R13: each command of a random history, taken back and done again, leaves exactly what was there before and after it; so
// does an import of 10,000 rows.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, formatDay, parseDay } from '../../src/domain/day.ts';
import { emptyHistory } from '../commands/history.ts';
import { type Step, steps, taken } from '../commands/history-steps.ts';
import { runInProcess } from '../support/in-process.ts';
import { scratchFolder } from '../support/program.ts';
import { countFor, expectSound, IS_FULL, NOW, rowsIn } from './support.ts';

const SEED = Number(process.env.SEED ?? 20_261_102);
const STEPS = IS_FULL ? 300 : 40;
const FIRST = parseDay('2026-10-28') as Day;

const recordsIn = (db: string) => rowsIn(db, { withLog: false });

test(`R13 undo of random commands, seed ${SEED}`, { timeout: 600_000 }, async (context) => {
  let exact = 0;
  for (let seed = SEED; exact < STEPS; seed += 1) {
    const [given = []] = fc.sample(steps, { numRuns: 1, seed });
    exact += await undoneInTurn(given, join(scratchFolder(), 'search.db'));
  }
  countFor(context, { 'undo steps exact': exact });
});

/** Gives how many undos were exact: two for each command that changed something, which is undone and done again. */
async function undoneInTurn(given: readonly Step[], db: string): Promise<number> {
  let history = emptyHistory(FIRST);
  let exact = 0;
  for (const step of given.filter(({ name }) => name !== 'undo')) {
    history = { ...history, today: addDays(history.today, step.wait) };
    const next = taken(history, step);
    if (next === null) continue;
    const now = `${formatDay(history.today)}T09:00`;
    exact += await undoneAndDone(next.args, db, now);
    history = next.history;
  }
  expectSound(db);
  return exact;
}

async function undoneAndDone(args: readonly string[], db: string, now: string): Promise<number> {
  await run(['list'], db, now);
  const before = recordsIn(db);
  await run(args, db, now);
  const after = recordsIn(db);
  if (after === before) return 0;
  for (const state of [before, after]) {
    await run(['undo'], db, now);
    expect(recordsIn(db) === state, args.join(' ')).toBe(true);
  }
  return 2;
}

test('R13 an import of 10,000 rows is taken back, and comes again, to the last row', {
  timeout: 300_000,
}, async (context) => {
  const db = join(scratchFolder(), 'search.db');
  await run(['add-job', 'Acme', 'Clerk'], db, NOW);
  const before = recordsIn(db);
  const table = join(dirname(db), 'jobs.csv');
  const lines = Array.from({ length: 10_000 }, (_, at) => `Firm ${at},Clerk ${at % 7},2026-10-${10 + (at % 20)}`);
  writeFileSync(table, `Company,Title,Applied\n${lines.join('\n')}\n`);
  await run(['import', 'csv', table], db, NOW);
  const after = recordsIn(db);
  expect(after.length).toBeGreaterThan(10_000 * 20);
  for (const state of [before, after]) {
    await run(['undo'], db, NOW);
    expect(recordsIn(db) === state).toBe(true);
  }
  expectSound(db);
  countFor(context, { 'undo steps exact': 2 });
});

async function run(args: readonly string[], db: string, now: string): Promise<void> {
  const { code, stderr } = await runInProcess(args, { db, now });
  expect(code, `${args.join(' ')}: ${stderr}`).toBe(0);
}
