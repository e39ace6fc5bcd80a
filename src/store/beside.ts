// Checks the files that go with a data file: SQLite's -journal, -wal and -shm, and our -forgetting. SQLite deletes or
// overwrites anything with its names, so one that can't be its own is refused first.
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, rmSync } from 'node:fs';
import { UserError } from '../domain/errors.ts';
import { shellWord } from '../domain/quote.ts';
import { codeOf } from './translate.ts';

/** The first bytes of every SQLite database. */
export const MAGIC = 'SQLite format 3\0';

const PARTS = ['-journal', '-wal', '-shm', '-forgetting'] as const;
const JOURNAL_MAGIC = 'd9d505f920a163d7';
/** Length, checksum and magic, in bytes, after the name. */
const TRAILER = 16;

/** Does this name belong to a data file's journal or other side file? */
export function isPartName(name: string): boolean {
  return PARTS.some((part) => name.toLowerCase().endsWith(part));
}

/** Does anything exist here, even a broken link? */
export function exists(path: string): boolean {
  return unlessGone(() => lstatSync(path)) !== null;
}

/** Throws UserError 'damaged' if something else has the name of one of the data file's side files. */
export function checkBeside(real: string): void {
  for (const part of PARTS) {
    const path = `${real}${part}`;
    const stat = unlessGone(() => lstatSync(path));
    if (stat === null) continue;
    if (!stat.isFile()) throw inTheWay(path, "something that isn't a plain file");
    if (unlessGone(() => bytesOf(path, 0, MAGIC.length))?.toString('latin1') === MAGIC)
      throw inTheWay(path, 'another database');
    if (part === '-journal' && unlessGone(() => namesAnotherFile(path, stat.size)))
      throw inTheWay(path, 'a journal of several files');
  }
}

/** Deletes a data file, its side files first: a journal that stayed would be played back into the next file of that
 *  name. Throws fs errors. */
export function deleteWithParts(file: string): void {
  for (const path of [...PARTS.map((part) => `${file}${part}`), file]) rmSync(path, { force: true });
}

/** Null if the file is gone, as a journal can be at any moment, when its command ends. One that can't be read is left
 *  to SQLite. */
function unlessGone<T>(look: () => T): T | null {
  try {
    return look();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EACCES', 'EPERM', 'ELOOP'].includes(codeOf(error))) return null;
    throw error;
  }
}

/** SQLite deletes the file named at the end of a journal for several databases; jobtrack never writes one. */
function namesAnotherFile(journal: string, size: number): boolean {
  if (size < TRAILER) return false;
  const trailer = bytesOf(journal, size - TRAILER, TRAILER);
  if (trailer?.length !== TRAILER || trailer.toString('hex', 8) !== JOURNAL_MAGIC) return false;
  return trailer.readUInt32BE(0) <= size - TRAILER;
}

/** Reads bytes of a regular file at an offset, fewer at its end; null for anything else (it never waits for a pipe). */
export function bytesOf(path: string, from: number, length: number): Buffer | null {
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!fstatSync(descriptor).isFile()) return null;
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, from));
  } finally {
    closeSync(descriptor);
  }
}

function inTheWay(path: string, what: string): UserError {
  return new UserError(
    'damaged',
    `There's ${what} where a part of your data file would go: ${path}`,
    `Nothing was changed. Move it out of the way first: mv ${shellWord(path)} ${shellWord(`${path}.moved`)}`,
  );
}
