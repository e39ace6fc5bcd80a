import { describe, expect, test } from 'vitest';
import { dateNear, dayNear, dayNearInFull, fullDay, lengthWords } from '../../src/domain/day-words.ts';
import { countOf } from '../../src/domain/words.ts';
import { day } from '../rules/records.ts';
import { TODAY } from '../views/build.ts';

describe('numbers', () => {
  test.each([
    [0, 'no calls'],
    [1, 'one call'],
    [2, 'two calls'],
    [12, 'twelve calls'],
    [13, '13 calls'],
  ])('%i: %s', (count, expected) => {
    expect(countOf(count, 'call')).toBe(expected);
  });

  test.each([
    [1, '1 minute'],
    [45, '45 minutes'],
    [60, '1 hour'],
    [90, '90 minutes'],
    [120, '2 hours'],
  ])('%i minutes: %s', (minutes, expected) => {
    expect(lengthWords(minutes)).toBe(expected);
  });
});

describe('days as of Tuesday, November 24, 2026', () => {
  test.each([
    ['2026-11-24', 'today', 'today (Tue Nov 24)', 'Tue Nov 24'],
    ['2026-11-25', 'tomorrow', 'tomorrow (Wed Nov 25)', 'Wed Nov 25'],
    ['2026-11-23', 'yesterday', 'yesterday (Mon Nov 23)', 'Mon Nov 23'],
    ['2026-11-27', 'Fri Nov 27', 'Fri Nov 27', 'Fri Nov 27'],
    ['2027-01-05', 'Tue Jan 5, 2027', 'Tue Jan 5, 2027', 'Tue Jan 5, 2027'],
  ])('%s', (text, near, inFull, date) => {
    expect([dayNear(day(text), TODAY), dayNearInFull(day(text), TODAY), dateNear(day(text), TODAY)]).toEqual([
      near,
      inFull,
      date,
    ]);
  });

  test('in full', () => {
    expect(fullDay(TODAY)).toBe('Tuesday, November 24, 2026');
  });
});
