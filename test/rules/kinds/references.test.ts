import { expect, test } from 'vitest';
import { linesOf, planOf, shown } from '../look.ts';

const MET = 'reference rita; interview fri 10:00 with amy';

test.each([
  // From the day of the interview, due the next workday, by the one after, shown through the thirteenth day.
  [MET, 'thu', ''],
  [MET, 'fri', 'a1.1 reference-alert rita due 11-09 by 11-10'],
  [MET, '11-10', 'a1.1 reference-alert rita due 11-09 by 11-10'],
  [MET, '11-11', 'a1.1 reference-alert rita due 11-09 by 11-10 late'],
  [MET, '11-19', 'a1.1 reference-alert rita due 11-09 by 11-10 late'],
  [MET, '11-20', ''],
  // Once per job and reference, in any round.
  [`${MET}; sent reference-alert rita fri`, 'fri', ''],
  [`${MET}; sent reference-alert rita fri; interview 11-20 10:00`, '11-20', ''],
  [`${MET}; skipped reference-alert rita fri; interview 11-20 10:00`, '11-20', ''],
  [`${MET}; sent reference-alert rita mon`, 'fri', ''],
  [`${MET}; interview 11-20 10:00`, '11-20', 'a1.1 reference-alert rita due 11-23 by 11-24'],
  [`${MET}; sent reference-alert rita fri missed`, 'fri', 'a1.1 reference-alert rita due 11-09 by 11-10'],
  [`${MET}; sent reference-thanks rita fri`, 'fri', 'a1.1 reference-alert rita due 11-09 by 11-10'],
  // a week after an alert about another job, though several may go out on one day; it opens when it's due, then
  [`${MET}; beta: sent reference-alert rita fri`, 'fri', 'a1.1 reference-alert rita due 11-09 by 11-10'],
  [`${MET}; beta: sent reference-alert rita fri`, 'sat', ''],
  [`${MET}; beta: sent reference-alert rita fri`, '11-13', 'a1.1 reference-alert rita due 11-13 by 11-16'],
  [`${MET}; beta: sent reference-alert rita tue`, 'fri', ''],
  [`${MET}; beta: sent reference-alert rita tue`, '11-09', ''],
  [`${MET}; beta: sent reference-alert rita tue`, '11-10', 'a1.1 reference-alert rita due 11-10 by 11-11'],
  [`${MET}; beta: sent reference-alert rita mon`, 'fri', 'a1.1 reference-alert rita due 11-09 by 11-10'],
  [`${MET}; beta: sent reference-alert rita tue missed`, 'fri', 'a1.1 reference-alert rita due 11-09 by 11-10'],
  [`${MET}; beta: skipped reference-alert rita tue`, 'fri', 'a1.1 reference-alert rita due 11-09 by 11-10'],
  [`${MET}; beta: sent reference-alert rita 11-13`, '11-20', ''],
  // For every job, unless the reference is named for certain jobs.
  [
    'reference rita only; interview fri 10:00; beta: interview fri 10:00',
    'fri',
    'a1.1 reference-alert rita due 11-09 by 11-10',
  ],
  [
    'reference rita; interview fri 10:00; beta: interview fri 10:00',
    'fri',
    'a1.1 reference-alert rita due 11-09 by 11-10, a2.1 reference-alert rita due 11-09 by 11-10',
  ],
  [
    'reference rita; reference rob; interview fri 10:00; sent reference-alert rita fri',
    'fri',
    'a1.2 reference-alert rob due 11-09 by 11-10',
  ],
  // Added after the interview: counts from that day.
  ['interview fri 10:00; reference rita added 11-11', '11-10', ''],
  ['interview fri 10:00; reference rita added 11-11', '11-11', 'a1.1 reference-alert rita due 11-12 by 11-13'],
  ['interview fri 10:00; reference rita added thu', 'fri', 'a1.1 reference-alert rita due 11-09 by 11-10'],
  [`${MET}; closed fri rejected`, 'fri', ''],
  ['reference rita; applied mon', 'fri', ''],
])('alert: %s, on %s', (record, date, items) => {
  expect(shown(record, date, ['reference-alert'])).toBe(items);
});

const CALLED = 'reference rita; applied mon; checked fri rita';

test.each([
  // From the day they were called, due the next workday, until sent.
  [CALLED, 'thu', ''],
  [CALLED, 'fri', 'k1.1 reference-thanks rita due 11-09 by 11-09'],
  [CALLED, '11-10', 'k1.1 reference-thanks rita due 11-09 by 11-09 late'],
  [CALLED, '2027-01-29', 'k1.1 reference-thanks rita due 11-09 by 11-09 late'],
  [`${CALLED}; sent reference-thanks rita fri`, 'fri', ''],
  [`${CALLED}; sent reference-thanks rita thu`, 'fri', 'k1.1 reference-thanks rita due 11-09 by 11-09'],
  [`${CALLED}; sent reference-thanks rita fri missed`, 'fri', 'k1.1 reference-thanks rita due 11-09 by 11-09'],
  [`${CALLED}; skipped reference-thanks rita fri`, 'fri', ''],
  // The latest call counts; one item per job and reference.
  [`${CALLED}; checked 11-11 rita`, '11-11', 'k1.1 reference-thanks rita due 11-12 by 11-12'],
  [
    `${CALLED}; sent reference-thanks rita fri; checked 11-11 rita`,
    '11-11',
    'k1.1 reference-thanks rita due 11-12 by 11-12',
  ],
  [
    `${CALLED}; skipped reference-thanks rita fri; checked 11-11 rita`,
    '11-11',
    'k1.1 reference-thanks rita due 11-12 by 11-12',
  ],
  [
    `${CALLED}; beta: checked fri rita`,
    'fri',
    'k1.1 reference-thanks rita due 11-09 by 11-09, k2.1 reference-thanks rita due 11-09 by 11-09',
  ],
  [`${CALLED}; beta: sent reference-thanks rita fri`, 'fri', 'k1.1 reference-thanks rita due 11-09 by 11-09'],
  // Thanks are owed for a closed job too, and for one the reference wasn't named for.
  [`${CALLED}; closed fri rejected`, '11-09', 'k1.1 reference-thanks rita due 11-09 by 11-09'],
  ['beta: reference rita only; acme: checked fri rita', 'fri', 'k2.1 reference-thanks rita due 11-09 by 11-09'],
])('thanks: %s, on %s', (record, date, items) => {
  expect(shown(record, date, ['reference-thanks'])).toBe(items);
});

test.each([
  ['', 'phone'],
  ['; email rita', 'email'],
  ['; email rita; phone rita; prefers rita phone', 'email'],
])('channel%s: %s', (more, channel) => {
  const { items } = planOf(`${MET}; checked fri rita${more}`, 'fri');
  const asked = items.filter(({ reference }) => reference !== null);
  expect(asked.map((item) => [item.kind, item.channel])).toEqual([
    ['reference-thanks', channel],
    ['reference-alert', channel],
  ]);
});

test.each([
  [
    'reference-alert',
    'After the interview on Fri Nov 6 they may call rita; say which job it is, and send your current résumé, too.',
    'TR',
  ],
  ['reference-thanks', 'They called rita on Fri Nov 6; say thank you, and ask how it went.', '7S'],
] as const)('reason: %s', (kind, why, source) => {
  const item = planOf(`${MET}; checked fri rita`, 'fri').items.find((one) => one.kind === kind);
  expect([item?.why(), item?.source]).toEqual([why, source]);
});

test('the alert lapses', () => {
  expect(linesOf(planOf(MET, '11-20').lapsed, ['reference-alert'])).toBe(
    'a1.1 reference-alert rita due 11-09 by 11-10 late',
  );
});
