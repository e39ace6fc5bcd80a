import { describe, expect, test } from 'vitest';
import { formatDay } from '../../../src/domain/day.ts';
import type { JobHunt } from '../../../src/domain/model.ts';
import { type Period, statsOf } from '../../../src/features/stats/stats.ts';
import { DEFAULT_POLICY } from '../../../src/rules/policy.ts';
import { dayOf, told } from '../../rules/dsl.ts';

/** Ten jobs, few enough to count by hand. */
const TEN = [
  'a: applied 09-14; a: heard 09-17; a: interview 09-22; a: interview 09-29; a: interview 10-06; a: offer 10-12; a: closed 10-15 accepted',
  'b: applied 09-14; b: closed 10-14 no-response',
  'c: applied 09-30; c: closed 10-09 rejected',
  'd: applied 10-01; d: interview 10-13; d: offer 10-20; d: closed 10-22 declined',
  'e: applied 10-05',
  'f: applied 10-05; f: heard 10-26',
  'g: applied 10-07; g: closed 10-08 withdrawn',
  'h: applied 11-02; h: interview 12-03',
  'i: added 11-02; i: interview 11-03; i: interview 11-03 16:00',
  'j: saved by 12-01',
].join('; ');

const SOURCES = ['LinkedIn', 'linkedin ', null, 'Referral', 'LinkedIn', null, null, 'Referral', 'Referral', 'LinkedIn'];

function tenJobs(): JobHunt {
  const jobHunt = told(TEN);
  return { ...jobHunt, jobs: jobHunt.jobs.map((job, at) => ({ ...job, source: SOURCES[at] ?? null })) };
}

const statsIn = (from: string | null, to: string | null, jobHunt = tenJobs()) => {
  const period: Period = { from: from === null ? null : dayOf(from), to: to === null ? null : dayOf(to) };
  return statsOf(jobHunt, dayOf('11-30'), period, DEFAULT_POLICY);
};

test('matches ten jobs counted by hand', () => {
  expect(statsIn(null, null)).toMatchObject({
    since: dayOf('09-14'),
    applications: 8,
    unapplied: 1,
    answers: 5,
    waiting: 1,
    interviewed: 2,
    offered: 2,
    responseRate: { share: 0.625 },
    interviews: { held: 6, coming: 1, jobs: 3 },
    offers: { received: 2, accepted: 1, declined: 1 },
    // a 3, c 9, d 12, f 21; h has no known day.
    daysToAnswer: { count: 4, median: 10.5, least: 3, most: 21 },
    // a 31, b 30, c 9, d 21, g 1
    daysToClose: { count: 5, median: 21, least: 1, most: 31 },
    followUps: { onTime: 0, early: 0, late: 0, unasked: 0 },
  });
});

test.each([
  [
    'an accepted job without a recorded offer',
    'a: applied 09-14; a: closed 10-15 accepted',
    { accepted: 1, declined: 0 },
  ],
  ['an improved offer', 'a: applied 09-14; a: offer 10-01; a: offer 10-08', { accepted: 0, declined: 0 }],
])('counts the same everywhere: %s', (_what, text, ends) => {
  const { answers, offered, offers, responseRate, flow } = statsIn(null, null, told(text));
  expect({ answers, offered, offers }).toEqual({ answers: 1, offered: 1, offers: { received: 1, ...ends } });
  expect(responseRate).toMatchObject({ share: 1 });
  expect(flow).toContainEqual({ from: 'applied', to: 'answered', jobs: 1 });
  expect(flow).toContainEqual({ from: 'answered', to: 'offer', jobs: 1 });
});

test('groups by source in any spelling, largest first, unknown last', () => {
  const rows = statsIn(null, null).bySource.map(
    ({ source, applications, answers, interviewed, offered }) =>
      `${source}: ${applications} ${answers} ${interviewed} ${offered}`,
  );
  expect(rows).toEqual(['LinkedIn: 3 1 1 1', 'Referral: 2 2 1 1', 'null: 3 2 0 0']);
});

test('groups by month of application, with empty months', () => {
  const jobHunt = told('a: applied 08-31; b: applied 11-01; b: heard 11-02; c: applied 11-30');
  const rows = statsIn(null, null, jobHunt).byMonth.map(
    ({ month, applications, answers }) => `${formatDay(month)}: ${applications} ${answers}`,
  );
  expect(rows).toEqual(['2026-08-01: 1 0', '2026-09-01: 0 0', '2026-10-01: 0 0', '2026-11-01: 2 1']);
});

describe('a period, both days included', () => {
  test.each([
    ['09-14', '09-14', 2, 0],
    ['09-15', null, 6, 1],
    [null, '10-05', 6, 0],
    ['10-05', '10-05', 2, 0],
    ['11-02', '11-02', 1, 1],
    [null, '09-13', 0, 0],
  ])('from %s to %s: %i applications, %i jobs without one', (from, to, applications, unapplied) => {
    expect(statsIn(from, to)).toMatchObject({ applications, unapplied });
  });
});

test('is empty for an empty job hunt', () => {
  expect(statsIn(null, null, told(''))).toMatchObject({
    since: null,
    applications: 0,
    unapplied: 0,
    responseRate: null,
    daysToAnswer: null,
    daysToClose: null,
    bySource: [],
    byMonth: [],
    flow: [],
  });
});
