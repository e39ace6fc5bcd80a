// Where exported files may go. Never writes through a link, nor over any part of the data file.
import { closeSync, constants, lstatSync, openSync, readSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../domain/errors.ts';
import { quote } from '../domain/quote.ts';
import { codeOf, fill, inNewFolder } from './whole-files.ts';

interface Target {
  readonly path: string;
  readonly taken: readonly string[];
  readonly startOf: (file: string, octets: number) => string;
  readonly write: (texts: readonly Iterable<string>[]) => void;
}

const DATABASE = Buffer.from('SQLite format 3\0');
const BESIDE_DATA = ['', '-journal', '-wal', '-shm', '-forgetting'];

/** Checks a path to write to: one file, or (`inside`) several in a folder, created if missing. Throws 'refused' for a
 *  link, anything but a regular file, a database, and parts of the data file; 'usage' for an invalid name. */
export function findTarget(name: string, inside: readonly string[] | null, dataFile: string): Target {
  if (name === '') throw new UserError('usage', '-o needs a name.', 'For example: -o search.json');
  const path = resolve(name);
  return guard(name, () => {
    requireFolder(name);
    const isNewFolder = inside !== null && !existsAsFolder(name);
    const names = inside === null ? [name] : inside.map((file) => join(name, file));
    for (const each of names) refuseData(each, dataFile);
    const taken = names.filter(existsAsFile).map((each) => resolve(each));
    const files = names.map((each) => resolve(each));
    const work = (texts: readonly Iterable<string>[]) => fill(files, texts, taken);
    const write: Target['write'] = (texts) =>
      guard(name, () => (isNewFolder ? inNewFolder(path, () => work(texts)) : work(texts)));
    const startOf: Target['startOf'] = (file, octets) => guard(file, () => readStart(file, octets).toString());
    return { path, taken, startOf, write };
  });
}

/** Refuses a path whose parent isn't a folder. */
function requireFolder(name: string): void {
  const folder = dirname(resolve(name));
  if (statSync(folder).isDirectory()) return;
  throw new UserError('usage', `This isn't a folder: ${quote(folder)}`, 'Nothing was written. Name another place.');
}

function existsAsFolder(path: string): boolean {
  const stat = statOf(path);
  if (!stat || stat.isDirectory()) return stat !== undefined;
  const what = stat.isSymbolicLink() ? "a link, and links aren't followed" : 'not a folder';
  throw refusal(`This is ${what}: ${quote(path)}`, 'Name a folder, or a new one.');
}

function existsAsFile(path: string): boolean {
  const stat = statOf(path);
  if (!stat) return false;
  if (stat.isSymbolicLink()) throw refusal(`This is a link, and links aren't followed: ${quote(path)}`);
  if (stat.isDirectory()) throw refusal(`This is a folder, not a file: ${quote(path)}`);
  if (!stat.isFile()) throw refusal(`This isn't a regular file: ${quote(path)}`);
  if (isDatabase(path)) throw refusal(`This is a database, perhaps your data or a copy of it: ${quote(path)}`);
  return true;
}

/** A trailing slash would follow a link; resolve() removes it. */
function statOf(name: string): Stats | undefined {
  return lstatSync(resolve(name), { throwIfNoEntry: false });
}

/** Checks the content, so it also catches backups and hard links to the data file. */
function isDatabase(path: string): boolean {
  return readStart(path, DATABASE.length).equals(DATABASE);
}

function readStart(path: string, octets: number): Buffer {
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const start = Buffer.alloc(octets);
    return start.subarray(0, readSync(descriptor, start));
  } finally {
    closeSync(descriptor);
  }
}

/** Refuses the data file and the files kept next to it (journal and such), even if they don't exist now: they'd be
 *  taken for part of the data. */
function refuseData(path: string, dataFile: string): void {
  const own = [dataFile, realPath(dataFile)].flatMap((file) => BESIDE_DATA.map((end) => inRealFolder(file + end)));
  if (own.includes(inRealFolder(path))) throw refusal(`Your data file needs this name: ${quote(path)}`);
}

function inRealFolder(path: string): string {
  return join(realPath(dirname(resolve(path))), basename(path)).toLowerCase();
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function refusal(message: string, hint = 'Name another file.'): UserError {
  return new UserError('refused', message, `Nothing was written. ${hint}`);
}

/** Puts file system errors into plain words. */
function guard<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw inWords(codeOf(error), name) ?? error;
  }
}

function inWords(code: string, name: string): UserError | null {
  const nothing = 'Nothing was written.';
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new UserError(
      'disk-full',
      `Disk full; nothing was written: ${quote(name)}`,
      'Make room, or name another place.',
    );
  }
  if (code === 'ENOENT') {
    return new UserError('usage', `There's no such folder: ${quote(dirname(name))}`, `${nothing} Make it first.`);
  }
  if (code === 'EEXIST') return refusal(`Something has just been put there: ${quote(name)}`);
  if (!/^E[A-Z0-9]+$/.test(code)) return null;
  return new UserError(
    'unwritable',
    `This can't be written (${code}): ${quote(name)}`,
    `${nothing} Name another place.`,
  );
}
