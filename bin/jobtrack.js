#!/usr/bin/env node
// Refuses a Node that no database engine runs on (old ones can read this file), then runs the program in dist/core.cjs.
// The figure next to a step is the CPU time of `jobtrack --version` on Node 20 without it, divided by the time with it.
const isNode20 = process.versions.modules === '115';
if (!(process.versions.napi >= 10 || isNode20)) refuse();
const { existsSync, readFileSync, writeSync } = require('node:fs');
if (require.main === module && saysVersion()) process.exit();
const { dirname } = require('node:path');
const { Script } = require('node:vm');

// Later Nodes cache the compiled code of what `require` loads. Node 20 can't, and loading the module for nothing costs
// it a share of each start (1.09 for `jobtrack help`).
if (!isNode20) require('node:module').enableCompileCache();

const dist = `${dirname(__dirname)}/dist`;
/** The core as V8 compiled it during the build; no other version of V8 can use that. See src/start-up.mjs. */
const compiled = `${dist}/core.v8-${process.versions.v8}`;
if (existsSync(compiled)) loadCompiled();
else module.exports = require('../dist/core.cjs');

if (require.main === module) {
  // Everything is written by then, so skip the rest of the shutdown.
  module.exports.program.main().then((exitCode) => process.exit(exitCode));
}

/** Answers a lone --version or -V before anything else is loaded (1.17). Returns whether it did; if it
 *  can't, the program says why. */
function saysVersion() {
  const [flag, ...more] = process.argv.slice(2);
  if (more.length > 0 || (flag !== '--version' && flag !== '-V')) return false;
  try {
    const { version } = JSON.parse(readFileSync(`${__dirname}/../package.json`, 'utf8'));
    writeSync(1, `${version}\n`);
    return true;
  } catch {
    return false;
  }
}

/** Runs the core as this module. */
function loadCompiled() {
  const filename = `${dist}/core.cjs`;
  const wrapped = `(function (exports, require, module, __filename, __dirname) { ${readFileSync(filename, 'latin1')}\n});`;
  const script = new Script(wrapped, { filename, cachedData: readFileSync(compiled) });
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
