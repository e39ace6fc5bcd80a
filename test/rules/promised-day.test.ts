import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../../src/rules/policy.ts';
import { promisedDay } from '../../src/rules/promised-day.ts';
import { dayOf, told } from './dsl.ts';
import { shortOf } from './look.ts';

/** The day promised by a note to someone about a job sent on a day, or null. */
function promised(record: string, date: string, name: string, jobId = 1): string | null {
  const jobHunt = told(record);
  const personId = jobHunt.people.find((person) => person.name === name)?.id ?? null;
  const day = promisedDay(jobHunt, dayOf(date), DEFAULT_POLICY, { jobId, personId });
  return day === null ? null : shortOf(day);
}

const MET = 'interview mon 10:00 with amy; contact amy';

describe('the day the follow-up would be due', () => {
  test.each([
    [MET, 'mon', 'amy', '11-09'],
    [MET, 'wed', 'amy', '11-11'],
    [MET, 'sat', 'amy', '11-16'],
    [`${MET}; thanked amy tue`, 'wed', 'amy', '11-10'],
    [`${MET}; said mon contact thu`, 'tue', 'amy', '11-05'],
    [`${MET}; said mon decision 11-13`, 'tue', 'amy', '11-16'],
    // None: someone else gets the follow-up, or nothing is due later.
    [`${MET}; contact pete`, 'tue', 'amy', null],
    ['interview mon 10:00', 'tue', 'amy', null],
    [`${MET}; interview 11-20 10:00`, 'tue', 'amy', null],
    [`${MET}; offer tue`, 'tue', 'amy', null],
    [`${MET}; closed tue rejected`, 'tue', 'amy', null],
    [`${MET}; said mon contact thu`, 'thu', 'amy', null],
    [`${MET}; said mon contact thu`, 'fri', 'amy', null],
  ])('%s, on %s, to %s: %s', (record, date, name, day) => {
    expect(promised(record, date, name)).toBe(day);
  });
});

describe('matches the day promised for another job', () => {
  const two = `${MET}; beta: interview wed 10:00 with amy; beta: contact amy`;
  test.each([
    // Sent on Wednesday the 4th, the follow-up about Beta would be due on the 11th.
    [two, '11-11'],
    [`${two}; thanked amy tue promising 11-09`, '11-09'],
    [`${two}; thanked amy tue promising 11-08`, '11-08'],
    [`${two}; thanked amy tue promising 11-17`, '11-17'],
    // A week or more apart.
    [`${two}; thanked amy tue promising 11-18`, '11-11'],
    [`${two}; thanked amy mon promising wed`, '11-11'],
    // Too soon: a week later, on a workday.
    [`${two}; thanked amy mon promising fri`, '11-13'],
    [`${two}; thanked amy mon promising sat`, '11-16'],
    // Of several, the earliest that fits.
    [
      `${two}; thanked amy tue promising 11-13; gamma: applied mon; gamma: contact amy; gamma: sent recruiter-call amy tue promising 11-10`,
      '11-10',
    ],
    [
      `${two}; thanked amy tue promising fri; gamma: applied mon; gamma: contact amy; gamma: sent recruiter-call amy tue promising 11-10`,
      '11-10',
    ],
    // A promise that no longer holds, about a closed job, or to someone else.
    [`${two}; thanked amy mon promising 11-09; said tue every 10`, '11-11'],
    [`${two}; thanked amy mon promising 11-09; interview 11-20 10:00`, '11-11'],
    [`${two}; thanked amy mon promising 11-09; closed tue rejected`, '11-11'],
    [`${two}; contact pete; sent recruiter-call pete tue promising 11-09`, '11-11'],
  ])('%s: %s', (record, day) => {
    expect(promised(record, 'wed', 'amy', 2)).toBe(day);
  });
});
