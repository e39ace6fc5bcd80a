// A pipe or a device replaces a file between its check and its opening. strace delays the program right before it opens
// the file, and meanwhile the file is swapped.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jobtrack, scratchFolder } from '../support/program.ts';
import { bash, expectPlain, expectSound, hasTool, IS_FULL, NOW, needs } from './support.ts';

const HELD_UP_SECONDS = 4;
/** Beyond the delay and a slow machine. */
const MOST_SECONDS = 5;

const SWAPS = {
  'a pipe': 'mkfifo -m 666 "$file.new"',
  'a device': 'mknod -m 666 "$file.new" c 1 5',
  'a link to a pipe': 'mkfifo "$file.pipe"; ln -s "$file.pipe" "$file.new"',
} as const;

/** The trace so far: the first open checks the file's first bytes, the second is SQLite's. */
const OPENINGS = { 1: 'statx', 2: 'openat' } as const;

const LINES = [
  ['list', 'search.db'],
  ['add-job Beta Clerk', 'search.db'],
  ['doctor', 'search.db'],
  ['__complete bash 80 9 "" "jobtrack show j"', 'search.db'],
  ['restore "$folder/copy.db" --yes', 'copy.db'],
] as const;

const CASES = LINES.flatMap(([line, file]) =>
  ([1, 2] as const).flatMap((opening) =>
    (IS_FULL ? Object.keys(SWAPS) : ['a pipe']).map((what) => [line, file, opening, what] as const),
  ),
);

test.for(CASES)(
  'R40 jobtrack %s: %s swapped before open %i for %s: no hang',
  ([line, file, opening, what], context) => {
    needs(context, 'strace', hasTool('strace'));
    needs(
      context,
      'mknod for a device',
      bash('mknod "$at" c 1 5', { env: { at: join(scratchFolder(), 'x') } }).code === 0,
    );
    const folder = scratchFolder();
    const [db, kept] = [join(folder, 'search.db'), join(folder, 'kept.db')];
    expect(jobtrack(['add-job', 'Acme', 'Clerk'], { db, now: NOW }).code).toBe(0);
    copyFileSync(db, join(folder, 'copy.db'));
    const script = `: > "$trace"
    { until grep -q ${OPENINGS[opening]} "$trace"; do sleep 0.05; done
      sleep 1; ${SWAPS[what as keyof typeof SWAPS]}; mv "$file" "$kept"; mv "$file.new" "$file"; echo swapped >&3; } &
    timeout -s KILL ${HELD_UP_SECONDS + MOST_SECONDS} strace -f -qq -o "$trace" -e trace=openat,statx -P "$file" \\
      -e inject=openat:delay_enter=${HELD_UP_SECONDS}s:when=${opening} "$NODE" "$PROGRAM" ${line} 3>&-
    code=$?; wait; exit $code`;
    const env = { folder, file: join(folder, file), kept, trace: join(folder, 'trace') };
    const run = bash(`exec 3>&1; ${script}`, { db, env }, HELD_UP_SECONDS + MOST_SECONDS + 5);
    expect(run.stdout).toContain('swapped');
    expect([0, 1, 4], `${run.code}: ${run.stderr}`).toContain(run.code);
    expectPlain(run.stderr);
    expectSound(kept);
  },
);
