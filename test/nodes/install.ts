// Other Node versions to test on, installed as npm packages.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

const FOLDER = new URL('../../node_modules/.cache/nodes', import.meta.url).pathname;

/** The first version that the engine supports; 24.10.0, on which the older engine aborts; and the newest of each
 *  line. */
const WITH_ENGINE = ['22.14.0', '24.10.0', '22', '24', '26'] as const;
/** Too old, or unsupported in between. The oldest has neither `node:` nor `?.`. */
export const WITHOUT_ENGINE = ['8', '12', '18', '21', '22.13.0', '23.5.0'] as const;
type Version = (typeof WITH_ENGINE)[number] | (typeof WITHOUT_ENGINE)[number];

/** The folder of a Node version's programs. */
export function programsOf(version: Version): string {
  return `${FOLDER}/node_modules/node-${version}/bin`;
}

/** Every supported Node version, by name. */
export const NODES: readonly (readonly [name: string, node: string])[] = [
  [`this Node (${process.versions.node})`, process.execPath],
  ...WITH_ENGINE.map((version) => [`Node ${version}`, `${programsOf(version)}/node`] as const),
];

/** Runs once before the tests. */
export function setup(): void {
  mkdirSync(FOLDER, { recursive: true });
  const packaged = `node-${process.platform}-${process.arch}`;
  const wanted = [...WITH_ENGINE, ...WITHOUT_ENGINE].map((version) => `node-${version}@npm:${packaged}@${version}`);
  const args = ['install', '--prefix', FOLDER, '--no-save', '--no-package-lock', '--ignore-scripts', ...wanted];
  const { status } = spawnSync('npm', args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`npm could not install: ${wanted.join(' ')}`);
}
