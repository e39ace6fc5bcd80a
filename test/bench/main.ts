// npm run bench: jobtrack's times next to bare Node's and other programs'. Asserts nothing; `--json` prints the figures
// as one object, `--quick` leaves out the largest job hunts, and `--only` with a word runs the benchmarks with it in
// their name.
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  BARE,
  importPairs,
  jobtrack,
  mailImport,
  mailPairs,
  pastPairs,
  readingPairs,
  savingPairs,
  taskPairs,
} from './cases.ts';
import { CPU, filesOpened, type Meter, measure, type Pair, peakMemory, timesOf, WALL } from './measure.ts';
import { makeSets, type Sets } from './sets.ts';
import { type Row, rowOf, tableOf } from './table.ts';

const RUNS = 31;

const { values: asked } = parseArgs({
  options: { json: { type: 'boolean' }, quick: { type: 'boolean' }, only: { type: 'string' } },
});

const sets = makeSets(asked.quick === true);
try {
  const rows = await measureAll(sets);
  const files = extraFiles(sets);
  const machine = `Node ${process.version} on ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`;
  const text = `${machine}, ${new Date().toISOString().slice(0, 10)}: medians of ${RUNS} pairs, in turn with what stands beside\n\n${tableOf(rows)}\n\nFiles that today opens beyond node -e 0 and its data file: ${files ?? 'unknown, strace is not installed'}`;
  process.stdout.write(`${asked.json ? JSON.stringify({ machine, runs: RUNS, rows, files }, null, 2) : text}\n`);
} finally {
  sets.remove();
}

async function measureAll(sets: Sets): Promise<Row[]> {
  const timed = [readingPairs, pastPairs, savingPairs, importPairs, mailPairs, taskPairs].flatMap((pairs) =>
    pairs(sets),
  );
  const { usual } = sets.sizes;
  const versus = { what: 'node -e 0', command: BARE };
  const today = { what: `today${usual.words}, memory`, command: jobtrack(['today'], sets.file(usual)) };
  const { what, command } = mailImport(sets);
  const peaks = [
    { ...today, versus, most: 1.25 },
    { what: `${what}, memory`, command, versus: null },
  ];
  return [...(await inTurn(timed, timesOf, [CPU, WALL])), ...(await inTurn(peaks, peakMemory, ['MB']))];
}

/** The rows in one unit, then those in the next. */
async function inTurn(pairs: readonly Pair[], meter: Meter, units: readonly string[]): Promise<Row[]> {
  const wanted = pairs.filter(({ what }) => what.includes(asked.only ?? ''));
  const tell = (round: number) => process.stderr.write(`${units[0]}: round ${round} of ${RUNS}\n`);
  const samples = wanted.length > 0 ? await measure(wanted, RUNS, meter, tell) : [];
  return units.flatMap((unit) => samples.map((each) => rowOf(each, unit, unit === units[0])));
}

/** Number of files `today` opens beyond bare Node, except the data file and those beside it. */
function extraFiles(sets: Sets): number | null {
  const db = sets.file(sets.sizes.usual);
  const trace = join(sets.folder, 'trace');
  const [bare, ours] = [filesOpened(BARE, trace), filesOpened(jobtrack(['today'], db), trace)];
  if (bare === null || ours === null) return null;
  return ours.filter((path) => !path.startsWith(db)).length - bare.length;
}
