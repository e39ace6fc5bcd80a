// Worked examples of the rules: records, a day, and the items. 2026-11-02 is a Monday.
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import { dayOf } from './dsl.ts';
import { followUpOn, linesOf, planOf, shortOf, shown } from './look.ts';

describe('around the interview', () => {
  test.each([
    [
      'interview mon 10:00 with amy pete',
      'mon',
      't1.1 thank-you amy due 11-02 by 11-03, t1.2 thank-you pete due 11-02 by 11-03, d1 debrief due 11-02 by 11-03',
    ],
    [
      'interview mon 15:00 with amy pete',
      'mon',
      'd1 debrief due 11-02 by 11-03, t1.1 thank-you amy due 11-03 by 11-03, t1.2 thank-you pete due 11-03 by 11-03',
    ],
    ['interview fri 16:00 with amy', 'fri', 'd1 debrief due 11-06 by 11-07, t1.1 thank-you amy due 11-07 by 11-07'],
  ])('%s, on %s', (record, date, items) => {
    expect(shown(record, date)).toBe(items);
  });
});

const MET = 'interview mon 10:00 with amy; contact amy';
const THANKED = `${MET}; thanked amy 11-03`;
const asked = (...dates: string[]) => [THANKED, ...dates.map((date) => `asked amy ${date}`)].join('; ');

describe('follow-ups: hidden before the due day, shown from then on', () => {
  test.each([
    [THANKED, '11-03', 'f1 first-follow-up amy due 11-10 by 11-13'],
    [MET, '11-03', 'f1 first-follow-up amy due 11-09 by 11-12'],
    [`${MET}; said mon decision 11-09`, '11-03', 'f1 decision-date amy due 11-10 by 11-11'],
    [`${MET}; said mon decision 11-06`, '11-03', 'f1 decision-date amy due 11-09 by 11-10'],
    [`${MET}; said mon contact 11-05`, '11-03', 'f1 agreed-date amy due 11-05 by 11-05'],
    [`${MET}; said mon contact 11-08`, '11-03', 'f1 agreed-date amy due 11-08 by 11-08'],
    [asked('11-10'), '11-10', 'f1 back-off amy due 11-17 by 11-20'],
    [asked('11-10', '11-17'), '11-17', 'f1 back-off amy due 11-24 by 11-27'],
    [asked('11-10', '11-17', '11-24'), '11-24', 'f1 back-off amy due 12-08 by 12-11'],
    [asked('11-10', '11-17', '11-24', '12-08'), '12-08', 'f1 back-off amy due 2027-01-04 by 2027-01-07'],
    [
      asked('11-10', '11-17', '11-24', '12-08', '2027-01-04'),
      '2027-01-04',
      'f1 back-off amy due 2027-02-01 by 2027-02-04',
    ],
    [
      asked('11-10', '11-17', '11-24', '12-08', '2027-01-04', '2027-02-01'),
      '2027-02-01',
      'f1 back-off amy due 2027-03-01 by 2027-03-04',
    ],
    [`${asked('11-10')} voicemail; heard 11-13 amy`, '11-13', 'f1 back-off amy due 11-20 by 11-23'],
    [`${asked('11-10')}; said 11-10 every 7`, '11-10', 'f1 agreed-cadence amy due 11-17 by 11-20'],
    [`${asked('11-10', '11-17')}; said 11-10 every 7`, '11-17', 'f1 agreed-cadence amy due 11-24 by 11-27'],
    [`${asked('11-10', '11-17', '11-24')}; said 11-10 every 7`, '11-24', 'f1 agreed-cadence amy due 12-01 by 12-04'],
    [`${asked('11-10')} missed`, '11-10', 'f1 first-follow-up amy due 11-11 by 11-16'],
    [`${asked('11-10')} missed; asked amy 11-11 missed`, '11-11', 'f1 first-follow-up amy due 11-12 by 11-16'],
    [`${MET}; said mon decision 11-09; asked amy 11-08`, '11-08', 'f1 decision-date amy due 11-16 by 11-17'],
    [
      'interview mon 10:00 with amy; contact amy; said 2026-10-28 decision 11-20',
      '11-03',
      'f1 decision-date amy due 11-23 by 11-24',
    ],
    [`${MET}; said mon decision 11-09; heard 11-09 amy`, '11-09', 'f1 first-follow-up amy due 11-16 by 11-19'],
    [`${MET}; said mon contact 11-05; skipped follow-up 11-05`, '11-05', 'f1 back-off amy due 11-12 by 11-16'],
    [`${MET}; said mon contact 11-05; heard 11-05 amy`, '11-05', 'f1 first-follow-up amy due 11-12 by 11-16'],
    [`${asked('11-10')} spoke`, '11-10', 'f1 back-off amy due 11-17 by 11-20'],
  ])('%s, on %s', (record, date, item) => {
    expect(followUpOn(record, date)).toBe(item);
    const due = dayOf(/due (\S+)/.exec(item)?.[1] ?? '');
    expect(shown(record, shortOf(addDays(due, -1)), ['follow-up'])).toBe('');
    expect(shown(record, shortOf(due), ['follow-up']).replace(' promised', '')).toBe(item);
  });

  test.each([
    [`${asked('11-10')} missed`, 2, 'one call went unanswered'],
    [`${asked('11-10')} missed; asked amy 11-11 missed`, 3, 'two calls went unanswered, so leave a message this time'],
  ])('%s: call %i', (record, attempt, words) => {
    const item = planOf(record, '11-12').items.find(({ kind }) => kind === 'follow-up');
    expect(item?.attempt).toBe(attempt);
    expect(item?.why()).toContain(words);
  });

  test("an answered follow-up doesn't count as unanswered", () => {
    const spoken = `${asked('11-10', '11-17', '11-24')} spoke`;
    expect(planOf(spoken, '12-05').items.map((item) => item.kind)).not.toContain('find-insider');
    expect(shown(asked('11-10', '11-17', '11-24'), '12-05', ['find-insider'])).not.toBe('');
  });
});

describe('one recruiter, two jobs', () => {
  // Beta would be due on the 12th, or on the 10th when they were heard from a day earlier.
  const later = 'applied 11-03; via dana; beta: applied 11-05; beta: via dana';
  const same = 'applied 11-03; via dana; beta: applied 11-03; beta: via dana';
  const done = '; asked dana 11-10 spoke';
  test.each([
    [later, '11-10', 'f1 first-follow-up dana due 11-10 by 11-13'],
    [`${later}${done}`, '11-10', ''],
    [`${later}${done}`, '11-12', ''],
    [`${later}${done}`, '11-16', ''],
    [`${later}${done}`, '11-17', 'f1 back-off dana due 11-17 by 11-20, f2 first-follow-up dana due 11-17 by 11-20'],
    [same, '11-10', 'f1 first-follow-up dana due 11-10 by 11-13, f2 first-follow-up dana due 11-10 by 11-13'],
    [`${same}${done}`, '11-10', 'f2 first-follow-up dana due 11-10 by 11-13'],
    [`${same}${done}`, '11-11', ''],
    [`${same}${done}`, '11-16', ''],
    [`${same}${done}`, '11-17', 'f1 back-off dana due 11-17 by 11-20, f2 first-follow-up dana due 11-17 by 11-20'],
  ])('%s, on %s', (record, date, items) => {
    expect(shown(record, date, ['follow-up'])).toBe(items);
  });

  test('the item of one job names the other job', () => {
    const [item] = planOf(later, '11-10').items;
    expect(item?.alsoAsk.map((job) => job.company)).toEqual(['Beta']);
    expect(linesOf(planOf(`${later}${done}`, '11-11').upcoming.filter(({ job }) => job.id === 2))).toBe(
      'f2 first-follow-up dana due 11-17 by 11-20',
    );
  });
});

describe('someone hears from you about several jobs no more often than about one', () => {
  const two = 'applied 11-05; via dana; beta: applied 11-05; beta: via dana';
  const silent = `${two}; asked dana 11-12 voicemail; beta: asked dana 11-19 voicemail; asked dana 11-26 voicemail`;
  const four = `${silent}; beta: asked dana 12-10 voicemail; gamma: via dana; gamma: interview 2027-01-05 with amy`;
  test.each([
    [silent, '11-27', 'f1 back-off dana due 12-10 by 12-14, f2 back-off dana due 12-10 by 12-14'],
    [four, '2027-01-06', 'f3 first-follow-up dana due 2027-01-12 by 2027-01-15'],
  ])('%s, on %s', (record, date, items) => {
    const { items: open, upcoming } = planOf(record, date);
    expect(linesOf([...open, ...upcoming], ['follow-up'])).toContain(items);
  });
});

describe('a promised day', () => {
  const promised = `${MET}; thanked amy 11-03 promising 11-09`;
  test.each([
    [promised, '11-09', 'f1 own-promise amy due 11-09 by 11-09 promised'],
    [`${promised}; heard thu amy`, '11-09', 'f1 own-promise amy due 11-09 by 11-09 promised'],
    [`${promised}; heard thu amy; said fri decision 11-13`, '11-09', 'f1 decision-date amy due 11-16 by 11-17'],
  ])('%s, on %s', (record, date, item) => {
    expect(followUpOn(record, date)).toBe(item);
  });
});

test('40 applications without contacts: no item, one nudge', () => {
  const record = Array.from({ length: 40 }, (_, index) => `firm${index}: applied mon`).join('; ');
  const { items, upcoming, nudges } = planOf(record, '11-09');
  expect([items, upcoming]).toEqual([[], []]);
  expect(nudges.filter(({ kind }) => kind === 'unanswered').length).toBe(1);
  expect(nudges[0]?.text).toContain('40 applications');
});

describe('while it drags on', () => {
  const base =
    'interview mon 10:00 with amy; contact amy; insider ida; sent network-check-in ida 11-03; thanked amy 11-03';
  const two = `${base}; asked amy 11-10; asked amy 11-17`;
  const three = `${two}; asked amy 11-24`;
  test.each([
    [two, '11-19', ''],
    [two, '11-20', 'n1.2 stall-check-in ida due 11-20 by 11-23'],
    [three, '11-26', ''],
    [three, '11-27', 'n1.2 stall-check-in ida due 11-27 by 11-30'],
    [three, '11-30', 'n1.2 stall-check-in ida due 11-27 by 11-30'],
    [three, '12-01', 'n1.2 stall-check-in ida due 11-27 by 11-30 late, v1 decide due 12-01 by 12-01'],
  ])('%s, on %s', (record, date, items) => {
    expect(shown(record, date, ['network-check-in', 'decide'])).toBe(items);
  });
});
