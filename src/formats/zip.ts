// Reads the files in a zip one by one, without writing to disk. Names are only compared, so an odd name affects only
// its own file. Sizes are counted while reading, and the checksum proves that everything arrived.
import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import { UserError } from '../domain/errors.ts';

type ReadAt = (position: number, length: number) => Uint8Array;

export interface ZipEntry {
  /** Without folders. */
  readonly name: string;
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

const SIGNATURE = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const MOST_FILES = 0xffff;
const LARGEST_FILE = 1 << 27;
const CHUNK = 1 << 16;

/** Does this start like a zip? */
export function isZip(begun: Uint8Array): boolean {
  return begun.length >= 4 && new DataView(begun.buffer, begun.byteOffset).getUint32(0, true) === SIGNATURE;
}

/** The files in a zip of `size` bytes. Throws UserError 'usage' if it's damaged or has more than 65,535 files. */
export async function readZip(readAt: ReadAt, size: number): Promise<ZipEntry[]> {
  const files: ZipEntry[] = [];
  try {
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;
    const zip = await fromRandomAccessReaderPromise(new Reader(readAt), size, options);
    for await (const entry of zip.eachEntry()) {
      if (files.length === MOST_FILES) throw damaged();
      const path = new TextDecoder().decode(entry.fileNameRaw);
      files.push({ name: path.split(/[/\\]/).at(-1) ?? '', bytes: () => unpacked(zip, entry) });
    }
  } catch (error) {
    throw explained(error);
  }
  return files;
}

class Reader extends RandomAccessReader {
  readonly #readAt: ReadAt;
  constructor(readAt: ReadAt) {
    super();
    this.#readAt = readAt;
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(piecesOf(this.#readAt, start, end));
  }
}

function* piecesOf(readAt: ReadAt, start: number, end: number): Generator<Uint8Array> {
  for (let at = start; at < end; ) {
    const piece = readAt(at, Math.min(CHUNK, end - at));
    if (piece.length === 0) return;
    yield piece;
    at += piece.length;
  }
}

async function* unpacked(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted()) throw unusable('locked with a password');
  if (![STORED, DEFLATED].includes(entry.compressionMethod)) throw unusable('packed in an unusual way');
  if (entry.uncompressedSize > LARGEST_FILE) throw unusable('larger than 128 MB in one of its files');
  let sum = 0;
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      sum = crc32(piece, sum);
      yield piece;
    }
  } catch (error) {
    throw explained(error);
  }
  if (sum !== entry.crc32) throw damaged();
}

/** Errors from yauzl and zlib mean a damaged zip; disk errors pass through. */
function explained(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? 'Z_';
  return !code.startsWith('Z_') ? error : damaged();
}

function unusable(how: string): UserError {
  return new UserError('usage', `The zip is ${how}.`, 'Unpack it, and import the files in it.');
}

function damaged(): UserError {
  return new UserError(
    'usage',
    'The zip is damaged or was cut short.',
    'Download it again, or unpack it and import the files in it.',
  );
}
