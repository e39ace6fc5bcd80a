#!/usr/bin/env node
// Refuses a Node that no database engine runs on (old ones can read this file), then runs the program in dist/core.cjs.
if (!(process.versions.napi >= 10 || process.versions.modules === '115')) refuse();
const { existsSync, readFileSync } = require('node:fs');
const { enableCompileCache, wrap } = require('node:module');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

// Node 22.8 and later cache the compiled code of what `require` loads.
if (enableCompileCache) enableCompileCache();

const dist = `${dirname(__dirname)}/dist`;
/** The core as V8 compiled it during the build; no other version of V8 can use that. See src/start-up.mjs. */
const compiled = `${dist}/core.v8-${process.versions.v8}`;
if (existsSync(compiled)) loadCompiled();
else module.exports = require('../dist/core.cjs');

if (require.main === module) {
  // Everything is written by then, so skip the rest of the shutdown.
  module.exports.program.main().then((exitCode) => process.exit(exitCode));
}

/** Runs the core as this module. */
function loadCompiled() {
  const filename = `${dist}/core.cjs`;
  const script = new Script(wrap(readFileSync(filename, 'latin1')), { filename, cachedData: readFileSync(compiled) });
  script.runInThisContext()(exports, require, module, filename, dist);
  module.script = script;
}

/** Reports it like any other error: in one line or, with --json, as an object; exit 4. */
function refuse() {
  const message = `This doesn't run on Node ${process.versions.node}.`;
  const hint = 'Install Node 24 or later from https://nodejs.org (22.14 or later works too).';
  const error = { code: 'damaged', message, hint, exit: 4, candidates: [] };
  const isJson = process.argv.indexOf('--json') > 0;
  process.stderr.write(`${isJson ? JSON.stringify({ error }) : `jobtrack: ${message} ${hint}`}\n`);
  process.exit(error.exit);
}
