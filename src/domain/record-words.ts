// Words for roles and timing.
import type { Day } from './day.ts';
import { dateNear } from './day-words.ts';
import type { Role, Timing } from './model.ts';

export const ROLE_WORDS = {
  interviewer: 'interviewer',
  'hiring-manager': 'hiring manager',
  recruiter: 'recruiter',
  insider: 'someone inside',
  hr: 'human resources',
  other: 'contact',
} as const satisfies Record<Role, string>;

/** 'they decide by Fri Nov 20; get in touch on Thu Nov 5; you may check in every 7 days'. */
export function timingWords(timing: Timing, today: Day): string {
  const { decisionBy, contactOn, everyDays } = timing;
  const parts = [
    decisionBy === null ? null : `they decide by ${dateNear(decisionBy, today)}`,
    contactOn === null ? null : `get in touch on ${dateNear(contactOn, today)}`,
    everyDays === null ? null : `you may check in every ${everyDays === 1 ? 'day' : `${everyDays} days`}`,
  ];
  return parts.filter((part) => part !== null).join('; ');
}
