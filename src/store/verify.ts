// Nothing in a data file may run on its own or stand where we did not put it: a restored or synced copy can come from
// anywhere. The whole schema is compared with ours, word for word, each time a file is opened (about 0.1 ms).
import type Database from 'better-sqlite3';
import { UserError } from '../domain/errors.ts';
import { keptSchema } from './migrations.ts';

interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}

/** Refuses a schema that is not exactly ours of that number, naming what is foreign or missing. */
export function compareSchema(sqlite: Database.Database, version: number): void {
  const wanted = new Set(keptSchema(version));
  const objects = sqlite.prepare<[], SchemaObject>('SELECT type, name, sql FROM sqlite_schema').all();
  for (const object of objects) {
    if (object.sql !== null && !wanted.delete(object.sql) && !isSqlites(object))
      throw foreign(describe(object, sqlite));
  }
  for (const missing of wanted)
    throw new UserError('damaged', `A part of the data file is missing: ${headOf(missing)}`, HINT);
}

const HINT = 'Nothing in it was run or changed. The newest good backup is named by: jobtrack doctor';

function foreign(what: string): UserError {
  return new UserError('damaged', `The data file holds something that jobtrack did not put there: ${what}`, HINT);
}

/** SQLite's own bookkeeping: a table of numbers given out, statistics. */
function isSqlites({ type, name }: SchemaObject): boolean {
  return type === 'table' && /^sqlite_(sequence|stat\d)$/.test(name);
}

/** A table of ours is most likely changed by one more column: that is then what to name. */
function describe({ type, name }: SchemaObject, sqlite: Database.Database): string {
  const ours = keptSchema(Number.POSITIVE_INFINITY).find((sql) => sql.startsWith(`CREATE TABLE ${name} (`));
  const known = ours
    ?.split(/\n|, (?=\w+ (?:TEXT|INTEGER)\b)/)
    .map((line) => line.trim().split(' ')[0]?.replaceAll('"', ''));
  const columns = sqlite.prepare<[string], string>('SELECT name FROM pragma_table_xinfo(?)').pluck().all(name);
  const extra = known && columns.find((column) => !known.includes(column));
  return extra === undefined ? `the ${type} "${name}"` : `the column "${extra}" of the table "${name}"`;
}

function headOf(sql: string): string {
  return (
    sql
      .split(/ \(| ON /)[0]
      ?.replace(/^CREATE (UNIQUE |VIRTUAL )?/, '')
      .toLowerCase() ?? sql
  );
}
