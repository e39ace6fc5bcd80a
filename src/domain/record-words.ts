// Words for roles and timing.
import type { Day } from './day.ts';
import { dateNear } from './day-words.ts';
import type { Role, Timing } from './model.ts';
import { everyDays } from './words.ts';

export const ROLE_WORDS = {
  interviewer: 'interviewer',
  'hiring-manager': 'hiring manager',
  recruiter: 'recruiter',
  insider: 'someone inside',
  hr: 'contact in HR',
  other: 'contact',
} as const satisfies Record<Role, string>;

/** Who somebody is in a job, for one and for several: 'Amy is now the hiring manager'. */
export const AS_ROLE = {
  interviewer: ['an interviewer', 'interviewers'],
  'hiring-manager': ['the hiring manager', 'hiring managers'],
  recruiter: ['the recruiter', 'recruiters'],
  insider: ['someone inside', 'people inside'],
  hr: ['a contact in HR', 'contacts in HR'],
  other: ['a contact', 'contacts'],
} as const satisfies Record<Role, readonly [one: string, many: string]>;

type Said = Pick<Timing, 'decisionBy' | 'contactOn' | 'everyDays'>;

/** 'get in touch on Thu Nov 5; they'll decide by Fri Nov 20; you may check in every 7 days'. */
export function timingWords(said: Said, today: Day): string {
  return partsOf(said, ['get in touch on', "they'll decide by"], (day) => dateNear(day, today));
}

/** 'they said to get in touch on Thu Nov 5; they'd decide by Fri Nov 20; you may check in every 7 days'. */
export function saidWords(said: Said, name: (day: Day) => string): string {
  return `they said ${partsOf(said, ['to get in touch on', "they'd decide by"], name)}`;
}

function partsOf(said: Said, [contact, decision]: readonly [string, string], name: (day: Day) => string): string {
  const { contactOn, decisionBy } = said;
  const parts = [
    contactOn === null ? null : `${contact} ${name(contactOn)}`,
    decisionBy === null ? null : `${decision} ${name(decisionBy)}`,
    said.everyDays === null ? null : `you may check in ${everyDays(said.everyDays)}`,
  ];
  return parts.filter((part) => part !== null).join('; ');
}
