// The user's zone has changed, and Monday's interview is now on Tuesday: what was recorded on Monday still counts as
// after it.
import { expect, test } from 'vitest';
import type { JobHunt } from '../../src/domain/model.ts';
import { plan } from '../../src/rules/plan.ts';
import { DEFAULT_POLICY } from '../../src/rules/policy.ts';
import { dayOf, told } from './dsl.ts';

function eastward(jobHunt: JobHunt): JobHunt {
  const interviews = jobHunt.interviews.map((one) => ({ ...one, dayThen: dayOf('mon'), day: dayOf('tue') }));
  return { ...jobHunt, interviews };
}

/** Kinds on the list, like 'debrief, thank-you'. */
function kindsOf(jobHunt: JobHunt, date: string): string {
  const { items } = plan(jobHunt, dayOf(date), DEFAULT_POLICY);
  return items
    .map(({ kind }) => kind)
    .sort()
    .join(', ');
}

test.each([
  ['interview mon 16:00 with amy', 'tue', 'debrief, thank-you'],
  ['interview mon 16:00 with amy; thanked amy mon', 'tue', 'debrief'],
  ['interview mon 16:00 with amy; skipped thank-you amy mon', 'tue', 'debrief'],
  ['via rita; interview mon 16:00; sent recruiter-call rita mon spoke', 'tue', 'add-interviewers, debrief'],
  ['interview mon 16:00 with amy; thanked amy mon; said mon every 10', '11-10', ''],
  ['interview mon 16:00 with amy; closed mon rejected', 'tue', 'thank-you'],
])('%s, on %s: %s', (text, date, expected) => {
  expect(kindsOf(eastward(told(text)), date)).toBe(expected);
});
