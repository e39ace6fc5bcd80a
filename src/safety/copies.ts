// Other data files next to this one: salvaged, put aside as damaged, or copied by somebody. They're only named, never
// opened as a database or changed.
import { lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isUserError } from '../domain/errors.ts';
import { isPartName } from '../store/beside.ts';
import { checkHeader } from '../store/preflight.ts';
import { guard } from '../store/translate.ts';

/** Our own temporary files. */
const OWN_FILE = /^\.jobtrack-/;

/** Paths of a data file's copies in its folder: files named after it, and files with a jobtrack header. Throws
 *  UserError. */
export function copiesBeside(file: string): string[] {
  return guard(file, () => {
    const real = realpathSync.native(file);
    const data = statSync(real);
    const paths = readdirSync(dirname(real)).map((name) => join(dirname(real), name));
    return paths.filter((path) => isOtherFile(path, data) && isCopy(path, basename(real)));
  });
}

/** Skips hard links to the data file: closing one would drop SQLite's locks on it. */
function isOtherFile(path: string, { ino, dev }: Stats): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true && (stat.ino !== ino || stat.dev !== dev);
}

function isCopy(path: string, dataName: string): boolean {
  const name = basename(path);
  const isNamedAfter = name.includes(dataName) && !isPartName(name);
  return !OWN_FILE.test(name) && (isNamedAfter || isDataFile(path));
}

/** A file that can't be read doesn't count as a copy. */
function isDataFile(path: string): boolean {
  try {
    checkHeader(path);
    return true;
  } catch (error) {
    return isUserError(error) && error.code === 'newer';
  }
}
