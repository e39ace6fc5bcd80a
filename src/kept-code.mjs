// Keeps V8's compiled code of what the launcher loads; only used by build.mjs. The figures are measured as those in
// start-up.mjs are, as whole processes.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { LAUNCHER } from './start-up.mjs';

const require = createRequire(import.meta.url);

/** Commands typed every day, with the records that most job hunts have. */
const EVERY_DAY = [
  ['add-interview', 'Acme', 'Buyer', '--at', '2026-11-20', '--with', 'Amy'],
  ['add-job', 'Beta', 'Buyer', '--applied', '2026-11-10'],
  ['add-reference', 'Ruth'],
  ['edit', 'j1', '--insider', 'Sam'],
  ['today'],
  ['done', 't1.1'],
];
/** Commands that load parts, run on the demo, which shows items of several kinds. */
const ON_DEMO = [['go'], ['list'], ['show', 'j1'], ['search', 'Acme']];
const TYPICAL_TABS = ['jobtrack done ', 'jobtrack show j', 'jobtrack heard ac', 'jobtrack li', 'jobtrack close --re'];

/** Answers for a walk: on to the next entry, with nothing filled in. */
const WALKING = { key: async () => 'n', optional: async () => null };

/** Writes V8's compiled code to the files that the launcher looks for: of the bundles (1.16), and of the parts that
 *  typical commands load (1.14 of `jobtrack go` to its first question). It includes the functions that these run; of the
 *  core, only those of every day, since each start loads all of them (1.03 of `jobtrack done`). */
export async function keepCompiledCode() {
  const names = readdirSync('dist').flatMap((file) => (file.endsWith('.cjs') ? [basename(file, '.cjs')] : []));
  // Empty files make the launcher compile from source and keep the scripts.
  for (const name of names) writeFileSync(compiledFile(name), '');
  const core = require(LAUNCHER);
  refuseMissing(core);
  const { loadBundle, loadPart, scripts } = require.cache[require.resolve(LAUNCHER)];
  const keep = (name) => writeFileSync(compiledFile(name), scripts[name].createCachedData());
  const folder = mkdtempSync(join(tmpdir(), 'jobtrack-build-'));
  for (const words of EVERY_DAY) await core.program.run(words, ioIn(folder, 'search.db'));
  keep('core');
  await runOthers(core.program, loadBundle, folder);
  rmSync(folder, { recursive: true });
  // Questions need a terminal to run.
  for (const name of names.filter((each) => /^(rich|interrupts)-/.test(each))) loadPart(`../dist/${name}.cjs`);
  for (const name of names.filter((each) => each !== 'core')) {
    if (scripts[name]) keep(name);
    else rmSync(compiledFile(name));
  }
}

async function runOthers(program, loadBundle, folder) {
  const { showPlainToday } = loadBundle('today');
  const { answerTab } = loadBundle('complete');
  const { showOverview } = loadBundle('help');
  const onDemo = { ...ioIn(folder, 'demo.db'), makeAsk: () => WALKING };
  await program.run(['demo', '--keep', onDemo.env.JOBTRACK_DB], onDemo);
  for (const words of ON_DEMO) await program.run(words, onDemo);
  for (const io of [onDemo, ioIn(folder, 'search.db')]) {
    await showPlainToday(io, true);
    for (const line of TYPICAL_TABS) await answerTab(['bash', '80', '9', '', line], io);
  }
  showOverview(onDemo);
}

/** The chunks get the core's exports as they are once it has run, so none may be initialized later than that. */
function refuseMissing(core) {
  const missing = Object.keys(core).filter((name) => core[name] === undefined);
  if (missing.length > 0) throw new Error(`initialized too late for the chunks: ${missing.join(', ')}`);
}

const compiledFile = (name) => `dist/${name}.v8-${process.versions.v8}`;

/** Input and output for a run with its data file in a folder, whose output goes nowhere. */
function ioIn(folder, name) {
  const silent = { isTerminal: false, columns: null, write: () => undefined };
  const env = {
    XDG_CACHE_HOME: folder,
    JOBTRACK_DB: join(folder, name),
    JOBTRACK_NOW: '2026-11-24T09:00',
    LANG: 'C.UTF-8',
  };
  return { env, instant: 0, stdout: silent, stderr: silent };
}
