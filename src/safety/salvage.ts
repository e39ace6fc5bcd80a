// Copies the readable rows of a damaged file into a new one. The damaged file is only read as bytes; SQLite gets a
// copy. Rows are read table by table and, past a damaged page, id by id. A row that breaks its table's constraints, or
// belongs to a lost row, is left out. Derived columns and the search index are rebuilt. The log only keeps which
// command touched which row: a partial log would undo parts of commands.
import type Database from 'better-sqlite3';
import { UserError } from '../domain/errors.ts';
import { TABLES, type Table } from '../domain/schema.ts';
import { WIPED } from '../store/change.ts';
import { type EngineOptions, openDraft } from '../store/connection.ts';
import { type Db, query, run } from '../store/db.ts';
import { refreshEveryJob, withKeys } from '../store/derive.ts';
import { migrate } from '../store/migrations.ts';
import { ownZone } from '../store/own-zone.ts';
import { keepZones } from '../store/schemas/schema-zone.ts';
import { indexTables, SEARCHED_TABLES } from '../store/search-index.ts';
import { columnsOf, type Kept, type Value } from '../store/tables.ts';
import { openDamaged, withDamagedCopy } from './damaged-copy.ts';
import { problemsOf } from './inside.ts';
import { countOf, readRows } from './readable.ts';

const LOG = {
  batch: ['id', 'command', 'at', 'undoes'],
  change: ['id', 'batch_id', 'table_name', 'row_id', 'before', 'after'],
} as const;
const LOG_TABLES = ['batch', 'change'] as const;

/** How many rows of a table were saved; `found` is null if the original count can't be read. */
export interface Salvaged {
  readonly table: Table | 'batch' | 'change';
  readonly found: number | null;
  readonly saved: number;
}

/** Fills a new empty file with everything readable from a damaged one. Returns the counts per table; throws UserError
 *  for a file that isn't jobtrack's or can't be read at all. */
export function salvage(damaged: string, draft: string, options: EngineOptions): Salvaged[] {
  return withDamagedCopy(damaged, (copy) => {
    const old = openDamaged(copy, options);
    try {
      const salvaged = fill(old, draft, options);
      if (salvaged.every(({ saved }) => saved === 0)) throw nothingLeft(damaged);
      return salvaged;
    } finally {
      old.close();
    }
  });
}

function fill(old: Database.Database, draft: string, options: EngineOptions): Salvaged[] {
  const sqlite = openDraft(draft, options);
  try {
    migrate(sqlite);
    sqlite.pragma('foreign_keys = OFF');
    const db: Db = { file: draft, sqlite, statements: new Map() };
    const found = sqlite.transaction(() => carryAll(old, db))();
    sqlite.exec('VACUUM');
    const problems = problemsOf(sqlite);
    if (problems.length > 0) throw new Error(`The salvaged file is not sound: ${problems.join('; ')}`);
    return found.map((each) => ({ ...each, saved: Number(query(db, `SELECT count(*) FROM ${each.table}`)[0]?.[0]) }));
  } finally {
    sqlite.close();
  }
}

function carryAll(old: Database.Database, db: Db): Omit<Salvaged, 'saved'>[] {
  const broken: Table[] = [];
  const found = [...TABLES, ...LOG_TABLES].map((table) => {
    const isWhole = carry(old, db, table);
    if (!isWhole && !isOfLog(table)) broken.push(table);
    return { table, found: countOf(old, table) };
  });
  for (const table of broken) carryFromLog(db, table);
  for (const [, code] of readRows(old, 'identity', ['id', 'code'])) takeIdentity(db, code ?? null);
  keepZones(db, ownZone());
  wipe(db);
  dropOrphans(db);
  refreshEveryJob(db);
  indexTables(db, SEARCHED_TABLES);
  return found;
}

/** Returns whether the table could be read to its end. */
function carry(old: Database.Database, db: Db, table: Salvaged['table']): boolean {
  const columns = isOfLog(table) ? LOG[table] : columnsOf(table);
  const rows = readRows(old, table, columns);
  for (;;) {
    const next = rows.next();
    if (next.done) return next.value;
    addRow(db, table, Object.fromEntries(columns.map((column, at) => [column, next.value[at] ?? null])));
  }
}

/** Rows missing from their table, as the log last had them. */
function carryFromLog(db: Db, table: Table): void {
  const sql = `SELECT row_id, after, max(id) FROM change WHERE table_name = ?
    AND row_id NOT IN (SELECT id FROM ${table}) GROUP BY row_id`;
  for (const [id = null, after] of query(db, sql, table)) {
    if (typeof after !== 'string' || after === WIPED) continue;
    const row = JSON.parse(after) as Partial<Kept>;
    addRow(db, table, { ...Object.fromEntries(columnsOf(table).map((column) => [column, row[column] ?? null])), id });
  }
}

/** Leaves out a row that breaks its table's constraints: it isn't what was written. */
function addRow(db: Db, table: Salvaged['table'], row: Kept): void {
  const kept = isOfLog(table) ? row : withKeys(table, row);
  const names = Object.keys(kept).map((column) => `"${column}"`);
  const sql = `INSERT OR IGNORE INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  try {
    run(db, sql, ...Object.values(kept));
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}

/** An invalid id is left out: the new file has its own. */
function takeIdentity(db: Db, code: Value): void {
  try {
    run(db, 'UPDATE identity SET code = ?', code);
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}

function isRefusal(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^SQLITE_(CONSTRAINT|MISMATCH|ERROR|TOOBIG)/.test(code);
}

function wipe(db: Db): void {
  for (const column of ['before', 'after'])
    run(db, `UPDATE change SET ${column} = ? WHERE ${column} IS NOT NULL`, WIPED);
}

function isOfLog(table: Salvaged['table']): table is (typeof LOG_TABLES)[number] {
  return table in LOG;
}

function nothingLeft(file: string): UserError {
  return new UserError('damaged', `I can't read anything in this file: ${file}`, 'It was left as it is.');
}

interface Orphan {
  readonly table: string;
  readonly rowid: number;
  readonly fkid: number;
}

/** Repeats until no foreign key dangles: sets the column to null if it may be, else deletes the row. */
function dropOrphans({ sqlite }: Db): void {
  for (;;) {
    const orphans = sqlite.pragma('foreign_key_check') as Orphan[];
    if (orphans.length === 0) return;
    for (const orphan of orphans) dropOrphan(sqlite, orphan);
  }
}

function dropOrphan(sqlite: Database.Database, { table, rowid, fkid }: Orphan): void {
  const keys = sqlite.pragma(`foreign_key_list(${table})`) as { id: number; from: string }[];
  const column = keys.find(({ id }) => id === fkid)?.from ?? '';
  try {
    sqlite.prepare(`UPDATE ${table} SET "${column}" = NULL WHERE id = ?`).run(rowid);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    sqlite.prepare(`DELETE FROM ${table} WHERE id = ?`).run(rowid);
  }
}
