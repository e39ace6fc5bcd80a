#!/usr/bin/env node
// Refuses versions of Node that no database engine supports, then runs one of the bundles in dist. Its syntax is old
// enough for those versions to parse. The figure next to a step is the CPU time of `jobtrack --version` on Node 20
// without it, divided by the time with it.
const isNode20 = process.versions.modules === '115';
if (!(process.versions.napi >= 10 || isNode20)) refuse();
const { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync, writeSync } = require('node:fs');
if (require.main === module && printVersion()) process.exit();
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

// Later Nodes cache the compiled code of what `require` loads; Node 20 can't.
if (!isNode20) require('node:module').enableCompileCache();

const dist = join(dirname(__dirname), 'dist');
let bytes = Buffer.allocUnsafeSlow(1 << 20);
/** The scripts run from compiled code, by name. */
module.scripts = {};
module.loadBundle = load;
module.loadPart = requirePart;
if (require.main === module) start();
else module.exports = load('core');

/** Runs the small bundle for a plain `today`, the overview or completion, if that's what is asked. Everything else, and
 *  whatever that bundle leaves alone (null), runs in the core. */
async function start() {
  const own = ownBundle(process.argv.slice(2));
  const exitCode = own === null ? null : await load(own).main();
  if (exitCode === null) module.exports = load('core');
  // Everything is written by then, so skip the rest of the shutdown.
  process.exit(exitCode === null ? await module.exports.program.main() : exitCode);
}

function ownBundle([word, ...more]) {
  if (word === '__complete') return 'complete';
  if (more.length > 0) return null;
  if (word === '--help' || word === '-h' || word === 'help') return 'help';
  return word === undefined || word === 'today' ? 'today' : null;
}

/** Answers a lone --version or -V before anything else is loaded (1.47). Returns whether it did; if it
 *  can't, the program says why. */
function printVersion() {
  const [flag, ...more] = process.argv.slice(2);
  if (more.length > 0 || (flag !== '--version' && flag !== '-V')) return false;
  try {
    const { version } = JSON.parse(readFileSync(`${__dirname}/../package.json`, 'utf8'));
    writeSync(1, `${version}\n`);
    return true;
  } catch (_) {
    return false;
  }
}

/** Runs a bundle and returns its exports. */
function load(name) {
  return hasCompiled(name) ? run(name, { exports: {} }, 'latin1') : require(fileOf(name));
}

/** `require` for what's in dist: a part that a bundle loads on demand runs from compiled code, too, if the build kept
 *  it. Node learns of it, so that nothing is loaded twice. */
function requirePart(path) {
  const name = path.startsWith('../dist/') ? path.slice('../dist/'.length, -'.cjs'.length) : null;
  if (name === null || require.cache[fileOf(name)] || !hasCompiled(name)) return require(path);
  const part = new module.constructor(fileOf(name), module);
  part.loaded = true;
  require.cache[fileOf(name)] = part;
  return run(name, part, 'utf8');
}

function fileOf(name) {
  return join(dist, `${name}.cjs`);
}

function compiledFileOf(name) {
  return join(dist, `${name}.v8-${process.versions.v8}`);
}

/** Did the build keep code compiled by this version of V8? See src/kept-code.mjs. */
function hasCompiled(name) {
  return existsSync(compiledFileOf(name));
}

/** Runs a file of dist from its compiled code, as that module, and returns its exports. */
function run(name, target, encoding) {
  const filename = fileOf(name);
  const source = bytesOf(filename).toString(encoding);
  const script = new Script(source, { filename, cachedData: bytesOf(compiledFileOf(name)) });
  module.scripts[name] = script;
  script.runInThisContext()(target.exports, requirePart, target, filename, dist);
  return target.exports;
}

/** The bytes of a file, until the next is read: all are read into the same memory, since the system hands out
 *  new memory slowly. */
function bytesOf(file) {
  const opened = openSync(file, 'r');
  try {
    const { size } = fstatSync(opened);
    if (size > bytes.length) bytes = Buffer.allocUnsafeSlow(size);
    return bytes.subarray(0, readSync(opened, bytes, 0, size, 0));
  } finally {
    closeSync(opened);
  }
}

/** Reports that this Node isn't supported, in one line or (with --json) as an object, and exits with 4. */
function refuse() {
  const message = `This doesn't run on Node ${process.versions.node}.`;
  const hint = 'Install Node 24 or later from https://nodejs.org (22.14 or later works too).';
  const error = { code: 'damaged', message, hint, exit: 4, candidates: [] };
  const isJson = process.argv.indexOf('--json') > 0;
  process.stderr.write(`${isJson ? JSON.stringify({ error }) : `jobtrack: ${message} ${hint}`}\n`);
  process.exit(error.exit);
}
