import { expect, test } from 'vitest';
import { type Day, parseDay } from '../../src/domain/day.ts';
import { namesDay } from '../../src/drafts/named-day.ts';

const NOV_9 = parseDay('2026-11-09') as Day;

test.each([
  ["I'll check in on Monday, November 9, unless you'd prefer another time."],
  ['on Monday, November 9.'],
  ['on the 9th of November'],
  ['Nov. 9th'],
  ['on November\n9'],
  ['(nov 09)'],
  ['11/9'],
  ['11/09/2026'],
  ['2026-11-09'],
])('%j names November 9', (text) => {
  expect(namesDay(text, NOV_9)).toBe(true);
});

test.each([
  ['on Monday'],
  ['November 19'],
  ['November 90'],
  ['29 November'],
  ['October 9'],
  ['2026-11-091'],
  ['111/9'],
  ['9 novels'],
  [''],
])('%j does not', (text) => {
  expect(namesDay(text, NOV_9)).toBe(false);
});
