// Which backups to delete. Kept: the newest 5, the last of each day for 14 days, the last of each month for a year.
import { type Day, formatDay } from '../domain/day.ts';

const NEWEST = 5;
const DAYS = 14;
const DAYS_OF_YEAR = 366;

/** The backups to delete; `backups` come newest first. */
export function surplusOf<B extends { readonly day: Day }>(backups: readonly B[], today: Day): B[] {
  const kept = new Set(backups.slice(0, NEWEST));
  keepOneEach(kept, backups, ({ day }) => (today - day < DAYS ? formatDay(day) : null));
  keepOneEach(kept, backups, ({ day }) => (today - day < DAYS_OF_YEAR ? formatDay(day).slice(0, 7) : null));
  return backups.filter((backup) => !kept.has(backup));
}

/** Keeps the first backup of each period; null if it belongs to none. */
function keepOneEach<B>(kept: Set<B>, backups: readonly B[], timeOf: (backup: B) => string | null): void {
  const seen = new Set<string>();
  for (const backup of backups) {
    const time = timeOf(backup);
    if (time === null || seen.has(time)) continue;
    seen.add(time);
    kept.add(backup);
  }
}
