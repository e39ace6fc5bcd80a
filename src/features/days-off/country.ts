// The country whose public holidays are days off: from what was typed, or asked for.

import type { Ask } from '../../app/asking/types.ts';
import { save } from '../../app/recording/save.ts';
import type { Asking } from '../../cli/declare.ts';
import { type Day, partsOfDay } from '../../domain/day.ts';
import { UserError } from '../../domain/errors.ts';
import { quote } from '../../domain/quote.ts';
import { listed } from '../../domain/words.ts';
import { keepPublicHolidays } from '../../store/public-holidays.ts';
import { COUNTRY, keepSetting } from '../../store/settings.ts';
import { paragraph } from '../../terminal/layout.ts';
import { type ChosenCountry, countryLines } from './lines.ts';
import { countriesNamed, findRegion, isByRegion, publicHolidaysOf, type Region, regionsOf } from './regions.ts';

const NONE = 'none';
const FORMS = 'Type a country, such as Germany, or a code such as US-CA or GB-SCT, or none.';

/** Asks for the region of a country typed by itself; null if it has none, or if a region was typed. */
export async function askForRegion(ask: Ask, typed: string): Promise<string | null> {
  if (isNone(typed)) return null;
  const found = requireRegion(typed);
  const regions = regionsOf(found.code);
  if (regions.length === 0 || found.code.includes('-')) return null;
  // Enter takes the first choice, so it names no region.
  const first = isByRegion(found.code)
    ? { value: NONE, label: 'Skip this (no public holidays)' }
    : { value: found.code, label: 'Just the national holidays' };
  const choices = regions.map((region) => ({ value: region.code, label: inFull(region) }));
  return await ask.pick('Which state or region are you in?', [first, ...choices]);
}

/** The country or region typed, with its holidays of this year and two more. Throws usage for an unknown code, and for
 *  a country that needs a region. */
export function chooseCountry(typed: string, today: Day): ChosenCountry {
  if (isNone(typed)) return { text: NONE, place: null, holidays: new Map() };
  const place = requireRegion(typed);
  if (isByRegion(place.code)) throw needsRegion(place);
  return { text: place.code, place, holidays: publicHolidaysOf(place.code, partsOfDay(today).year) };
}

const MESSAGE = 'Which country are you in?';
const HINT = 'Its public holidays will be days off. Type a country, such as Germany, or a code such as US-CA or GB-SCT';

/** Asked once, before the first job that's added on a terminal; Enter stores `none`. */
const QUESTION = {
  message: MESSAGE,
  hint: `You're only asked once. ${HINT}`,
  check: (text: string) => requireRegion(text).name,
};

/** Asks for the country to set, or 'none'. */
export async function askWhichCountry(ask: Ask): Promise<string> {
  const check = (text: string) => (isNone(text) ? undefined : requireRegion(text).name);
  return await ask.text({ message: MESSAGE, hint: `${HINT}, or none`, check });
}

/** Asks for the country, and saves the answer as a change of its own, so that undo takes back the job first. */
export async function askCountry(context: Asking): Promise<void> {
  const typed = await context.ask.optional(QUESTION);
  const place = typed === null ? null : await askForRegion(context.ask, typed);
  const chosen = chooseCountry(place ?? typed ?? '', context.today);
  const saving = { ...context, typed: `config set country ${chosen.text}` };
  save(saving, { jobs: () => [] }, ({ db, write }) => {
    keepSetting(db, write, COUNTRY, chosen.text);
    if (chosen.place) keepPublicHolidays(db, chosen.place.code, chosen.holidays);
  });
  const when = chosen.place ? "If that's wrong" : 'To name one later';
  const lines = [...countryLines(context, chosen), `${when}: jobtrack config set country "…"`];
  for (const line of lines) context.hint(paragraph(line, 0, context.style).join('\n'));
}

function isNone(typed: string): boolean {
  return ['', NONE].includes(typed.trim().toLowerCase());
}

/** The country or region typed as a code, or the one country with that name; throws usage. */
function requireRegion(typed: string): Region {
  const named = countriesNamed(typed);
  const found = findRegion(typed) ?? (named.length === 1 ? named[0] : null);
  if (found) return found;
  const country = findRegion(typed.split('-')[0] ?? '');
  if (country) {
    const regions = regionsOf(country.code);
    const hint =
      regions.length === 0 ? `It has no regions, so type: ${country.code}` : `Its regions: ${namesOf(regions)}.`;
    throw new UserError('usage', `${country.name} has no region ${quote(typed.trim())}.`, hint);
  }
  const hint = named.length === 0 ? FORMS : `Did you mean ${listed(named.map(inFull))}?`;
  throw new UserError('usage', `I don't know a country called ${quote(typed.trim())}.`, hint);
}

function needsRegion({ code, name }: Region): UserError {
  const message = `Public holidays in ${code} (${name}) differ by region.`;
  return new UserError('usage', message, `Type one of: ${namesOf(regionsOf(code))}.`);
}

function namesOf(regions: readonly Region[]): string {
  return regions.map(inFull).join(', ');
}

/** 'GB-SCT (Scotland)'. */
function inFull({ code, name }: Region): string {
  return `${code} (${name})`;
}
