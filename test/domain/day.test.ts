import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { ClockTime, Day, Moment } from '../../src/domain/day.ts';
import {
  addDays,
  addMinutes,
  dayFromParts,
  formatDay,
  formatMoment,
  instantOf,
  laterOf,
  minutesOf,
  momentAt,
  monthName,
  parseDay,
  parseMoment,
  parseTime,
  partsOfDay,
  weekdayName,
  weekdayOf,
} from '../../src/domain/day.ts';

const day = (iso: string) => parseDay(iso) as Day;
const moment = (text: string) => parseMoment(text) as Moment;

afterEach(() => {
  process.env.TZ = 'UTC';
});

describe('days', () => {
  test.each([
    ['1970-01-01', 0, 'Thursday'],
    ['1969-12-31', -1, 'Wednesday'],
    ['2000-02-29', 11016, 'Tuesday'],
    ['2026-11-02', 20759, 'Monday'],
    ['2200-12-31', 84370, 'Wednesday'],
  ])('%s is day %i, a %s', (iso, count, weekday) => {
    expect(parseDay(iso)).toBe(count);
    expect(formatDay(count as Day)).toBe(iso);
    expect(weekdayName(count as Day)).toBe(weekday);
  });

  test.each(['2026-02-30', '2026-13-01', '2026-00-10', '2026-01-00', '2027-02-29', '2100-02-29', '0999-01-01'])(
    'the calendar has no %s',
    (iso) => expect(parseDay(iso)).toBeNull(),
  );

  test.each(['', '0', '2026-1-05', '2026-11-2', ' 2026-11-02', '2026-11-02 ', '20261102', '99999-01-01', '2026/11/02'])(
    '%j is not in the format of a day',
    (text) => expect(parseDay(text)).toBeNull(),
  );

  test.each([
    ['2026-11-30', 1, '2026-12-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-11-24', 0, '2026-11-24'],
  ])('%s and %i days is %s', (iso, count, then) => expect(formatDay(addDays(day(iso), count))).toBe(then));

  test('finds the later of two days', () => {
    expect(laterOf(day('2026-11-02'), day('2026-11-03'))).toBe(day('2026-11-03'));
    expect(laterOf(day('2026-11-03'), day('2026-11-02'))).toBe(day('2026-11-03'));
  });

  test('has parts and names', () => {
    expect(partsOfDay(day('2026-11-02'))).toEqual({ year: 2026, month: 11, dayOfMonth: 2 });
    expect([monthName(1), monthName(12)]).toEqual(['January', 'December']);
  });

  test('parses back every day, in order, with the right weekday', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300_000, max: 2_900_000 }), (count) => {
        const { year, month, dayOfMonth } = partsOfDay(count as Day);
        expect(dayFromParts(year, month, dayOfMonth)).toBe(count);
        expect(parseDay(formatDay(count as Day))).toBe(count);
        expect(weekdayOf((count + 1) as Day)).toBe((weekdayOf(count as Day) + 1) % 7);
      }),
    );
  });
});

describe('clock times', () => {
  test.each(['00:00', '09:05', '23:59'])('%s is a time', (text) => expect(parseTime(text)).toBe(text));
  test.each(['', '24:00', '14:60', '9:05', '14:00 ', '1400', '14:00:00'])('%j is not a time', (text) =>
    expect(parseTime(text)).toBeNull(),
  );
  test.each([
    ['00:00', 0],
    ['14:30', 870],
    ['23:59', 1439],
  ])('%s is %i minutes into the day', (text, minutes) => expect(minutesOf(text as ClockTime)).toBe(minutes));
  test.each([
    ['2026-11-24T14:00', 60, '2026-11-24T15:00'],
    ['2026-11-24T23:30', 60, '2026-11-25T00:30'],
    ['2026-11-24T00:10', -20, '2026-11-23T23:50'],
    ['2026-11-24T12:00', 2880, '2026-11-26T12:00'],
  ])('%s and %i minutes is %s', (text, minutes, then) =>
    expect(formatMoment(addMinutes(moment(text), minutes))).toBe(then),
  );
  test.each(['2026-11-24 14:00', '2026-11-24T14:00Z', '2026-11-24T24:00', '2026-02-30T10:00', '2026-11-24', 'T14:00'])(
    '%j is not in the format of a moment',
    (text) => expect(parseMoment(text)).toBeNull(),
  );
});

describe('local time', () => {
  test.each([
    ['UTC', '2026-11-24T08:30:00Z', '2026-11-24T08:30'],
    ['America/Los_Angeles', '2026-11-24T07:59:59Z', '2026-11-23T23:59'],
    ['Pacific/Auckland', '2026-11-24T11:00:00Z', '2026-11-25T00:00'],
    ['Asia/Kathmandu', '2026-11-24T18:15:00Z', '2026-11-25T00:00'],
    ['Pacific/Apia', '2011-12-30T09:59:00Z', '2011-12-29T23:59'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31T00:00'],
    ['Africa/Monrovia', '1971-06-01T12:00:00Z', '1971-06-01T11:15'],
  ])('in %s at %s shows %s', (zone, instant, shown) => {
    process.env.TZ = zone;
    expect(formatMoment(momentAt(Date.parse(instant)))).toBe(shown);
  });

  test.each([
    ['America/Los_Angeles', '2026-11-01T01:30', '2026-11-01T08:30:00.000Z'],
    ['Pacific/Auckland', '2026-11-25T00:00', '2026-11-24T11:00:00.000Z'],
    ['Africa/Cairo', '2026-04-24T01:00', '2026-04-23T22:00:00.000Z'],
    ['Pacific/Apia', '2011-12-31T00:00', '2011-12-30T10:00:00.000Z'],
  ])('in %s shows %s at %s', (zone, text, instant) => {
    process.env.TZ = zone;
    expect(new Date(instantOf(moment(text)) ?? Number.NaN).toISOString()).toBe(instant);
  });

  test.each(['America/Los_Angeles', 'Pacific/Auckland', 'Africa/Cairo', 'Pacific/Apia', 'America/Sao_Paulo', 'UTC'])(
    "in %s converts back every time that isn't skipped, and the first of a repeated one",
    (zone) => {
      process.env.TZ = zone;
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 61_000_000 }), (minutes) => {
          const shown = momentAt(minutes * 60_000);
          const instant = instantOf(shown) ?? Number.NaN;
          expect(momentAt(instant)).toEqual(shown);
          expect(instant).toBeLessThanOrEqual(minutes * 60_000);
        }),
      );
    },
  );
});
