// Runs a command line inside the test, with everything from outside made up: some milliseconds instead of a process.
import { join } from 'node:path';
import { type Io, run } from '../../src/main.ts';
import { environment, type Outcome, type Surroundings, scratchFolder } from './program.ts';

/** What the program answers with its output piped, or, given columns, in a terminal. `now` must stand in for the clock. */
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

/** Types one line after another on one new file, on 2 November 2026 at 16:00; gives what the last one says. */
export async function session(...lines: readonly string[]): Promise<Outcome> {
  const around = { db: join(scratchFolder(), 'search.db'), now: '2026-11-02T16:00' };
  const outcomes: Outcome[] = [];
  for (const line of lines) outcomes.push(await runInProcess(line.split(' '), around));
  return outcomes.at(-1) as Outcome;
}
