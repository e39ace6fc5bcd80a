import { describe, expect, test } from 'vitest';
import { formatDay } from '../../../../src/domain/day.ts';
import { timeLineSection } from '../../../../src/features/stats/picture/time-line.ts';
import { placeOn, scaleOf, ticksOf } from '../../../../src/features/stats/picture/time-scale.ts';
import { openJobs } from '../../../../src/features/stats/pictures.ts';
import { DEFAULT_POLICY } from '../../../../src/rules/policy.ts';
import { dayOf, told } from '../../../rules/dsl.ts';
import { madeUpJobHunt, TODAY } from './made-up.ts';

describe('the days a timeline covers', () => {
  test.each([
    // A day's margin at each end; at least a week ahead.
    [['11-20'], '11-19 to 12-02'],
    [['10-01', '12-10'], '09-30 to 12-11'],
    // At most 180 days back and 60 ahead.
    [['2025-01-01'], '05-27 to 12-02'],
    [['2027-12-31'], '11-23 to 01-24'],
    [[], '11-23 to 12-02'],
  ])('%j: %s', (days, expected) => {
    const { from, to } = scaleOf(days.map(dayOf), TODAY);
    expect(`${formatDay(from).slice(5)} to ${formatDay(to).slice(5)}`).toBe(expected);
  });

  const scale = { from: dayOf('11-01'), to: dayOf('11-21') };
  test.each([
    ['10-31', null],
    ['11-01', 0],
    ['11-06', 25],
    ['11-21', 100],
    ['12-24', 100],
  ])('%s is at %s percent', (day, place) => {
    expect(placeOn(scale, dayOf(day))).toBe(place);
  });
});

test.each([
  ['11-19', '12-02', '23 Nov, 30 Nov'],
  ['10-12', '12-02', '12 Oct, 26 Oct, 9 Nov, 23 Nov'],
  ['05-27', '12-02', 'Jun, Aug, Oct'],
  ['08-15', '12-20', 'Sep, Oct, Nov, Dec'],
])('labels from %s to %s: %s', (from, to, expected) => {
  const ticks = ticksOf({ from: dayOf(from), to: dayOf(to) });
  expect(ticks.map(({ label }) => label).join(', ')).toBe(expected);
});

describe('events on the timeline', () => {
  test.each([
    ['applied 11-16', '11-16 applied'],
    [
      'applied 11-02; contact amy; asked amy 11-09; heard 11-11; interview 11-13 with amy; offer 11-16',
      '11-02 applied, 11-09 you, 11-11 they, 11-13 interview, 11-16 offer, 11-24 next',
    ],
    ['applied 11-16; interview 11-30; interview 12-02 cancelled', '11-16 applied, 11-28 next, 11-30 interview'],
    ['applied 11-16; heard 11-25', '11-16 applied'],
    ['saved', ''],
    ['applied 11-02; closed 11-10 rejected', ''],
  ])('%s: %s', (text, expected) => {
    const lines = openJobs(told(text), TODAY, DEFAULT_POLICY);
    const events = lines.flatMap((line) => line.events.map(({ on, mark }) => `${formatDay(on).slice(5)} ${mark}`));
    expect(events.join(', ')).toBe(expected);
  });

  test('shows the latest events first', () => {
    const jobHunt = told('a: applied 11-02; b: applied 11-16; c: applied 11-03; c: heard 11-20');
    const lines = openJobs(jobHunt, TODAY, DEFAULT_POLICY);
    expect(lines.map(({ row }) => row.job.company)).toEqual(['C', 'B', 'A']);
  });

  test('with very many jobs, counts the quietest instead of showing them', () => {
    const lines = openJobs(madeUpJobHunt(400), TODAY, DEFAULT_POLICY);
    const { markup } = timeLineSection(lines, TODAY);
    const few = lines.filter(({ events }) => events.filter(({ mark }) => mark !== 'next').length < 2);
    expect(markup.match(/<h3>/g)).toHaveLength(60 + 1);
    expect(markup).toContain(`${lines.length - few.length - 60} more open jobs`);
    expect(markup).toContain(`<h3>${few.length} jobs <`);
  });

  test('describes each line in words', () => {
    const { markup } = timeLineSection(openJobs(told('applied 11-16; heard 11-20'), TODAY, DEFAULT_POLICY), TODAY);
    expect(markup).toContain('>Mon Nov 16: applied; Fri Nov 20: news from them.</title>');
  });
});
