// Days off: how far the cache of public holidays reaches, and warnings about single days.
import { type Day, partsOfDay } from '../domain/day.ts';
import { longDay } from '../domain/day-words.ts';
import type { Policy } from '../rules/policy.ts';
import { nameOfDayOff } from '../rules/workdays.ts';
import type { Change } from '../store/change.ts';
import type { Session } from './types.ts';

/** Years after the current one that the cache covers. */
const YEARS_AHEAD = 2;

/** Are cached public holidays missing for this year or the two after? */
export function areHolidaysDue({ policy, today }: Session): boolean {
  const { year } = partsOfDay(today);
  return policy.country !== null && !(isKnown(year, policy) && isKnown(year + YEARS_AHEAD, policy));
}

/** The warning about a day past the end of the cache, or null. */
export function pastHolidays(day: Day, { policy, today }: Pick<Session, 'policy' | 'today'>): string | null {
  const { year } = partsOfDay(day);
  if (policy.country === null || isKnown(year, policy)) return null;
  const unknown = `I don't know the public holidays of ${year} in ${policy.country}`;
  if (year > partsOfDay(today).year + YEARS_AHEAD) return `${unknown} yet.`;
  return `${unknown}. To look them up: jobtrack config set country ${policy.country}`;
}

/** A year without cached holidays is unknown: every country has some every year. */
function isKnown(year: number, { publicHolidays }: Policy): boolean {
  for (const day of publicHolidays.keys()) if (partsOfDay(day).year === year) return true;
  return false;
}

/** Warnings about the days just recorded that are off: when to get in touch, when they decide, when they want an
 *  answer, and the days just promised. */
export function dayOffWarnings(
  { policy, today }: Session,
  { statement, offer }: Change['records'],
  promised: readonly Day[],
): string[] {
  const open = offer.filter(({ answeredOn }) => answeredOn === null);
  const days = [
    ...statement.flatMap(({ contactOn, decisionBy }) => [contactOn, decisionBy]),
    ...open.map(({ replyBy }) => replyBy),
    ...promised,
  ];
  const ahead = days.filter((day) => day !== null).filter((day) => day >= today);
  return [...new Set(ahead)].flatMap((day) => dayOffWarning(day, policy) ?? []);
}

function dayOffWarning(day: Day, policy: Policy): string | null {
  const name = nameOfDayOff(day, policy);
  return name && `${longDay(day)} is a day off (${name}). I kept it; check that it's the right day.`;
}
