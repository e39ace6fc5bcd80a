// Bundles src into dist, split so that a command loads only what it uses. What main.ts reaches without loading on demand
// is one file: each part that is loaded on demand imports main.ts, so that none of it is cut out to be shared by some.
// esbuild splits ES modules only, and Node takes longer to start those than the rest of `--version` takes: every file is
// then turned into CommonJS.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, transform } from 'esbuild';

const MAIN = resolve('src/main.ts');

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
  plugins: [oneCore, without],
});

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
for (const { path, text } of outputFiles) {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    supported: { 'dynamic-import': false },
    define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
  });
  writeFileSync(path, code);
}

const manual = spawnSync(process.execPath, ['bin/jobtrack.js', '__manual'], { encoding: 'utf8' });
if (manual.status !== 0) throw new Error(`no manual page: ${manual.stderr}`);
writeFileSync('dist/jobtrack.1', manual.stdout);

const [schema] = (
  await build({ entryPoints: [resolve('src/interchange/export-schema.ts')], bundle: true, write: false, format: 'esm' })
).outputFiles;
const { exportSchema } = await import(`data:text/javascript;base64,${Buffer.from(schema.contents).toString('base64')}`);
writeFileSync('dist/export.schema.json', `${JSON.stringify(exportSchema(), null, 2)}\n`);
