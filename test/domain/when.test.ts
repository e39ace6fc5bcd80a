import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import { dayFromParts, formatDay, parseDay, weekdayName } from '../../src/domain/day.ts';
import { fullDay } from '../../src/domain/day-words.ts';
import { chooseEnglish } from '../../src/domain/english.ts';
import { isUserError } from '../../src/domain/errors.ts';
import type { DayField } from '../../src/domain/when.ts';
import { DATE_FIELDS, parseDayField, parseMomentField } from '../../src/domain/when.ts';
import { datesFrom, errorOf } from './support.ts';

const day = (iso: string) => parseDay(iso) as Day;
const TUESDAY = day('2026-11-24');

/** The reading of a text for --at on a day, like '2026-11-24 14:00'. */
function at(text: string, today = TUESDAY): string {
  const when = parseMomentField(text, datesFrom(today));
  return when.time === null ? formatDay(when.day) : `${formatDay(when.day)} ${when.time}`;
}

const on = (text: string, field: DayField, today = TUESDAY) => formatDay(parseDayField(text, field, datesFrom(today)));
const atError = (text: string, today = TUESDAY) => errorOf(() => at(text, today));
const onError = (text: string, field: DayField, today = TUESDAY) => errorOf(() => on(text, field, today));

describe('--at on Tuesday 2026-11-24 reads', () => {
  test.each([
    ['2026-11-24', '2026-11-24'],
    ['2026-11-24 14:00', '2026-11-24 14:00'],
    ['2026-11-24T14:00', '2026-11-24 14:00'],
    ['2026-11-24t09:05', '2026-11-24 09:05'],
    ['2026-11-24 2pm', '2026-11-24 14:00'],
    ['2025-01-01', '2025-01-01'],
    ['1970-01-01', '1970-01-01'],
    ['2200-12-31', '2200-12-31'],
    ['today', '2026-11-24'],
    ['tomorrow', '2026-11-25'],
    ['yesterday', '2026-11-23'],
    ['tomorrow 2pm', '2026-11-25 14:00'],
    ['YESTERDAY 9:30', '2026-11-23 09:30'],
    ['tue', '2026-11-24'],
    ['wed', '2026-11-25'],
    ['mon', '2026-11-30'],
    ['Sunday', '2026-11-29'],
    ['thurs', '2026-11-26'],
    ['tue 2pm', '2026-11-24 14:00'],
    ['  Tue   2:30PM ', '2026-11-24 14:30'],
    ['tue 2 pm', '2026-11-24 14:00'],
    ['next tue', '2026-12-01'],
    ['next wed', '2026-11-25'],
    ['next mon 10:00', '2026-11-30 10:00'],
    ['last tue', '2026-11-17'],
    ['last mon', '2026-11-23'],
    ['last wednesday 8am', '2026-11-18 08:00'],
    ['nov 24', '2026-11-24'],
    ['nov 25', '2026-11-25'],
    ['nov 23', '2027-11-23'],
    ['November 30', '2026-11-30'],
    ['24 nov', '2026-11-24'],
    ['1 january', '2027-01-01'],
    ['sept 1', '2027-09-01'],
    ['nov 24 2025', '2025-11-24'],
    ['24 nov 2028', '2028-11-24'],
    ['nov 24 16:45', '2026-11-24 16:45'],
    ['nov 24 2026 4pm', '2026-11-24 16:00'],
    ['feb 29', '2028-02-29'],
    ['feb 29 2024', '2024-02-29'],
    ['tue nov 24', '2026-11-24'],
    ['Tuesday, November 24, 2026', '2026-11-24'],
    ['tue 2026-11-24', '2026-11-24'],
    ['wed 2026-11-25 11:00', '2026-11-25 11:00'],
    ['+3d', '2026-11-27'],
    ['-2d', '2026-11-22'],
    ['2w', '2026-12-08'],
    ['+1w', '2026-12-01'],
    ['0d', '2026-11-24'],
    ['+3d 9am', '2026-11-27 09:00'],
    ['in 2 weeks', '2026-12-08'],
    ['in 1 week', '2026-12-01'],
    ['in 3 days', '2026-11-27'],
    ['3 days ago', '2026-11-21'],
    ['2 weeks ago', '2026-11-10'],
    ['1 day ago 17:00', '2026-11-23 17:00'],
    ['14:30', '2026-11-24 14:30'],
    ['00:00', '2026-11-24 00:00'],
    ['23:59', '2026-11-24 23:59'],
    ['2pm', '2026-11-24 14:00'],
    ['2:30pm', '2026-11-24 14:30'],
    ['12am', '2026-11-24 00:00'],
    ['12:05am', '2026-11-24 00:05'],
    ['12pm', '2026-11-24 12:00'],
    ['11:59pm', '2026-11-24 23:59'],
    ['end of month', '2026-11-30'],
  ])('%j as %s', (text, expected) => expect(at(text)).toBe(expected));
});

describe('the calendar', () => {
  test.each([
    ['end of month', '2028-02-10', '2028-02-29'],
    ['end of month', '2026-12-31', '2026-12-31'],
    ['+1d', '2026-12-31', '2027-01-01'],
    ['feb 29', '2028-02-29', '2028-02-29'],
    ['feb 29', '2096-03-01', '2104-02-29'],
    ['jan 1', '2026-12-31', '2027-01-01'],
    ['next sun', '2026-11-29', '2026-12-06'],
    ['last sun', '2026-11-29', '2026-11-22'],
    ['sun', '2026-11-29', '2026-11-29'],
  ])('%j on %s is %s', (text, today, expected) => expect(at(text, day(today))).toBe(expected));

  test.each(['tue', 'next tue', 'last tue', 'fri', 'last fri'])('%j is always that weekday', (text) => {
    for (let offset = 0; offset < 14; offset += 1) {
      const read = parseMomentField(text, datesFrom((TUESDAY + offset) as Day)).day;
      expect(weekdayName(read).toLowerCase()).toContain(text.slice(-3));
    }
  });
});

describe('a bare weekday or date goes in the direction of its field', () => {
  test.each<[DayField, string, string]>([
    ['contactOn', 'mon', '2026-11-30'],
    ['on', 'mon', '2026-11-23'],
    ['on', 'tue', '2026-11-24'],
    ['applied', 'wed', '2026-11-18'],
    ['todayOn', 'mon', '2026-11-30'],
    ['decisionBy', 'nov 20', '2027-11-20'],
    ['on', 'nov 20', '2026-11-20'],
    ['on', 'nov 25', '2025-11-25'],
    ['applied', 'feb 29', '2024-02-29'],
    ['on', 'fri nov 20', '2026-11-20'],
  ])('%s %j is %s', (field, text, expected) => expect(on(text, field)).toBe(expected));

  test("doesn't look for a February 29 before 1970", () => {
    expect(onError('feb 29', 'on', day('1970-06-01')).message).toContain('outside the years');
  });
});

describe('each field refuses days in the wrong direction', () => {
  const toCome = ['contactOn', 'decisionBy', 'replyBy', 'applyBy', 'start', 'until'] as const;
  const past = ['on', 'applied', 'connectedOn'] as const;
  test.each(toCome)('%s takes today and later', (field) => {
    expect(on('today', field)).toBe('2026-11-24');
    expect(on('tomorrow', field)).toBe('2026-11-25');
    expect(onError('yesterday', field).message).toBe(
      `"yesterday" is Monday, November 23, 2026, and that day has passed.`,
    );
    expect(onError('yesterday', field).hint).toBe(
      `${field === 'until' ? 'Type' : `${DATE_FIELDS[field].flag} takes`} today or a later day. All the ways to type a date or time, such as 2026-11-24: jobtrack help dates`,
    );
  });
  test.each(past)('%s takes today and earlier', (field) => {
    expect(on('today', field)).toBe('2026-11-24');
    expect(on('yesterday', field)).toBe('2026-11-23');
    expect(onError('2w', field).message).toBe(
      `"2w" is Tuesday, December 8, 2026 (in 14 days), and that hasn't come yet.`,
    );
    expect(onError('2w', field).hint).toBe(
      `${DATE_FIELDS[field].flag} takes today or an earlier day. All the ways to type a date or time, such as 2026-11-24: jobtrack help dates`,
    );
  });
  test('today --on takes any day', () => {
    expect(on('2w', 'todayOn')).toBe('2026-12-08');
    expect(on('-2d', 'todayOn')).toBe('2026-11-22');
  });
});

describe('--at refuses', () => {
  test.each([
    ['', `I can't read "" as a date.`],
    [' ', `I can't read " " as a date.`],
    ['0', `I can't read "0" as a date.`],
    ['14', `I can't read "14" as a date.`],
    ['03/04/2026', '"03/04/2026" could be March 4 or April 3.'],
    ['24.11.2026', `I can't read "24.11.2026" as a date.`],
    ['2026-1-5', `I can't read "2026-1-5" as a date.`],
    ['99999-01-01', `I can't read "99999-01-01" as a date.`],
    ['nov 24 99999', `I can't read "nov 24 99999" as a date.`],
    ['2026-11-24T14:00Z', `I can't read "2026-11-24T14:00Z" as a date.`],
    ['soon', `I can't read "soon" as a date.`],
    ['tu', `I can't read "tu" as a date.`],
    ['next', `I can't read "next" as a date.`],
    ['mon 24', `I can't read "mon 24" as a date.`],
    ['nov', '"nov" is a whole month, not a day.'],
    ['nov 2 pm', '"nov 2 pm" is a whole month, not a day.'],
    ['tue today', `I can't read "tue today" as a date.`],
    ['tue tue', `I can't read "tue tue" as a date.`],
    ['tue 2pm 3pm', `I can't read "tue 2pm 3pm" as a date.`],
    ['tomorrow or so', `I can't read "tomorrow or so" as a date.`],
    ['+3x', `I can't read "+3x" as a date.`],
    ['constructor', `I can't read "constructor" as a date.`],
    ['toString', `I can't read "toString" as a date.`],
    ['2026-02-30', `"2026-02-30" isn't a day on the calendar.`],
    ['2026-13-01', `"2026-13-01" isn't a day on the calendar.`],
    ['2027-02-29', `"2027-02-29" isn't a day on the calendar.`],
    ['2100-02-29', `"2100-02-29" isn't a day on the calendar.`],
    ['nov 31', `"nov 31" isn't a day on the calendar.`],
    ['30 february', `"30 february" isn't a day on the calendar.`],
    ['nov 0', `"nov 0" isn't a day on the calendar.`],
    ['1969-12-31', '"1969-12-31" is outside the years 1970 to 2200.'],
    ['2201-01-01', '"2201-01-01" is outside the years 1970 to 2200.'],
    ['0001-01-01', '"0001-01-01" is outside the years 1970 to 2200.'],
    ['99999w', '"99999w" is outside the years 1970 to 2200.'],
    ['25:00', '"25:00" has a time that doesn\'t exist.'],
    ['24:00', '"24:00" has a time that doesn\'t exist.'],
    ['14:60', '"14:60" has a time that doesn\'t exist.'],
    ['13pm', '"13pm" has a time that doesn\'t exist.'],
    ['0am', '"0am" has a time that doesn\'t exist.'],
    ['14:30pm', '"14:30pm" has a time that doesn\'t exist.'],
    ['2026-11-24T25:00', '"2026-11-24T25:00" has a time that doesn\'t exist.'],
    ['tue 2026-11-25', `"tue 2026-11-25" doesn't match: November 25, 2026 is a Wednesday.`],
    ['mon nov 24', `"mon nov 24" doesn't match: November 24, 2026 is a Tuesday.`],
    ['fri 2026-02-30', `"fri 2026-02-30" isn't a day on the calendar.`],
  ])('%j', (text, message) => {
    const error = atError(text);
    expect(error.message).toBe(message);
    expect(error.code).toBe('usage');
    expect(error.hint).not.toBeNull();
  });

  test('a very long text, quoting its beginning', () => {
    expect(atError('x'.repeat(200_000)).message).toBe(`I can't read "${'x'.repeat(60)}..." as a date.`);
  });
});

describe('a day field refuses', () => {
  test.each<[DayField, string, string]>([
    ['contactOn', 'tue 2pm', 'tue'],
    ['contactOn', 'tue at 3', 'tue'],
    ['on', '14:30', 'today'],
    ['on', 'yesterday noon', 'yesterday'],
    ['until', '2026-11-24T14:00', '2026-11-24'],
  ])('the time in %s %j', (field, text, day) => {
    const error = onError(text, field);
    expect(error.message).toBe(`"${text}" has a time, and only the day counts here.`);
    expect(error.hint).toBe(
      `Type just the day: ${day}. All the ways to type a date or time, such as 2026-11-24: jobtrack help dates`,
    );
  });

  test.each<[DayField, string]>([
    ['decisionBy', 'Try: tomorrow, Friday, Oct 14, next week, 2026-11-24, +3d, in two weeks.'],
    ['on', 'Try: yesterday, Friday, Oct 14, last Monday, 2026-11-24, 3 days ago.'],
  ])('words that are no date, naming forms that %s takes', (field, forms) => {
    const error = onError('soon', field);
    expect(error.message).toBe(`I can't read "soon" as a date.`);
    expect(error.hint).toBe(`${forms} All the ways to type a date or time: jobtrack help dates`);
  });

  test('forms named in a hint can be typed', () => {
    for (const field of ['decisionBy', 'on'] as const) {
      const forms = (onError('soon', field).hint ?? '')
        .replace(/^Try: /, '')
        .replace(/\. All the ways.*/, '')
        .split(', ');
      expect(forms.map((form) => on(form, field === 'on' ? 'on' : 'todayOn'))).toHaveLength(forms.length);
    }
    const moments = (atError('soon').hint ?? '')
      .replace(/^Try: /, '')
      .replace(/\. All the ways.*/, '')
      .split(', ');
    expect(moments.map((form) => at(form))).toHaveLength(moments.length);
  });
});

describe('properties', () => {
  const anyDay = fc.integer({ min: 0, max: (dayFromParts(2200, 12, 31) as Day) - 0 }).map((count) => count as Day);
  const words = fc.constantFrom(
    ...'next last this tue week nov 24 24th 2026 2026-11-24 +3d 2w in a two days ago end of the month 2pm 25:00 at noon - 3/4 10/14 feb 29,'.split(
      ' ',
    ),
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 5 }).map((chosen) => chosen.join(' ')),
  );

  test('any text gives a supported day or a usage error', () => {
    fc.assert(
      fc.property(texts, anyDay, (text, today) => {
        try {
          const { day: read } = parseMomentField(text, datesFrom(today));
          expect(parseDay(formatDay(read))).toBe(read);
          expect(formatDay(read) >= '1970-01-01' && formatDay(read) <= '2200-12-31').toBe(true);
        } catch (error) {
          if (!isUserError(error)) throw error;
          expect(error.code).toBe('usage');
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('parses back every day from its ISO form and its echo', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (target, today) => {
        expect(parseMomentField(formatDay(target), datesFrom(today)).day).toBe(target);
        expect(parseMomentField(fullDay(target), datesFrom(today)).day).toBe(target);
      }),
    );
  });
});

test("a day that fits is read without looking up the English in use, which would open the user's file", () => {
  chooseEnglish(() => {
    throw new Error('looked up');
  });
  try {
    expect([on('yesterday', 'on'), at('tomorrow 2pm')]).toEqual(['2026-11-23', '2026-11-25 14:00']);
  } finally {
    chooseEnglish();
  }
});
