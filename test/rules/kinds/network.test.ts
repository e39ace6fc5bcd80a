import { describe, expect, test } from 'vitest';
import { linesOf, planOf, shown } from '../look.ts';

const MET = 'insider ida; interview mon 10:00 with amy; contact amy';
const TWICE =
  'insider ida; interview mon 10:00 with amy; contact amy; sent network-check-in ida tue; asked amy 11-09; asked amy 11-16';

describe('after the interview', () => {
  test.each([
    // The next workday, by the third day after, shown through the thirteenth.
    [MET, 'mon', ''],
    [MET, 'tue', 'n1.1 network-check-in ida due 11-03 by 11-06'],
    [MET, '11-07', 'n1.1 network-check-in ida due 11-03 by 11-06 late'],
    [MET, '11-15', 'n1.1 network-check-in ida due 11-03 by 11-06 late'],
    [MET, '11-16', ''],
    // A week after they were last reached before the interview, about anything.
    ['insider ida; sent network-check-in ida 10-30; interview mon 10:00 with amy', '11-05', ''],
    [
      'insider ida; sent network-check-in ida 10-30; interview mon 10:00 with amy',
      '11-06',
      'n1.1 network-check-in ida due 11-06 by 11-09',
    ],
    [
      'insider ida; beta: asked ida 11-01; interview mon 10:00 with amy',
      '11-09',
      'n1.1 network-check-in ida due 11-09 by 11-12',
    ],
    [
      'insider ida; beta: asked ida 11-01 missed; interview mon 10:00 with amy',
      'tue',
      'n1.1 network-check-in ida due 11-03 by 11-06',
    ],
    [
      'insider ida; heard 11-01 ida; interview mon 10:00 with amy',
      'tue',
      'n1.1 network-check-in ida due 11-03 by 11-06',
    ],
    // Ends with any outgoing contact to them on the day or later, about anything, or when skipped.
    [`${MET}; thanked ida mon`, 'tue', ''],
    [`${MET}; beta: sent network-check-in ida mon`, 'tue', ''],
    [`${MET}; sent network-check-in ida mon missed`, 'tue', 'n1.1 network-check-in ida due 11-03 by 11-06'],
    [`${MET}; heard mon ida`, 'tue', 'n1.1 network-check-in ida due 11-03 by 11-06'],
    [`${MET}; skipped network-check-in ida mon`, 'tue', ''],
    [`${MET}; skipped network-check-in ida 10-30`, 'tue', 'n1.1 network-check-in ida due 11-03 by 11-06'],
    // One for each insider; the last interview only.
    [
      `${MET}; insider ivo`,
      'tue',
      'n1.1 network-check-in ida due 11-03 by 11-06, n1.3 network-check-in ivo due 11-03 by 11-06',
    ],
    [`${MET}; insider ida`, 'tue', 'n1.1 network-check-in ida due 11-03 by 11-06'],
    [
      `${MET}; sent network-check-in ida tue; interview 11-20 10:00`,
      '11-23',
      'n1.1 network-check-in ida due 11-23 by 11-26',
    ],
    [`${MET}; closed mon rejected`, 'tue', ''],
    ['insider ida; applied mon', 'tue', ''],
    // Continues while another interview is coming or an offer is open.
    [`${MET}; offer mon; interview 11-20 10:00`, 'tue', 'n1.1 network-check-in ida due 11-03 by 11-06'],
    [`${MET}; closed mon filled reopened 11-05`, '11-06', 'n1.1 network-check-in ida due 11-06 by 11-09'],
  ])('%s, on %s', (record, date, items) => {
    expect(shown(record, date, ['network-check-in'])).toBe(items);
  });

  test('it lapses', () => {
    expect(linesOf(planOf(MET, '11-16').lapsed, ['network-check-in'])).toBe(
      'n1.1 network-check-in ida due 11-03 by 11-06 late',
    );
  });
});

describe('when nobody answers', () => {
  test.each([
    // Three days after the second unanswered follow-up, on a workday, a week after they were last reached.
    [TWICE, '11-18', ''],
    [TWICE, '11-19', 'n1.1 stall-check-in ida due 11-19 by 11-23'],
    [TWICE, '11-24', 'n1.1 stall-check-in ida due 11-19 by 11-23 late'],
    [TWICE, '2027-01-29', 'n1.1 stall-check-in ida due 11-19 by 11-23 late'],
    [`${TWICE}; beta: thanked ida 11-13`, '11-20', 'n1.1 stall-check-in ida due 11-20 by 11-23'],
    [`${MET}; sent network-check-in ida tue; asked amy 11-09`, '11-20', ''],
    [
      `applied mon; insider ida; contact amy; asked amy 11-09; asked amy 11-16`,
      '11-19',
      'n1.1 stall-check-in ida due 11-19 by 11-23',
    ],
    // Ends with a contact to them on the day of that follow-up or later, or with a reply from the employer.
    [`${TWICE}; sent network-check-in ida 11-16`, '11-23', ''],
    [
      `${TWICE}; sent network-check-in ida 11-16; asked amy 11-30`,
      '12-03',
      'n1.1 stall-check-in ida due 12-03 by 12-07',
    ],
    [`${TWICE}; heard 11-17`, '11-23', ''],
    [`${TWICE}; heard 11-17 ida`, '11-19', 'n1.1 stall-check-in ida due 11-19 by 11-23'],
    // A skip lasts until the next unanswered follow-up.
    [`${TWICE}; skipped network-check-in ida 11-19`, '11-30', ''],
    [
      `${TWICE}; skipped network-check-in ida 11-19; asked amy 11-30`,
      '12-03',
      'n1.1 stall-check-in ida due 12-03 by 12-07',
    ],
    // A skipped follow-up doesn't count as unanswered, and moves nothing.
    [`${MET}; sent network-check-in ida tue; asked amy 11-09; skipped follow-up 11-16`, '11-30', ''],
    [`${TWICE}; skipped follow-up 11-30`, '12-02', 'n1.1 stall-check-in ida due 11-19 by 11-23 late'],
    // Waits while an interview is coming or an offer is open.
    [`${TWICE}; interview 12-20 10:00`, '11-23', ''],
    [`${TWICE}; offer 11-20`, '11-23', ''],
    // At most one for each insider: the one after the interview first.
    [
      'insider ida; interview mon 10:00 with amy; contact amy; asked amy tue; asked amy wed',
      '11-09',
      'n1.1 network-check-in ida due 11-03 by 11-06 late',
    ],
    [
      'insider ida; interview mon 10:00 with amy; contact amy; asked amy tue; asked amy wed',
      '11-16',
      'n1.1 stall-check-in ida due 11-09 by 11-12 late',
    ],
    [`${TWICE}; closed 11-19 filled`, '11-19', ''],
  ])('%s, on %s', (record, date, items) => {
    expect(shown(record, date, ['network-check-in'])).toBe(items);
  });
});

describe('find an insider', () => {
  const stalled = 'applied mon; contact amy; asked amy 11-09; asked amy 11-16';
  test.each([
    [stalled, '11-18', ''],
    [stalled, '11-19', 's1 find-insider due 11-19 by 11-19'],
    [stalled, '2027-01-29', 's1 find-insider due 11-19 by 11-19'],
    ['applied mon; contact amy; asked amy 11-09', '11-30', ''],
    [`${stalled}; insider ida`, '11-19', ''],
    [`${stalled}; heard 11-18`, '11-19', ''],
    // A skip lasts for the stage.
    [`${stalled}; skipped find-insider 11-19; asked amy 11-30`, '12-30', ''],
    [
      `${stalled}; skipped find-insider 11-19; interview 11-20 10:00; asked amy 11-23; asked amy 11-24`,
      '11-27',
      's1 find-insider due 11-27 by 11-27',
    ],
    [`${stalled}; interview 12-20 10:00`, '11-19', ''],
    [`${stalled}; offer 11-18`, '11-19', ''],
    [`${stalled}; closed 11-18 filled`, '11-19', ''],
  ])('%s, on %s', (record, date, items) => {
    expect(shown(record, date, ['find-insider'])).toBe(items);
  });

  test.each([
    ['', 'Two follow-ups went unanswered; someone inside may know why.'],
    [
      '; works bob ACME; works carl Acmé; works dan Beta; works amy Acme',
      'Two follow-ups went unanswered; someone inside may know why; you know 2 people at Acme: bob and carl.',
    ],
  ])('reason%s: %s', (more, why) => {
    const item = planOf(stalled + more, '11-19').items.find(({ kind }) => kind === 'find-insider');
    expect([item?.why(), item?.source, item?.person, item?.channel]).toEqual([why, 'TR', null, null]);
  });
});

describe('channel and reason', () => {
  test.each([
    ['', 'phone'],
    ['; phone ida; email ida', 'email'],
    ['; email ida; prefers ida phone', 'phone'],
    ['; email ida; prefers ida linkedin', 'email'],
    ['; email ida; prefers ida linkedin; met ida', 'linkedin'],
  ])('insider%s: %s', (more, channel) => {
    expect(planOf(MET + more, 'tue').items.find(({ kind }) => kind === 'network-check-in')?.channel).toBe(channel);
  });

  test.each([
    [MET, 'tue', 1, 'Your interview was on Mon Nov 2; ask ida how it went.'],
    [
      `${MET}; sent network-check-in ida tue missed`,
      'wed',
      2,
      'Your interview was on Mon Nov 2; ask ida how it went; one call went unanswered.',
    ],
    [TWICE, '11-19', 1, 'Two follow-ups went unanswered; ask ida what may be holding things up.'],
  ])('%s, on %s: try %i', (record, date, attempt, why) => {
    const item = planOf(record, date).items.find(({ kind }) => kind === 'network-check-in');
    expect([item?.attempt, item?.why(), item?.source]).toEqual([attempt, why, 'TR']);
  });
});
