import type { Db } from './db.ts';
import { selectRows } from './records.ts';
import type { Writer } from './write.ts';

/** The setting that says where the calendar is that other programs subscribe to. */
export const CALENDAR_FILE = 'calendar-file';

/** Settings that name places on this machine: no import or restore takes them from somebody else's file. */
const PLACE_SETTINGS: readonly string[] = [CALENDAR_FILE];

/** A setting that names a place, and the place. */
export interface PlaceSetting {
  readonly key: string;
  readonly value: string;
}

/** Does a setting name a place on this machine? */
export function namesPlace(key: string): boolean {
  return PLACE_SETTINGS.includes(key);
}

/** The places that are set. */
export function placesOf(db: Db): PlaceSetting[] {
  return selectRows(db, 'setting').filter(({ key }) => namesPlace(key));
}

/** Puts the places that were set here back over those of a restored file. Gives the ones that had to go. */
export function keepPlaces(db: Db, write: Writer, here: readonly PlaceSetting[]): PlaceSetting[] {
  const foreign = placesOf(db).filter(({ key, value }) => !here.some((own) => own.key === key && own.value === value));
  for (const { key } of foreign) keepSetting(db, write, key, null);
  for (const { key, value } of here) keepSetting(db, write, key, value);
  return foreign;
}

/** What the user has set, by key; what is not there stands at its default. */
export function loadSettings(db: Db): Map<string, string> {
  return new Map(selectRows(db, 'setting').map(({ key, value }) => [key, value]));
}

/** Keeps a setting, or (null) takes it back to its default. */
export function keepSetting(db: Db, write: Writer, key: string, value: string | null): void {
  const known = selectRows(db, 'setting').find((setting) => setting.key === key);
  if (known && value !== null) write.change('setting', known.id, { value });
  else if (known) write.remove('setting', known.id);
  else if (value !== null) write.add('setting', { key, value });
}
