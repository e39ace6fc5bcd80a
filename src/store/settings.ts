import type { Db } from './db.ts';
import { selectRows } from './records.ts';

/** What the user has set, by key; what is not there stands at its default. */
export function loadSettings(db: Db): Map<string, string> {
  return new Map(selectRows(db, 'setting').map(({ key, value }) => [key, value]));
}
