// Writes output to the descriptor at once and completely: process.exit cuts pipes short, and a full disk behind stdout
// would go unnoticed.
import { writeSync } from 'node:fs';
import { UserError } from '../domain/errors.ts';

const RETRY_MS = 5;

/** Writes all of the text; waits while a pipe is full. Returns false if nobody reads anymore (a closed pipe). Throws
 *  'refused' if it can't be written, as on a full disk. */
export function writeWhole(descriptor: number, text: string): boolean {
  let rest: Uint8Array = Buffer.from(text, 'utf8');
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return false;
      if (code !== 'EAGAIN') throw unwritten(code);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
    }
  }
  return true;
}

function unwritten(code: string | undefined): UserError {
  const isFull = code === 'ENOSPC' || code === 'EDQUOT';
  return new UserError(
    'refused',
    isFull ? 'The disk behind the output is full.' : `The output can't be written (${code}).`,
    "What was printed isn't whole. Write it to another place.",
  );
}
