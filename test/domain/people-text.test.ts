import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUserError } from '../../src/domain/errors.ts';
import { parsePersonText } from '../../src/domain/input.ts';
import { fold } from '../../src/domain/names.ts';
import { splitPeople } from '../../src/domain/people-text.ts';
import { errorOf } from './support.ts';

/** Folded names of people on record. */
const KNOWN = ['Ida Park', 'Head Ball', 'ana sol', 'Kim', 'Lund, Eva', 'Zoë Nowak', 'Rich Buyer', '佐藤花子'].map(fold);
const isKnown = (name: string) => KNOWN.some((known) => known === fold(name) || known.split(' ')[0] === fold(name));

describe('these are read', () => {
  test.each<[string, ...string[]]>([
    ['Amy Lee, Bob Ray and Cy Young', 'Amy Lee', 'Bob Ray', 'Cy Young'],
    ['Amy Lee, Head of Sales and Marketing', 'Amy Lee, Head of Sales and Marketing'],
    ['Ann Lee, PhD', 'Ann Lee, PhD'],
    ['Dr. Bob Ray, CFO, Cy Young', 'Dr. Bob Ray, CFO', 'Cy Young'],
    // One person.
    ['Amy', 'Amy'],
    ['amy lee', 'amy lee'],
    ['Amy Lee', 'Amy Lee'],
    ['山田太郎', '山田太郎'],
    ['Head of Sales', 'Head of Sales'],
    ['p3', 'p3'],
    ['x7', 'x7'],
    ['Amy Lee <amy@acme.com>', 'Amy Lee <amy@acme.com>'],
    ['Amy Lee +1 212 555 0100', 'Amy Lee +1 212 555 0100'],
    [
      'Amy Lee, Head of Marketing <amy@acme.com> +1 212 555 0100',
      'Amy Lee, Head of Marketing <amy@acme.com> +1 212 555 0100',
    ],
    ['Brandon Sanderson', 'Brandon Sanderson'],
    ['Andy And', 'Andy And'],
    ['Sandra', 'Sandra'],
    // Semicolons and line breaks.
    ['Amy Lee; Bob Ray', 'Amy Lee', 'Bob Ray'],
    ['Amy; Bob; Cy', 'Amy', 'Bob', 'Cy'],
    ['Amy Lee;Bob Ray;', 'Amy Lee', 'Bob Ray'],
    ['Amy Lee；Bob Ray', 'Amy Lee', 'Bob Ray'],
    ['Amy Lee\nBob Ray', 'Amy Lee', 'Bob Ray'],
    ['Amy Lee\r\nBob Ray\n', 'Amy Lee', 'Bob Ray'],
    ['Amy Lee\u2028Bob Ray', 'Amy Lee', 'Bob Ray'],
    ['Amy Lee, Storyteller; Bob Ray', 'Amy Lee, Storyteller', 'Bob Ray'],
    ['Amy Lee, Acme;', 'Amy Lee, Acme'],
    ['Lee, Amy;', 'Lee, Amy'],
    ['lee; amy', 'lee', 'amy'],
    ['Amy Lee and Sons;', 'Amy Lee and Sons'],
    ['Amy Lee and Bob Ray; Cy Young', 'Amy Lee', 'Bob Ray', 'Cy Young'],
    ['Amy Lee, Head of Sales; Bob Ray, CFO', 'Amy Lee, Head of Sales', 'Bob Ray, CFO'],
    ['山田太郎; 佐藤一郎', '山田太郎', '佐藤一郎'],
    // After an email address or a phone number.
    ['Amy Lee <a@x.com>, Bob Ray <b@x.com>', 'Amy Lee <a@x.com>', 'Bob Ray <b@x.com>'],
    ['Amy <a@x.com>, bob <b@x.com>', 'Amy <a@x.com>', 'bob <b@x.com>'],
    ['Amy Lee <a@x.com> and Bob Ray', 'Amy Lee <a@x.com>', 'Bob Ray'],
    ['Amy Lee <a@x.com> & Bob Ray', 'Amy Lee <a@x.com>', 'Bob Ray'],
    ['Amy Lee <a@x.com>, and Bob Ray', 'Amy Lee <a@x.com>', 'Bob Ray'],
    ['Amy Lee, Buyer <a@x.com>, Bob Ray, CFO', 'Amy Lee, Buyer <a@x.com>', 'Bob Ray, CFO'],
    ['Amy Lee <a@x.com> +1 212 555 0100, Bob Ray', 'Amy Lee <a@x.com> +1 212 555 0100', 'Bob Ray'],
    ['Amy Lee +1 212 555 0100, Bob Ray', 'Amy Lee +1 212 555 0100', 'Bob Ray'],
    ['Amy Lee (212) 555-0100 and Bob Ray', 'Amy Lee (212) 555-0100', 'Bob Ray'],
    ['Amy Lee +1 212 555 0100 x12, Bob', 'Amy Lee +1 212 555 0100 x12', 'Bob'],
    ['Amy Lee, +1 212 555 0100, Bob Ray', 'Amy Lee, +1 212 555 0100', 'Bob Ray'],
    ['Amy Lee, Storyteller <a@x.com>', 'Amy Lee, Storyteller <a@x.com>'],
    ['Amy Lee, Dog Walker <a@x.com>', 'Amy Lee, Dog Walker <a@x.com>'],
    ['Elsa Brand, principal <e@x.com>', 'Elsa Brand, principal <e@x.com>'],
    ['Amy Lee, keeper of the keys <a@x.com>', 'Amy Lee, keeper of the keys <a@x.com>'],
    ['Amy Lee and Bob Ray <b@x.com>', 'Amy Lee', 'Bob Ray <b@x.com>'],
    ['Amy Lee, Head of Sales, EMEA <a@x.com>', 'Amy Lee, Head of Sales, EMEA <a@x.com>'],
    // Names, and titles after them.
    ['Amy Lee, Bob Ray', 'Amy Lee', 'Bob Ray'],
    ['Amy Lee,Bob Ray', 'Amy Lee', 'Bob Ray'],
    ['Amy Lee , Bob Ray , ', 'Amy Lee', 'Bob Ray'],
    ['AMY LEE, BOB RAY', 'AMY LEE', 'BOB RAY'],
    ['Amy Lee, Bob Ray, and Cy Young', 'Amy Lee', 'Bob Ray', 'Cy Young'],
    ['Amy Lee, Bob Ray, & Cy Young', 'Amy Lee', 'Bob Ray', 'Cy Young'],
    ['Amy Lee and Bob Ray and Cy Young', 'Amy Lee', 'Bob Ray', 'Cy Young'],
    ['Amy Lee & Bob Ray', 'Amy Lee', 'Bob Ray'],
    ['Amy Lee AND Bob Ray', 'Amy Lee', 'Bob Ray'],
    ['Amy and Bob', 'Amy', 'Bob'],
    ['Amy & Bob', 'Amy', 'Bob'],
    ['Amy and Bob and Cy', 'Amy', 'Bob', 'Cy'],
    ['Amy B. Lee, Bob C. D. Ray', 'Amy B. Lee', 'Bob C. D. Ray'],
    ['Jean-Luc Picard, Anne-Marie Lüders', 'Jean-Luc Picard', 'Anne-Marie Lüders'],
    ["Sinéad O'Neil, Conor O’Brien", "Sinéad O'Neil", 'Conor O’Brien'],
    ['Vincent van Gogh, Ludwig van Beethoven', 'Vincent van Gogh', 'Ludwig van Beethoven'],
    ['Otto von der Heide and Ana de la Cruz', 'Otto von der Heide', 'Ana de la Cruz'],
    ["Gabriele d'Annunzio, Jeanne d’Arc", "Gabriele d'Annunzio", 'Jeanne d’Arc'],
    ['José Ortega y Gasset, Omar bin Said', 'José Ortega y Gasset', 'Omar bin Said'],
    ['Анна Каренина, Иван Петров', 'Анна Каренина', 'Иван Петров'],
    ['Ελένη Παππά and Νίκος Γεωργίου', 'Ελένη Παππά', 'Νίκος Γεωργίου'],
    ['Łukasz Żak, Ömer Şahin', 'Łukasz Żak', 'Ömer Şahin'],
    ['Gabriel José García Márquez, Ann Lee', 'Gabriel José García Márquez', 'Ann Lee'],
    ['Dr Lee, Prof. Ray', 'Dr Lee', 'Prof. Ray'],
    ['Mr. Lee and Mrs. Ray', 'Mr. Lee', 'Mrs. Ray'],
    ['Ms Amy Lee, Buyer', 'Ms Amy Lee, Buyer'],
    ['Prof. Ann Lee, PhD, Bob Ray', 'Prof. Ann Lee, PhD', 'Bob Ray'],
    ['Ann Lee, Ph.D.', 'Ann Lee, Ph.D.'],
    ['Ann Lee, PhD, MBA', 'Ann Lee, PhD, MBA'],
    ['Sam Ray, Jr., Amy Lee', 'Sam Ray, Jr.', 'Amy Lee'],
    ['Amy Lee, HR, Bob Ray, Co-Founder & CEO', 'Amy Lee, HR', 'Bob Ray, Co-Founder & CEO'],
    ['Amy Lee, VP Sales', 'Amy Lee, VP Sales'],
    ['Amy Lee, head of sales', 'Amy Lee, head of sales'],
    ['Amy Lee, Senior Software Engineer II', 'Amy Lee, Senior Software Engineer II'],
    ['Amy Lee, Talent Acquisition', 'Amy Lee, Talent Acquisition'],
    [
      'Eva Roth, Geschäftsführerin, Uwe Bach, Vertriebsleiter',
      'Eva Roth, Geschäftsführerin',
      'Uwe Bach, Vertriebsleiter',
    ],
    ['Eva Roth, Leiterin Einkauf', 'Eva Roth, Leiterin Einkauf'],
    [
      'Luc Roy, Directeur des Ressources Humaines, Léa Roy, Chargée de projet',
      'Luc Roy, Directeur des Ressources Humaines',
      'Léa Roy, Chargée de projet',
    ],
    ['Ana Gil, Jefa de Ventas, Luis Paz, Gerente', 'Ana Gil, Jefa de Ventas', 'Luis Paz, Gerente'],
    // People on record.
    ['Ida Park, Kim', 'Ida Park', 'Kim'],
    ['ida, kim', 'ida', 'kim'],
    ['ida and kim', 'ida', 'kim'],
    ['kim & Bob Ray', 'kim', 'Bob Ray'],
    ['Head Ball, Bob Ray', 'Head Ball', 'Bob Ray'],
    ['Bob Ray, Rich Buyer', 'Bob Ray', 'Rich Buyer'],
    ['Lund, Eva', 'Lund, Eva'],
    ['zoe nowak, ana sol', 'zoe nowak', 'ana sol'],
    ['佐藤花子, Bob Ray', '佐藤花子', 'Bob Ray'],
    ['p3, p7 and Bob Ray', 'p3', 'p7', 'Bob Ray'],
    ['P3 & kim', 'P3', 'kim'],
  ])('%j', (text, ...people) => {
    expect(splitPeople(text, isKnown)).toEqual(people);
  });
});

describe('these could be either, so they are refused', () => {
  test.each<[string, string]>([
    ['Lee, Amy', 'Lee; Amy'],
    ['Amy Lee and Sons', 'Amy Lee; Sons'],
    ['Amy Lee & Sons', 'Amy Lee; Sons'],
    ['Amy Lee & Co', 'Amy Lee; Co'],
    ['Sales and Marketing', 'Sales; Marketing'],
    ['Amy Lee, Acme', 'Amy Lee; Acme'],
    ['Amy Lee, Acme Corp', 'Amy Lee; Acme Corp'],
    ['Amy Lee, Bob', 'Amy Lee; Bob'],
    ['Amy, Bob Ray', 'Amy; Bob Ray'],
    ['Amy, Bob and Cy', 'Amy; Bob and Cy'],
    ['Amy Lee and Bob', 'Amy Lee; Bob'],
    ['amy lee, bob ray', 'amy lee; bob ray'],
    ['amy lee and bob ray', 'amy lee; bob ray'],
    ['Amy Lee, bob', 'Amy Lee; bob'],
    ['Amy Lee, storyteller', 'Amy Lee; storyteller'],
    ['Amy Lee, R2 D2', 'Amy Lee; R2 D2'],
    ['Amy Lee, Ana Bea Cleo Dora Eve', 'Amy Lee; Ana Bea Cleo Dora Eve'],
    ['CFO, Amy Lee', 'CFO; Amy Lee'],
    ['Head of Sales, Amy Lee', 'Head of Sales; Amy Lee'],
    ['p3, Head of Sales', 'p3; Head of Sales'],
    ['山田太郎, 部長', '山田太郎; 部長'],
    ['山田太郎、佐藤一郎', '山田太郎; 佐藤一郎'],
    ['محمد علي، فاطمة حسن', 'محمد علي; فاطمة حسن'],
    ['Amy Lee, Dr. Bob Ray <b@x.com>', 'Amy Lee; Dr. Bob Ray <b@x.com>'],
    ['Amy Lee, Bob Ray +1 212 555 0100', 'Amy Lee; Bob Ray +1 212 555 0100'],
    ['Lee, Amy <a@x.com>', 'Lee; Amy <a@x.com>'],
    ['Kim, Ann Lo <a@x.com>', 'Kim; Ann Lo <a@x.com>'],
    ['Dr. Dan Fox, CFO, Eve Moss <eve@x.com>', 'Dr. Dan Fox, CFO; Eve Moss <eve@x.com>'],
    ['Amy Lee <a@x.com>, Bob Ray, Acme', 'Bob Ray; Acme'],
    ['Amy Lee, Bob Ray; Cy Young', 'Amy Lee; Bob Ray'],
    ['Amy Lee, amy@acme.com', 'Amy Lee; amy@acme.com'],
    ['Amy Lee, 12345', 'Amy Lee; 12345'],
  ])('%j', (text, apart) => {
    const error = errorOf(() => splitPeople(text, isKnown));
    expect(error.code).toBe('usage');
    expect(error.hint).toContain(`"${apart}"`);
  });

  test.each(['Lee, Amy', 'Amy Lee and Sons', 'Amy Lee, Acme', '山田太郎, 部長'])(
    'both spellings of %j can be typed',
    (text) => {
      const [, apart = '', together = ''] =
        /type "(.*?)"\. .* type "(.*?)"/.exec(errorOf(() => splitPeople(text, isKnown)).hint ?? '') ?? [];
      expect(splitPeople(apart, isKnown)).toHaveLength(2);
      expect(splitPeople(together, isKnown)).toEqual([text]);
    },
  );
});

describe('whatever is typed', () => {
  const words = fc.constantFrom(
    ...'Amy Lee, Bob Ray and & ; CFO, Head of Sales <a@x.com> <a@x.com>, +1 212 555 0100, van p3 Lee 山田 \n , <'.split(
      ' ',
    ),
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 12 }).map((typed) => typed.join(' ')),
  );

  test('keeps every letter, or is refused with a way out', () => {
    fc.assert(
      fc.property(texts, (text) => {
        try {
          const letters = (typed: string) => typed.replace(/\band\b/gi, '').replace(/[^\p{L}\p{N}<>@]/gu, '');
          expect(letters(splitPeople(text, isKnown).join(' '))).toBe(letters(text));
        } catch (error) {
          if (!isUserError(error)) throw error;
          expect(error.code).toBe('usage');
          expect(error.hint).toContain('type "');
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('handles long texts quickly', () => {
    for (const text of [
      '1'.repeat(4000),
      '<'.repeat(4000),
      'a and '.repeat(700),
      '+1 '.repeat(1300),
      'Amy Lee, '.repeat(450),
    ]) {
      expect(splitPeople(text, () => true)).toEqual([text]);
      expect(() => splitPeople(`${text};x`, isKnown).map(parsePersonText)).not.toThrow(TypeError);
    }
  });
});
