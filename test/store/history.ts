// Writes files of an earlier schema with a history of commands.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Table } from '../../src/domain/schema.ts';
import type { Db } from '../../src/store/db.ts';
import { refreshDerived, withKeys } from '../../src/store/derive.ts';
import { MIGRATIONS, migrate } from '../../src/store/migrations.ts';
import { indexTables, SEARCHED_TABLES } from '../../src/store/search-index.ts';
import type { Kept } from '../../src/store/tables.ts';
import { makeFolder } from './files.ts';

/** One row that a command wrote: before is null for an added row, after for a removed one. */
export type Written = readonly [table: Table, before: Kept | null, after: Kept | null];

/** A command line and the rows it wrote. */
export type Command = readonly [typed: string, ...written: readonly Written[]];

const AT = '2026-11-02T16:00:00.000Z';

/** The schemas from which tables are searched, if not from the start. */
const INDEXED_FROM: Readonly<Record<string, number>> = { message: 4, posting: 18 };

/** An added row, by its columns. */
export function added(table: Table, row: Kept): Written {
  return [table, null, row];
}

/** Writes the commands into a new file of a schema and returns its path. */
export function writeHistory(schema: number, commands: readonly Command[]): string {
  const file = join(makeFolder(), 'jobs.db');
  const sqlite = new Database(file);
  migrate(sqlite, MIGRATIONS.slice(0, schema));
  const db: Db = { file, sqlite, statements: new Map() };
  for (const [typed, ...written] of commands) {
    const batch = sqlite.prepare('INSERT INTO batch (command, at) VALUES (?, ?)').run(typed, AT).lastInsertRowid;
    for (const row of written) writeRow(db, batch, row);
  }
  refreshDerived(db);
  if (schema > 1)
    indexTables(
      db,
      SEARCHED_TABLES.filter((table) => schema >= (INDEXED_FROM[table] ?? 2)),
    );
  sqlite.close();
  return file;
}

function writeRow({ sqlite }: Db, batch: number | bigint, [table, before, after]: Written): void {
  const columns = sqlite.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  const derived = ['company_key', 'title_key', 'name_key', 'closing_id', 'owes_thanks'];
  const whole = (row: Kept) =>
    Object.fromEntries(columns.filter((name) => !derived.includes(name)).map((name) => [name, row[name] ?? null]));
  const id = (after ?? before)?.id ?? null;
  if (before !== null) sqlite.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id);
  if (after !== null) {
    const kept = withKeys(table, whole(after));
    const names = Object.keys(kept).map((name) => `"${name}"`);
    sqlite.prepare(`INSERT INTO ${table} (${names}) VALUES (${names.map(() => '?')})`).run(...Object.values(kept));
  }
  sqlite
    .prepare('INSERT INTO change (batch_id, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?)')
    .run(batch, table, id, before && JSON.stringify(whole(before)), after && JSON.stringify(whole(after)));
}
