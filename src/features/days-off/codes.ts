// For completion of `config set country`.
import { countries, type Region, regionsOf } from './regions.ts';

/** What to offer while a code is typed: countries, or the regions of one. */
export function codesFor(typed: string): Region[] {
  const [country = '', state] = typed.split('-');
  return state === undefined ? countries() : regionsOf(country.toUpperCase());
}
