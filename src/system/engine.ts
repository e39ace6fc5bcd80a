// Where the database engine is. It is named by its path, so that nothing searches the disk for it. From Node-API 10 on
// (Node 22.14), it's the one with binaries in its package; Node 20 has an older one, built when it's installed.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const HAS_BINARIES = Number(process.versions.napi) >= 10;
/** The package that this Node runs. */
export const PACKAGE = HAS_BINARIES ? 'better-sqlite3' : 'better-sqlite3-node20';

/** Where npm puts it for a program that is installed by itself; elsewhere Node is asked, which has to read more. */
const BESIDE = join(import.meta.dirname, '..', 'node_modules', PACKAGE);

/** The path of its binary; where the package is missing, where it would be. One that was built goes first, as it does for
 *  better-sqlite3 itself: nobody builds it without need. */
export function findBinding(): string {
  const folder = findPackage();
  const built = join(folder, 'build', 'Release', 'better_sqlite3.node');
  if (!HAS_BINARIES || existsSync(built)) return built;
  return join(folder, 'prebuilds', `${nameOfSystem()}-${process.arch}.node`);
}

/** The version of better-sqlite3, null where it is missing. */
export function findDriver(): string | null {
  try {
    const { version } = createRequire(import.meta.filename)(`${PACKAGE}/package.json`) as { version: string };
    return version;
  } catch {
    return null;
  }
}

function findPackage(): string {
  if (existsSync(BESIDE)) return BESIDE;
  try {
    return dirname(createRequire(import.meta.filename).resolve(`${PACKAGE}/package.json`));
  } catch {
    return BESIDE;
  }
}

/** As the binaries are named after it: Linux has two, one for each C library. */
function nameOfSystem(): string {
  return process.platform === 'linux' && isMusl() ? 'linuxmusl' : process.platform;
}

/** Is musl's loader part of this process? */
function isMusl(): boolean {
  try {
    return readFileSync('/proc/self/maps', 'latin1').includes('/ld-musl-');
  } catch {
    return false;
  }
}
