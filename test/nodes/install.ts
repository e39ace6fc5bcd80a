// The Nodes that the program is tried on, beside the one that runs the tests: npm has them, each a package.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

const FOLDER = new URL('../../node_modules/.cache/nodes', import.meta.url).pathname;

/** The first with what the engine needs; 24.10.0, on which the older engine aborts; and the newest of each line. */
const WITH_ENGINE = ['22.14.0', '24.10.0', '22', '24', '26'] as const;
/** Too old, or between the lines. The oldest is one that knows neither `node:` nor `?.`. */
export const WITHOUT_ENGINE = ['8', '12', '18', '21', '22.13.0', '23.5.0'] as const;
type Version = (typeof WITH_ENGINE)[number] | (typeof WITHOUT_ENGINE)[number];

/** The folder of a Node's programs. */
export function programsOf(version: Version): string {
  return `${FOLDER}/node_modules/node-${version}/bin`;
}

/** Every Node that the program runs on, by what it's called. */
export const NODES: readonly (readonly [name: string, node: string])[] = [
  [`this Node (${process.versions.node})`, process.execPath],
  ...WITH_ENGINE.map((version) => [`Node ${version}`, `${programsOf(version)}/node`] as const),
];

/** Run once, before the tests. */
export function setup(): void {
  mkdirSync(FOLDER, { recursive: true });
  const packaged = `node-${process.platform}-${process.arch}`;
  const wanted = [...WITH_ENGINE, ...WITHOUT_ENGINE].map((version) => `node-${version}@npm:${packaged}@${version}`);
  const args = ['install', '--prefix', FOLDER, '--no-save', '--no-package-lock', '--ignore-scripts', ...wanted];
  const { status } = spawnSync('npm', args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`npm could not install: ${wanted.join(' ')}`);
}
