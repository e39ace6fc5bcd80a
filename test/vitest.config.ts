// Two suites: `quick` is what `npm test` runs; `faults` (npm run test:faults) holds what meets the program only from
// outside, process by process: what goes wrong, real shells, a real browser.
import { defineConfig } from 'vitest/config';

const FROM_OUTSIDE = ['test/faults/**/*.test.ts', 'test/shells/**/*.test.ts', 'test/**/chromium.test.ts'];

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    env: { TZ: 'UTC' },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Most of the time a worker waits for the program that it started.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'quick', include: ['test/**/*.test.ts'], exclude: FROM_OUTSIDE } },
      { extends: true, test: { name: 'faults', include: FROM_OUTSIDE } },
    ],
  },
});
