// The source of an import: a file or standard input. Opens only regular files, so nothing hangs; and never the data
// file, since opening it next to SQLite would drop SQLite's locks.
import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { basename } from 'node:path';
import { UserError } from '../domain/errors.ts';
import { quote } from '../domain/quote.ts';

const CHUNK = 1 << 16;
export const STDIN = '-';

interface Source {
  /** The file name, without folders; 'standard input' for a pipe. */
  readonly name: string;
  /** Null if not known beforehand. */
  readonly size: number | null;
  /** The whole content from the start, in chunks. Throws UserError 'usage' if it can't be read. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
  /** Up to `length` bytes from a position, fewer at the end; null if the source can only be read in order. */
  readonly readAt: ((position: number, length: number) => Uint8Array) | null;
  readonly close: () => void;
}

/** Opens a file or standard input (`-`) for reading. Throws UserError 'usage' if it isn't a readable file. */
export function openSource(typed: string, dataFile: string): Source {
  if (typed === STDIN) return standardInput();
  if (typed === '') throw new UserError('usage', 'Which file? The name is empty.', HINT);
  const stats = statsOf(typed);
  if (isSame(stats, dataFile)) throw new UserError('usage', "That's the data file of jobtrack itself.", HINT);
  const descriptor = open(typed);
  const readAt = (position: number, length: number) => read(typed, descriptor, position, length);
  return {
    name: basename(typed),
    size: stats.size,
    bytes: async function* () {
      for (let at = 0; ; at += CHUNK) {
        const piece = readAt(at, CHUNK);
        if (piece.length > 0) yield piece;
        if (piece.length < CHUNK) return;
      }
    },
    readAt,
    close: () => closeSync(descriptor),
  };
}

const HINT = 'Name the file you exported from the other program, with its folder.';

function standardInput(): Source {
  return {
    name: 'standard input',
    size: null,
    bytes: () => process.stdin,
    readAt: null,
    close: () => process.stdin.destroy(),
  };
}

function statsOf(file: string): Stats {
  const stats = tried(file, () => statSync(file));
  if (stats.isDirectory()) throw new UserError('usage', `That's a folder, not a file: ${quote(file)}`, HINT);
  if (stats.isFile()) return stats;
  throw new UserError('usage', `That isn't a regular file: ${quote(file)}`, 'Pipe it in instead, with - for the file.');
}

/** Opens without blocking, in case the name has become a pipe or the like by now. */
function open(file: string): number {
  const descriptor = tried(file, () => openSync(file, constants.O_RDONLY | constants.O_NONBLOCK));
  if (fstatSync(descriptor).isFile()) return descriptor;
  closeSync(descriptor);
  throw new UserError('usage', `That isn't a regular file: ${quote(file)}`, HINT);
}

function isSame(stats: Stats, dataFile: string): boolean {
  const other = statSync(dataFile, { throwIfNoEntry: false });
  return other?.ino === stats.ino && other.dev === stats.dev;
}

/** Reads as many bytes as there are, since one read may return fewer. */
function read(file: string, descriptor: number, position: number, length: number): Uint8Array {
  const piece = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const count = tried(file, () => readSync(descriptor, piece, filled, length - filled, position + filled));
    if (count === 0) break;
    filled += count;
  }
  return piece.subarray(0, filled);
}

const MEANINGS: Readonly<Record<string, string>> = {
  ENOENT: "There's no such file",
  ENOTDIR: "There's no such file",
  EACCES: "You aren't allowed to read that file",
  EPERM: "You aren't allowed to read that file",
  ELOOP: 'That link leads nowhere',
  ENAMETOOLONG: "That's too long for a file name",
};

/** Does something with a file. Throws UserError 'usage' if the system refuses. */
export function tried<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new UserError('usage', `${MEANINGS[code] ?? `That file can't be read (${code})`}: ${quote(file)}`, HINT);
  }
}
