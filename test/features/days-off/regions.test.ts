// Holidays of a country or region from date-holidays.
import { describe, expect, test } from 'vitest';
import { formatDay } from '../../../src/domain/day.ts';
import {
  countries,
  countriesNamed,
  findRegion,
  isByRegion,
  publicHolidaysOf,
  regionsOf,
} from '../../../src/features/days-off/regions.ts';
import { day } from '../../rules/records.ts';

test.each([
  ['US', 'US', 'United States'],
  ['us-ca', 'US-CA', 'California, United States'],
  [' GB-SCT ', 'GB-SCT', 'Scotland, United Kingdom'],
  ['de-by', 'DE-BY', 'Bayern, Germany'],
  ['DE-BY-A', 'DE-BY-A', 'Stadt Augsburg, Bayern, Germany'],
  ['ck-aitutaki', 'CK-Aitutaki', 'Aitutaki, Cook Islands'],
  ['FR', 'FR', 'France'],
])('%s is %s', (typed, code, name) => {
  expect(findRegion(typed)).toEqual({ code, name });
});

test.each(['', 'XX', 'US-XX', 'GB-SCT-X', 'USA', 'Germany', '-', 'US-'])('"%s" is unknown', (typed) => {
  expect(findRegion(typed)).toBeNull();
});

test.each([
  ['germany', ['DE']],
  ['united  KINGDOM', ['GB']],
  ['States', ['US']],
  ['Côte d’Ivoire', ['CI']],
  ['Great Britain', ['GB']],
  ['United States', ['US']],
  ['United States of America', ['US']],
  ['united', ['AE', 'GB', 'US']],
  ['constructor', []],
  ['nowhere', []],
])('countries named %s: %s', (typed, codes) => {
  expect(countriesNamed(typed).map(({ code }) => code)).toEqual(codes);
});

test('the nations of the United Kingdom come first', () => {
  expect(regionsOf('GB').map(({ code }) => code)).toEqual(['GB-ENG', 'GB-SCT', 'GB-WLS', 'GB-NIR', 'GB-ALD']);
});

describe('the days', () => {
  test.each([
    ['US', '2026-11-26', 'Thanksgiving Day'],
    ['US', '2026-11-27', undefined],
    ['US-CA', '2026-11-27', 'Day after Thanksgiving Day'],
    ['US', '2026-07-03', 'Independence Day (substitute day)'],
    ['US', '2026-07-04', 'Independence Day'],
    ['US', '2026-02-14', undefined],
    ['GB-SCT', '2026-11-30', 'St Andrew’s Day'],
    ['GB-ENG', '2026-11-30', undefined],
    ['DE-BY', '2026-01-06', 'Epiphany'],
    ['DE-HH', '2026-01-06', undefined],
    ['DE-BY', '2028-12-26', 'Boxing Day'],
    ['DE-BY', '2029-01-01', undefined],
    // Several days in a row, one that ends at noon, and days that start at noon.
    ['RO', '2026-01-02', "New Year's Day"],
    ['TR', '2026-03-22', 'End of Ramadan (Eid al-Fitr)'],
    ['TR', '2026-03-23', undefined],
    ['IS', '2026-12-24', undefined],
  ])('%s, %s: %s', (code, date, name) => {
    expect(publicHolidaysOf(code, 2026).get(day(date))).toBe(name);
  });

  test('cover three years, in order', () => {
    const days = [...publicHolidaysOf('MY-01', 2026).keys()];
    expect(days).toEqual([...new Set(days)].sort((one, other) => one - other));
    expect(new Set(days.map((each) => formatDay(each).slice(0, 4)))).toEqual(new Set(['2026', '2027', '2028']));
  });
});

test('every country and region has holidays in every year', () => {
  const codes = countries().flatMap(({ code }) => [code, ...regionsOf(code).map((region) => region.code)]);
  const years = (code: string) =>
    new Set([...publicHolidaysOf(code, 2026).keys()].map((each) => formatDay(each).slice(0, 4)));
  expect(codes.length).toBeGreaterThan(400);
  expect(codes.filter((code) => years(code).size !== 3)).toEqual([]);
});

/** Countries with only a few regions in the package: elsewhere people use the country's own list. */
const PARTLY = ['AD', 'FR', 'MD', 'RU', 'SO', 'SV', 'VE'];

test('asks for a region when every region of a country adds or drops holidays', () => {
  const daysOf = (code: string) => [...publicHolidaysOf(code, 2026).keys()].join();
  const without = countries().filter(({ code }) => {
    const regions = regionsOf(code);
    return regions.length > 0 && !regions.some((region) => daysOf(region.code) === daysOf(code));
  });
  const expected = [
    ...PARTLY,
    ...countries()
      .filter(({ code }) => isByRegion(code))
      .map(({ code }) => code),
  ];
  expect(without.map(({ code }) => code)).toEqual(expected.sort());
});
