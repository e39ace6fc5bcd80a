// Countries, their regions and public holidays, from the package date-holidays. Loading it takes longer than `today`
// runs, so only code that sets a country, renews the cache or checks it imports this file.
import Holidays from 'date-holidays';
import { addDays, type Day, parseDay, partsOfDay } from '../../domain/day.ts';
import { fold } from '../../domain/names.ts';

/** A country or region: its code ('US', 'US-CA') and its English name. */
export interface Region {
  readonly code: string;
  readonly name: string;
}

const ENGLISH = 'en';
const MS_PER_DAY = 86_400_000;
/** Part of a day that a clock change can take from a holiday of several days. */
const CLOCK_CHANGE = 0.1;
/** A holiday that begins at this hour or later is half a day; a whole one begins at 1 if the clocks skip midnight. */
const NOON = 12;
/** Years that the cache covers, including the current one. */
const YEARS = 3;
/** Countries made up of regions that each have their own holidays, so that the national list applies to nobody. */
const BY_REGION = ['AU', 'BA', 'BO', 'BQ', 'CA', 'DE', 'ES', 'GB', 'IC', 'MY', 'NZ'];

/** Countries by other names than those of the package. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  america: 'US',
  britain: 'GB',
  'great britain': 'GB',
  holland: 'NL',
  italy: 'IT',
  uk: 'GB',
  'united states of america': 'US',
  usa: 'US',
};
/** Listed before the other regions. */
const NATIONS = ['GB-ENG', 'GB-SCT', 'GB-WLS', 'GB-NIR'];

export function countries(): Region[] {
  const all = listOf(new Holidays().getCountries(ENGLISH), '');
  return all.map(({ code, name }) => ({ code, name: code === 'US' ? 'United States' : name }));
}

/** The regions of a country; empty if it has none. */
export function regionsOf(country: string): Region[] {
  const regions = listOf(new Holidays().getStates(country, ENGLISH), `${country}-`);
  const nations = NATIONS.flatMap((nation) => regions.filter(({ code }) => code === nation));
  return [...nations, ...regions.filter((region) => !nations.includes(region))];
}

/** Does a country have holidays only by region? */
export function isByRegion(country: string): boolean {
  return BY_REGION.includes(country);
}

/** The country or region with a code, in either case; null if there's none. */
export function findRegion(typed: string): Region | null {
  const [country = '', state, town] = typed.trim().split('-');
  const whole = withCode(countries(), country);
  if (whole === null || state === undefined) return whole;
  const region = withCode(regionsOf(whole.code), `${whole.code}-${state}`);
  if (region === null || town === undefined) return region && within(region, whole);
  const towns = new Holidays().getRegions(whole.code, region.code.slice(whole.code.length + 1), ENGLISH);
  const place = withCode(listOf(towns, `${region.code}-`), `${region.code}-${town}`);
  return place && within(place, within(region, whole));
}

/** The country with the name typed, or those with all of its words in theirs. */
export function countriesNamed(typed: string): Region[] {
  const name = fold(typed);
  const all = countries().map((country) => ({ country, folded: fold(country.name) }));
  const exact = all.filter(({ country, folded }) => folded === name || country.code === OTHER_NAMES[name]);
  const found = exact.length > 0 ? exact : all.filter(({ folded }) => hasWordsOf(folded, name));
  return found.map(({ country }) => country);
}

function hasWordsOf(folded: string, name: string): boolean {
  const words = folded.split(' ');
  return name.split(' ').every((word) => words.includes(word));
}

/** The public holidays of a country or region, for a year and two more, in order. If a day has several, the first
 *  counts; half days don't count. */
export function publicHolidaysOf(code: string, year: number): Map<Day, string> {
  const [country = '', state = '', region = ''] = code.split('-');
  const source = new Holidays(country, state, region, { languages: [ENGLISH], types: ['public'] });
  const years = Array.from({ length: YEARS }, (_, index) => year + index);
  const days = new Map<Day, string>();
  for (const [day, name] of years.flatMap((each) => source.getHolidays(each, ENGLISH)).flatMap(daysOf)) {
    if (days.has(day) || !years.includes(partsOfDay(day).year)) continue;
    days.set(day, country === 'US' ? name.replace('Labour', 'Labor') : name);
  }
  return new Map([...days].sort(([one], [other]) => one - other));
}

interface Found {
  /** '2026-12-25 00:00:00', in the country's own time; some end in an offset. */
  readonly date: string;
  readonly start: Date;
  readonly end: Date;
  readonly name: string;
}

function daysOf({ date, start, end, name }: Found): [Day, string][] {
  const first = parseDay(date.slice(0, 10));
  if (first === null || Number(date.slice(11, 13)) >= NOON) return [];
  const count = Math.floor((end.getTime() - start.getTime()) / MS_PER_DAY + CLOCK_CHANGE);
  return Array.from({ length: count }, (_, index) => [addDays(first, index), name]);
}

function listOf(names: Readonly<Record<string, string>> | undefined, prefix: string): Region[] {
  return Object.entries(names ?? {}).map(([code, name]) => ({ code: `${prefix}${code}`, name }));
}

function withCode(regions: readonly Region[], typed: string): Region | null {
  return regions.find(({ code }) => code.toLowerCase() === typed.toLowerCase()) ?? null;
}

function within(part: Region, whole: Region): Region {
  return { code: part.code, name: `${part.name}, ${whole.name}` };
}
