import { expect, test } from 'vitest';
import { linesOf, planOf, shown } from '../look.ts';

const MET = 'via dana; interview fri 10:00 with amy';

test.each([
  // On the day, by the next workday, shown through the sixth day.
  [MET, 'thu', ''],
  [MET, 'fri', 'c1 recruiter-call dana due 11-06 by 11-09'],
  [MET, '11-09', 'c1 recruiter-call dana due 11-06 by 11-09'],
  [MET, '11-10', 'c1 recruiter-call dana due 11-06 by 11-09 late'],
  [MET, '11-12', 'c1 recruiter-call dana due 11-06 by 11-09 late'],
  [MET, '11-13', ''],
  // Only if the job came through an agency's recruiter, not the firm's own.
  ['interview fri 10:00 with amy; hr hal', 'fri', ''],
  // Ends with any contact to them about this job on the day or later; unanswered calls don't count.
  [`${MET}; sent recruiter-call dana fri spoke`, 'fri', ''],
  [`${MET}; asked dana fri`, 'fri', ''],
  [`${MET}; sent recruiter-call dana thu spoke`, 'fri', 'c1 recruiter-call dana due 11-06 by 11-09'],
  [`${MET}; sent recruiter-call dana fri missed`, 'fri', 'c1 recruiter-call dana due 11-06 by 11-09'],
  [`${MET}; beta: asked dana fri`, 'fri', 'c1 recruiter-call dana due 11-06 by 11-09'],
  // Ends when they reach you on a later day, or when skipped.
  [`${MET}; heard fri dana`, 'fri', 'c1 recruiter-call dana due 11-06 by 11-09'],
  [`${MET}; heard sat dana`, 'sat', ''],
  [`${MET}; heard sat amy`, 'sat', 'c1 recruiter-call dana due 11-06 by 11-09'],
  [`${MET}; skipped recruiter-call fri`, 'fri', ''],
  // The last interview only; of several on one day, the latest.
  [
    `via dana; interview mon 10:00 with amy; interview fri 10:00 with amy`,
    'fri',
    'c2 recruiter-call dana due 11-06 by 11-09',
  ],
  [
    `via dana; interview fri 15:00 with amy; interview fri 10:00 with amy`,
    'fri',
    'c1 recruiter-call dana due 11-06 by 11-09',
  ],
  [`${MET}; closed fri rejected`, 'fri', ''],
  // Of several recruiters, the one linked first.
  ['via dana; via rob; interview fri 10:00 with amy', 'fri', 'c1 recruiter-call dana due 11-06 by 11-09'],
])('%s, on %s', (record, date, items) => {
  expect(shown(record, date, ['recruiter-call'])).toBe(items);
});

test.each([
  ['', 'phone'],
  ['; email dana', 'email'],
  ['; email dana; phone dana', 'phone'],
  ['; email dana; prefers dana mail', 'email'],
])('channel%s: %s', (more, channel) => {
  expect(planOf(MET + more, 'fri').items.find(({ kind }) => kind === 'recruiter-call')?.channel).toBe(channel);
});

test.each([
  [
    '',
    1,
    'You had the interview on Fri Nov 6; thank dana, ask them to follow up with the company, and ask about the timing.',
  ],
  [
    '; sent recruiter-call dana fri missed',
    2,
    'You had the interview on Fri Nov 6; thank dana, ask them to follow up with the company, and ask about the timing; one call went unanswered.',
  ],
])('reason%s: try %i', (more, attempt, why) => {
  const item = planOf(MET + more, '11-09').items.find(({ kind }) => kind === 'recruiter-call');
  expect([item?.attempt, item?.why(), item?.source]).toEqual([attempt, why, 'SF']);
});

test('it lapses', () => {
  expect(linesOf(planOf(MET, '11-13').lapsed, ['recruiter-call'])).toBe(
    'c1 recruiter-call dana due 11-06 by 11-09 late',
  );
});
