// The files in a zip, one after another and never on the disk: their names are compared and nothing more. What a zip says
// of itself is not believed: sizes are counted as they come, and a sum tells whether all came whole.
import { pipeline, Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { UserError } from '../domain/errors.ts';

type ReadAt = (position: number, length: number) => Uint8Array;

export interface ZipEntry {
  /** Without folders. */
  readonly name: string;
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const LISTED = 0x02014b50;
const LISTED_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const LARGEST_DIRECTORY = 1 << 24;
const LARGEST_FILE = 1 << 27;
const CHUNK = 1 << 16;

/** Is this the beginning of a zip? */
export function isZip(begun: Uint8Array): boolean {
  return begun.length >= 4 && viewOf(begun).getUint32(0, true) === LOCAL;
}

/** The files in a zip of that size. Throws UserError 'usage' where it is damaged, or larger than such a zip may be. */
export function readZip(readAt: ReadAt, size: number): ZipEntry[] {
  const from = Math.max(0, size - END_SIZE - LONGEST_COMMENT);
  const tail = viewOf(readAt(from, size - from));
  let at = tail.byteLength - END_SIZE;
  while (at >= 0 && tail.getUint32(at, true) !== END) at -= 1;
  if (at < 0) throw damaged();
  const [length, start] = [tail.getUint32(at + 12, true), tail.getUint32(at + 16, true)];
  if (length > LARGEST_DIRECTORY || start + length > size) throw damaged();
  const directory = readAt(start, length);
  const entries: ZipEntry[] = [];
  for (let next = 0; next + LISTED_SIZE <= directory.length; ) {
    const listed = viewOf(directory.subarray(next));
    if (listed.getUint32(0, true) !== LISTED) throw damaged();
    const nameEnd = LISTED_SIZE + listed.getUint16(28, true);
    const path = new TextDecoder().decode(directory.subarray(next + LISTED_SIZE, next + nameEnd));
    entries.push({ name: path.split(/[/\\]/).at(-1) ?? '', bytes: () => unpacked(readAt, listed) });
    next += nameEnd + listed.getUint16(30, true) + listed.getUint16(32, true);
  }
  return entries;
}

async function* unpacked(readAt: ReadAt, listed: DataView): AsyncGenerator<Uint8Array> {
  const method = listed.getUint16(10, true);
  const size = listed.getUint32(24, true);
  if ((listed.getUint16(8, true) & ENCRYPTED) !== 0) throw unusable('locked with a password');
  if (method !== STORED && method !== DEFLATED) throw unusable('packed in an unusual way');
  if (size > LARGEST_FILE) throw unusable('larger than 128 MB in one of its files');
  const packed = packedPieces(readAt, listed);
  const sum = openSum();
  let left = size;
  for await (const piece of method === STORED ? packed : inflated(packed)) {
    left -= piece.length;
    if (left < 0) throw damaged();
    sum.add(piece);
    yield piece;
  }
  if (left !== 0 || sum.value() !== listed.getUint32(16, true)) throw damaged();
}

function* packedPieces(readAt: ReadAt, listed: DataView): Generator<Uint8Array> {
  const start = listed.getUint32(42, true);
  const local = viewOf(readAt(start, LOCAL_SIZE));
  if (local.byteLength < LOCAL_SIZE || local.getUint32(0, true) !== LOCAL) throw damaged();
  let at = start + LOCAL_SIZE + local.getUint16(26, true) + local.getUint16(28, true);
  for (let left = listed.getUint32(20, true); left > 0; ) {
    const piece = readAt(at, Math.min(CHUNK, left));
    if (piece.length === 0) throw damaged();
    yield piece;
    at += piece.length;
    left -= piece.length;
  }
}

async function* inflated(packed: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw();
  // What goes wrong in either is thrown by the loop.
  pipeline(Readable.from(packed), inflate, () => undefined);
  try {
    yield* inflate as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw /^(Z_|ERR_STREAM)/.test((error as NodeJS.ErrnoException).code ?? '') ? damaged() : error;
  }
}

const SUM_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The cyclic redundancy check that zips carry. */
function openSum() {
  let sum = 0xffffffff;
  return {
    add: (bytes: Uint8Array) => {
      for (const byte of bytes) sum = (SUM_TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
    },
    value: () => (sum ^ 0xffffffff) >>> 0,
  };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
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
