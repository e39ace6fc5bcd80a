// Three suites: `quick` is what `npm test` runs; `faults` (npm run test:faults) holds what goes wrong, what meets the program
// only from outside, process by process (sessions, prompts, real shells, a real browser), and the longest sweeps; `nodes`
// (npm run test:nodes) runs the program on other Nodes, which it installs.
import { defineConfig } from 'vitest/config';
import { PACKAGE } from '../src/system/engine.ts';

const FROM_OUTSIDE = [
  'test/faults/**/*.test.ts',
  'test/cli/prompting/**/*.test.ts',
  'test/shells/**/*.test.ts',
  'test/transcripts/**/*.test.ts',
  'test/**/chromium.test.ts',
  'test/commands/histories.test.ts',
  'test/commands/large-search.test.ts',
];

const ON_OTHER_NODES = ['test/nodes/**/*.test.ts'];

export default defineConfig({
  resolve: { alias: { 'better-sqlite3': PACKAGE } },
  test: {
    root: new URL('..', import.meta.url).pathname,
    env: { TZ: 'UTC' },
    // Far more than any takes: a machine may be busy with other work.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Most of the time a worker waits for the program that it started.
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
