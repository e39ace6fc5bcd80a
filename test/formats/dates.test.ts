// Dates in other programs' formats, and telling day from month.
import { describe, expect, test } from 'vitest';
import { formatDay } from '../../src/domain/day.ts';
import { type Order, provenOrder, readDate } from '../../src/formats/dates.ts';

function read(text: string, order: Order | null = null): string | null {
  const day = readDate(text, order);
  return typeof day === 'number' ? formatDay(day) : day;
}

describe('reads as the same day in any column', () => {
  test.each([
    ['2024-03-05', '2024-03-05'],
    ['2024-3-5', '2024-03-05'],
    ['2024/03/05', '2024-03-05'],
    ['2024-03-05T08:15:00Z', '2024-03-05'],
    ['2024-03-05T08:15:00.123+02:00', '2024-03-05'],
    ['2024-03-05 08:15:00 UTC', '2024-03-05'],
    ['05 Mar 2024', '2024-03-05'],
    ['5-Mar-2024', '2024-03-05'],
    ['Mar 5, 2024', '2024-03-05'],
    ['March 5th, 2024', '2024-03-05'],
    ['Tue, 5 March 2024', '2024-03-05'],
    ['Tue Mar 05 2024 08:15:00 GMT+0100 (CET)', '2024-03-05'],
    ['2024-03-05 08:15 EST', '2024-03-05'],
    ['2024-03-05 08:15 GMT+2', '2024-03-05'],
    ['2024-03-05T08:15:00+01:00[Europe/Berlin]', '2024-03-05'],
    ['2024-03-05 08:15 America/New_York', '2024-03-05'],
    ['2024-03-05+01:00', '2024-03-05'],
    ['2024-03-05Z', '2024-03-05'],
    ['March 5, 2024 8:15 AM (EST)', '2024-03-05'],
    ['5 March 2024 08:15 CET', '2024-03-05'],
    ['05.03.2024 08:15 Uhr', '2024-03-05'],
    ['2024年3月5日', '2024-03-05'],
    ['2024年03月05日 08:15', '2024-03-05'],
    ['2024/03/05(火)', '2024-03-05'],
    ['２０２４年３月５日（火）', '2024-03-05'],
    ['05. März 2024', '2024-03-05'],
    ['5 mars 2024', '2024-03-05'],
    ['5 de marzo de 2024', '2024-03-05'],
    ['05 mag 2024', '2024-05-05'],
    ['05 mrt. 2024', '2024-03-05'],
    ['5 août 2024', '2024-08-05'],
    ['05 dez. 2024', '2024-12-05'],
    ['11/20/24, 8:15 AM', '2024-11-20'],
    ['20/11/2024', '2024-11-20'],
    ['20-11-2024', '2024-11-20'],
    ['05.03.2024', '2024-03-05'],
    ['05.03.24, 08:15', '2024-03-05'],
    ['03/03/2024', '2024-03-03'],
  ])('%s: %s', (text, day) => {
    expect(read(text)).toBe(day);
    expect(read(` ${text}  `, 'day-first')).toBe(day);
    expect(read(text, 'month-first')).toBe(day);
  });
});

describe('depends on which number the column has first', () => {
  test.each([
    ['03/04/2026', '2026-04-03', '2026-03-04'],
    ['3/4/26', '2026-04-03', '2026-03-04'],
    ['03-04-2026', '2026-04-03', '2026-03-04'],
    ['1/2/24, 8:15 PM', '2024-02-01', '2024-01-02'],
  ])('%s', (text, dayFirst, monthFirst) => {
    expect(read(text)).toBe('unclear');
    expect(read(text, 'day-first')).toBe(dayFirst);
    expect(read(text, 'month-first')).toBe(monthFirst);
  });
});

test('quickly rejects a long text that begins like a date', () => {
  const begun = performance.now();
  for (const tail of [' a'.repeat(20_000), 'ab'.repeat(20_000), '()'.repeat(20_000), '('.repeat(20_000)])
    expect(read(`2024-03-05 08:15 ${tail}!`)).toBe(null);
  expect(performance.now() - begun).toBeLessThan(1000);
});

describe('not a date', () => {
  test.each([
    '2026-02-30',
    '2026-13-01',
    '31/02/2026',
    '32/01/2026',
    '13/13/2026',
    '45616',
    '20241120',
    'soon',
    'Q3 2026',
    'Monday',
    '05 Foo 2024',
    '5/6',
    '2026-11-24 and later',
    '0',
    '',
  ])('%s', (text) => {
    expect(read(text, 'month-first')).toBeNull();
  });
});

test('tells which number is the month', () => {
  const orders = ['20/11/2024', '11/20/2024', '03/04/2024', '03.04.2024', '2024-03-04', 'soon', ''].map(provenOrder);
  expect(orders).toEqual(['day-first', 'month-first', null, 'day-first', null, null, null]);
});
