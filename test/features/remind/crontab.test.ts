import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cronBlock, findBlock, toBytes, withBlock } from '../../../src/features/remind/crontab.ts';

const BLOCK = cronBlock('30 8 * * 1,2 jobtrack today --brief');
const OTHER = cronBlock('0 7 * * 3 jobtrack today --brief');

describe('leaves other lines alone', () => {
  test.each([
    ['', BLOCK],
    ['MAILTO=kim\n', `MAILTO=kim\n${BLOCK}`],
    ['0 5 * * * backup', `0 5 * * * backup\n${BLOCK}`],
    ['a\r\nb\r\n', `a\r\nb\r\n${BLOCK}`],
    [`a\n${OTHER}b\n`, `a\n${BLOCK}b\n`],
    [`a\n${OTHER.trimEnd()}`, `a\n${BLOCK}`],
    [`${OTHER.replaceAll('\n', '\r\n')}b\r\n`, `${BLOCK}b\r\n`],
    ['$& $1 $$\n', `$& $1 $$\n${BLOCK}`],
    ['# about jobtrack remind\n', `# about jobtrack remind\n${BLOCK}`],
  ])('%j', (before, after) => {
    expect(withBlock(before, BLOCK)).toBe(after);
    expect(withBlock(after, BLOCK)).toBe(after);
    expect(findBlock(after)).toBe(BLOCK);
  });

  test('keeps any lines byte for byte, and removing ours restores them', () => {
    const bytes = fc.array(fc.integer({ min: 0, max: 255 })).map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(bytes, bytes, (one, two) => {
        const before = one === '' || one.endsWith('\n') ? one : `${one}\n`;
        expect(withBlock(withBlock(before, BLOCK), null)).toBe(before);
        expect(withBlock(`${before}${BLOCK}${two}`, null)).toBe(`${before}${two}`);
        expect(withBlock(`${before}${BLOCK}${two}`, OTHER)).toBe(`${before}${OTHER}${two}`);
        expect(withBlock(before, null)).toBe(before);
      }),
      { numRuns: 1000 },
    );
  });
});

test.each([
  ['no end', '# begin jobtrack remind\n0 5 * * * backup\n'],
  ['no begin', '0 5 * * * backup\n# end jobtrack remind\n'],
  ['two blocks', `${BLOCK}${OTHER}`],
  ['a begin line inside the block', `# begin jobtrack remind\n${BLOCK}`],
])('%s: refuses to edit', (_, crontab) => {
  for (const block of [BLOCK, null]) {
    expect(() => withBlock(crontab, block)).toThrow(expect.objectContaining({ code: 'refused' }));
  }
});

test('writes a non-ASCII line as its bytes', () => {
  expect(Buffer.from(toBytes('jobtrack --db /ø/東'), 'latin1').toString('utf8')).toBe('jobtrack --db /ø/東');
});
