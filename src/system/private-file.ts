// Files with private text: mode 0600, in folders with 0700, never through a link and never over another file.
import { closeSync, constants, fchmodSync, fstatSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isUserError, UserError } from '../domain/errors.ts';
import { fill } from './whole-files.ts';

const REASONS: Readonly<Record<string, string>> = {
  EEXIST: 'That file already exists',
  ENOENT: "There's no such folder",
  ENOTDIR: "There's no such folder",
  EACCES: "This place can't be written to",
  EPERM: "This place can't be written to",
  EROFS: "This place can't be written to",
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk is full',
};

/** Permission bits of everybody but the user. */
const OTHERS = 0o077;

/** Makes a folder only the user can read, if it doesn't exist. Throws 'refused'. */
export function makePrivateFolder(folder: string): void {
  explained(folder, () => mkdirSync(folder, { recursive: true, mode: 0o700 }));
}

/** Writes a new file, whole or not at all. Returns its absolute path; throws 'refused'. */
export function writeNewFile(name: string, text: string): string {
  const path = resolve(name);
  explained(path, () => fill([path], [[text]], []));
  return path;
}

/** Replaces a file of ours, whole or not at all. Throws 'refused'. */
export function replaceFile(path: string, text: string): void {
  explained(path, () => fill([path], [[text]], [path]));
}

/** The bytes of one of our regular files, made private again; null if there's none. Throws 'refused' for a link and the
 *  like. */
export function readPrivateFile(path: string): Uint8Array | null {
  try {
    const descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const stat = fstatSync(descriptor);
      if (!stat.isFile()) throw notAFile(path);
      if ((stat.mode & OTHERS) !== 0) fchmodSync(descriptor, 0o600);
      return readFileSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw isUserError(error) ? error : notAFile(path);
  }
}

/** The same as text; throws 'refused' if the bytes aren't text. */
export function readPrivateText(path: string): string | null {
  const bytes = readPrivateFile(path);
  const text = bytes && decode(bytes);
  if (bytes === null || text !== null) return text;
  throw new UserError('refused', `This isn't UTF-8 text: ${path}`, 'Save it as UTF-8, then try again.');
}

/** Decodes bytes to text with plain line ends; null if they aren't text. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return null;
  }
}

function notAFile(path: string): UserError {
  return new UserError('refused', `This isn't a jobtrack file: ${path}`, 'Move it elsewhere, then try again.');
}

function explained(path: string, work: () => unknown): void {
  try {
    work();
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    const reason = REASONS[code] ?? `This place can't be written to (${code})`;
    throw new UserError(
      'refused',
      `${reason}: ${path}`,
      'Nothing was written. Name another place, or make room there.',
    );
  }
}
