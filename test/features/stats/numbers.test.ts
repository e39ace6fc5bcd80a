import { describe, expect, test } from 'vitest';
import { shareOf, spreadOf } from '../../../src/features/stats/numbers.ts';

describe('shares, with bounds calculated by hand', () => {
  test.each([
    [0, 10, '0 0 0.2775'],
    [1, 1, '1 0.2065 1'],
    [1, 10, '0.1 0.0179 0.4042'],
    [5, 10, '0.5 0.2366 0.7634'],
    [17, 41, '0.4146 0.2776 0.5663'],
    [20, 400, '0.05 0.0326 0.076'],
    [10, 10, '1 0.7225 1'],
  ])('%i of %i: %s', (hits, all, expected) => {
    const found = shareOf(hits, all);
    const rounded = [found?.share, found?.low, found?.high].map((number = -1) => Number(number.toFixed(4)));
    expect(rounded.join(' ')).toBe(expected);
  });

  test('is null without numbers', () => {
    expect(shareOf(0, 0)).toBeNull();
  });
});

describe('spreads', () => {
  test.each([
    [[7], '1: 7, 7 to 7'],
    [[9, 2], '2: 5.5, 2 to 9'],
    [[3, 1, 20], '3: 3, 1 to 20'],
    [[10, 0, 4, 5], '4: 4.5, 0 to 10'],
    [[100, 20, 3, 3, 3], '5: 3, 3 to 100'],
  ])('%j: %s', (numbers, expected) => {
    const found = spreadOf(numbers);
    expect(`${found?.count}: ${found?.median}, ${found?.least} to ${found?.most}`).toBe(expected);
  });

  test('is null without numbers', () => {
    expect(spreadOf([])).toBeNull();
  });
});
