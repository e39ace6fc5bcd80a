// Whole processes side by side: bare Node and `today`, in turn, so that a busy machine slows both. Prints, asserts no time.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDay } from '../../src/domain/day.ts';
import { environment, PROGRAM, scratchFolder } from '../support/program.ts';
import { writeLargeSearch } from './large-search.ts';

const RUNS = 15;
const NOW = '2026-11-24T09:00';
const SIZES = [
  { open: 100, closed: 0 },
  { open: 100, closed: 900 },
  { open: 500, closed: 9_500 },
];

test('today, beside bare Node', () => {
  const folder = scratchFolder();
  const today = parseDay(NOW.slice(0, 10)) ?? (0 as never);
  const rows = SIZES.map((size) => {
    const db = join(folder, `${size.open}-${size.closed}.db`);
    writeLargeSearch(db, size, today);
    const pairs = Array.from({ length: RUNS }, () => ({
      bare: millisecondsOf(['-e', '0'], db),
      today: millisecondsOf([PROGRAM, 'today'], db),
    }));
    const [bare, ours] = [median(pairs.map((pair) => pair.bare)), median(pairs.map((pair) => pair.today))];
    return `${size.open + size.closed} jobs, ${size.open} open: bare Node ${bare.toFixed(0)} ms, today ${ours.toFixed(0)} ms, ${(ours / bare).toFixed(2)} x`;
  });
  console.log(`Node ${process.version}, medians of ${RUNS} pairs\n${rows.join('\n')}`);
  expect(rows).toHaveLength(SIZES.length);
});

function millisecondsOf(args: readonly string[], db: string): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { env: environment({ db, now: NOW }) });
  const time = performance.now() - start;
  expect(status).toBe(0);
  return time;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
