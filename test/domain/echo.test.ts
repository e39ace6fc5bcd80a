import { expect, test } from 'vitest';
import type { ClockTime, Day } from '../../src/domain/day.ts';
import { parseDay, parseTime } from '../../src/domain/day.ts';
import { echoDay, echoMoment } from '../../src/domain/echo.ts';

const day = (iso: string) => parseDay(iso) as Day;
const TUESDAY = day('2026-11-24');

test.each([
  ['2026-11-24', 'Tuesday, November 24, 2026 (today)'],
  ['2026-11-25', 'Wednesday, November 25, 2026 (tomorrow)'],
  ['2026-11-23', 'Monday, November 23, 2026 (yesterday)'],
  ['2026-11-27', 'Friday, November 27, 2026 (in 3 days)'],
  ['2026-11-01', 'Sunday, November 1, 2026 (23 days ago)'],
  ['2027-01-02', 'Saturday, January 2, 2027 (in 39 days)'],
  ['2027-11-23', 'Tuesday, November 23, 2027 (next year, in 364 days)'],
  ['2025-11-25', 'Tuesday, November 25, 2025 (last year, 364 days ago)'],
  ['2026-06-01', 'Monday, June 1, 2026 (176 days ago)'],
  ['2028-12-01', 'Friday, December 1, 2028 (in 738 days)'],
])('echoes %s as %s', (iso, echo) => expect(echoDay(day(iso), TUESDAY)).toBe(echo));

test('echoes a time after the date, and none when none was given', () => {
  const time = parseTime('14:00') as ClockTime;
  expect(echoMoment({ day: day('2026-11-27'), time }, TUESDAY)).toBe('Friday, November 27, 2026, 2:00 PM (in 3 days)');
  expect(echoMoment({ day: TUESDAY, time: null }, TUESDAY)).toBe('Tuesday, November 24, 2026 (today)');
});
