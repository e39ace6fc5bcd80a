import { describe, expect, test } from 'vitest';
import { followUpOn, linesOf, planOf, shown } from '../look.ts';

const MET = 'interview mon 10:00 with amy; contact amy';

describe('skipping', () => {
  test.each([
    [`${MET}; skipped follow-up 11-09`, '11-09', 'f1 back-off amy due 11-16 by 11-19', 1],
    [`${MET}; asked amy 11-09; skipped follow-up 11-16`, '11-16', 'f1 back-off amy due 11-23 by 11-26', 2],
    [
      `${MET}; asked amy 11-09; asked amy 11-16; skipped follow-up 11-23`,
      '11-23',
      'f1 back-off amy due 11-30 by 12-03',
      3,
    ],
    [`${MET}; skipped follow-up 10-30`, 'tue', 'f1 first-follow-up amy due 11-09 by 11-12', 1],
    // Telling them about another offer counts as skipping the follow-up.
    [`${MET}; sent offer-notice amy 11-09`, '11-09', 'f1 back-off amy due 11-16 by 11-19', 1],
    [`${MET}; sent offer-notice amy 11-09 missed`, '11-09', 'f1 first-follow-up amy due 11-09 by 11-12', 1],
    [`${MET}; said mon contact thu; sent offer-notice amy thu`, 'thu', 'f1 back-off amy due 11-12 by 11-16', 1],
  ])('%s, on %s', (record, date, line, number) => {
    expect(followUpOn(record, date)).toBe(line);
    const { items, upcoming } = planOf(record, date);
    expect([...items, ...upcoming].find(({ kind }) => kind === 'follow-up')?.number).toBe(number);
  });
});

describe('once a week to one person', () => {
  const two = 'applied mon; contact dana; beta: applied mon; beta: contact dana';
  test.each([
    // From the day after a follow-up about another job; on that day itself it stays.
    [`${two}; beta: asked dana 11-07`, '11-07', 'f1 first-follow-up dana due 11-09 by 11-12'],
    [`${two}; beta: asked dana 11-07`, '11-08', 'f1 first-follow-up dana due 11-16 by 11-19'],
    [`${two}; beta: asked dana tue`, '11-08', 'f1 first-follow-up dana due 11-10 by 11-13'],
    [`${two}; beta: asked dana sun`, '11-09', 'f1 first-follow-up dana due 11-16 by 11-19'],
    // Unanswered calls and other kinds don't count; closed jobs do.
    [`${two}; beta: asked dana sat missed`, '11-09', 'f1 first-follow-up dana due 11-09 by 11-12'],
    [`${two}; beta: thanked dana sat`, '11-09', 'f1 first-follow-up dana due 11-09 by 11-12'],
    [`${two}; beta: asked dana fri; beta: closed sat filled`, '11-09', 'f1 first-follow-up dana due 11-13 by 11-16'],
    [`${two}; beta: asked pete fri`, '11-09', 'f1 first-follow-up dana due 11-09 by 11-12'],
    // The latest follow-up about another job counts, whatever the order of recording and whatever came later about this
    // one.
    [`${two}; beta: asked dana 11-12; asked dana 11-13`, '11-14', 'f1 back-off dana due 11-20 by 11-23'],
    [
      `${two}; asked dana fri; beta: asked dana 11-12; beta: asked dana tue`,
      '11-13',
      'f1 back-off dana due 11-26 by 11-30',
    ],
    [
      `${two}; asked dana fri; gamma: asked dana wed; beta: asked dana 11-12; asked dana sat`,
      '11-13',
      'f1 back-off dana due 12-03 by 12-07',
    ],
    [`${two}; beta: asked dana tue; beta: asked dana fri`, '11-09', 'f1 first-follow-up dana due 11-13 by 11-16'],
    [
      `${two}; asked dana 11-12; beta: asked dana tue; gamma: asked dana 11-13`,
      '11-14',
      'f1 back-off dana due 11-27 by 11-30',
    ],
    [
      `${two}; asked dana 11-16; beta: asked dana tue; gamma: asked dana 11-20; asked dana 11-21`,
      '11-21',
      'f1 back-off dana due 12-04 by 12-07',
    ],
    [
      `${two}; gamma: asked dana fri; asked dana 11-16; beta: asked dana 11-13; asked dana 11-17 missed`,
      '11-18',
      'f1 back-off dana due 11-30 by 12-03',
    ],
  ])('%s, on %s', (record, date, item) => {
    expect(followUpOn(record, date)).toBe(item);
  });

  // Daily contact was agreed for Acme; the other jobs still get a week.
  const third = `${two}; said mon every 1; gamma: asked dana tue; beta: asked dana fri`;
  const daily = `${two}; said mon every 1; asked dana 11-13`;
  test.each([
    [`${daily}; beta: asked dana tue; gamma: asked dana 11-09`, '11-14', 'f1 agreed-cadence dana due 11-20 by 11-23'],
    [`${daily}; beta: asked dana tue; heard 11-13 dana`, '11-14', 'f1 agreed-cadence dana due 11-16 by 11-19'],
    [third, '11-09', 'f1 agreed-cadence dana due 11-13 by 11-16'],
    [`${daily}; gamma: asked dana 11-12; asked dana 11-14`, '11-15', 'f1 agreed-cadence dana due 11-23 by 11-26'],
    [
      `${two}; said mon every 1; beta: asked dana tue; beta: asked dana 11-11; asked dana 11-13`,
      '11-14',
      'f1 agreed-cadence dana due 11-20 by 11-23',
    ],
  ])('%s, on %s', (record, date, item) => {
    expect(followUpOn(record, date)).toBe(item);
  });
});

describe("the wait grows with each unanswered follow-up, whichever job it's about", () => {
  const two = 'applied mon; contact dana; beta: applied mon; beta: contact dana';
  const three = `${two}; asked dana 11-09; beta: asked dana 11-16; asked dana 11-23`;
  const waiting = `${two}; gamma: asked dana mon; beta: asked dana fri; beta: said mon decision 11-09`;
  test.each([
    [three, '11-23', 'f1 back-off dana due 11-30 by 12-03'],
    [three, '11-24', 'f1 back-off dana due 12-07 by 12-10'],
    // One call about two jobs counts as one day.
    [`${three}; beta: asked dana 11-23`, '11-24', 'f1 back-off dana due 12-07 by 12-10'],
    // Doesn't count follow-ups before the last reply about any job, or those about this job alone.
    [`${three}; beta: heard 11-17 dana`, '11-24', 'f1 back-off dana due 11-30 by 12-03'],
    [`${three}; gamma: heard 11-24 dana`, '11-24', 'f1 back-off dana due 12-07 by 12-10'],
    [`${three}; gamma: heard 11-24 dana`, '11-25', 'f1 back-off dana due 11-30 by 12-03'],
    [`${three}; gamma: heard 11-24`, '11-25', 'f1 back-off dana due 12-07 by 12-10'],
    [`${three}; gamma: sent recruiter-call dana 11-24 spoke`, '11-25', 'f1 back-off dana due 11-30 by 12-03'],
    [`${three}; gamma: sent recruiter-call dana 11-24`, '11-25', 'f1 back-off dana due 12-07 by 12-10'],
    [`${three}; gamma: heard 11-24 pete`, '11-25', 'f1 back-off dana due 12-07 by 12-10'],
    // An interview with them, or for a job that came through them, counts as a reply.
    [`${three}; gamma: interview 11-24 10:00 with dana`, '11-25', 'f1 back-off dana due 11-30 by 12-03'],
    [`${three}; gamma: via dana; gamma: interview 11-24 10:00`, '11-25', 'f1 back-off dana due 11-30 by 12-03'],
    [`${three}; gamma: manager dana; gamma: interview 11-24 10:00`, '11-25', 'f1 back-off dana due 12-07 by 12-10'],
    [`${three}; gamma: interview 11-24 10:00 cancelled with dana`, '11-25', 'f1 back-off dana due 12-07 by 12-10'],
    // After such a reply, the last follow-up about another job still counts for a week.
    [`${waiting}; gamma: heard sat dana`, 'sun', 'f1 first-follow-up dana due 11-13 by 11-16'],
  ])('%s, on %s', (record, date, item) => {
    expect(followUpOn(record, date)).toBe(item);
  });
});

describe('also ask', () => {
  const all = 'applied mon; via dana; beta: applied wed; beta: via dana; gamma: applied 11-10; gamma: via dana';
  test.each([
    // Other open jobs of that person, due within a week.
    [all, '11-09', 1, ['Beta']],
    [all, '11-10', 1, ['Beta', 'Gamma']],
    [all, '11-11', 2, ['Acme', 'Gamma']],
    [`${all}; beta: closed wed filled`, '11-09', 1, []],
    [`${all}; beta: contact bob`, '11-09', 1, []],
    [`${all}; beta: snoozed follow-up 11-09 until 11-16`, '11-09', 1, ['Beta']],
    [`${all}; beta: snoozed follow-up 11-09 until 11-17`, '11-09', 1, []],
    ['interview mon 10:00; beta: interview mon 10:00', '11-09', 1, []],
  ])('%s, on %s, job %i: %j', (record, date, jobId, companies) => {
    const item = planOf(record, date).items.find(({ kind, job }) => kind === 'follow-up' && job.id === jobId);
    expect(item?.alsoAsk.map((job) => job.company)).toEqual(companies);
  });

  test('only follow-ups list other jobs', () => {
    const { items } = planOf(`${all}; reference rita; checked mon rita; offer mon`, '11-09');
    expect(items.filter(({ kind, alsoAsk }) => kind !== 'follow-up' && alsoAsk.length > 0)).toEqual([]);
  });
});

describe('calls without an answer', () => {
  test.each([
    // Tries again the next workday, without an end.
    [`${MET}; asked amy 11-09 missed`, '11-09', 'f1 first-follow-up amy due 11-10 by 11-13', 2],
    [`${MET}; asked amy 11-13 missed`, '11-13', 'f1 first-follow-up amy due 11-16 by 11-19', 2],
    [`${MET}; asked amy thu missed`, 'thu', 'f1 first-follow-up amy due 11-09 by 11-12', 2],
    [`${MET}; asked amy 11-09 missed; asked amy 11-10 missed`, '11-10', 'f1 first-follow-up amy due 11-11 by 11-16', 3],
    // A voicemail counts as a follow-up; it and a reply reset the count of tries.
    [`${MET}; asked amy 11-09 missed; asked amy 11-10 voicemail`, '11-10', 'f1 back-off amy due 11-17 by 11-20', 1],
    [`${MET}; asked amy 11-09 missed; heard 11-09`, '11-09', 'f1 first-follow-up amy due 11-16 by 11-19', 1],
    [`${MET}; asked amy 10-30 missed`, 'mon', 'f1 first-follow-up amy due 11-09 by 11-12', 1],
    [`${MET}; sent recruiter-call amy 11-09 missed`, '11-09', 'f1 first-follow-up amy due 11-09 by 11-12', 1],
    // On an agreed date, earlier calls don't count.
    [
      `${MET}; said mon contact thu; asked amy wed missed; asked amy thu missed`,
      'thu',
      'f1 agreed-date amy due 11-06 by 11-06',
      2,
    ],
  ])('%s, on %s', (record, date, line, attempt) => {
    expect(followUpOn(record, date)).toBe(line);
    const { items, upcoming } = planOf(record, date);
    expect([...items, ...upcoming].find(({ kind }) => kind === 'follow-up')?.attempt).toBe(attempt);
  });
});

describe('after reopening', () => {
  test.each([
    // Nothing before the next workday; the last good day counts from then.
    [`${MET}; closed 11-09 no-response reopened 11-20`, '11-20', 'f1 first-follow-up amy due 11-23 by 11-26'],
    [
      `${MET}; said mon contact thu; closed thu filled reopened 11-20`,
      '11-20',
      'f1 agreed-date amy due 11-23 by 11-23',
    ],
    [`${MET}; closed thu filled reopened fri`, 'fri', 'f1 first-follow-up amy due 11-09 by 11-12'],
    [`${MET}; closed 11-09 filled reopened 11-20`, '11-19', ''],
    [
      `${MET}; closed tue filled reopened wed; closed 11-09 filled reopened 11-25`,
      '11-25',
      'f1 first-follow-up amy due 11-26 by 11-30',
    ],
  ])('%s, on %s', (record, date, item) => {
    expect(followUpOn(record, date)).toBe(item);
  });
});

test('shows the number of the follow-up on each day of an unanswered week', () => {
  const record = `${MET}; thanked amy mon; asked amy 11-09; asked amy 11-16`;
  expect(shown(record, '11-23', ['follow-up'])).toBe('f1 back-off amy due 11-23 by 11-26');
  expect(linesOf(planOf(record, '11-22').items, ['follow-up'])).toBe('');
  expect(planOf(record, '11-23').items.find(({ kind }) => kind === 'follow-up')?.number).toBe(3);
});
