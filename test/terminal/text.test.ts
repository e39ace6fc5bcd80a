import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { toAscii } from '../../src/terminal/ascii.ts';
import { clean, cutMiddle, displayWidth, unbroken, wrap } from '../../src/terminal/text.ts';
import { HOSTILE } from '../fixtures/hostile.ts';

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const TOO_MANY_MARKS = /\p{M}{5}/u;

describe('clean', () => {
  test.each([
    ['a plain name', 'Amy Lee', 'Amy Lee'],
    ['accents', 'Zoë Łukasz', 'Zoë Łukasz'],
    ['color', '\u001b[31mred\u001b[0m', '[31mred[0m'],
    ['eight-bit color', '\u009b31mred', '31mred'],
    ['a link', '\u001b]8;;https://x.example\u0007click', ']8;;https://x.exampleclick'],
    ['line breaks', 'one\r\ntwo\n\nthree', 'one / two / three'],
    ['line breaks at the ends', '\none\n', 'one'],
    ['other line breaks', 'a\u2028b\u2029c\u0085d\ve\ff', 'a / b / c / d / e / f'],
    ['tabs', 'a\tb', 'a b'],
    ['odd blanks', 'a\u2003b\u3000c', 'a b c'],
    ['right-to-left override', 'cv\u202egnp.exe', 'cvgnp.exe'],
    ['zero width', 'a\u200bb\u200dc\ufeffd', 'abcd'],
    ['a joiner in Persian', 'علی\u200cرضا می\u200dخ', 'علی\u200cرضا می\u200dخ'],
    ['a joiner in Hindi', 'क्\u200dष', 'क्\u200dष'],
    [
      'joiners in a row, at the start and between marks',
      '\u200cب\u200c\u200dا\u064b\u200c\u064b',
      'ب\u200cا\u064b\u064b',
    ],
    ['soft hyphen', 'soft\u00adhyphen', 'softhyphen'],
    ['lone surrogate', 'a\ud800b', 'a\ufffdb'],
    ['private use', 'a\ue000b', 'a\ufffdb'],
    ['five hundred marks', `e${'\u0301'.repeat(500)}f`, `e${'\u0301'.repeat(4)}f`],
    ['a mark with no letter', '\u0301a', 'a'],
    ['marks with zero-width characters between them', `e${'\u0301\u200b'.repeat(9)}`, `e${'\u0301'.repeat(4)}`],
    ['splits a family emoji', '\u{1f468}\u200d\u{1f467}', '\u{1f468}\u{1f467}'],
    ['keeps a flag of two letters', '\u{1f1e9}\u{1f1ea}', '\u{1f1e9}\u{1f1ea}'],
    ['keeps skin tones', '\u{1f44d}\u{1f3fd}', '\u{1f44d}\u{1f3fd}'],
    ['Hebrew and Arabic', 'שלום مرحبا', 'שלום مرحبا'],
    ['Devanagari', 'नमस्ते', 'नमस्ते'],
    ['nothing', '', ''],
  ])('%s', (_, given, expected) => {
    expect(clean(given)).toBe(expected);
  });

  it('leaves no invisible character of any hostile text, on one row', () => {
    for (const text of HOSTILE) {
      expect(clean(text)).not.toMatch(UNSEEN);
      expect(clean(text)).not.toMatch(TOO_MANY_MARKS);
    }
  });

  it('does the same for any text, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(clean(text)).not.toMatch(UNSEEN);
        expect(clean(clean(text))).toBe(clean(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('handles 200 KB quickly, as do width, wrapping and cutting', () => {
    const started = performance.now();
    for (const text of HOSTILE) {
      const seen = clean(text);
      displayWidth(seen);
      wrap(seen, 80, 4);
      cutMiddle(seen, 30);
      toAscii(seen);
    }
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('displayWidth', () => {
  test.each([
    ['Amy', 3],
    ['Zoë', 3],
    ['日本', 4],
    ['\u{1f44d}\u{1f3fd}', 2],
    ['e\u0301', 1],
    ['علی\u200cرضا', 6],
    ['', 0],
  ])('%s takes %i columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });
});

describe('wrap', () => {
  test.each([
    ['fits', 'one two', 10, 0, ['one two']],
    ['breaks at a blank', 'one two three', 8, 0, ['one two', 'three']],
    ['indents what follows', 'one two three', 9, 2, ['one two', '  three']],
    [
      'keeps a web address whole',
      'see https://acme.example/jobs/1 now',
      10,
      0,
      ['see', 'https://acme.example/jobs/1', 'now'],
    ],
    ['keeps fixed blanks', `call ${unbroken('+1 212')} now`, 9, 0, ['call', '+1 212', 'now']],
    ['breaks between wide letters', '日本株式会社', 4, 0, ['日本', '株式', '会社']],
    ['one line when piped', 'one two three', null, 0, ['one two three']],
    ['width 1', 'a b', 1, 0, ['a', 'b']],
    ['width 0', 'a b', 0, 0, ['a', 'b']],
    ['nothing', '', 10, 0, ['']],
  ])('%s', (_, text, width, indent, lines) => {
    expect(wrap(text, width, indent)).toEqual(lines);
  });

  it('counts text before the first line', () => {
    expect(wrap('one two', 10, 0, 6)).toEqual(['one', 'two']);
  });

  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .map((text) => clean(text).replace(/[\s\u00a0]/g, '') || 'x');
  const words = fc.array(word, { maxLength: 30 });

  it('never loses a word', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }), (list, width, indent) => {
        expect(wrap(list.join(' '), width, indent).join(' ').replace(/ +/g, '')).toBe(list.join(''));
      }),
      { numRuns: 1000 },
    );
  });

  it('never exceeds the width when each word fits', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 0, max: 20 }), (list, indent) => {
        const width = indent + Math.max(1, ...list.map(displayWidth));
        const [first = '', ...more] = wrap(list.join(' '), width, indent, indent);
        expect(displayWidth(first) + indent).toBeLessThanOrEqual(width);
        for (const line of more) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('cutMiddle', () => {
  test.each([
    ['Marketing Manager', 20, 'Marketing Manager'],
    ['Marketing Manager', 11, 'Marke…nager'],
    ['Marketing Manager', 3, 'M…r'],
    ['Marketing Manager', 2, 'Ma'],
    ['Marketing Manager', 1, 'M'],
    ['Marketing Manager', 0, ''],
    ['プロダクトマネージャー', 9, 'プロ…ャー'],
  ])('%s in %i columns: %s', (title, width, expected) => {
    expect(cutMiddle(title, width)).toBe(expected);
  });

  it('never exceeds the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 40 }), (text, width) => {
        expect(displayWidth(cutMiddle(clean(text), width))).toBeLessThanOrEqual(width);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('toAscii', () => {
  test.each([
    ['Acme – Manager', 'Acme - Manager'],
    ['“Sure”, it’s 5…', '"Sure", it\'s 5...'],
    ['a · b → c ← d', 'a | b -> c <- d'],
    ['Zoë Łukasz Strauß Ærø', 'Zoe Lukasz Strauss AEro'],
    ['日本', '??'],
    ['70.000 €', '70.000 EUR'],
  ])('%s becomes %s', (text, expected) => {
    expect(toAscii(text)).toBe(expected);
  });

  it('leaves ASCII only', () => {
    for (const text of HOSTILE) expect(toAscii(clean(text)).replaceAll('\u00a0', ' ')).toMatch(/^[ -~]*$/);
  });
});
