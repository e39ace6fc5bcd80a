import { describe, expect, test } from 'vitest';
import { linesOf, planOf, shown } from '../look.ts';

const HELD = 'interview fri 10:00 with amy';

test.each([
  // Due on the day, late from the second day after, shown through the sixth.
  [HELD, 'thu', ''],
  [HELD, 'fri', 'd1 debrief due 11-06 by 11-07'],
  [HELD, 'sat', 'd1 debrief due 11-06 by 11-07'],
  [HELD, 'sun', 'd1 debrief due 11-06 by 11-07 late'],
  [HELD, '11-12', 'd1 debrief due 11-06 by 11-07 late'],
  [HELD, '11-13', ''],
  // Ends when saved or skipped, or when the next round takes place on a later day.
  [`${HELD}; debriefed`, 'fri', ''],
  [`${HELD}; debriefed on sat`, 'fri', 'd1 debrief due 11-06 by 11-07'],
  [`${HELD}; debriefed on sat`, 'sat', ''],
  [`${HELD}; skipped debrief fri`, 'fri', ''],
  [`${HELD}; interview sun 10:00`, 'sat', 'd1 debrief due 11-06 by 11-07'],
  [`${HELD}; interview sun 10:00`, 'sun', 'd2 debrief due 11-08 by 11-09'],
  [`${HELD}; interview sun 10:00 cancelled`, 'sun', 'd1 debrief due 11-06 by 11-07 late'],
  [`${HELD}; interview fri 15:00`, 'fri', 'd1 debrief due 11-06 by 11-07, d2 debrief due 11-06 by 11-07'],
  [`${HELD}; closed fri rejected`, 'fri', ''],
])('debrief: %s, on %s', (record, date, items) => {
  expect(shown(record, date, ['debrief'])).toBe(items);
});

test.each([
  // Only without an interviewer; by the next workday; shown through the sixth day.
  ['interview fri 10:00', 'fri', 'w1 add-interviewers due 11-06 by 11-09'],
  ['interview fri 10:00', '11-09', 'w1 add-interviewers due 11-06 by 11-09'],
  ['interview fri 10:00', '11-10', 'w1 add-interviewers due 11-06 by 11-09 late'],
  ['interview fri 10:00', '11-12', 'w1 add-interviewers due 11-06 by 11-09 late'],
  ['interview fri 10:00', '11-13', ''],
  [HELD, 'fri', ''],
  ['interview fri 10:00; skipped add-interviewers fri', 'fri', ''],
  [
    'interview fri 10:00; interview sun 10:00',
    'sun',
    'w1 add-interviewers due 11-06 by 11-09, w2 add-interviewers due 11-08 by 11-09',
  ],
  ['interview fri 10:00; closed fri filled', 'fri', ''],
])('add-interviewers: %s, on %s', (record, date, items) => {
  expect(shown(record, date, ['add-interviewers'])).toBe(items);
});

test.each([
  // From two days before, due the day before, never late, gone on the day itself.
  [HELD, 'tue', ''],
  [HELD, 'wed', 'g1 prepare due 11-05 by 11-05'],
  [HELD, 'thu', 'g1 prepare due 11-05 by 11-05'],
  [HELD, 'fri', ''],
  [`${HELD} prepared thu`, 'wed', 'g1 prepare due 11-05 by 11-05'],
  [`${HELD} prepared thu`, 'thu', ''],
  [`${HELD}; skipped prepare wed`, 'wed', ''],
  [`${HELD} cancelled`, 'wed', ''],
  [`${HELD}; closed wed filled`, 'wed', ''],
  [`${HELD}; interview thu 10:00`, 'wed', 'g2 prepare due 11-04 by 11-04, g1 prepare due 11-05 by 11-05'],
  [`${HELD}; offer mon`, 'wed', 'g1 prepare due 11-05 by 11-05'],
])('prepare: %s, on %s', (record, date, items) => {
  expect(shown(record, date, ['prepare'])).toBe(items);
});

describe('words', () => {
  test.each([
    [
      'interview fri 10:00 with amy',
      'fri',
      'debrief',
      "It's about the interview on Fri Nov 6; write down how it went while it's fresh.",
      '7S',
    ],
    [
      'interview fri 10:00',
      'fri',
      'add-interviewers',
      "You haven't noted who you met on Fri Nov 6; the front desk or HR can tell you names, titles and addresses.",
      'SCC',
    ],
    [
      'interview fri 10:00',
      'thu',
      'prepare',
      'Your interview is on Fri Nov 6; research them, and bring your best examples.',
      'TR',
    ],
  ] as const)('%s, on %s: %s', (record, date, kind, why, source) => {
    const item = planOf(record, date).items.find((one) => one.kind === kind);
    expect([item?.why(), item?.source, item?.person, item?.channel]).toEqual([why, source, null, null]);
  });

  test('reports a lapsed debrief and a lapsed interview without names', () => {
    expect(linesOf(planOf('interview fri 10:00', '11-13').lapsed)).toBe(
      'd1 debrief due 11-06 by 11-07 late, w1 add-interviewers due 11-06 by 11-09 late',
    );
  });
});
