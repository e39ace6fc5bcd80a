// How `doctor` reports rows that another program changed, and takes them in.
import type Database from 'better-sqlite3';
import { RECORD_LETTERS } from '../domain/ids.ts';
import type { LoggedRow } from '../store/change.ts';
import { type EngineOptions, requireSafeMode } from '../store/connection.ts';
import { type Db, readAtOnce } from '../store/db.ts';
import { requireLog } from '../store/logged.ts';
import { openStore } from '../store/open.ts';
import { type Attempt, type Finding, fine, note } from './finding.ts';
import { findOutside, type Outside, takeIn } from './outside.ts';

const ROWS_NAMED = 3;

interface Options {
  readonly isCleaningUp: boolean;
  /** Now, in ms. */
  readonly instant: number;
}

/** Looks for rows that another program changed, and takes them in if told to. The value is true if there are changes
 *  and they weren't taken in. Throws UserError 'damaged' if the change log itself was altered. */
export function lookForOutside(sqlite: Database.Database, path: string, options: Options): Attempt<boolean> {
  const db: Db = { file: path, sqlite, statements: new Map() };
  const outside = readAtOnce(db, () => {
    requireLog(db);
    return findOutside(db);
  });
  const isSame = outside.rows.length === 0 && !outside.isStale;
  if (isSame) return { value: false, findings: [fine('records', 'No other program has changed anything.')] };
  if (options.isCleaningUp) return { value: false, findings: [recordNow(db, options.instant)] };
  return { value: true, findings: [note('records', leftWords(outside), 'To accept it: jobtrack doctor --yes')] };
}

/** Takes in another program's changes to a data file, at an instant (ms). Throws UserError. */
export function takeInChanges(file: string, instant: number, options: EngineOptions): Finding {
  const store = openStore(file, options);
  try {
    return recordNow(store.db, instant);
  } finally {
    store.close();
  }
}

function recordNow(db: Db, instant: number): Finding {
  requireSafeMode(db.sqlite);
  const { rows } = takeIn(db, { command: 'doctor', at: new Date(instant).toISOString() });
  const text =
    rows.length === 0
      ? 'Search and lookups are up to date again.'
      : `Accepted: ${namesOf(rows)}. Search is up to date, and jobtrack undo can undo it.`;
  return note('records', text, null);
}

function leftWords({ rows, isStale }: Outside): string {
  if (rows.length === 0) return "Search and lookups aren't up to date.";
  const unknown = isStale ? "Search doesn't know yet, and jobtrack undo" : 'jobtrack undo';
  return `Another program changed ${namesOf(rows)}. ${unknown} can't undo it.`;
}

/** 'person p3, note 7 and 4 more rows'. */
function namesOf(rows: readonly LoggedRow[]): string {
  const names = rows.slice(0, ROWS_NAMED).map(({ table, id }) => {
    const letter = (RECORD_LETTERS as Readonly<Record<string, string>>)[table] ?? '';
    return `${table.replace('_', ' ')} ${letter}${id}`;
  });
  const more = rows.length - names.length;
  return more === 0 ? names.join(', ') : `${names.join(', ')} and ${more} more ${more === 1 ? 'row' : 'rows'}`;
}
