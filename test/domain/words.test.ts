// Counts, numbers and lists in words.
import { expect, test } from 'vitest';
import { counted, everyDays, listed, numberWord, ordinalWord } from '../../src/domain/words.ts';

test.each([
  [0, 'no'],
  [1, 'one'],
  [12, 'twelve'],
  [13, '13'],
])('%i in words: %s', (count, word) => {
  expect(numberWord(count)).toBe(word);
});

test.each([
  [1, 'first'],
  [2, 'second'],
  [12, 'twelfth'],
  [13, '13th'],
  [21, '21st'],
  [22, '22nd'],
  [23, '23rd'],
  [111, '111th'],
])('%i as an ordinal: %s', (number, word) => {
  expect(ordinalWord(number)).toBe(word);
});

test.each([
  [0, '0 days'],
  [1, '1 day'],
  [7, '7 days'],
])('a count of %i: %s', (count, words) => {
  expect(counted(count, 'day')).toBe(words);
});

test.each([
  [[], ''],
  [['Amy'], 'Amy'],
  [['Amy', 'Pete'], 'Amy and Pete'],
  [['Amy', 'Pete', 'Rob'], 'Amy, Pete and Rob'],
])('a list of %j: %j', (names, words) => {
  expect(listed(names)).toBe(words);
});

test.each([
  [1, 'every day'],
  [7, 'every week'],
  [10, 'every 10 days'],
  [14, 'every two weeks'],
  [84, 'every twelve weeks'],
  [91, 'every 13 weeks'],
])('%i days are %s', (days, words) => {
  expect(everyDays(days)).toBe(words);
});
