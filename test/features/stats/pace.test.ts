import { expect, test } from 'vitest';
import { paceOf } from '../../../src/features/stats/pace.ts';
import { DEFAULT_POLICY } from '../../../src/rules/policy.ts';
import { dayOf, told } from '../../rules/dsl.ts';

const MET = 'interview mon 10:00 with amy; thanked amy mon';

test.each([
  // First follow-up: due on Mon Nov 9, in good time up to Thu Nov 12
  [`${MET}; asked amy 11-08`, 'early'],
  [`${MET}; asked amy 11-09`, 'onTime'],
  [`${MET}; asked amy 11-12`, 'onTime'],
  [`${MET}; asked amy 11-13`, 'late'],
  // Second follow-up: due on Mon Nov 16, counted from the first
  [`${MET}; asked amy 11-09; asked amy 11-15`, 'onTime early'],
  [`${MET}; asked amy 11-09; asked amy 11-16`, 'onTime onTime'],
  // The day they named, exactly.
  [`${MET}; said mon contact fri; asked amy fri`, 'onTime'],
  [`${MET}; said mon contact fri; asked amy thu`, 'early'],
  [`${MET}; said mon contact fri; asked amy 11-07`, 'late'],
  // An answer on the day itself doesn't change how it's counted.
  [`${MET}; asked amy 11-09; said 11-09 contact 11-20; heard 11-09`, 'onTime'],
  [`${MET}; asked amy 11-09; closed 11-09 rejected`, 'onTime'],
  // Two on one day count once; unanswered calls and incoming contacts don't count.
  [`${MET}; asked amy 11-09; asked pete 11-09`, 'onTime'],
  [`${MET}; asked amy 11-09 missed`, ''],
  [`${MET}; asked amy 11-09 missed; asked amy 11-10 voicemail`, 'onTime'],
  [`${MET}; heard 11-09 amy; thanked amy 11-09`, ''],
  // An interview follows.
  [`${MET}; interview 11-20; asked amy 11-09`, 'onTime'],
  // No follow-up was due: nobody to reach, or the job is closed.
  ['applied mon; asked nobody 11-09', 'unasked'],
  [`${MET}; closed fri rejected; asked amy 11-09`, 'unasked'],
  // Snoozed until Fri Nov 20.
  [`${MET}; snoozed follow-up 11-09 until 11-20; asked amy 11-13`, 'early'],
  [`${MET}; snoozed follow-up 11-09 until 11-20; asked amy 11-20`, 'onTime'],
  // One person, two jobs: after the follow-up about one on Mon Nov 9, the other waits until Mon Nov 16.
  [`${MET}; asked amy 11-09; beta: interview tue with amy; beta: asked amy 11-12`, 'onTime early'],
  [`${MET}; asked amy 11-09; beta: interview tue with amy; beta: asked amy 11-16`, 'onTime onTime'],
  // One call counts for both.
  [`${MET}; asked amy 11-10; beta: interview tue with amy; beta: asked amy 11-10`, 'onTime onTime'],
  // Later records don't count.
  [`${MET}; asked amy 12-12`, ''],
])('%s: %s', (text, expected) => {
  const jobHunt = told(text);
  const found = paceOf(jobHunt, new Set(jobHunt.jobs.map(({ id }) => id)), dayOf('11-30'), DEFAULT_POLICY);
  const words = Object.entries(found).flatMap(([verdict, count]) => Array.from({ length: count }, () => verdict));
  expect(words.sort()).toEqual(expected.split(' ').filter(Boolean).sort());
});

test('looks only at the requested jobs', () => {
  const jobHunt = told(
    `${MET}; asked amy 11-09; beta: ${MET.replace(/amy/g, 'bob').replace('; ', '; beta: ')}; beta: asked bob 11-09`,
  );
  const onTime = (...jobs: number[]) => paceOf(jobHunt, new Set(jobs), dayOf('11-30'), DEFAULT_POLICY).onTime;
  expect([onTime(), onTime(1), onTime(1, 2)]).toEqual([0, 1, 2]);
});
