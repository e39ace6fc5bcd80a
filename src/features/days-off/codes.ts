// For completion of `config set country`.
import { countries, type Region, regionsOf } from './regions.ts';

/** The codes to offer: countries or, once one is typed with its dash, its regions. */
export function codesFor(typed: string): Region[] {
  const [country = '', state] = typed.split('-');
  return state === undefined ? countries() : regionsOf(country.toUpperCase());
}
