// The cache of public holidays: outside the change log, the export and undo.
import { type Day, formatDay, parseDay } from '../domain/day.ts';
import { type Db, query, run } from './db.ts';

/** The cached public holidays of a country or region, in order. */
export function loadPublicHolidays(db: Db, country: string): Map<Day, string> {
  const rows = query(db, 'SELECT day, name FROM public_holiday WHERE country = ? ORDER BY day', country);
  return new Map(rows.map(([day, name]) => [parseDay(String(day)) as Day, String(name)]));
}

/** Caches public holidays of a country or region, replacing those of the same period. Other countries' holidays stay,
 *  so undo can switch back to them. */
export function keepPublicHolidays(db: Db, country: string, holidays: ReadonlyMap<Day, string>): void {
  if (holidays.size === 0) return;
  const first = Math.min(...holidays.keys());
  const last = Math.max(...holidays.keys());
  const replaced = [country, formatDay(first as Day), formatDay(last as Day)];
  run(db, 'DELETE FROM public_holiday WHERE country = ? AND day BETWEEN ? AND ?', ...replaced);
  for (const [day, name] of holidays) {
    run(db, 'INSERT INTO public_holiday (country, day, name) VALUES (?, ?, ?)', country, formatDay(day), name);
  }
}

/** Removes the cached public holidays of all other countries. */
export function dropOtherHolidays(db: Db, country: string): void {
  run(db, 'DELETE FROM public_holiday WHERE country <> ?', country);
}
