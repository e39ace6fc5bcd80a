// Finds the database engine. We pass its path, so nothing searches the disk for it. Node-API 10 and later (Node 22.14)
// uses the package with prebuilt binaries; Node 20 uses an older one, built during installation.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const HAS_BINARIES = Number(process.versions.napi) >= 10;
/** The package for this Node. */
export const PACKAGE = HAS_BINARIES ? 'better-sqlite3' : 'better-sqlite3-node20';

/** Where npm puts it for a program installed by itself; otherwise we ask Node, which reads more files. */
const BESIDE = join(import.meta.dirname, '..', 'node_modules', PACKAGE);

/** Path of the binary, or where it would be if the package is missing. A locally built one wins, as in better-sqlite3
 *  itself: nobody builds it without a reason. */
export function findBinding(): string {
  const folder = findPackage();
  const built = join(folder, 'build', 'Release', 'better_sqlite3.node');
  if (!HAS_BINARIES || existsSync(built)) return built;
  return join(folder, 'prebuilds', `${nameOfSystem()}-${process.arch}.node`);
}

/** The version of better-sqlite3; null if it's missing. */
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

/** The system's name in the binaries' file names; Linux has two, one per C library. */
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
