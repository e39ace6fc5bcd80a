// A user who isn't root, for tests of file modes: root can read and write regardless of them.
import { chownSync } from 'node:fs';
import type { TestContext } from 'vitest';
import type { Outcome, Surroundings } from '../support/program.ts';
import { bash, needs } from './support.ts';

const NOBODY = 65_534;
const IS_ROOT = process.getuid?.() === 0;
const STEP_DOWN = IS_ROOT ? `setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups` : '';

/** Runs a command line of the program as that user. */
export function asUser(typed: string, around: Surroundings = {}): Outcome {
  return bash(`${STEP_DOWN} "$NODE" "$PROGRAM" ${typed}`, around);
}

/** Skips the test where root can't step down to that user. */
export function needsUser(context: TestContext): void {
  needs(context, 'setpriv, to step down from root', asUser('--version').code === 0);
}

/** Makes that user the owner of these files and folders. */
export function giveToUser(...paths: readonly string[]): void {
  if (IS_ROOT) for (const path of paths) chownSync(path, NOBODY, NOBODY);
}
