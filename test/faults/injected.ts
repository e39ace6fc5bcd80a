// Runs commands under strace, records their file system calls, and repeats them with a fault injected at one call.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { environment, type Outcome, PROGRAM } from '../support/program.ts';
import { NOW } from './support.ts';

/** The fault: the program is killed at the call, or the call fails, once or from then on. */
export type Fault = 'KILL' | 'EIO' | 'ENOSPC' | 'EIO from then on' | 'ENOSPC from then on';

/** The ordinal of a call among its kind. */
interface Point {
  readonly call: string;
  readonly at: number;
}

export interface Broken extends Outcome {
  readonly point: string;
  /** The data file it worked on. */
  readonly db: string;
}

export interface Sweep {
  /** The command line; FOLDER means the folder with everything. */
  readonly typed: readonly string[];
  /** A folder with the initial files, `search.db` the data file; every run gets a copy. */
  readonly base: string;
  readonly scratch: string;
}

const CHANGING =
  /^(pwrite64|write|fsync|fdatasync|ftruncate|truncate|fallocate|unlink|unlinkat|openat|link|linkat|rename|renameat2?|mkdir|f?chmod|fchmodat|copy_file_range|close)$/;
const RUNS_AT_ONCE = 2;

/** Every point where the fault can strike. A kill between two read-only calls equals a kill at the next write. */
export async function pointsOf(sweep: Sweep, fault: Fault): Promise<{ points: Point[]; paths: string[] }> {
  const first = await traced(sweep, 'first', ['-e', 'trace=%file']);
  const paths = [...new Set(first.calls.flatMap((line) => line.match(/"(\/[^"]*)"/g) ?? []))]
    .map((path) => path.slice(1, -1).replace(/\/$/, ''))
    .filter((path) => path.startsWith(first.folder));
  const { calls } = await traced(sweep, 'first', ['-e', 'trace=%file,%desc', ...onPaths(paths)]);
  const counts = new Map<string, number>();
  const points = calls.flatMap((line) => {
    const [, call = ''] = /^\d+ +(\w+)\(/.exec(line) ?? [];
    if (call === '' || (fault === 'KILL' && !CHANGING.test(call))) return [];
    counts.set(call, (counts.get(call) ?? 0) + 1);
    return [{ call, at: counts.get(call) ?? 0 }];
  });
  return { points, paths: paths.map((path) => path.slice(first.folder.length)) };
}

/** Picks a number of entries evenly from a list, including the first and last. */
export function spread<T>(all: readonly T[], count: number): T[] {
  if (all.length <= count) return [...all];
  return Array.from({ length: count }, (_, at) => all[Math.round((at * (all.length - 1)) / (count - 1))] as T);
}

/** Runs the command once for each point with the fault there, and lets `judge` check the result. */
export async function sweepOver(
  sweep: Sweep,
  fault: Fault,
  { points, paths }: { points: readonly Point[]; paths: readonly string[] },
  judge: (run: Broken) => Promise<string[]>,
): Promise<string[]> {
  const problems: string[] = [];
  const left = [...points];
  const work = async (name: string) => {
    for (let point = left.shift(); point; point = left.shift())
      problems.push(...(await judge(await breakAt(sweep, fault, point, paths, name))));
  };
  await Promise.all(Array.from({ length: RUNS_AT_ONCE }, (_, at) => work(`${at}`.padStart(5, '0'))));
  return problems;
}

async function breakAt(
  sweep: Sweep,
  fault: Fault,
  { call, at }: Point,
  paths: readonly string[],
  name: string,
): Promise<Broken> {
  const [what = '', ...isForEver] = fault.split(' ');
  const effect = what === 'KILL' ? 'signal=KILL' : `error=${what}`;
  const inject = `inject=${call}:${effect}:when=${at}${isForEver.length > 0 ? '+' : ''}`;
  const folder = folderOf(sweep, name);
  // Tracing only this call is 25% faster, but then strace forgets to kill.
  const quicker = what === 'KILL' ? [] : ['--seccomp-bpf'];
  const only = onPaths(paths.map((path) => `${folder}${path}`));
  const options = [...quicker, '-e', `trace=${call}`, '-e', inject, ...only];
  const { calls, ...run } = await traced(sweep, name, options);
  const point = `${fault} at ${call} ${at}`;
  if (!calls.some((line) => /INJECTED|killed by SIGKILL/.test(line))) throw new Error(`${point} was never reached`);
  return { ...run, point, db: join(folder, 'search.db') };
}

async function traced(sweep: Sweep, name: string, options: readonly string[]) {
  const folder = folderOf(sweep, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(sweep.scratch, { recursive: true });
  cpSync(sweep.base, folder, { recursive: true });
  const log = join(sweep.scratch, `${name}.trace`);
  const typed = sweep.typed.map((word) => word.replace('FOLDER', folder));
  // Makes the program's random names the same in every run.
  const words = ['-f', '-qq', '-o', log, ...options, process.execPath, '--random-seed=1', PROGRAM, ...typed];
  const env = environment({ now: NOW, db: join(folder, 'search.db'), env: { HOME: folder } });
  const run = await ended('strace', words, env);
  return { ...run, folder, calls: readFileSync(log, 'utf8').split('\n') };
}

/** As long as the other names, so that stored and written bytes are the same. */
function folderOf({ scratch }: Sweep, name: string): string {
  return join(scratch, name);
}

function onPaths(paths: readonly string[]): string[] {
  return paths.flatMap((path) => ['-P', path]);
}

function ended(command: string, words: readonly string[], env: Record<string, string>): Promise<Outcome> {
  const child = spawn(command, words, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
    killSignal: 'SIGKILL',
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text;
  });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, ...said }));
  });
}
