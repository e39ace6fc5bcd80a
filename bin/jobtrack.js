#!/usr/bin/env node
// Refuses a Node that no engine of ours runs on; old ones can read this file. Then loads what every start needs from one
// file, dist/main.kept: how long the text is, in eight digits; the text; and the code that V8 made of it when it was built.
// Only the version of V8 that made the code takes it back; any other goes by the text.
if (!(process.versions.napi >= 10 || process.versions.modules === '115')) refuse();
const { readFileSync } = require('node:fs');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

// Node 22.8 and later keep the code of what is loaded on demand, too.
const { enableCompileCache } = require('node:module');
if (enableCompileCache) enableCompileCache();

const dist = `${dirname(__dirname)}/dist`;
const kept = readFileSync(`${dist}/main.kept`);
const end = 8 + Number(kept.latin1Slice(0, 8));
const cachedData = kept.length > end ? kept.subarray(end) : undefined;
const filename = `${dist}/main.js`;
const script = new Script(kept.latin1Slice(8, end), { filename, cachedData });
script.runInThisContext()(exports, require, module, filename, dist);
module.script = script;

if (require.main === module) {
  // All is written by then: what is left of the process goes without being tidied up.
  exports.main().then((exitCode) => process.exit(exitCode));
}

/** In one line, as any other error: exit 4, and an object with --json. */
function refuse() {
  const message = `This doesn't run on Node ${process.versions.node}.`;
  const hint = 'Install Node 24 or later from https://nodejs.org (22.14 or later works too).';
  const error = { code: 'damaged', message, hint, exit: 4, candidates: [] };
  const isJson = process.argv.indexOf('--json') > 0;
  process.stderr.write(`${isJson ? JSON.stringify({ error }) : `jobtrack: ${message} ${hint}`}\n`);
  process.exit(error.exit);
}
