// Columns that follow from records and are kept up with them, to be looked up by an index. They are not in the change
// log: undoing a record undoes them too.
import { fold, nameKey } from '../domain/names.ts';
import type { Table } from '../domain/schema.ts';
import { type Db, query, run } from './db.ts';
import type { Kept, Value } from './tables.ts';

/** From which column, and how, each key is made. */
const KEYS: Partial<Record<Table, readonly { key: string; from: string; make: (text: string) => string }[]>> = {
  job: [
    { key: 'company_key', from: 'company', make: nameKey },
    { key: 'title_key', from: 'title', make: fold },
  ],
  person: [
    { key: 'name_key', from: 'name', make: fold },
    { key: 'company_key', from: 'company', make: nameKey },
  ],
};

const CLOSING = `(SELECT CASE WHEN reopened_on IS NULL THEN id END FROM closing
  WHERE job_id = job.id ORDER BY id DESC LIMIT 1)`;

const OWED = `EXISTS (SELECT 1 FROM touch AS called
  WHERE called.job_id = job.id AND called.kind = 'reference-check'
  AND NOT EXISTS (SELECT 1 FROM touch AS thanks WHERE thanks.job_id = job.id AND thanks.kind = 'reference-thanks'
    AND thanks.person_id IS called.person_id AND thanks."on" >= called."on" AND thanks.direction = 'out'
    AND thanks.result IS NOT 'no-answer')
  AND NOT EXISTS (SELECT 1 FROM skip WHERE skip.job_id = job.id AND skip.kind = 'reference-thanks'
    AND skip.person_id IS called.person_id AND skip."on" >= called."on"))`;

const REFRESH_CLOSING = `UPDATE job SET closing_id = ${CLOSING} WHERE id = ?`;
const REFRESH_OWED = `UPDATE job SET owes_thanks = ${OWED} WHERE id = ?`;

/** Brings every job up to date with its rows. */
export function refreshEveryJob(db: Db): void {
  for (const [id = null] of query(db, 'SELECT id FROM job')) {
    run(db, REFRESH_CLOSING, id);
    run(db, REFRESH_OWED, id);
  }
}

/** Does any row lack what follows from it? */
export function isDerivedStale(db: Db): boolean {
  const isBehind = `closing_id IS NOT ${CLOSING} OR owes_thanks <> ${OWED}`;
  return staleKeys(db).length > 0 || query(db, `SELECT 1 FROM job WHERE ${isBehind} LIMIT 1`).length > 0;
}

/** Brings every row up to date with its records. */
export function refreshDerived(db: Db): void {
  for (const { table, id, keys } of staleKeys(db)) {
    const columns = Object.keys(keys).map((column) => `${column} = ?`);
    run(db, `UPDATE ${table} SET ${columns.join(', ')} WHERE id = ?`, ...Object.values(keys), id);
  }
  refreshEveryJob(db);
}

interface StaleKeys {
  readonly table: Table;
  readonly id: number;
  /** As they are to be. */
  readonly keys: Kept;
}

function staleKeys(db: Db): StaleKeys[] {
  return (['job', 'person'] as const).flatMap((table) => {
    const made = KEYS[table] ?? [];
    const rows = query(db, `SELECT id, ${made.flatMap(({ key, from }) => [key, from])} FROM ${table}`);
    return rows.flatMap(([id, ...values]) => {
      const stale = made.flatMap(({ key, make }, at) => {
        const [kept = null, text = null] = values.slice(2 * at);
        const wanted = text === null ? null : make(String(text));
        return kept === wanted ? [] : [[key, wanted] as const];
      });
      return stale.length === 0 ? [] : [{ table, id: Number(id), keys: Object.fromEntries(stale) }];
    });
  });
}

const BEARS_ON_THANKS = new Set(['reference-check', 'reference-thanks']);

/** A kept row, or a part of one, with the keys that follow from it. */
export function withKeys(table: Table, kept: Kept): Kept {
  const made = KEYS[table];
  if (!made) return kept;
  const all: Record<string, Value> = { ...kept };
  for (const { key, from, make } of made) {
    const text = kept[from];
    if (text !== undefined) all[key] = text === null ? null : make(String(text));
  }
  return all;
}

/** Brings the job of a row that was added, changed or removed up to date with it. */
export function refreshJob(db: Db, table: Table, row: object): void {
  const { jobId = null, kind } = row as { readonly jobId?: number | null; readonly kind?: string };
  if (table === 'closing') run(db, REFRESH_CLOSING, jobId);
  if ((table === 'touch' || table === 'skip') && BEARS_ON_THANKS.has(String(kind))) run(db, REFRESH_OWED, jobId);
}
