// For `doctor`: are the cached public holidays those that this program would cache today?
import { type Day, partsOfDay } from '../../domain/day.ts';
import { type Finding, fine, note } from '../../safety/finding.ts';
import type { Db } from '../../store/db.ts';
import { loadPublicHolidays } from '../../store/public-holidays.ts';
import { inSentence } from './lines.ts';
import { findRegion, publicHolidaysOf } from './regions.ts';

/** Compares the cache for a country with the holidays of the package. */
export function checkHolidays(db: Db, country: string, today: Day): Finding {
  const { year } = partsOfDay(today);
  const cached = [...loadPublicHolidays(db, country)].filter(([day]) => partsOfDay(day).year >= year);
  const expected = [...publicHolidaysOf(country, year)];
  const place = findRegion(country);
  const name = place ? inSentence(place) : country;
  const isSame = JSON.stringify(cached) === JSON.stringify(expected);
  if (isSame && expected.length > 0) return fine('holidays', `The holidays of ${name} are known through ${year + 2}.`);
  const text = `The holidays of ${name} in the file aren't the ones this jobtrack knows.`;
  return note('holidays', text, `To look them up again: jobtrack config set country ${country}`);
}
