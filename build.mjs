// Bundles src into dist: ES modules with splitting, so that a command loads only what it uses.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
/** inquirer brings an editor question, which nobody asks here, and with it 700 KB of character tables. */
const withoutEditor = {
  name: 'without-editor',
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: /^@inquirer\/editor$/ }, ({ path }) => ({ path, namespace: 'nothing' }));
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'export default undefined;' }));
  },
};
await build({
  entryPoints: ['src/main.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  plugins: [withoutEditor],
  // commander and better-sqlite3 are CommonJS and ask for Node's modules through require.
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
  },
});
