import { readCountry } from '../rules/days-off.ts';
import { type Policy, policyFrom } from '../rules/policy.ts';
import type { Db } from '../store/db.ts';
import { loadPublicHolidays } from '../store/public-holidays.ts';
import { COUNTRY, loadSettings } from '../store/settings.ts';

/** The rules in force: the settings and, if a country is set, its public holidays. */
export function policyIn(db: Db): Policy {
  const settings = loadSettings(db);
  const country = readCountry(settings.get(COUNTRY) ?? '');
  return policyFrom(settings, country === null ? undefined : loadPublicHolidays(db, country));
}
