import { describe, expect, test } from 'vitest';
import { dayOf } from './dsl.ts';
import { idOf, linesOf, planOf, shortOf, shown } from './look.ts';

const MET = 'interview mon 10:00 with amy';

describe('snoozing', () => {
  test.each([
    // Hidden until the day, then due and good until at least that day.
    [`${MET}; debriefed; snoozed thank-you amy mon until thu`, 'wed', ''],
    [`${MET}; debriefed; snoozed thank-you amy tue until thu`, 'mon', 't1.1 thank-you amy due 11-02 by 11-03'],
    [`${MET}; debriefed; snoozed thank-you amy mon until thu`, 'thu', 't1.1 thank-you amy due 11-05 by 11-05'],
    [`${MET}; debriefed; snoozed thank-you amy mon until thu`, 'fri', 't1.1 thank-you amy due 11-05 by 11-05 late'],
    [`${MET}; debriefed; snoozed thank-you amy mon until tue`, 'tue', 't1.1 thank-you amy due 11-03 by 11-03'],
    // Not beyond its last day.
    [`${MET}; debriefed; snoozed thank-you amy mon until sun`, '11-09', 'f1 first-follow-up amy due 11-09 by 11-12'],
    // Ends when the item is done or skipped, or its own due day moves later.
    [
      `${MET}; debriefed; snoozed thank-you amy mon until thu ended tue`,
      'tue',
      't1.1 thank-you amy due 11-02 by 11-03',
    ],
    [`${MET}; debriefed; snoozed thank-you amy mon until thu ended wed`, 'tue', ''],
    [
      'applied mon; contact amy; snoozed follow-up 11-09 until 11-16',
      '11-16',
      'f1 first-follow-up amy due 11-16 by 11-16',
    ],
    [
      'applied mon; contact amy; snoozed follow-up 11-09 until 11-11; heard 11-05',
      '11-12',
      'f1 first-follow-up amy due 11-12 by 11-16',
    ],
    [
      'applied mon; contact amy; snoozed follow-up 11-09 until 11-10; said 11-09 contact 11-10',
      '11-10',
      'f1 agreed-date amy due 11-10 by 11-10 promised',
    ],
    // The latest counts.
    [
      `${MET}; debriefed; snoozed thank-you amy mon until fri; snoozed thank-you amy tue until wed`,
      'wed',
      't1.1 thank-you amy due 11-04 by 11-04',
    ],
    // Applies to one item only.
    [
      'interview mon 10:00 with amy pete; debriefed; snoozed thank-you amy mon until thu',
      'wed',
      't1.2 thank-you pete due 11-02 by 11-03 late',
    ],
    [
      'interview mon 10:00 with amy; debriefed; beta: interview mon 10:00 with amy; beta: debriefed; snoozed thank-you amy mon until thu',
      'wed',
      't2.1 thank-you amy due 11-02 by 11-03 late',
    ],
    [
      'reference rita; reference rob; interview mon 10:00; debriefed; skipped add-interviewers mon; snoozed reference-alert rita mon until thu',
      'wed',
      'a1.2 reference-alert rob due 11-03 by 11-04',
    ],
  ])('%s, on %s', (record, date, items) => {
    expect(shown(record, date)).toBe(items);
  });

  test('holds until the day the item is due anyway', () => {
    const { upcoming } = planOf('applied mon; contact amy; snoozed follow-up mon until 11-09', 'mon');
    expect(upcoming.map(({ snoozedUntil }) => snoozedUntil)).toEqual([dayOf('11-09')]);
  });

  test('lists a snoozed item as upcoming and marks it snoozed', () => {
    const { upcoming, next } = planOf(`${MET}; debriefed; snoozed thank-you amy mon until thu`, 'tue');
    expect(linesOf(upcoming.slice(0, 1))).toBe('t1.1 thank-you amy due 11-05 by 11-05');
    expect(upcoming[0]?.snoozedUntil).toBe(dayOf('thu'));
    expect(upcoming[0]?.opens).toBe(dayOf('thu'));
    expect(upcoming[1]?.snoozedUntil).toBe(null);
    expect(next).toEqual({ date: dayOf('thu'), count: 1 });
  });

  test.each([
    [MET, 'mon', 't1.1', '11-08'],
    [MET, 'mon', 'd1', '11-08'],
    ['interview mon 10:00', 'mon', 'w1', '11-08'],
    ['via dana; interview mon 10:00', 'mon', 'c1', '11-08'],
    ['reference rita; interview mon 10:00', 'mon', 'a1.1', '11-15'],
    ['insider ida; interview mon 10:00', 'tue', 'n1.1', '11-15'],
    ['interview fri 10:00', 'thu', 'g1', '11-05'],
    [`${MET}; thanked amy mon; closed tue rejected`, 'tue', 'b1', '11-17'],
    [`${MET}; thanked amy mon; closed tue declined`, 'tue', 'x1', '11-17'],
    ['applied mon; contact amy', '11-09', 'f1', null],
    ['offer mon', 'mon', 'o1', null],
    ['reference rita; checked mon rita', 'mon', 'k1.1', null],
    ['applied mon; contact amy; asked amy tue; asked amy wed; asked amy thu', '11-30', 's1', null],
    ['applied mon; contact amy; asked amy tue; asked amy wed; asked amy thu', '11-30', 'v1', null],
    ['insider ida; applied mon; contact amy; asked amy tue; asked amy wed', '11-30', 'n1.1', null],
  ])('%s: the last day of %s %s is %s', (record, date, id, until) => {
    const item = planOf(record, date).items.find((one) => idOf(one) === id);
    expect(item && (item.shownUntil === null ? null : shortOf(item.shownUntil))).toBe(until);
  });
});
