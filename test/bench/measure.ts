// Times whole processes from outside. Each is paired with one it's compared with, run just before it, so a slow machine
// slows both.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Setup before each run, not timed. */
  readonly before?: () => void;
}

export interface Pair {
  readonly what: string;
  readonly command: Command;
  /** The command it's compared with; null for absolute times. */
  readonly versus: { readonly what: string; readonly command: Command } | null;
  /** Allowed multiple of the other's time. */
  readonly most?: number;
}

/** The measurements of one run, by unit. */
export type Reading = Readonly<Record<string, number>>;

/** The readings of each run, and of the compared run just before it. */
export interface Samples {
  readonly pair: Pair;
  readonly own: readonly Reading[];
  readonly others: readonly Reading[];
}

type Meter = (command: Command) => Reading;

/** Runs every pair this many times in turn, after one warm-up round. */
export function measure(pairs: readonly Pair[], runs: number, meter: Meter, tell: (round: number) => void): Samples[] {
  const all = pairs.map((pair) => ({ pair, own: [] as Reading[], others: [] as Reading[] }));
  for (let round = 0; round <= runs; round += 1) {
    tell(round);
    for (const { pair, own, others } of all) {
      const other = pair.versus && meter(pair.versus.command);
      const mine = meter(pair.command);
      if (round === 0) continue;
      own.push(mine);
      if (other !== null) others.push(other);
    }
  }
  return all;
}

export const CPU = 'ms of CPU';
export const WALL = 'ms from start to end';

/** A shell that times its only command, to the millisecond: what the system counted for it, and by the clock. */
const TIMED = 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null';

/** The times of a whole process. */
export function timesOf(command: Command): Reading {
  command.before?.();
  const { stderr } = runOnce({ ...command, file: 'bash', args: ['-c', TIMED, 'bash', command.file, ...command.args] });
  const [, wall, user, system] = (/([\d.]+) ([\d.]+) ([\d.]+)\n$/.exec(stderr) ?? []).map(
    (text) => Number(text) * 1000,
  );
  return { [CPU]: (user ?? Number.NaN) + (system ?? Number.NaN), [WALL]: wall ?? Number.NaN };
}

/** Loaded with --require: with --import, Node would read the whole program again to find its exports. */
const PEAK = resolve('test/bench/peak.cjs');

/** Peak memory in megabytes of a command run by Node. */
export function peakMemory(command: Command): Reading {
  command.before?.();
  const { stderr } = runOnce({ ...command, args: ['--require', PEAK, ...command.args] });
  return { MB: Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024 };
}

/** The files a command opens, from a trace file; null when tracing isn't available. */
export function filesOpened({ file, args, env }: Command, trace: string): string[] | null {
  const traced = ['-f', '-e', 'trace=openat,open', '-o', trace, '--', file, ...args];
  const run = spawnSync('strace', traced, { env, input: '' });
  if (run.error || run.status !== 0) return null;
  const lines = readFileSync(trace, 'utf8').split('\n');
  return lines.flatMap((line) => (line.includes('ENOENT') ? [] : (/"([^"]+)"/.exec(line)?.[1] ?? [])));
}

/** Runs a command and throws if it fails. */
export function runOnce({ file, args, env }: Command): { stderr: string } {
  const run = spawnSync(file, args, { env, input: '', encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.error || run.status !== 0) throw new Error(`${file} ${args.join(' ')}: ${run.error ?? run.stderr}`);
  return run;
}
