// Where the database engine is. It is named by its path, so that nothing searches the disk for it.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where npm puts it for a program that is installed by itself; elsewhere Node is asked, which has to read more. */
const BESIDE = join(import.meta.dirname, '..', 'node_modules', 'better-sqlite3');

/** The path of its binary; where the package is missing, where it would be. */
export function findBinding(): string {
  return join(findPackage(), 'build', 'Release', 'better_sqlite3.node');
}

/** The version of better-sqlite3, null where it is missing. */
export function findDriver(): string | null {
  try {
    const { version } = createRequire(import.meta.filename)('better-sqlite3/package.json') as { version: string };
    return version;
  } catch {
    return null;
  }
}

function findPackage(): string {
  if (existsSync(BESIDE)) return BESIDE;
  try {
    return dirname(createRequire(import.meta.filename).resolve('better-sqlite3/package.json'));
  } catch {
    return BESIDE;
  }
}
