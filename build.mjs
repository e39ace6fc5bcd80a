// Bundles src into dist with esbuild, split so that a command loads only what it uses; then writes the manual page and
// the export's JSON Schema. What it does beyond that for a fast start is in src/start-up.mjs and src/kept-code.mjs.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { keepCompiledCode } from './src/kept-code.mjs';
import { answerOf, bundleAlone, oneCore, onFirstCall, toCommonJs, valuesOf, withoutUnused } from './src/start-up.mjs';

/** The engine for Node 20. npm skips it where it can't be built; then the program looks for it at run time. */
const NODE_20 = 'better-sqlite3-node20';
const hasNode20 = existsSync(`node_modules/${NODE_20}/package.json`);

/** Chooses the engine at run time, by the version of Node. */
const whichEngine = {
  name: 'which-engine',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^better-sqlite3$/ }, ({ kind, path }) =>
      kind === 'import-statement' ? { path, namespace: 'which-engine' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'which-engine' }, () => ({
      contents: `export default function Database(...given) {
        return new (process.versions.napi >= 10 ? require('better-sqlite3') : require('${NODE_20}'))(...given);
      }`,
      resolveDir: '.',
    }));
  },
};

/** The public holidays in date-holidays are CC BY-SA 3.0, unlike the rest, so they stay in a file of their own. */
const HOLIDAYS = 'public-holidays.cjs';
const holidaysApart = {
  name: 'holidays-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/data\.js$/ }, ({ importer }) =>
      /node_modules.date-holidays.src/.test(importer) ? { path: `./${HOLIDAYS}`, external: true } : undefined,
    );
  },
};

const options = {
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  platform: 'node',
  target: 'node20',
  // Node 20 supports \p{…}. Otherwise esbuild would turn each such expression into a `new RegExp`.
  supported: { 'regexp-unicode-property-escapes': true },
  define: {
    'process.env.NODE_ENV': '"production"',
    'import.meta.dirname': '__dirname',
    'import.meta.filename': '__filename',
  },
  external: hasNode20 ? [] : [NODE_20],
};

rmSync('dist', { recursive: true, force: true });
const { metafile } = await build({
  ...options,
  entryPoints: ['src/main.ts'],
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  metafile: true,
  plugins: [whichEngine, holidaysApart, oneCore, withoutUnused, onFirstCall],
});
await toCommonJs(metafile, options);
await bundleAlone(options, [whichEngine, onFirstCall]);
await build({
  ...options,
  entryPoints: [{ in: 'date-holidays/data', out: HOLIDAYS.replace('.cjs', '') }],
  bundle: true,
  format: 'cjs',
  banner: {
    js: '// Public holidays: the data of date-holidays, under CC BY-SA 3.0. The sources are named in THIRD-PARTY.md.',
  },
});
await keepCompiledCode();

writeFileSync('dist/jobtrack.1', answerOf('__manual'));

const { exportSchema } = await valuesOf('src/features/export/json-schema.ts');
writeFileSync('dist/export.schema.json', `${JSON.stringify(exportSchema(), null, 2)}\n`);
