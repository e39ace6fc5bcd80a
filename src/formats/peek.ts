/** The first bytes of a file, at least `length` unless it's shorter; and all of its bytes, from the start. */
export async function peek(
  bytes: AsyncIterable<Uint8Array>,
  length: number,
): Promise<{ readonly begun: Uint8Array; readonly bytes: AsyncGenerator<Uint8Array> }> {
  const pieces = bytes[Symbol.asyncIterator]();
  let begun = Buffer.alloc(0);
  while (begun.length < length) {
    const { done, value } = await pieces.next();
    if (done) break;
    begun = Buffer.concat([begun, value]);
  }
  return { begun, bytes: startingWith(begun, pieces) };
}

async function* startingWith(begun: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (begun.length > 0) yield begun;
  yield* { [Symbol.asyncIterator]: () => rest };
}
