import { afterEach, describe, expect, test } from 'vitest';
import type { ClockTime, Moment } from '../../src/domain/day.ts';
import { formatMoment, parseMoment } from '../../src/domain/day.ts';
import { clockWords } from '../../src/domain/english.ts';
import { convertFromZone, refuseSkippedTime, requireZone, secondTime } from '../../src/domain/zone.ts';
import { errorOf } from './support.ts';

const moment = (text: string) => parseMoment(text) as Moment;

/** The time on the user's clock when a clock in a zone shows the text. */
function convert(text: string, zone: string, home: string): string {
  process.env.TZ = home;
  const { day, time } = moment(text);
  return formatMoment(convertFromZone(day, time, zone));
}

afterEach(() => {
  process.env.TZ = 'UTC';
});

describe("a time in another zone on the user's clock", () => {
  test.each([
    ['2026-11-24T14:00', 'Europe/Berlin', 'UTC', '2026-11-24T13:00'],
    ['2026-07-24T14:00', 'Europe/Berlin', 'UTC', '2026-07-24T12:00'],
    ['2026-07-24T14:00', 'europe/berlin', 'UTC', '2026-07-24T12:00'],
    ['2026-11-24T14:00', 'UTC', 'America/Los_Angeles', '2026-11-24T06:00'],
    ['2026-11-24T14:00', 'America/New_York', 'America/Los_Angeles', '2026-11-24T11:00'],
    ['2026-11-24T14:00', 'America/New_York', 'Pacific/Auckland', '2026-11-25T08:00'],
    ['2026-11-24T09:00', 'Pacific/Auckland', 'America/Los_Angeles', '2026-11-23T12:00'],
    ['2026-11-24T14:00', 'Asia/Kolkata', 'UTC', '2026-11-24T08:30'],
    ['2026-11-24T14:00', 'Asia/Kathmandu', 'Australia/Lord_Howe', '2026-11-24T19:15'],
    ['2026-11-24T14:00', 'America/Argentina/Buenos_Aires', 'UTC', '2026-11-24T17:00'],
    ['2026-12-31T23:30', 'America/New_York', 'UTC', '2027-01-01T04:30'],
    ['2028-02-29T23:00', 'America/New_York', 'UTC', '2028-03-01T04:00'],
    ['2011-12-29T23:00', 'Pacific/Apia', 'UTC', '2011-12-30T09:00'],
    ['2011-12-31T00:00', 'Pacific/Apia', 'UTC', '2011-12-30T10:00'],
  ])('%s in %s, seen from %s, is %s', (there, zone, home, here) => {
    expect(convert(there, zone, home)).toBe(here);
  });
});

describe('a repeated time means the first one', () => {
  test.each([
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30'],
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30'],
    ['2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T14:45'],
    ['2026-04-05T02:30', 'Pacific/Auckland', '2026-04-04T13:30'],
  ])('%s in %s is %s UTC', (there, zone, utc) => expect(convert(there, zone, 'UTC')).toBe(utc));

  test.each([
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T01:30'],
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T06:30'],
    ['2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T15:15'],
    ['2026-10-25T01:59', 'Europe/Berlin', null],
    ['2026-10-25T03:00', 'Europe/Berlin', null],
    ['2026-03-29T02:30', 'Europe/Berlin', null],
    ['2026-10-25T02:30', 'Europe/Atlantis', null],
  ])('the second %s in %s is %s UTC', (there, zone, utc) => {
    process.env.TZ = 'America/Los_Angeles';
    const { day, time } = moment(there);
    const second = secondTime(day, time, zone);
    expect(second && formatMoment(second)).toBe(utc);
  });

  test("times just before and after aren't moved", () => {
    expect(convert('2026-10-25T01:59', 'Europe/Berlin', 'UTC')).toBe('2026-10-24T23:59');
    expect(convert('2026-10-25T03:00', 'Europe/Berlin', 'UTC')).toBe('2026-10-25T02:00');
  });
});

describe("refuses a time that doesn't exist, with the reason", () => {
  test.each([
    ['2027-03-28T02:30', 'Europe/Berlin', '2:30 AM on Sunday, March 28, 2027 in Europe/Berlin'],
    ['2026-03-08T02:00', 'America/New_York', '2:00 AM on Sunday, March 8, 2026 in America/New_York'],
    ['2011-12-30T10:00', 'Pacific/Apia', '10:00 AM on Friday, December 30, 2011 in Pacific/Apia'],
    ['2018-11-04T00:15', 'America/Sao_Paulo', '12:15 AM on Sunday, November 4, 2018 in America/Sao_Paulo'],
    ['2026-10-04T02:15', 'Australia/Lord_Howe', '2:15 AM on Sunday, October 4, 2026 in Australia/Lord_Howe'],
  ])('%s in %s', (there, zone, named) => {
    const error = errorOf(() => convert(there, zone, 'UTC'));
    expect(error.message).toBe(`--at: there's no ${named}: the clocks skip it.`);
    expect(error.code).toBe('usage');
  });

  test.each([
    ['2026-03-08T02:30', 'America/Los_Angeles'],
    ['2026-09-27T02:30', 'Pacific/Auckland'],
    ['2026-04-24T00:30', 'Africa/Cairo'],
    ['2011-12-30T12:00', 'Pacific/Apia'],
    ['2018-11-04T00:30', 'America/Sao_Paulo'],
  ])("%s on the user's clock in %s", (text, home) => {
    process.env.TZ = home;
    expect(errorOf(() => refuseSkippedTime(moment(text))).message).toContain(
      `there's no ${clockWords(text.slice(11) as ClockTime)} on `,
    );
  });

  test.each([
    ['2026-03-08T01:59', 'America/Los_Angeles'],
    ['2026-03-08T03:00', 'America/Los_Angeles'],
    ['2026-11-01T01:30', 'America/Los_Angeles'],
    ['2026-03-08T02:30', 'UTC'],
  ])('%s in %s exists', (text, home) => {
    process.env.TZ = home;
    expect(() => refuseSkippedTime(moment(text))).not.toThrow();
  });
});

describe('zones', () => {
  test.each(['Europe/Berlin', 'America/Port-au-Prince', 'America/North_Dakota/New_Salem', 'UTC', 'gmt'])(
    '%s is valid',
    (zone) => expect(requireZone(` ${zone} `, '--tz')).toBe(zone),
  );

  test.each(['', 'Berlin', 'Europe/Atlantis', 'EST', 'PST', '+05', '+05:30', 'Foo/Bar+05', 'Etc/GMT+50', 'Not/AZone'])(
    '%j is refused',
    (zone) => {
      const error = errorOf(() => requireZone(zone, '--tz'));
      expect(error.message).toBe(`--tz: I don't know a time zone called "${zone}".`);
      expect(error.hint).toContain('Europe/Berlin');
      expect(error.code).toBe('usage');
    },
  );
});
