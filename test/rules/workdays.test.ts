import { expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../../src/rules/policy.ts';
import { isWorkday, nextWorkday, roll } from '../../src/rules/workdays.ts';
import { dayOf } from './dsl.ts';
import { shortOf } from './look.ts';

const FESTIVE = { ...DEFAULT_POLICY, holidays: [dayOf('11-09'), dayOf('11-10')] };

test.each([
  // the day itself if it is a workday, else the next; the first workday after it
  ['fri', true, '11-06', '11-11'],
  ['sat', false, '11-11', '11-11'],
  ['sun', false, '11-11', '11-11'],
  ['11-09', false, '11-11', '11-11'],
  ['11-11', true, '11-11', '11-12'],
])('%s: workday %s, rolls to %s, next %s', (date, workday, rolled, next) => {
  expect(isWorkday(dayOf(date), FESTIVE)).toBe(workday);
  expect([roll(dayOf(date), FESTIVE), nextWorkday(dayOf(date), FESTIVE)].map(shortOf)).toEqual([rolled, next]);
});
