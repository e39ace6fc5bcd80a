import { describe, expect, test } from 'vitest';
import { addDays, formatDay } from '../../src/domain/day.ts';
import { isUserError } from '../../src/domain/errors.ts';
import { DEFAULT_POLICY, gapAfter, policyFrom } from '../../src/rules/policy.ts';
import { dayOf } from './dsl.ts';
import { followUpOn, planOf } from './look.ts';

const WHOLE_WEEK = 'sun,mon,tue,wed,thu,fri,sat';
const span = (from: number, through: number) => ({ from, through });
const read = (key: string, text: string) => policyFrom(new Map([[key, text]]));

describe('settings', () => {
  test('keep the published rules without settings of the policy', () => {
    expect(policyFrom(new Map())).toEqual(DEFAULT_POLICY);
    expect(read('me.name', 'Jo')).toEqual(DEFAULT_POLICY);
  });

  test('the published numbers', () => {
    const { workdays, holidays, quietDays, gaps, firstFollowUp, nudges } = DEFAULT_POLICY;
    expect({ workdays, holidays, quietDays, gaps, firstFollowUp, nudges }).toEqual({
      workdays: [1, 2, 3, 4, 5],
      holidays: [],
      quietDays: [{ from: 1224, through: 101 }],
      gaps: [7, 7, 14, 21, 28],
      firstFollowUp: 7,
      nudges: [
        'unanswered',
        'undated',
        'stale',
        'saved',
        'keep-applying',
        'skills',
        'competitors',
        'clash',
        'ask-again',
        'start-date',
      ],
    });
    expect(Object.isFrozen(DEFAULT_POLICY) && Object.isFrozen(DEFAULT_POLICY.gaps)).toBe(true);
    expect(Object.isFrozen(DEFAULT_POLICY.workdays) && Object.isFrozen(DEFAULT_POLICY.holidays)).toBe(true);
  });

  test.each([
    ['workdays', 'sun,mon,tue,wed,thu', { workdays: [0, 1, 2, 3, 4] }],
    ['workdays', ' Mon , FRI ', { workdays: [1, 5] }],
    ['holidays', '2026-12-25, 2027-01-01', { holidays: [dayOf('12-25'), dayOf('2027-01-01')] }],
    ['holidays', '', { holidays: [] }],
    ['holidays', 'none', { holidays: [] }],
    ['holidays', '!2026-12-25,2026-11-27', { holidays: [dayOf('11-27')], workedDays: [dayOf('12-25')] }],
    ['quiet-days', '12-24..01-01', {}],
    ['quiet-days', 'None', { quietDays: [] }],
    ['quiet-days', '12-24 .. 12-26, 02-29', { quietDays: [span(1224, 1226), span(229, 229)] }],
    ['gaps', '7,14,28', { gaps: [7, 14, 28] }],
    ['gaps', '999', { gaps: [999] }],
    ['first-follow-up', '4', { firstFollowUp: 4 }],
    ['nudges', 'on', { nudges: DEFAULT_POLICY.nudges }],
    ['nudges', 'off', { nudges: [] }],
    ['nudges', 'saved, skills', { nudges: ['saved', 'skills'] }],
  ])('%s "%s"', (key, text, changed) => {
    expect(read(key, text)).toEqual({ ...DEFAULT_POLICY, ...changed });
  });

  test.each([
    ['workdays', '', 'a week needs at least one workday'],
    ['workdays', ' ', 'a week needs at least one workday'],
    ['workdays', 'mon,,tue', '"" isn\'t a day of the week'],
    ['workdays', 'monday', '"monday" isn\'t a day of the week'],
    ['holidays', '2026-02-30', 'I can\'t read "2026-02-30" as a date'],
    ['holidays', 'christmas', 'I can\'t read "christmas" as a date'],
    ['holidays', '!christmas', 'I can\'t read "christmas" as a date'],
    ['holidays', '2026-12-25,!2026-12-25', "2026-12-25 can't be both off and a workday"],
    ['quiet-days', '12-24..02-30', 'I can\'t read "12-24..02-30" as days of the year'],
    ['quiet-days', '12-24..', 'I can\'t read "12-24.." as days of the year'],
    ['quiet-days', '12-24..12-26..12-28', 'I can\'t read "12-24..12-26..12-28" as days of the year'],
    ['quiet-days', '2026-12-24', 'I can\'t read "2026-12-24" as days of the year'],
    ['quiet-days', '12-24,,', 'I can\'t read "" as days of the year'],
    ['gaps', '6', '6 days would be too soon'],
    ['gaps', '7,7,6', '6 days would be too soon'],
    ['gaps', '', '"" isn\'t a number of days'],
    ['gaps', '7,x', '"x" isn\'t a number of days'],
    ['gaps', '7.5', '"7.5" isn\'t a number of days'],
    ['gaps', '-7', '"-7" isn\'t a number of days'],
    ['gaps', '1e3', '"1e3" isn\'t a number of days'],
    ['gaps', '1000', '"1000" isn\'t a number of days'],
    ['first-follow-up', '3', '3 days would be too soon'],
    ['first-follow-up', 'soon', '"soon" isn\'t a number of days'],
    ['first-follow-up', '', '"" isn\'t a number of days'],
    ['nudges', '', 'there\'s no nudge called ""'],
    ['nudges', 'saved,loud', 'there\'s no nudge called "loud"'],
    ['nudges', 'on,saved', 'there\'s no nudge called "on"'],
  ])('%s "%s" is refused', (key, text, words) => {
    expect(refusal(() => read(key, text))).toEqual({ code: 'usage', message: `${key}: ${words}.`, hint: true });
  });

  test('endless holidays are refused', () => {
    const always = new Map([['workdays', WHOLE_WEEK]]);
    const settings = (count: number) => new Map([...always, ['holidays', daysFrom('mon', count).join(',')]]);
    expect(policyFrom(settings(365)).holidays.length).toBe(365);
    expect(refusal(() => policyFrom(settings(366)))).toEqual({
      code: 'usage',
      message: 'holidays: these leave no workday for a whole year.',
      hint: true,
    });
  });
});

describe('days off must leave a workday in every year', () => {
  const SOME_YEARS = "workdays and quiet-days: some years wouldn't have a single workday.";
  const ONE_YEAR = 'holidays: these leave no workday for a whole year.';
  const everyFriday = (year: number) =>
    Array.from({ length: 53 }, (_, week) => formatDay(addDays(dayOf(`${year}-01-01`), week * 7)));
  test.each([
    ['every day of the year', { 'quiet-days': '01-01..12-31' }, SOME_YEARS],
    ['one day left, but it can be a Sunday', { 'quiet-days': '01-02..12-31' }, SOME_YEARS],
    ['one day left, and all week is workdays', { 'quiet-days': '01-02..12-31', workdays: WHOLE_WEEK }, null],
    ['a week left, with its one workday', { 'quiet-days': '01-08..12-31', workdays: 'sat' }, null],
    ['six days left', { 'quiet-days': '01-07..12-31', workdays: 'sat' }, SOME_YEARS],
    [
      'a workday among holidays counts for its year only',
      { 'quiet-days': '01-01..12-31', holidays: '!2026-11-24' },
      SOME_YEARS,
    ],
    ['all Fridays of 2027', { workdays: 'fri', holidays: everyFriday(2027).join(',') }, ONE_YEAR],
    [
      'all Fridays of 2027, and one Tuesday as a workday',
      { workdays: 'fri', holidays: [...everyFriday(2027), '!2027-11-23'].join(',') },
      null,
    ],
  ])('%s', (_name, settings, message) => {
    expect(refusal(() => policyFrom(new Map(Object.entries(settings))))?.message ?? null).toBe(message);
  });
});

function refusal(action: () => unknown): { code: string; message: string; hint: boolean } | null {
  try {
    action();
    return null;
  } catch (error) {
    if (!isUserError(error)) throw error;
    return { code: error.code, message: error.message, hint: error.hint !== null };
  }
}

function daysFrom(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => formatDay(addDays(dayOf(first), index)));
}

test.each([
  [0, 7],
  [1, 7],
  [2, 7],
  [3, 14],
  [4, 21],
  [5, 28],
  [6, 28],
  [99, 28],
])('gap(%i) is %i', (sent, gap) => {
  expect(gapAfter(sent, DEFAULT_POLICY)).toBe(gap);
});

describe('a changed policy changes the plan and the reasons', () => {
  const record = 'applied mon; contact amy; asked amy 11-09';
  test.each([
    ['gaps', '10,20', record, 'f1 back-off amy due 11-19 by 11-23', 'after 10 days'],
    ['first-follow-up', '5', 'applied mon; contact amy', 'f1 first-follow-up amy due 11-09 by 11-12', '5 days later'],
    ['holidays', '2026-11-16', record, 'f1 back-off amy due 11-17 by 11-20', 'after 7 days'],
    [
      'holidays',
      '!2026-11-15',
      'applied mon; contact amy; asked amy 11-08',
      'f1 back-off amy due 11-15 by 11-18',
      'after 7',
    ],
    ['quiet-days', '11-10..11-20', record, 'f1 back-off amy due 11-23 by 11-26', 'after 7 days'],
    [
      'workdays',
      'sun,mon,tue,wed,thu',
      `${record} voicemail; asked amy 11-15`,
      'f1 back-off amy due 11-22 by 11-25',
      'after 7 days',
    ],
  ])('%s %s: %s', (key, text, told, line, words) => {
    const { items, upcoming } = planOf(told, '11-15', read(key, text));
    const item = [...items, ...upcoming].find(({ kind }) => kind === 'follow-up');
    expect(followUpOn(told, '11-15', read(key, text)).replace(' late', '')).toBe(line);
    expect(item?.why()).toContain(words);
  });
});
