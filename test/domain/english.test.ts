import { afterEach, describe, expect, test } from 'vitest';
import type { ClockTime, Day } from '../../src/domain/day.ts';
import { parseDay } from '../../src/domain/day.ts';
import {
  dateNear,
  dayNearInFull,
  fullDate,
  fullDay,
  longDay,
  momentNear,
  namedDay,
  shortDateNear,
  shortDay,
} from '../../src/domain/day-words.ts';
import { chooseEnglish, clockWords, type English, spelled } from '../../src/domain/english.ts';

const day = (iso: string) => parseDay(iso) as Day;
const [TODAY, NEXT_YEAR] = [day('2026-11-24'), day('2027-01-05')];
const clock = (time: string) => clockWords(time as ClockTime);

afterEach(() => chooseEnglish());

describe.each<[English, (american: string, british: string) => string]>([
  ['american', (american) => american],
  ['british', (_american, british) => british],
])('in %s English', (english, either) => {
  const inEnglish = (words: () => string) => {
    chooseEnglish(() => english);
    return words();
  };

  test.each<[() => string, string, string]>([
    [() => shortDay(TODAY), 'Tue Nov 24', 'Tue 24 Nov'],
    [() => longDay(TODAY), 'Tuesday, November 24', 'Tuesday 24 November'],
    [() => fullDay(TODAY), 'Tuesday, November 24, 2026', 'Tuesday 24 November 2026'],
    [() => fullDate(TODAY), 'November 24, 2026', '24 November 2026'],
    [() => dateNear(NEXT_YEAR, TODAY), 'Tue Jan 5, 2027', 'Tue 5 Jan 2027'],
    [() => shortDateNear(NEXT_YEAR, TODAY), 'Jan 5, 2027', '5 Jan 2027'],
    [() => shortDateNear(TODAY, TODAY), 'Nov 24', '24 Nov'],
    [() => namedDay(NEXT_YEAR, TODAY), 'Tuesday, January 5, 2027', 'Tuesday 5 January 2027'],
    [() => dayNearInFull(TODAY, TODAY), 'today (Tue Nov 24)', 'today (Tue 24 Nov)'],
    [() => momentNear({ day: TODAY, time: '15:00' as ClockTime }, TODAY), 'Tue Nov 24, 3:00 PM', 'Tue 24 Nov, 15:00'],
    [() => momentNear({ day: TODAY, time: null }, TODAY), 'Tue Nov 24', 'Tue 24 Nov'],
    [() => clock('00:05'), '12:05 AM', '00:05'],
    [() => clock('09:30'), '9:30 AM', '09:30'],
    [() => clock('12:00'), '12:00 PM', '12:00'],
    [() => clock('23:59'), '11:59 PM', '23:59'],
    [
      () => spelled('Send your résumé. Canceled; still canceled.'),
      'Send your résumé. Canceled; still canceled.',
      'Send your CV. Cancelled; still cancelled.',
    ],
    [() => spelled('Best regards,'), 'Best regards,', 'Kind regards,'],
    [() => spelled('return the favor, by mail'), 'return the favor, by mail', 'return the favour, by post'],
  ])('%s', (words, american, british) => {
    expect(inEnglish(words)).toBe(either(american, british));
  });
});

test('the choice is looked up once, when a word first depends on it', () => {
  let lookUps = 0;
  chooseEnglish(() => {
    lookUps += 1;
    return 'british';
  });
  expect(lookUps).toBe(0);
  expect([shortDay(TODAY), clock('15:00'), spelled('résumé')]).toEqual(['Tue 24 Nov', '15:00', 'CV']);
  expect(lookUps).toBe(1);
});
