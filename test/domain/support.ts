import { addDays, type Day, formatDay, weekdayOf } from '../../src/domain/day.ts';
import type { UserError } from '../../src/domain/errors.ts';
import { isUserError } from '../../src/domain/errors.ts';
import type { DatesFrom } from '../../src/domain/when.ts';

/** The UserError an action throws; any other result fails the test. */
export function errorOf(action: () => unknown): UserError {
  try {
    action();
  } catch (error) {
    if (isUserError(error)) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** Today and the workdays for typed dates: five workdays a week, except these days off. */
export function datesFrom(today: Day, off: readonly string[] = []): DatesFrom {
  const isOff = (day: Day) => [0, 6].includes(weekdayOf(day)) || off.includes(formatDay(day));
  const workdayFrom = (day: Day): Day => (isOff(day) ? workdayFrom(addDays(day, 1)) : day);
  return { today, workdayFrom };
}
