// Times whole processes from outside. Each is paired with one it's compared with, run just before it, so a slow machine
// slows both.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { spawn } from '@lydell/node-pty';

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Setup before each run, not timed. */
  readonly before?: () => void;
  /** Run in a terminal, and killed once this text is on it. */
  readonly until?: string;
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

export type Meter = (command: Command) => Reading | Promise<Reading>;

/** Runs every pair this many times in turn, after one warm-up round. */
export async function measure(
  pairs: readonly Pair[],
  runs: number,
  meter: Meter,
  tell: (round: number) => void,
): Promise<Samples[]> {
  const all = pairs.map((pair) => ({ pair, own: [] as Reading[], others: [] as Reading[] }));
  for (let round = 0; round <= runs; round += 1) {
    tell(round);
    for (const { pair, own, others } of all) {
      const other = pair.versus && (await meter(pair.versus.command));
      const mine = await meter(pair.command);
      if (round === 0) continue;
      own.push(mine);
      if (other !== null) others.push(other);
    }
  }
  return all;
}

export const CPU = 'ms of CPU';
export const WALL = 'ms from start to end';

/** For a shell: what the system counted for one command, and the time by the clock, to the millisecond. */
const FORMAT = 'TIMEFORMAT="%R %U %S"';
const TIMED = `${FORMAT}; time "$@" >/dev/null`;
/** The same for a command to be killed, whose number is printed first. */
const TIMED_UNTIL_KILLED = `${FORMAT}; time { (echo $BASHPID; exec "$@"); :; }`;

/** The times of a whole process. */
export async function timesOf(command: Command): Promise<Reading> {
  command.before?.();
  const [, wall, user, system] = (/([\d.]+) ([\d.]+) ([\d.]+)\r?\n$/.exec(await timed(command)) ?? []).map(
    (text) => Number(text) * 1000,
  );
  return { [CPU]: (user ?? Number.NaN) + (system ?? Number.NaN), [WALL]: wall ?? Number.NaN };
}

/** What the shell prints when the command is over. */
async function timed({ until, ...command }: Command): Promise<string> {
  const inShell = (script: string) => ({
    ...command,
    file: 'bash',
    args: ['-c', script, 'bash', command.file, ...command.args],
  });
  return until === undefined ? runOnce(inShell(TIMED)).stderr : await killedAt(until, inShell(TIMED_UNTIL_KILLED));
}

/** Runs a command in a terminal and kills the process whose number it prints first once a text is on the screen. */
async function killedAt(text: string, { file, args, env }: Command): Promise<string> {
  const terminal = spawn(file, [...args], { cols: 80, rows: 40, env: { ...env, TERM: 'xterm' } });
  let shown = '';
  terminal.onData((data) => {
    const wasThere = shown.includes(text);
    shown += data;
    if (!wasThere && shown.includes(text)) process.kill(Number.parseInt(shown, 10), 'SIGKILL');
  });
  await new Promise<void>((resolve) => terminal.onExit(() => resolve()));
  if (!shown.includes(text)) throw new Error(`${args.join(' ')}: ${shown}`);
  return shown;
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
