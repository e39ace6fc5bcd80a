import { countryText, holidaysText, quietDaysText } from './days-off.ts';
import { NUDGE_KINDS } from './item.ts';
import { type Policy, WEEKDAY_WORDS } from './policy.ts';

/** The policy settings a user can change. */
export const POLICY_KEYS = [
  'workdays',
  'holidays',
  'country',
  'quiet-days',
  'gaps',
  'first-follow-up',
  'nudges',
] as const;
export type PolicyKey = (typeof POLICY_KEYS)[number];

/** The settings that produce a policy, each in its stored form. */
export function policyTexts(policy: Policy): Readonly<Record<PolicyKey, string>> {
  const { workdays, country, quietDays, gaps, firstFollowUp, nudges } = policy;
  const isAll = NUDGE_KINDS.every((kind) => nudges.includes(kind));
  return {
    workdays: workdays.map((weekday) => WEEKDAY_WORDS[weekday]).join(','),
    holidays: holidaysText(policy),
    country: countryText(country),
    'quiet-days': quietDaysText(quietDays),
    gaps: gaps.join(','),
    'first-follow-up': String(firstFollowUp),
    nudges: isAll ? 'on' : nudges.join(',') || 'off',
  };
}
