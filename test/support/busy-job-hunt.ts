// A made-up job hunt that has items of every kind on any day.
import { rmSync, writeFileSync } from 'node:fs';
import { type Day, parseDay } from '../../src/domain/day.ts';
import { fillDays } from '../../src/features/demo/relative-days.ts';
import busyJobHunt from '../fixtures/busy-job-hunt.json' with { type: 'json' };
import { runInProcess } from './in-process.ts';

/** Makes a data file of it, at a moment such as '2026-11-24T09:00'. */
export async function makeBusyJobHunt(db: string, now: string): Promise<void> {
  const file = `${db}.json`;
  writeFileSync(file, fillDays(busyJobHunt, parseDay(now.slice(0, 10)) as Day));
  const { code, stderr } = await runInProcess(['import', 'json', file], { db, now });
  rmSync(file);
  if (code !== 0) throw new Error(stderr);
}
