// Refreshes the cache of public holidays.
import type { Session } from '../../app/types.ts';
import { partsOfDay } from '../../domain/day.ts';
import { transact } from '../../store/db.ts';
import { dropOtherHolidays, keepPublicHolidays } from '../../store/public-holidays.ts';
import { publicHolidaysOf } from './regions.ts';

/** Caches the public holidays of the country that's set; earlier years stay. */
export function renewHolidays({ db, policy, today }: Session): void {
  const { country } = policy;
  if (country === null) return;
  const holidays = publicHolidaysOf(country, partsOfDay(today).year);
  transact(db, () => {
    dropOtherHolidays(db, country);
    keepPublicHolidays(db, country, holidays);
  });
}
