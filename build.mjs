// Bundles src into dist, split so that a command loads only what it uses. What main.ts reaches without loading on demand
// is one file: each part that is loaded on demand imports main.ts, so that none of it is cut out to be shared by some.
// esbuild splits ES modules only, and Node takes longer to start those than the rest of `--version` takes: every file is
// then turned into CommonJS.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { build, transform } from 'esbuild';

const MAIN = resolve('src/main.ts');
/** Written as they are: esbuild would have them made anew each time that they are used. */
const REGEXPS = { 'regexp-unicode-property-escapes': true };

const oneCore = {
  name: 'one-core',
  setup: ({ onLoad, onResolve }) => {
    const onDemand = new Set();
    onResolve({ filter: /^\.{1,2}\// }, ({ kind, path, resolveDir }) => {
      if (kind === 'dynamic-import') onDemand.add(resolve(resolveDir, path));
    });
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      if (onDemand.has(path)) return { contents: `${readFileSync(path, 'utf8')}\nimport '${MAIN}';`, loader: 'ts' };
    });
  },
};

/** inquirer brings an editor question, which nobody asks here, and with it 700 KB of character tables; commander can run
 *  commands that are programs; chalk looks at the terminal, which main.ts has done. */
const without = {
  name: 'without',
  setup: ({ onLoad, onResolve }) => {
    const nothing = ({ path }) => ({ path, namespace: 'nothing' });
    onResolve({ filter: /^(@inquirer\/editor|#supports-color)$/ }, nothing);
    onResolve({ filter: /^node:child_process$/ }, ({ importer, path }) =>
      /node_modules.commander/.test(importer) ? nothing({ path }) : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'export default {};' }));
  },
};

/** The engine for Node 20, which npm leaves out where it can't be built. Then it's looked for when a Node 20 asks for it:
 *  always looking would make the start there 17 % slower. */
const NODE_20 = 'better-sqlite3-node20';
const hasNode20 = existsSync(join('node_modules', NODE_20, 'package.json'));

/** Set up when they are first called: not every run opens a file, or looks for one that nobody named; few measure names
 *  beyond Latin letters, and only terminals are coloured. */
const callLater = (path) => `export default (...given) => require(${path}).default(...given);`;
const LATER = {
  'better-sqlite3': (path) => `export default function Database(...given) {
    return new (process.versions.napi >= 10 ? require(${path}) : require('${NODE_20}'))(...given);
  }`,
  'env-paths': callLater,
  'fast-string-width': callLater,
  chalk: (path) => `export function Chalk(options) { return new (require(${path}).Chalk)(options); }`,
};
const later = {
  name: 'later',
  setup: ({ onLoad, onResolve, resolve }) => {
    onResolve({ filter: new RegExp(`^(${Object.keys(LATER).join('|')})$`) }, async ({ kind, path, resolveDir }) => {
      if (kind !== 'import-statement') return;
      const found = await resolve(path, { kind: 'require-call', resolveDir });
      return { path, namespace: 'later', pluginData: { name: path, found: found.path } };
    });
    onLoad({ filter: /.*/, namespace: 'later' }, ({ pluginData: { name, found } }) => ({
      contents: LATER[name](JSON.stringify(found)),
      resolveDir: '.',
    }));
  },
};

const { outputFiles } = await build({
  entryPoints: [MAIN],
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  write: false,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  supported: REGEXPS,
  define: { 'process.env.NODE_ENV': '"production"' },
  external: hasNode20 ? [] : [NODE_20],
  plugins: [oneCore, without, later],
});

/** esbuild defines every export twice, each with a function of its own, for the sake of exports that change. None does.
 *  `__esModule` says that a default export is one of them, and not the whole. */
function withPlainExports(text) {
  const toProperties = (_, names) =>
    `Object.assign(exports, {__esModule: true, ${names.replace(/([\w$]+) as ([\w$]+)/g, '$2: $1')}});\n`;
  return text.replace(/^export \{([^}]*)\};\s*$/m, toProperties);
}

/** ASCII is read in a quarter of the time. What is left of other signs stands in regular expressions. */
function inAscii(code) {
  return code.replace(/[^\0-\x7F]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
const textOf = (name) => outputFiles.find(({ path }) => basename(path) === name).text;
/** The entry only hands on what the core has: the program, which loads the core, stands in its place. */
const entry = textOf('main.cjs');
const coreName = /\bmain\b[^"]*"\.\/(chunk-\w+\.cjs)"/.exec(entry)[1];
const [, runName = 'run'] = /(\w+) as run\b/.exec(entry) ?? [];

async function toCommonJs(text) {
  const { code } = await transform(withPlainExports(text), {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    supported: { ...REGEXPS, 'dynamic-import': false },
    define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
  });
  return inAscii(code).replaceAll(`./${coreName}`, '../bin/jobtrack.js');
}

async function withoutBlanks(code) {
  return (await transform(code, { minifyWhitespace: true, lineLimit: 200, target: 'node20', supported: REGEXPS })).code;
}

/** What the core requires at once stands in it: a file less to open. */
async function withParts(code) {
  const names = [...new Set([...code.matchAll(/^var \w+ = require\("\.\/([^"]+)"\);$/gm)].map(([, name]) => name))];
  const parts = await Promise.all(names.map(async (name) => [name, await toCommonJs(textOf(name))]));
  return parts.reduce(
    (whole, [name, part]) =>
      whole.replace(`require("./${name}")`, () => `((exports) => {\n${part}\nreturn exports;\n})({})`),
    code,
  );
}

for (const { path, text } of outputFiles) {
  if (text !== entry && basename(path) !== coreName) writeFileSync(path, await toCommonJs(text));
}
/** As a module's function already: Node would copy the whole text to make it one. Blanks and comments would be kept in
 *  memory for nothing. */
const whole = await withParts(await toCommonJs(textOf(coreName)));
const core = Module.wrap(await withoutBlanks(whole.replaceAll('require("./', 'require("../dist/')));
writeFileSync('dist/main.kept', String(core.length).padStart(8, '0') + core);

/** What is typed every day is typed once, and the demo shows items of every kind: V8 keeps the code of what has run. */
async function keepCode() {
  const require = createRequire(import.meta.url);
  const { [runName]: run } = require('./bin/jobtrack.js');
  const folder = mkdtempSync(join(tmpdir(), 'jobtrack-build-'));
  const silent = { isTerminal: false, columns: null, write: () => undefined };
  const env = { JOBTRACK_DB: join(folder, 'search.db'), JOBTRACK_NOW: '2026-11-24T09:00', LANG: 'C.UTF-8' };
  const typed = ['--version', 'add-interview Acme Buyer --at 2026-11-20 --with Amy', 'today', 'done t1.1', 'demo'];
  for (const words of [
    ...typed.map((line) => line.split(' ')),
    ['__complete', 'bash', '80', '9', '', 'jobtrack done '],
  ]) {
    await run(words, { env, instant: 0, stdout: silent, stderr: silent });
  }
  rmSync(folder, { recursive: true });
  appendFileSync('dist/main.kept', require.cache[resolve('bin/jobtrack.js')].script.createCachedData());
}
await keepCode();

const manual = spawnSync(process.execPath, ['bin/jobtrack.js', '__manual'], { encoding: 'utf8' });
if (manual.status !== 0) throw new Error(`no manual page: ${manual.stderr}`);
writeFileSync('dist/jobtrack.1', manual.stdout);

const [schema] = (
  await build({
    entryPoints: [resolve('src/features/export/json-schema.ts')],
    bundle: true,
    write: false,
    format: 'esm',
  })
).outputFiles;
const { exportSchema } = await import(`data:text/javascript;base64,${Buffer.from(schema.contents).toString('base64')}`);
writeFileSync('dist/export.schema.json', `${JSON.stringify(exportSchema(), null, 2)}\n`);
