// Derived columns, kept up to date with the records for indexed lookups. They aren't in the change log: undoing a
// record updates them too.
import { fold, nameKey } from '../domain/names.ts';
import type { Table } from '../domain/schema.ts';
import { type Db, query, run } from './db.ts';
import type { Kept, Value } from './tables.ts';

/** Source column and function of each key. */
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

/** Refreshes the derived columns of every job, except its keys. */
export function refreshEveryJob(db: Db): void {
  for (const [id = null] of query(db, 'SELECT id FROM job')) {
    run(db, REFRESH_CLOSING, id);
    run(db, REFRESH_OWED, id);
  }
}

/** Is any derived column out of date? */
export function isDerivedStale(db: Db): boolean {
  const isBehind = `closing_id IS NOT ${CLOSING} OR owes_thanks <> ${OWED}`;
  return staleKeys(db).length > 0 || query(db, `SELECT 1 FROM job WHERE ${isBehind} LIMIT 1`).length > 0;
}

/** Refreshes the derived columns of every row. */
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
  /** The correct values. */
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

const THANKS_KINDS = new Set(['reference-check', 'reference-thanks']);

/** A stored row, or part of one, with its keys added. */
export function withKeys(table: Table, kept: Kept): Kept {
  return { ...kept, ...Object.fromEntries(keysOf(table, kept)) };
}

/** The keys of a stored row, or of part of one. */
export function keysOf(table: Table, kept: Kept): (readonly [column: string, key: Value])[] {
  const keys: (readonly [string, Value])[] = [];
  for (const { key, from, make } of KEYS[table] ?? []) {
    const text = kept[from];
    if (text !== undefined) keys.push([key, text === null ? null : make(String(text))]);
  }
  return keys;
}

/** Refreshes the derived columns of the job that a row belongs to, after the row was added, changed or removed. */
export function refreshJob(db: Db, table: Table, row: object): void {
  const { jobId = null, kind } = row as { readonly jobId?: number | null; readonly kind?: string };
  if (table === 'closing') run(db, REFRESH_CLOSING, jobId);
  if ((table === 'touch' || table === 'skip') && THANKS_KINDS.has(String(kind))) run(db, REFRESH_OWED, jobId);
}
