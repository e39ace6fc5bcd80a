// Compares the whole schema with ours, word for word, each time a file is opened (about 0.1 ms). A restored or synced
// copy can come from anywhere, so nothing may be in it that we didn't put there, such as a trigger.
import type Database from 'better-sqlite3';
import { UserError } from '../domain/errors.ts';
import { CURRENT_SCHEMA } from './current-schema.ts';
import { codeOf } from './translate.ts';

interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}

/** Refuses a schema that isn't exactly `ours`, naming what's foreign or missing. */
export function compareSchema(sqlite: Database.Database, ours: readonly string[]): void {
  const wanted = new Set(ours);
  const objects = sqlite.prepare<[], SchemaObject>('SELECT type, name, sql FROM sqlite_schema').all();
  for (const object of objects) {
    if (object.sql !== null && !wanted.delete(object.sql) && !isOfSqlite(object))
      throw foreign(describe(object, sqlite));
  }
  for (const missing of wanted)
    throw new UserError('damaged', `A part of the data file is missing: ${headOf(missing)}`, HINT);
}

const HINT = 'Nothing in it was run or changed. The newest good backup is named by: jobtrack doctor';

function foreign(what: string): UserError {
  return new UserError('damaged', `The data file holds something that jobtrack didn't put there: ${what}`, HINT);
}

/** SQLite's own tables: AUTOINCREMENT sequences and statistics. */
function isOfSqlite({ type, name }: SchemaObject): boolean {
  return type === 'table' && /^sqlite_(sequence|stat\d)$/.test(name);
}

/** If one of our tables differs, it most likely has an extra column, so that's what to name. */
function describe({ type, name }: SchemaObject, sqlite: Database.Database): string {
  const ours = CURRENT_SCHEMA.find((sql) => sql.startsWith(`CREATE TABLE ${name} (`));
  const known = ours
    ?.split(/\n|, (?=\w+ (?:TEXT|INTEGER)\b)/)
    .map((line) => line.trim().split(' ')[0]?.replaceAll('"', ''));
  const extra = known && columnsIn(name, sqlite).find((column) => !known.includes(column));
  return extra === undefined ? `the ${type} "${name}"` : `the column "${extra}" of the table "${name}"`;
}

/** Empty if SQLite can't read the object, such as a view of columns that don't exist. */
function columnsIn(name: string, sqlite: Database.Database): string[] {
  try {
    return sqlite.prepare<[string], string>('SELECT name FROM pragma_table_xinfo(?)').pluck().all(name);
  } catch (error) {
    if (codeOf(error) === 'SQLITE_ERROR') return [];
    throw error;
  }
}

function headOf(sql: string): string {
  return (
    sql
      .split(/ \(| ON /)[0]
      ?.replace(/^CREATE (UNIQUE |VIRTUAL )?/, '')
      .toLowerCase() ?? sql
  );
}
