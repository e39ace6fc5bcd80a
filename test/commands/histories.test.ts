// Random histories typed as commands must give the same lists as the same records in memory.
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, formatDay, type Moment, parseDay } from '../../src/domain/day.ts';
import { plan } from '../../src/rules/plan.ts';
import { DEFAULT_POLICY } from '../../src/rules/policy.ts';
import { todayJson } from '../../src/views/json.ts';
import { runInProcess } from '../support/in-process.ts';
import { scratchFolder } from '../support/program.ts';
import { emptyHistory, type History } from './history.ts';
import { type Step, steps, taken } from './history-steps.ts';

const FIRST = parseDay('2026-10-28') ?? (0 as Day);
const LOOK_AHEAD = [-3, 0, 2, 8, 30];

test('100 random histories of commands give the lists of the same records in memory', async () => {
  const folder = scratchFolder();
  const rules = new Set<string>();
  let count = 0;
  const property = fc.asyncProperty(steps, async (given) => {
    count += 1;
    for (const rule of await checkHistory(given, join(folder, `${count}.db`))) rules.add(rule);
  });
  await fc.assert(property, { numRuns: 100, seed: Number(process.env.SEED ?? 20_261_102), endOnFailure: true });
  expect(rules.size, 'rules whose items came up').toBeGreaterThan(15);
});

/** Returns the rules whose items came up. */
async function checkHistory(given: readonly Step[], db: string): Promise<string[]> {
  let history = emptyHistory(FIRST);
  const typed: string[] = [];
  for (const step of given) {
    history = { ...history, today: addDays(history.today, step.wait) };
    const next = taken(history, step);
    if (next === null) continue;
    typed.push(`${formatDay(history.today)} jobtrack ${next.args.join(' ')}`);
    const { code, stderr } = await runInProcess(next.args, around(history, db));
    if (code !== 0) throw new Error(`${typed.join('\n')}\n${stderr}`);
    history = next.history;
  }
  const rules: string[] = [];
  for (const days of LOOK_AHEAD) rules.push(...(await compare(history, addDays(history.today, days), db, typed)));
  return rules;
}

async function compare(history: History, date: Day, db: string, typed: readonly string[]): Promise<string[]> {
  const { stdout } = await runInProcess(['today', '--json', '--week', '--on', formatDay(date)], around(history, db));
  const planned = plan(history.records, date, DEFAULT_POLICY);
  const now: Moment = { day: history.today, time: '09:00' as Moment['time'] };
  const view = {
    plan: planned,
    jobHunt: history.records,
    now,
    showAll: false,
    isVerbose: false,
    only: null,
    week: true,
    isFirstRun: false,
  };
  expect({ typed, date: formatDay(date), today: JSON.parse(stdout) }).toEqual({
    typed,
    date: formatDay(date),
    today: todayJson(view, []),
  });
  return planned.items.map(({ rule }) => rule);
}

function around({ today }: History, db: string) {
  return { now: `${formatDay(today)}T09:00`, db };
}
