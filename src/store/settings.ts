import type { Db } from './db.ts';
import { selectRows } from './records.ts';
import type { Writer } from './write.ts';

/** The setting that says where the calendar is that other programs subscribe to. */
export const CALENDAR_FILE = 'calendar-file';

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
