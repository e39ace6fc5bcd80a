// Reads the change log without trusting it: the file can come from anybody, with a log forged for undo.
import { UserError } from '../domain/errors.ts';
import { TABLES, type Table } from '../domain/schema.ts';
import type { Db, Row } from './db.ts';
import { columnsOf, type Kept } from './tables.ts';

/** Parses a logged row. Throws UserError 'damaged' if the table can't have such a row. */
export function readKept(table: Table, id: number, json: string): Kept {
  const kept = parse(json);
  const columns = columnsOf(requireTable(table));
  if (kept === null) throw damagedLog(`what it says of row ${id} of "${table}" can't be read`);
  for (const [column, value] of Object.entries(kept)) {
    if (!columns.includes(column)) throw damagedLog(`the table "${table}" has no column "${column}"`);
    if (value !== null && typeof value !== 'string' && typeof value !== 'number')
      throw damagedLog(`"${column}" of row ${id} of "${table}" isn't a value`);
  }
  if ('id' in kept && kept.id !== id) throw damagedLog(`row ${id} of "${table}" has another number`);
  return kept;
}

/** Checks a table's name. Throws UserError 'damaged' if it isn't ours. */
export function requireTable(name: string): Table {
  const table = TABLES.find((known) => known === name);
  if (table === undefined) throw damagedLog(`there's no table "${name}"`);
  return table;
}

/** Throws UserError 'damaged' for a batch that undoes itself or a later one, or that has no valid time. */
export function requireOrder(id: number, at: string, undoes: number | null): void {
  if (undoes !== null && undoes >= id)
    throw damagedLog(`command ${id} takes back command ${undoes}, which isn't earlier`);
  if (Number.isNaN(Date.parse(at))) throw damagedLog(`command ${id} has no time`);
}

/** Throws UserError 'damaged' if any batch or row of the log isn't as jobtrack writes it. */
export function requireLog(db: Db): void {
  for (const [id, at, undoes] of db.sqlite.prepare<[], Row>('SELECT id, at, undoes FROM batch').raw().iterate())
    requireOrder(Number(id), String(at), undoes === null ? null : Number(undoes));
  const sql = 'SELECT table_name, row_id, before, after FROM change';
  for (const [table, id, before, after] of db.sqlite.prepare<[], Row>(sql).raw().iterate())
    for (const json of [before, after])
      if (json !== null) readKept(requireTable(String(table)), Number(id), String(json));
}

/** The error for a log that isn't as jobtrack writes it. */
export function damagedLog(what: string): UserError {
  return new UserError(
    'damaged',
    `The change log was altered by something other than jobtrack: ${what}.`,
    'Nothing was changed. What you recorded can still be read; the newest good backup is named by: jobtrack doctor',
  );
}

function parse(json: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(json);
    return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? (kept as Kept) : null;
  } catch {
    return null;
  }
}
