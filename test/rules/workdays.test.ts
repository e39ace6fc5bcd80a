import { expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../../src/rules/policy.ts';
import { isWorkday, nextWorkday, roll } from '../../src/rules/workdays.ts';
import { dayOf } from './dsl.ts';
import { shortOf } from './look.ts';

const FESTIVE = { ...DEFAULT_POLICY, holidays: [dayOf('11-09'), dayOf('11-10')] };

test.each([
  // The day itself if it's a workday, else the next; then the first workday after it.
  ['fri', true, '11-06', '11-11'],
  ['sat', false, '11-11', '11-11'],
  ['sun', false, '11-11', '11-11'],
  ['11-09', false, '11-11', '11-11'],
  ['11-11', true, '11-11', '11-12'],
])('%s: workday %s, rolls to %s, next %s', (date, workday, rolled, next) => {
  expect(isWorkday(dayOf(date), FESTIVE)).toBe(workday);
  expect([roll(dayOf(date), FESTIVE), nextWorkday(dayOf(date), FESTIVE)].map(shortOf)).toEqual([rolled, next]);
});

const OWN = { ...FESTIVE, workedDays: [dayOf('11-10'), dayOf('11-15'), dayOf('12-24')] };
const SUMMER = [
  { from: 704, through: 704 },
  { from: 801, through: 815 },
];

test.each([
  // Quiet from December 24 through January 1, unless set otherwise.
  ['12-23', DEFAULT_POLICY, '12-23', '2027-01-04'],
  ['12-24', DEFAULT_POLICY, '2027-01-04', '2027-01-04'],
  ['12-31', DEFAULT_POLICY, '2027-01-04', '2027-01-04'],
  ['2027-01-01', DEFAULT_POLICY, '2027-01-04', '2027-01-04'],
  ['2027-12-31', DEFAULT_POLICY, '2028-01-03', '2028-01-03'],
  ['12-25', { ...DEFAULT_POLICY, quietDays: [] }, '12-25', '12-28'],
  ['2027-07-30', { ...DEFAULT_POLICY, quietDays: SUMMER }, '2027-07-30', '2027-08-16'],
  ['2028-07-04', { ...DEFAULT_POLICY, quietDays: SUMMER }, '2028-07-05', '2028-07-05'],
  // A day marked as worked overrides holidays, weekends and quiet days.
  ['11-09', OWN, '11-10', '11-10'],
  ['11-14', OWN, '11-15', '11-15'],
  ['12-24', OWN, '12-24', '2027-01-04'],
])('%s with days off and quiet days rolls to %3$s, next %4$s', (date, week, rolled, next) => {
  expect([roll(dayOf(date), week), nextWorkday(dayOf(date), week)]).toEqual([rolled, next].map(dayOf));
});
