// The cost of today's list depends on open jobs only.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeLargeJobHunt } from '../bench/large-job-hunt.ts';
import { day } from '../rules/records.ts';
import { runInProcess } from '../support/in-process.ts';
import { scratchFolder } from '../support/program.ts';

test('10,000 jobs with 100,000 touches, 500 open: today is the same as for the 500 alone', {
  timeout: 300_000,
}, async () => {
  const today = day('2026-11-24');
  const folder = scratchFolder();
  const [all, open] = [join(folder, 'all.db'), join(folder, 'open.db')];
  writeLargeJobHunt(all, { open: 500, closed: 9_500 }, today);
  writeLargeJobHunt(open, { open: 500, closed: 0 }, today);
  const list = async (db: string) => {
    const { stdout } = await runInProcess(['today', '--json', '--week', '--all'], { db, now: '2026-11-24T09:00' });
    return JSON.parse(stdout);
  };
  const [ofAll, ofOpen] = [await list(all), await list(open)];
  expect(ofOpen.items.length).toBeGreaterThan(400);
  expect(ofAll).toEqual(ofOpen);
});
