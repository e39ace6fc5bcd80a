import type Database from 'better-sqlite3';
import { CURRENT_SCHEMA, SCHEMA_VERSION } from './current-schema.ts';
import { versionOf } from './file-marks.ts';
import { keptSchema } from './migrations.ts';
import { checkVersion } from './preflight.ts';
import { compareSchema } from './verify.ts';

/** Refuses a schema that's newer or not exactly ours. Reads the schema and its number in one transaction, since another
 *  process may be migrating the file. */
export function checkSchema(sqlite: Database.Database, path: string): void {
  sqlite.transaction(() => {
    const version = versionOf(sqlite);
    checkVersion(version, path);
    compareSchema(sqlite, version === SCHEMA_VERSION ? CURRENT_SCHEMA : keptSchema(version));
  })();
}
