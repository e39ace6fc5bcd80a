// Keeps V8's compiled code of what the launcher loads; only used by build.mjs. The figure is measured as those in
// start-up.mjs are, as whole processes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUNDLES, LAUNCHER } from './start-up.mjs';

const require = createRequire(import.meta.url);

/** Commands typed every day, and the demo, which shows items of several kinds. */
const typicalIn = (folder) => [
  ['add-interview', 'Acme', 'Buyer', '--at', '2026-11-20', '--with', 'Amy'],
  ['today'],
  ['done', 't1.1'],
  ['demo', '--keep', join(folder, 'demo.db')],
];
const TYPICAL_TABS = ['jobtrack done ', 'jobtrack show j', 'jobtrack heard ac', 'jobtrack li', 'jobtrack close --re'];

/** Writes V8's compiled code of the bundles to the files that the launcher looks for (1.16). It includes the functions
 *  that typical commands run. */
export async function keepCompiledCode() {
  // Empty files make the launcher compile the bundles from source and keep the scripts.
  for (const name of BUNDLES) writeFileSync(compiledFile(name), '');
  const core = require(LAUNCHER);
  refuseMissing(core);
  const { program } = core;
  const { loadBundle, scripts } = require.cache[require.resolve(LAUNCHER)];
  const { showPlainToday } = loadBundle('today');
  const { answerTab } = loadBundle('complete');
  const { showOverview } = loadBundle('help');
  const folder = mkdtempSync(join(tmpdir(), 'jobtrack-build-'));
  const io = ioIn(folder);
  for (const words of typicalIn(folder)) await program.run(words, io);
  for (const name of ['demo.db', 'search.db']) {
    const onFile = { ...io, env: { ...io.env, JOBTRACK_DB: join(folder, name) } };
    await showPlainToday(onFile, true);
    for (const line of TYPICAL_TABS) await answerTab(['bash', '80', '9', '', line], onFile);
  }
  showOverview(io);
  rmSync(folder, { recursive: true });
  for (const name of BUNDLES) writeFileSync(compiledFile(name), scripts[name].createCachedData());
}

/** The chunks get the core's exports as they are once it has run, so none may be initialized later than that. */
function refuseMissing(core) {
  const missing = Object.keys(core).filter((name) => core[name] === undefined);
  if (missing.length > 0) throw new Error(`initialized too late for the chunks: ${missing.join(', ')}`);
}

const compiledFile = (name) => `dist/${name}.v8-${process.versions.v8}`;

/** Input and output for a run with its data in a folder, whose output goes nowhere. */
function ioIn(folder) {
  const silent = { isTerminal: false, columns: null, write: () => undefined };
  const env = {
    XDG_CACHE_HOME: folder,
    JOBTRACK_DB: join(folder, 'search.db'),
    JOBTRACK_NOW: '2026-11-24T09:00',
    LANG: 'C.UTF-8',
  };
  return { env, instant: 0, stdout: silent, stderr: silent };
}
