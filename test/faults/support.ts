// Shared by the fault tests: concurrent runs of the program, shells with it, and the state a data file must be in
// afterward.
import { type StdioOptions, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { expect, type TestContext } from 'vitest';
import { environment, type Outcome, PROGRAM, type Surroundings } from '../support/program.ts';

export const NOW = '2026-11-02T16:00';

/** The long form tries every step of a sweep, the short one only some. */
export const IS_FULL = process.env.JOBTRACK_TEST_FULL !== undefined;

const UNPLAIN = /\n\s+at |SQLITE_|SqliteError|This is a bug|node:|\bE[A-Z]{4,}:/;

interface Timed extends Outcome {
  readonly seconds: number;
}

/** Runs the program without waiting, so several can run at once. */
export function start(args: readonly string[], around: Surroundings): Promise<Timed> {
  const began = performance.now();
  const stdio: StdioOptions = ['ignore', 'pipe', 'pipe'];
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: environment(around), stdio });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  }
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, ...said, seconds: (performance.now() - began) / 1000 }));
  });
}

/** Runs a bash script with the program as `jobtrack`. Kills it after a time limit; the code is then null. */
export function bash(script: string, around: Surroundings = {}, seconds = 30): Outcome {
  const { env, ...rest } = around;
  const run = spawnSync('bash', ['-c', `jobtrack() { "$NODE" "$PROGRAM" "$@"; }\n${script}`], {
    env: environment({ now: NOW, ...rest, env: { NODE: process.execPath, PROGRAM, ...env } }),
    input: around.input ?? '',
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: seconds * 1000,
    killSignal: 'SIGKILL',
  });
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
}

/** Checks that the file is sound and the log has one batch per confirmed command, in any number if none is given. */
export function expectSound(file: string, batches?: number): void {
  const db = new Database(file, { readonly: true });
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    const logged = db.prepare('SELECT (SELECT count(*) FROM batch), count(DISTINCT batch_id) FROM change').raw().get();
    const [all] = (logged ?? []) as number[];
    expect(logged).toEqual([batches ?? all, batches ?? all]);
  } finally {
    db.close();
  }
}

/** Every row the program stores in a file as one text; optionally without the change log. */
export function rowsIn(file: string, { withLog = true } = {}): string {
  const db = new Database(file, { readonly: true });
  try {
    const names = db
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
      .pluck()
      .all();
    const ours = names.filter((name) => !/^(sqlite|search)_/.test(name) && (withLog || !/^(batch|change)$/.test(name)));
    return JSON.stringify(ours.map((name) => [name, db.prepare(`SELECT * FROM "${name}" ORDER BY 1, 2`).raw().all()]));
  } finally {
    db.close();
  }
}

/** Runs SQL on a file like another program. */
export function sql(file: string, ...statements: readonly string[]): void {
  const db = new Database(file);
  for (const statement of statements) db.exec(statement);
  db.close();
}

/** Everything a refusal must leave alone: the file's bytes, and the files beside it. */
export function stateOf(file: string): { bytes: string; beside: string[] } {
  return { bytes: readFileSync(file, 'latin1'), beside: readdirSync(dirname(file)).sort() };
}

/** Checks that output is plain: no stack trace, no SQLite or Node message. */
export function expectPlain(stderr: string): void {
  expect(stderr).not.toMatch(UNPLAIN);
}

/** The same as a boolean. */
export function isPlain(stderr: string): boolean {
  return !UNPLAIN.test(stderr);
}

/** Adds to the figures printed at the end of npm run test:faults. */
export function countFor(context: TestContext, figures: Readonly<Record<string, number>>): void {
  Object.assign(context.task.meta, { figures });
}

/** Skips the test with a reason when the machine lacks something; fails if JOBTRACK_TEST_ALL is set. */
export function needs(context: TestContext, what: string, isThere: boolean): void {
  if (isThere) return;
  if (process.env.JOBTRACK_TEST_ALL) throw new Error(`${context.task.name}: ${what} is missing here`);
  console.warn(`SKIPPED: ${context.task.name}: ${what} is missing here`);
  context.skip(`${what} is missing here`);
}

/** Whether the machine has a command. */
export function hasTool(name: string): boolean {
  return spawnSync('bash', ['-c', `command -v ${name}`]).status === 0;
}
