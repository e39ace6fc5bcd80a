import { type Card, readCards } from '../../../src/formats/vcard/read.ts';

/** The cards of a file read in uneven pieces: their line numbers, and those skipped. */
export async function cardsIn(text: string | Buffer) {
  const cards: Card[] = [];
  const lines: number[] = [];
  const lost: { line: number; reject: string }[] = [];
  for await (const reading of readCards(inPieces(Buffer.from(text)))) {
    if ('reject' in reading) lost.push(reading);
    else {
      cards.push(reading.record);
      lines.push(reading.line);
    }
  }
  return { cards, lines, lost };
}

/** A file in uneven pieces: first a byte or two, then more. */
export async function* inPieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let length = 1; at < bytes.length; length *= 3) {
    yield bytes.subarray(at, at + length);
    at += length;
  }
}
