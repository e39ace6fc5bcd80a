// npm run test:faults [-- --full] [files]: runs the `faults` suite, then prints its counts. Without --full each sweep
// takes a tenth of its steps.
import { startVitest } from 'vitest/node';

/** The counts, in the order of the table. */
const FIGURES = [
  'kills',
  'changes confirmed before kills',
  'lost after kills',
  'walks killed or closed',
  'answers confirmed before that',
  'power cuts',
  'changes confirmed before power cuts',
  'lost after power cuts',
  'control power cuts',
  'of these, with a loss',
  'crash points swept',
  'error points swept',
  'concurrent commands',
  'lost of these',
  'undo steps exact',
  'hostile strings × answers',
  'leaked of these',
  'bad files refused unchanged',
  'damaged files looked at',
];

const figures = {
  onTestRunEnd(modules) {
    const tests = modules.flatMap((each) => [...each.children.allTests()]);
    const counted = tests.flatMap((test) => Object.entries(test.meta().figures ?? {}));
    const sumOf = (name) => counted.filter(([each]) => each === name).reduce((sum, [, count]) => sum + count, 0);
    const met = FIGURES.filter((name) => counted.some(([each]) => each === name));
    const skipped = tests.filter((test) => test.result().state === 'skipped').map((test) => test.name);
    const lines = [
      ...met.map((name) => `${name.padEnd(40)}${String(sumOf(name)).padStart(8)}`),
      ...skipped.map((name) => `skipped: ${name}`),
    ];
    console.log(`\n${lines.join('\n')}\n`);
  },
};

const words = process.argv.slice(2);
if (words.includes('--full')) process.env.JOBTRACK_TEST_FULL = '1';
const files = words.filter((word) => word !== '--full');
const vitest = await startVitest('test', files, {
  config: 'test/vitest.config.ts',
  project: 'faults',
  watch: false,
  reporters: ['default', figures],
});
await vitest.close();
