import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../../../src/rules/policy.ts';
import { planOf } from '../look.ts';

const texts = (record: string, date: string, kind: string) =>
  planOf(record, date)
    .nudges.filter((nudge) => nudge.kind === kind)
    .map((nudge) => nudge.text);

describe('unanswered', () => {
  const one = [
    'One application has nobody to ask yet: Acme, sent on Mon 2 Nov. With a name on file you can follow up.',
  ];
  test.each([
    ['applied mon', '11-08', []],
    ['applied mon', '11-09', one],
    ['applied mon; insider ida', '11-09', one],
    ['applied mon; other oda', '11-09', []],
    ['applied mon; closed fri filled', '11-09', []],
    ['applied mon; interview 11-20 10:00', '11-09', []],
    ['applied mon; interview fri 10:00', '11-09', []],
    ['applied mon; offer fri', '11-09', []],
    ['saved', '11-09', []],
    [
      'applied mon; works bob ACME; works carl Beta',
      '11-09',
      [
        'One application has nobody to ask yet: Acme, sent on Mon 2 Nov. Somebody inside may know whom to ask; you know bob at Acme.',
      ],
    ],
    [
      'beta: applied tue; applied mon; works bob Beta; works carl Beta',
      '11-20',
      [
        '2 applications have nobody to ask yet, the oldest is Acme, sent on Mon 2 Nov. Somebody inside may know whom to ask; you know 2 people at Beta: bob and carl.',
      ],
    ],
    [
      'beta: applied tue; applied mon; gamma: applied 11-20',
      '11-20',
      [
        '2 applications have nobody to ask yet, the oldest is Acme, sent on Mon 2 Nov. With a name on file you can follow up.',
      ],
    ],
  ])('%s, on %s: %j', (record, date, lines) => {
    expect(texts(record, date, 'unanswered')).toEqual(lines);
  });
});

describe('saved', () => {
  test.each([
    ['saved by 11-09', 'sun', ['Saved and worth applying to soon: Acme (by Mon 9 Nov).']],
    ['saved by 11-09', 'mon', ['Saved and worth applying to soon: Acme (by Mon 9 Nov).']],
    ['saved by 11-09', '11-01', []],
    ['saved by 11-09', '11-09', ['Saved and worth applying to soon: Acme (by Mon 9 Nov).']],
    ['saved by 11-09', '11-10', []],
    ['saved', 'mon', []],
    ['saved by 11-09; applied tue', 'tue', []],
    ['saved by 11-09; applied wed', 'tue', ['Saved and worth applying to soon: Acme (by Mon 9 Nov).']],
    ['saved by 11-09; closed tue other', 'tue', []],
    [
      'saved by fri; beta: saved by thu',
      'mon',
      ['Saved and worth applying to soon: Beta (by Thu 5 Nov) and Acme (by Fri 6 Nov).'],
    ],
  ])('%s, on %s: %j', (record, date, lines) => {
    expect(texts(record, date, 'saved')).toEqual(lines);
  });
});

describe('keep applying', () => {
  const line = ['Nothing new in the last 7 days: one more application keeps the search moving.'];
  test.each([
    ['applied mon', '11-08', []],
    ['applied mon', '11-09', line],
    ['applied 11-10', '11-09', line],
    ['added mon', '11-08', []],
    ['added 11-20', '11-09', line],
    ['added mon', '11-09', line],
    ['applied mon; closed mon filled', '11-08', []],
    ['applied mon; closed mon accepted starts 11-20', '11-19', line],
    ['applied mon; closed mon accepted starts 11-20', '11-20', []],
    ['applied mon; closed mon accepted', '11-20', line],
  ])('%s, on %s: %j', (record, date, lines) => {
    expect(texts(record, date, 'keep-applying')).toEqual(lines);
  });
});

describe('skills', () => {
  const debriefed = 'interview mon 10:00; debriefed skills SQL';
  test.each([
    [`${debriefed}; interview 11-12 10:00`, '11-04', []],
    [`${debriefed}; interview 11-12 10:00`, '11-05', ['Before Acme on Thu 12 Nov, you wanted to brush up: SQL.']],
    [`${debriefed}; interview 11-12 10:00`, '11-11', ['Before Acme on Thu 12 Nov, you wanted to brush up: SQL.']],
    [`${debriefed}; interview 11-12 10:00`, '11-12', []],
    [`${debriefed}; interview 11-12 10:00 cancelled`, '11-11', []],
    [`${debriefed}; interview 11-12 10:00; closed tue filled`, '11-11', []],
    ['interview mon 10:00; debriefed; interview 11-12 10:00', '11-11', []],
    [`${debriefed}; beta: interview 11-12 10:00`, '11-11', []],
    [
      `${debriefed}; interview tue 10:00; debriefed skills Go; interview 11-12 10:00`,
      '11-11',
      ['Before Acme on Thu 12 Nov, you wanted to brush up: SQL and Go.'],
    ],
  ])('%s, on %s: %j', (record, date, lines) => {
    expect(texts(record, date, 'skills')).toEqual(lines);
  });
});

describe('start date', () => {
  const accepted = 'applied mon; closed tue accepted starts 11-20';
  test.each([
    [`${accepted}; beta: applied mon`, '11-19', []],
    [
      `${accepted}; beta: applied mon`,
      '11-20',
      ['Your first day at Acme was Fri 20 Nov, and one other job is still open: time to close what is left.'],
    ],
    [
      `${accepted}; beta: applied mon; gamma: applied mon`,
      '11-21',
      ['Your first day at Acme was Fri 20 Nov, and 2 other jobs are still open: time to close what is left.'],
    ],
    [`${accepted}; beta: applied mon; beta: closed tue filled`, '11-20', []],
    ['applied mon; closed tue accepted; beta: applied mon', '11-20', []],
  ])('%s, on %s: %j', (record, date, lines) => {
    expect(texts(record, date, 'start-date')).toEqual(lines);
  });
});

test('they can be switched off, one by one', () => {
  const record = 'applied mon; beta: saved by 11-23';
  const kinds = (nudges: typeof DEFAULT_POLICY.nudges) =>
    planOf(record, '11-20', { ...DEFAULT_POLICY, nudges }).nudges.map(({ kind }) => kind);
  expect(kinds(DEFAULT_POLICY.nudges)).toEqual(['unanswered', 'saved', 'keep-applying']);
  expect(kinds(['keep-applying', 'unanswered'])).toEqual(['unanswered', 'keep-applying']);
  expect(kinds([])).toEqual([]);
});
