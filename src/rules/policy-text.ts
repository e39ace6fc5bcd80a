import { formatDay } from '../domain/day.ts';
import { NUDGE_KINDS } from './item.ts';
import { type Policy, WEEKDAY_WORDS } from './policy.ts';

/** The policy settings a user can change. */
export const POLICY_KEYS = ['workdays', 'holidays', 'gaps', 'first-follow-up', 'nudges'] as const;
export type PolicyKey = (typeof POLICY_KEYS)[number];

/** The settings that produce a policy, each in its stored form. */
export function policyTexts(policy: Policy): Readonly<Record<PolicyKey, string>> {
  const { workdays, holidays, gaps, firstFollowUp, nudges } = policy;
  const isAll = NUDGE_KINDS.every((kind) => nudges.includes(kind));
  return {
    workdays: workdays.map((weekday) => WEEKDAY_WORDS[weekday]).join(','),
    holidays: holidays.map(formatDay).join(','),
    gaps: gaps.join(','),
    'first-follow-up': String(firstFollowUp),
    nudges: isAll ? 'on' : nudges.join(',') || 'off',
  };
}
