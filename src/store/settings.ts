// The user's settings.
import { DEFAULT_ENGLISH, type English, englishNamed } from '../domain/english.ts';
import type { Db } from './db.ts';
import { selectRows } from './records.ts';
import type { Writer } from './write.ts';

/** The setting for the calendar file that other programs subscribe to. */
export const CALENDAR_FILE = 'calendar-file';

/** The setting for the user's email addresses. */
const MY_EMAIL = 'me.email';

/** The setting for the country whose public holidays are days off. */
export const COUNTRY = 'country';

/** The setting for how people you've met are greeted. */
export const GREETING = 'greeting';

/** The setting for American or British English. */
export const ENGLISH = 'english';

/** Settings that name places on this computer: no import or restore takes them from another file. */
const PLACE_SETTINGS: readonly string[] = [CALENDAR_FILE];

export interface PlaceSetting {
  readonly key: string;
  readonly value: string;
}

/** Does a setting name a place on this computer? */
export function namesPlace(key: string): boolean {
  return PLACE_SETTINGS.includes(key);
}

/** The settings that name places. */
export function placesOf(db: Db): PlaceSetting[] {
  return selectRows(db, 'setting').filter(({ key }) => namesPlace(key));
}

/** Replaces a restored file's places by the ones set here. Returns the restored ones that were dropped. */
export function keepPlaces(db: Db, write: Writer, here: readonly PlaceSetting[]): PlaceSetting[] {
  const foreign = placesOf(db).filter(({ key, value }) => !here.some((own) => own.key === key && own.value === value));
  for (const { key } of foreign) keepSetting(db, write, key, null);
  for (const { key, value } of here) keepSetting(db, write, key, value);
  return foreign;
}

/** The user's settings by key; a missing one has its default. */
export function loadSettings(db: Db): Map<string, string> {
  return new Map(selectRows(db, 'setting').map(({ key, value }) => [key, value]));
}

/** The addresses in a one-line list. A line break separates nothing: a second line could end up in message headers. */
export function addressesIn(text: string): string[] {
  return text.split(/[ \t,;]+/).filter((address) => address !== '');
}

/** The user's own email addresses, in lower case; the first is the one they write from. */
export function ownAddresses(db: Db): string[] {
  return addressesIn(loadSettings(db).get(MY_EMAIL) ?? '').map((address) => address.toLowerCase());
}

/** The English set; the default if nothing is. */
export function loadEnglish(db: Db): English {
  return englishNamed(loadSettings(db).get(ENGLISH) ?? '') ?? DEFAULT_ENGLISH;
}

/** Saves a setting, or resets it to its default (null). */
export function keepSetting(db: Db, write: Writer, key: string, value: string | null): void {
  const known = selectRows(db, 'setting').find((setting) => setting.key === key);
  if (known && value !== null) write.change('setting', known.id, { value });
  else if (known) write.remove('setting', known.id);
  else if (value !== null) write.add('setting', { key, value });
}
