// Three suites: `quick` runs with `npm test`; `faults` (npm run test:faults) has fault injection, tests of the program
// as separate processes (sessions, prompts, real shells, a real browser), and the longest sweeps; `nodes` (npm run
// test:nodes) runs the program on other Node versions, which it installs.
import { defineConfig } from 'vitest/config';
import { PACKAGE } from '../src/system/engine.ts';

const FROM_OUTSIDE = [
  'test/faults/**/*.test.ts',
  'test/cli/prompting/**/*.test.ts',
  'test/features/go/**/*.test.ts',
  'test/shells/**/*.test.ts',
  'test/transcripts/**/*.test.ts',
  'test/**/chromium.test.ts',
  'test/commands/histories.test.ts',
  'test/commands/large-job-hunt.test.ts',
];

const ON_OTHER_NODES = ['test/nodes/**/*.test.ts'];

export default defineConfig({
  resolve: { alias: { 'better-sqlite3': PACKAGE } },
  test: {
    root: new URL('..', import.meta.url).pathname,
    env: { TZ: 'UTC' },
    // Far longer than any test takes, since the machine may be busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Workers mostly wait for the programs they started.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'quick', include: ['test/**/*.test.ts'], exclude: [...FROM_OUTSIDE, ...ON_OTHER_NODES] },
      },
      { extends: true, test: { name: 'faults', include: FROM_OUTSIDE } },
      { extends: true, test: { name: 'nodes', include: ON_OTHER_NODES, globalSetup: 'test/nodes/install.ts' } },
    ],
  },
});
