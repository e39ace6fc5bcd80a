// Data files beside the data file: what was salvaged, put aside because it was damaged, or copied by somebody. They are
// only named, never opened as a database, and nothing of them is touched.
import { lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isUserError } from '../domain/errors.ts';
import { isPartName } from '../store/beside.ts';
import { checkHeader } from '../store/preflight.ts';
import { guard } from '../store/translate.ts';

/** What was never finished. */
const NO_COPY = /^\.jobtrack-/;

/** The paths of the copies of a data file in its folder: what is named after it, or begins as a data file does. Throws
 *  UserError. */
export function copiesBeside(file: string): string[] {
  return guard(file, () => {
    const real = realpathSync.native(file);
    const data = statSync(real);
    const paths = readdirSync(dirname(real)).map((name) => join(dirname(real), name));
    return paths.filter((path) => isOtherFile(path, data) && isCopy(path, basename(real)));
  });
}

/** A second name of the data file is not read: that would drop the locks on it. */
function isOtherFile(path: string, { ino, dev }: Stats): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true && (stat.ino !== ino || stat.dev !== dev);
}

function isCopy(path: string, dataName: string): boolean {
  const name = basename(path);
  const isNamedAfter = name.includes(dataName) && !isPartName(name);
  return !NO_COPY.test(name) && (isNamedAfter || isDataFile(path));
}

/** What can't be read is nobody's copy, as far as can be told. */
function isDataFile(path: string): boolean {
  try {
    checkHeader(path);
    return true;
  } catch (error) {
    return isUserError(error) && error.code === 'newer';
  }
}
