// Runs the built program like a user: piped, or in a real terminal.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { afterAll, onTestFinished } from 'vitest';

export const PROGRAM = new URL('../../bin/jobtrack.js', import.meta.url).pathname;

export interface Surroundings {
  /** A local moment, '2026-11-02T16:00'. */
  readonly now?: string;
  readonly db?: string;
  /** Extra environment; undefined removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly input?: string;
}

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A new private folder, removed after the test; concurrent tests pass their own hook. */
export function scratchFolder(whenFinished: (work: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'jobtrack-test-'));
  whenFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const CACHE = mkdtempSync(join(tmpdir(), 'jobtrack-test-cache-'));
afterAll(() => rmSync(CACHE, { recursive: true, force: true }));

/** The whole environment of a run: only PATH comes from the machine. */
export function environment(around: Surroundings): Record<string, string> {
  const all = {
    PATH: process.env.PATH,
    HOME: '/nonexistent',
    // Where the demo goes, next to the data file. Without it, a test run as root would make that home.
    XDG_CACHE_HOME: around.db?.startsWith('/') ? join(dirname(around.db), 'cache') : CACHE,
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    JOBTRACK_NOW: around.now,
    JOBTRACK_DB: around.db,
    ...around.env,
  };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Runs the program with its output piped. */
export function jobtrack(args: readonly string[], around: Surroundings = {}): Outcome {
  const run = spawnSync(process.execPath, [PROGRAM, ...args], {
    env: environment(around),
    input: around.input ?? '',
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
}

/** Runs the program with both outputs in one pipe, in order. */
export function jobtrackMixed(args: readonly string[], around: Surroundings = {}): { code: number; output: string } {
  const run = spawnSync('sh', ['-c', 'exec "$@" 2>&1', 'sh', process.execPath, PROGRAM, ...args], {
    env: environment(around),
    input: '',
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: run.status ?? -1, output: run.stdout };
}

/** The shell waits after the program, since a terminal that closes at once can lose pending output. */
const RUN_AND_WAIT = '"$@"; printf "␞%s␞" "$?"; read -r _';
const END_MARK = /␞(\d+)␞/;

/** Runs the program in a terminal of this width; returns both outputs as the terminal gets them, with line ends as
 *  \n. */
export async function inTerminal(
  args: readonly string[],
  columns: number,
  around: Surroundings = {},
): Promise<{ code: number; output: string }> {
  const terminal = spawn('sh', ['-c', RUN_AND_WAIT, 'sh', process.execPath, PROGRAM, ...args], {
    cols: columns,
    rows: 24,
    env: { TERM: 'xterm-256color', ...environment(around) },
  });
  let output = '';
  await new Promise<void>((resolve) => {
    terminal.onData((data) => {
      output += data;
      if (END_MARK.test(output)) resolve();
    });
  });
  terminal.write('\r');
  const [end = '', code = ''] = END_MARK.exec(output) ?? [];
  return { code: Number(code), output: output.slice(0, output.indexOf(end)).replaceAll('\r\n', '\n') };
}
