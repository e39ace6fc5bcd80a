// Bytes as lines of one character per octet, pulled one at a time. A file of any size takes little memory, and the
// parts that aren't read are skipped quickly.

import { octetsOf } from '../octet-lines.ts';
import type { NextLine } from './fields.ts';

/** A longer line comes in pieces of this length. */
const LONGEST_PIECE = 1 << 16;
/** Octets already read that are kept, so that `skipTo` can look at them. */
const BEHIND = 4;

export interface Octets {
  /** The next line with its line feed (a carriage return before it goes), or a piece of a long line without one; '' at
   *  the end. */
  readonly line: NextLine;
  /** The next `length` octets without moving past them; fewer at the end. */
  readonly ahead: (length: number) => Promise<string>;
  /** Stops reading before the end. */
  readonly close: () => Promise<void>;
  /** Moves to the next `sought` for which `isRight` returns true, given the few octets before it and up to `length`
   *  from there on. It may begin with the last octet read. Returns false at the end. */
  readonly skipTo: (
    sought: string,
    length: number,
    isRight: (before: string, from: string) => boolean,
  ) => Promise<boolean>;
}

/** Opens a file's bytes; `hasReturnsOnly` if its lines end in carriage returns. */
export function openOctets(bytes: AsyncIterable<Uint8Array>, hasReturnsOnly = false): Octets {
  const pieces = octetsOf(bytes);
  let text = '';
  let at = 0;
  let isOver = false;
  const fill = async () => {
    const { done, value } = await pieces.next();
    isOver = done === true;
    const kept = Math.max(0, at - BEHIND);
    const piece = value ?? '';
    text = text.slice(kept) + (hasReturnsOnly ? piece.replaceAll('\r', '\n') : piece);
    at -= kept;
  };
  const ahead = async (length: number) => {
    while (text.length - at < length && !isOver) await fill();
    return text.slice(at, at + length);
  };
  return {
    ahead,
    async close() {
      await pieces.return(undefined);
    },
    async line() {
      let end = text.indexOf('\n', at);
      while (end < 0 && !isOver && text.length - at < LONGEST_PIECE) {
        const searched = text.length - at;
        await fill();
        end = text.indexOf('\n', at + searched);
      }
      const from = at;
      at = Math.min(end < 0 ? text.length : end + 1, from + LONGEST_PIECE);
      if (end >= at && text[at - 1] === '\r') at -= 1;
      return text.slice(from, at).replace('\r\n', '\n');
    },
    async skipTo(sought, length, isRight) {
      at = Math.max(0, at - 1);
      for (;;) {
        const found = text.indexOf(sought, at);
        if (found < 0 && isOver) return false;
        at = found < 0 ? Math.max(at, text.length - sought.length) : found;
        if (found < 0) await fill();
        else {
          const from = await ahead(length);
          if (isRight(text.slice(Math.max(0, at - BEHIND), at), from)) return true;
          at += 1;
        }
      }
    },
  };
}
