import { describe, expect, test } from 'vitest';
import { fillDays } from '../../../src/features/demo/relative-days.ts';
import { day } from '../../rules/records.ts';

const filled = (written: string, today: string) => {
  const rows = { notes: [{ id: 1, jobId: null, on: written, text: 'today' }] };
  return JSON.parse(fillDays(rows, day(today))).notes[0];
};

describe('a day counted from today', () => {
  // 2026-11-24 is a Tuesday, 2026-11-28 a Saturday, 2027-01-01 usually a quiet day.
  test.each([
    ['today', '2026-11-24', '2026-11-24'],
    ['+1 day', '2026-11-27', '2026-11-28'],
    ['-1 workday', '2026-11-24', '2026-11-23'],
    ['-2 workdays', '2026-11-24', '2026-11-20'],
    ['-1 workday', '2026-11-28', '2026-11-27'],
    ['-1 workday', '2026-11-29', '2026-11-27'],
    ['+3 workdays', '2026-11-26', '2026-12-01'],
    ['-2 workdays +1 day', '2026-11-24', '2026-11-21'],
    ['-5 workdays', '2027-01-01', '2026-12-25'],
  ])('%s on %s is %s', (written, today, expected) => {
    expect(filled(written, today).on).toBe(expected);
  });

  test.each(['', '-3', '2026-11-24', 'tomorrow', '- 3 workdays'])("%j isn't one", (written) => {
    expect(() => filled(written, '2026-11-24')).toThrow("isn't a day counted from today");
  });

  test('is only read in day fields', () => {
    expect(filled('today', '2026-11-24').text).toBe('today');
  });
});
