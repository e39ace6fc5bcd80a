// Whole processes, timed from outside. Each is paired with another that it is compared with, run just before it, so that
// a machine that slows down slows both.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** What has to stand before each run; its time is not counted. */
  readonly before?: () => void;
}

export interface Pair {
  readonly what: string;
  readonly command: Command;
  /** What it is compared with; null where its own time is all that there is to say. */
  readonly versus: { readonly what: string; readonly command: Command } | null;
  /** How many times the other's time it may take. */
  readonly most?: number;
}

/** Milliseconds (or for memory: megabytes) of each run, and of the run of the other one just before it. */
export interface Samples {
  readonly pair: Pair;
  readonly own: readonly number[];
  readonly others: readonly number[];
}

type Meter = (command: Command) => number;

/** Runs every pair so many times, all of them in turn, after one round that is not counted. */
export function measure(pairs: readonly Pair[], runs: number, meter: Meter, tell: (round: number) => void): Samples[] {
  const all = pairs.map((pair) => ({ pair, own: [] as number[], others: [] as number[] }));
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

/** Milliseconds from start to end. */
export function wallTime(command: Command): number {
  command.before?.();
  const start = performance.now();
  runOnce(command);
  return performance.now() - start;
}

/** Required, not imported: with --import, Node would read the whole program once more to find its exports. */
const PEAK = resolve('test/bench/peak.cjs');

/** Megabytes at the most, of a command that is run by Node. */
export function peakMemory(command: Command): number {
  command.before?.();
  const { stderr } = runOnce({ ...command, args: ['--require', PEAK, ...command.args] });
  return Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024;
}

/** The files that a command opens and finds, one by one, by way of a file for the trace; null where nothing can tell. */
export function filesOpened({ file, args, env }: Command, trace: string): string[] | null {
  const traced = ['-f', '-e', 'trace=openat,open', '-o', trace, '--', file, ...args];
  const run = spawnSync('strace', traced, { env, input: '' });
  if (run.error || run.status !== 0) return null;
  const lines = readFileSync(trace, 'utf8').split('\n');
  return lines.flatMap((line) => (line.includes('ENOENT') ? [] : (/"([^"]+)"/.exec(line)?.[1] ?? [])));
}

/** Runs a command to its end. Throws where it fails. */
export function runOnce({ file, args, env }: Command): { stderr: string } {
  const run = spawnSync(file, args, { env, input: '', encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.error || run.status !== 0) throw new Error(`${file} ${args.join(' ')}: ${run.error ?? run.stderr}`);
  return run;
}
