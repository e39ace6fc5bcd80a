// Decodes by the byte-order mark or as UTF-8, in pieces of any size; rejects anything else with its line number.
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/formats/decode.ts';

const TEXT = 'Firma,Título\r\nMüller & Söhne,Ärztin 👩🏽‍⚕️\n株式会社,経理\n';
const utf16 = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

async function decoded(bytes: Uint8Array, size: number): Promise<string> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  let text = '';
  for await (const piece of decodeText(pieces())) text += piece;
  return text;
}

const SIZES = [1, 2, 3, 5, 7, 1000];

describe.each(SIZES)('in pieces of %i bytes', (size) => {
  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16, little-endian', utf16(TEXT, false)],
    ['UTF-16, big-endian', utf16(TEXT, true)],
  ])('%s', async (_, bytes) => {
    expect(await decoded(bytes, size)).toBe(TEXT);
  });

  test.each([
    ['nothing', ''],
    ['one letter', 'a'],
    ['three letters', 'abc'],
  ])('%s', async (_, text) => {
    expect(await decoded(Buffer.from(text), size)).toBe(text);
  });

  test.each([
    ['Latin-1 from a spreadsheet', Buffer.from('a,b\nc,d\nM\xfcller,x\ny,z\n', 'latin1'), "line 3 isn't valid UTF-8"],
    [
      'an incomplete character at the end',
      Buffer.concat([Buffer.from('a\nb'), Buffer.from([0xc3])]),
      "line 2 isn't valid UTF-8",
    ],
    ['a lone continuation byte', Buffer.from([0x61, 0x0a, 0x62, 0x62, 0x80, 0x0a, 0x63]), "line 2 isn't valid UTF-8"],
    ['NUL', Buffer.from('a,b\nc,d\n\0,e\n'), 'line 3 has a NUL character'],
    ['an incomplete character of UTF-16', utf16('abc', false).subarray(0, 7), "isn't valid UTF-16LE"],
    ['a zip', Buffer.from('PK\x03\x04rest of it'), 'packed'],
  ])('%s is refused', async (_, bytes, said) => {
    await expect(decoded(bytes, size)).rejects.toThrow(said);
  });
});
