import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, nameKey, nearestNames, wordsBegin } from '../../src/domain/names.ts';

describe('fold', () => {
  test.each([
    ['Amy Lee', 'amy lee'],
    ['  AMY \t Lee ', 'amy lee'],
    ['Zoë Brontë', 'zoe bronte'],
    ['Zoe\u0308', 'zoe'],
    ['Łukasz Wałęsa', 'lukasz walesa'],
    ['Groß & Söhne', 'gross sohne'],
    ['GROẞ', 'gross'],
    ['Bjørn Ærø', 'bjorn aero'],
    ['Œuvre', 'oeuvre'],
    ['Đorđe Þór Guðrún', 'dorde thor gudrun'],
    ['İstanbul ışık', 'istanbul isik'],
    ["O'Brien", 'obrien'],
    ['O’Brien', 'obrien'],
    ['OʼBrien', 'obrien'],
    ['O´Brien', 'obrien'],
    ['Jean-Luc', 'jean luc'],
    ['Smith, Jr.', 'smith jr'],
    ['UI/UX Designer (m/f)', 'ui ux designer m f'],
    ['AT&T', 'at t'],
    ['3M', '3m'],
    ['Ａｃｍｅ', 'acme'],
    ['ﬁnance', 'finance'],
    ['Ac\u200bme\u202e', 'acme'],
    ['Acme 🎉', 'acme'],
    ['Владимир Йод', 'владимир иод'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['οδός', 'οδοσ'],
    ['李明', '李明'],
    ['ガス', 'ガス'],
    ['김철수', '김철수'],
    ['किताब', 'किताब'],
    ['مُحَمَّد', 'محمد'],
    ['O"Brien AND (', 'o brien and'],
    ["'); DROP TABLE", 'drop table'],
    ['%_', '%_'],
    ['---', '---'],
    [' 🎉  ❤️ ', '🎉 ❤️'],
    ['', ''],
  ])('%j is %j', (text, folded) => expect(fold(text)).toBe(folded));

  test('keeps か and が, कि and की apart', () => {
    expect(fold('か')).not.toBe(fold('が'));
    expect(fold('कि')).not.toBe(fold('की'));
  });

  test('the fast path for plain characters gives the same result', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 30 }), (text) => {
        expect(fold(`x${text}`)).toBe(fold(`x\u0301${text}`));
      }),
      { numRuns: 2000 },
    );
  });

  test('ignores case and outer blanks, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(` ${text} `)).toBe(fold(text));
      }),
      { numRuns: 5000 },
    );
  });

  test('folds only blanks to nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        expect(fold(text) === '').toBe(text.trim() === '');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('nameKey', () => {
  test.each([
    ['Acme', 'acme'],
    ['Acme, Inc.', 'acme'],
    ['ACME Ltd', 'acme'],
    ['Acme Limited', 'acme'],
    ['Acme GmbH', 'acme'],
    ['Acme GmbH & Co. KG', 'acme'],
    ['Acme Co., Ltd.', 'acme'],
    ['Acme L.L.C.', 'acme'],
    ['Acme S.A.', 'acme'],
    ['Acme S.p.A.', 'acme'],
    ['Acme A/S', 'acme'],
    ['Acme Sp. z o.o.', 'acme'],
    ['Acme PLC', 'acme'],
    ['Acme Pty Ltd', 'acme'],
    ['Acme B.V.', 'acme'],
    ['Acme Corporation', 'acme'],
    ['The Acme Company', 'the acme'],
    ['Inc Magazine', 'inc magazine'],
    ['Company', 'company'],
    ['Co. Inc.', 'co'],
    ['Limited', 'limited'],
    ['S.A.', 's a'],
    ['San Diego Zoo', 'san diego zoo'],
    ['Vitamin B', 'vitamin b'],
    ['---', '---'],
  ])('%j is %j', (name, key) => expect(nameKey(name)).toBe(key));

  test('a key is its own key, and is never empty for a name', () => {
    const names = fc.array(fc.constantFrom('Acme', 'Co', 'Inc.', 's', 'a', 'GmbH', '&', 'ż', '-'), { minLength: 1 });
    fc.assert(
      fc.property(names, (words) => {
        const key = nameKey(words.join(' '));
        expect(key).not.toBe('');
        expect(nameKey(key)).toBe(key);
      }),
    );
  });
});

describe('wordsBegin', () => {
  test.each([
    ['amy', 'amy lee', true],
    ['am le', 'amy lee', true],
    ['le am', 'amy lee', true],
    ['lee', 'amy lee', true],
    ['my', 'amy lee', false],
    ['amy leeson', 'amy lee', false],
    ['amy x', 'amy lee', false],
    ['', 'amy lee', false],
  ])('%j in %j: %s', (typed, name, begins) => expect(wordsBegin(typed, name)).toBe(begins));
});

describe('the nearest names', () => {
  const names = ['Acme', 'Acme', 'Beta Corp', 'Marketing Partners', 'Łódź Labs'];
  test.each([
    ['acmee', ['Acme']],
    ['amce', ['Acme']],
    ['acm', ['Acme']],
    ['bata', ['Beta Corp']],
    ['markteing', ['Marketing Partners']],
    ['lodz lab', ['Łódź Labs']],
    ['bxta', ['Beta Corp']],
    ['bxtx', []],
    ['zebra', []],
    ['ab', []],
    ['', []],
  ])('to %j are %j', (typed, near) => expect(nearestNames(typed, names)).toEqual(near));

  test('are at most three, nearest first', () => {
    expect(nearestNames('Anna Li', ['Anna Lee', 'Anna Lo', 'Anna Li', 'Hanna Lia', 'Hanna Li'])).toEqual([
      'Anna Li',
      'Anna Lo',
      'Hanna Li',
    ]);
  });
});
