// The cache of public holidays, made anew from the country and the year.
import type { Session } from '../../app/types.ts';
import { partsOfDay } from '../../domain/day.ts';
import { transact } from '../../store/db.ts';
import { dropOtherHolidays, keepPublicHolidays } from '../../store/public-holidays.ts';
import { publicHolidaysOf } from './regions.ts';

/** Caches the public holidays of the country that's set; the years before stay. */
export function renewHolidays({ db, policy, today }: Session): void {
  const { country } = policy;
  if (country === null) return;
  const holidays = publicHolidaysOf(country, partsOfDay(today).year);
  transact(db, () => {
    dropOtherHolidays(db, country);
    keepPublicHolidays(db, country, holidays);
  });
}
