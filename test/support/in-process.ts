// Runs a command line inside the test with a stubbed environment: milliseconds instead of a process.
import { join } from 'node:path';
import { type Io, run } from '../../src/main.ts';
import { environment, type Outcome, type Surroundings, scratchFolder } from './program.ts';

/** The program's result with piped output or, given columns, in a terminal. `now` replaces the clock. */
export async function runInProcess(
  args: readonly string[],
  around: Surroundings = {},
  columns: number | null = null,
): Promise<Outcome> {
  const said = { stdout: '', stderr: '' };
  const output = (name: keyof typeof said): Io['stdout'] => ({
    isTerminal: columns !== null,
    columns,
    write: (text) => {
      said[name] += text;
    },
  });
  const code = await run(args, {
    env: environment(around),
    instant: 0,
    stdout: output('stdout'),
    stderr: output('stderr'),
  });
  return { code, ...said };
}

/** Runs command lines on one new file, on November 2, 2026 at 16:00; returns the result of the last. */
export async function session(...lines: readonly string[]): Promise<Outcome> {
  const around = { db: join(scratchFolder(), 'search.db'), now: '2026-11-02T16:00' };
  const outcomes: Outcome[] = [];
  for (const line of lines) outcomes.push(await runInProcess(line.split(' '), around));
  return outcomes.at(-1) as Outcome;
}
