// What the build does for a fast start beyond plain esbuild; only used by build.mjs. The figure next to each step is
// the CPU time of `jobtrack --version` on Node 20 without the step, divided by the time with it. Writing CommonJS with
// one core instead of esbuild's ES modules (1.93) was measured as whole processes (medians of 31 pairs); the smaller
// ones inside the process, so take 1.01 to 1.03 as small.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';

const MAIN = 'src/main.ts';
/** The entry points that have a bundle to themselves, since they run most often. */
const OWN = { today: 'src/main-today.ts', complete: 'src/main-complete.ts', help: 'src/main-help.ts' };
/** As seen from src and from dist. */
export const LAUNCHER = '../bin/jobtrack.js';

/** Keeps everything main.ts imports statically in one chunk, the core: each lazily loaded module imports main.ts, so
 *  esbuild sees no part of the core that only some of them share. */
export const oneCore = {
  name: 'one-core',
  setup({ onLoad }) {
    const onDemand = loadedOnDemand();
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      if (!onDemand.has(path)) return;
      return { contents: `${readFileSync(path, 'utf8')}\nimport '${resolve(MAIN)}';`, loader: 'ts' };
    });
  },
};

/** Searched for before the build: esbuild loads some of them earlier, for a static import, than it sees the dynamic one. */
function loadedOnDemand() {
  const sources = readdirSync('src', { recursive: true }).filter((name) => name.endsWith('.ts'));
  const found = sources.flatMap((name) => {
    const path = join('src', name);
    const imports = readFileSync(path, 'utf8').matchAll(/\bimport\('(\.[^']+)'\)/g);
    return [...imports].map(([, source]) => resolve(dirname(path), source));
  });
  return new Set(found);
}

/** Leaves out chalk's terminal detection, which main.ts does itself (1.05), commander's support for external
 *  programs as commands (1.06), and inquirer's editor question, which we don't use and which brings 700 KB of
 *  character tables. */
export const withoutUnused = {
  name: 'without-unused',
  setup({ onLoad, onResolve }) {
    const empty = ({ path }) => ({ path, namespace: 'empty' });
    onResolve({ filter: /^(@inquirer\/editor|#supports-color)$/ }, empty);
    onResolve({ filter: /^node:child_process$/ }, ({ importer, path }) =>
      /node_modules.commander/.test(importer) ? empty({ path }) : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'export default {};' }));
  },
};

/** Packages and parts of Node initialized on their first call: few runs measure non-Latin names or correct slips, only
 *  terminals get color, only macOS and Windows have folders of their own, and few runs look for the home folder or the
 *  engine, or turn off V8's optimizer (1.02 of `--version`, and 1.02 of `today`). */
const ON_FIRST_CALL = {
  chalk: `export function Chalk(options) { return new (require('chalk').Chalk)(options); }`,
  'fastest-levenshtein': `export const distance = (...given) => require('fastest-levenshtein').distance(...given);`,
  'fast-string-width': `export default (...given) => require('fast-string-width').default(...given);`,
  'env-paths': `export default (...given) => require('env-paths').default(...given);`,
  'node:module': `export const createRequire = (...given) => require('node:module').createRequire(...given);`,
  'node:v8': `export const setFlagsFromString = (...given) => require('node:v8').setFlagsFromString(...given);`,
  'node:os': `export const homedir = () => require('node:os').homedir();`,
};
export const onFirstCall = {
  name: 'on-first-call',
  setup({ onLoad, onResolve }) {
    const names = new RegExp(`^(${Object.keys(ON_FIRST_CALL).join('|')})$`);
    onResolve({ filter: names }, ({ importer, kind, path }) => {
      // Packages use more of Node than our own files do.
      const isTheirs = path.startsWith('node:') && importer.includes('node_modules');
      return kind === 'import-statement' && !isTheirs ? { path, namespace: 'on-first-call' } : undefined;
    });
    onLoad({ filter: /.*/, namespace: 'on-first-call' }, ({ path }) => ({
      contents: ON_FIRST_CALL[path],
      resolveDir: '.',
    }));
  },
};

/** Writes each file as the function that Node would make of it, so that the launcher hands V8 the text as it's read,
 *  without a copy (with the launcher's one memory for all files, 1.04 of `jobtrack today` and 1.06 of `jobtrack list`).
 *  Loaded by Node, which makes a function of its own, the file calls it. */
const asFunction = {
  banner: {
    js: '(this === globalThis ? (whole) => whole : (whole) => whole(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {',
  },
  footer: { js: '})' },
};

/** Turns the chunks in dist (ES modules, since esbuild splits nothing else) into CommonJS, which Node loads faster. The
 *  core becomes core.cjs, with the few chunks it imports at once (1.03); the launcher runs it as its own module, so the
 *  other chunks import it from there. */
export async function toCommonJs({ outputs }, options) {
  const core = Object.keys(outputs).find((name) => MAIN in outputs[name].inputs);
  const others = Object.keys(outputs).filter((name) => name !== core && name !== 'dist/main.cjs');
  const atOnce = outputs[core].imports.filter(({ kind }) => kind === 'import-statement');
  refuseTwice(atOnce.flatMap(({ path }) => Object.keys(outputs[path]?.inputs ?? {})));
  await build({
    ...options,
    entryPoints: [{ in: 'core', out: 'core' }, ...others.map((name) => ({ in: name, out: basename(name, '.cjs') }))],
    allowOverwrite: true,
    bundle: true,
    format: 'cjs',
    minifyWhitespace: true,
    lineLimit: 200,
    ...asFunction,
    supported: { ...options.supported, 'dynamic-import': false },
    plugins: [coreEntry(core, outputs[core].exports), chunksApart(core)],
  });
  for (const name of [core, 'dist/main.cjs']) rmSync(name);
  refuseOtherThanAscii('dist/core.cjs');
}

/** The core gets its own copy of the chunks it imports, so what one of them sets, the other chunks wouldn't see. */
function refuseTwice(sources) {
  const ours = sources.filter((name) => name.startsWith('src/'));
  if (ours.length > 0) throw new Error(`both in the core and in a chunk: ${ours.join(', ')}`);
}

/** The launcher reads ASCII (1.01). esbuild escapes other characters everywhere except in regular expressions. */
function refuseOtherThanAscii(name) {
  if (readFileSync(name).every((byte) => byte < 128)) return;
  throw new Error(`${name} is not ASCII. In regular expressions, write other characters as \\u and four digits.`);
}

/** Exports what main.ts exports as `program`, and what the chunks use, as plain properties: none of it changes later,
 *  and esbuild's own exports are one function each (1.02). */
const coreEntry = (core, names) => ({
  name: 'core-entry',
  setup({ onLoad, onResolve }) {
    const contents = `import * as program from './dist/main.cjs';
      import { ${names} } from './${core}';
      Object.assign(exports, { program, ${names} });`;
    onResolve({ filter: /^core$/ }, ({ path }) => ({ path, namespace: 'core' }));
    onLoad({ filter: /^core$/, namespace: 'core' }, () => ({ contents, resolveDir: '.' }));
  },
});

/** Leaves the chunks' imports of each other alone, except those from and into the core. */
const chunksApart = (core) => ({
  name: 'chunks-apart',
  setup({ onResolve }) {
    const inCore = ['dist/main.cjs', core].map((name) => resolve(name));
    onResolve({ filter: /^\.\//, namespace: 'file' }, ({ importer, kind, path, resolveDir }) => {
      if (kind === 'entry-point' || importer === inCore[0]) return;
      if (kind === 'import-statement' && importer === inCore[1]) return;
      const isCore = inCore.includes(resolve(resolveDir, path));
      return { path: isCore ? LAUNCHER : `../dist/${basename(path)}`, external: true };
    });
  },
});

/** Bundles by themselves a plain `today`, which runs every morning and loads less than half of the code that way (1.25 of
 *  `jobtrack today` on an empty file), completion, which runs on every Tab and loads no command (1.2 of completing
 *  `jobtrack done`), and the overview of all commands, which opens no data file (1.48 of `jobtrack --help`). */
export async function bundleAlone(options, plugins) {
  await build({
    ...options,
    entryPoints: Object.entries(OWN).map(([out, source]) => ({ in: source, out })),
    bundle: true,
    format: 'cjs',
    minifyWhitespace: true,
    lineLimit: 200,
    ...asFunction,
    define: { ...options.define, DECLARATIONS: JSON.stringify(answerOf('__declared')) },
    supported: { ...options.supported, 'dynamic-import': false },
    plugins: [...plugins, schemaAsText, layoutsAsData, withoutUnused, withoutUnusedSources],
  });
  for (const name of Object.keys(OWN)) refuseOtherThanAscii(`dist/${name}.cjs`);
}

/** What the built program answers. */
export function answerOf(...words) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/jobtrack.js', ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`no answer to ${words.join(' ')}: ${stderr}`);
  return stdout;
}

/** Leaves out the migrations: only the statements of the current schema are needed, to compare the file's with. */
const schemaAsText = {
  name: 'schema-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /store.current-schema\.ts$/ }, async ({ path }) => {
      const values = Object.entries(await valuesOf(path));
      return { contents: values.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join('\n') };
    });
  },
};

/** Leaves out the schema of the records: a list only needs what follows from it for the rows of the tables. Each table
 *  has code of its own that makes its rows, which reads a thousand jobs with their contacts in a tenth less time. */
const layoutsAsData = {
  name: 'layouts-as-data',
  setup({ onLoad }) {
    onLoad({ filter: /store.layouts\.ts$/ }, async ({ path }) => {
      const [{ layoutOf }, { TABLES }] = await Promise.all([path, 'src/domain/schema.ts'].map(valuesOf));
      const layouts = TABLES.map((table) => `${table}: () => ${JSON.stringify(layoutOf(table))}`);
      const makers = TABLES.map((table) => `${table}: (values, dayOf) => ({ ${layoutOf(table).map(fieldOf)} })`);
      return {
        contents: `const LAYOUTS = { ${layouts} };
          const MAKERS = { ${makers} };
          const known = {};
          export const layoutOf = (table) => (known[table] ??= LAYOUTS[table]());
          export const makerOf = (table) => MAKERS[table];`,
      };
    });
  },
};

/** As `makerOf` makes it. */
function fieldOf({ name, kind }, at) {
  const value = `values[${at}]`;
  if (kind === 'plain') return `${name}: ${value}`;
  return `${name}: ${value} === null ? null : ${kind === 'day' ? `dayOf(${value})` : `${value} === 1`}`;
}

/** Leaves out sources that are imported, but of which nothing is used: none of ours does anything when it's loaded. */
const withoutUnusedSources = {
  name: 'without-unused-sources',
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ kind, path, resolveDir }) =>
      kind === 'import-statement' ? { path: resolve(resolveDir, path), sideEffects: false } : undefined,
    );
  },
};

/** Bundles a source file, runs it, and returns its exports. */
export async function valuesOf(path) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  return await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
