// Runs the built program on another Node version.
import { spawn } from 'node:child_process';
import { environment, type Outcome, PROGRAM, type Surroundings } from '../support/program.ts';

/** The program's result when run by a Node version with these arguments before it. */
export function runOn(
  [node, ...before]: readonly [string, ...string[]],
  args: readonly string[],
  around: Surroundings,
): Promise<Outcome> {
  return answerOf(node, [...before, PROGRAM, ...args], environment(around));
}

/** A program's result in an environment. */
export function answerOf(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Outcome> {
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, ...said }));
  });
}
