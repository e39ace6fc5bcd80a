// The numbered list of schemas. A migration is one transaction that looks at the number again under the lock, since
// another process may have done it meanwhile; it is never edited once released.
import type Database from 'better-sqlite3';
import { SCHEMA_1 } from './schema.ts';

/** 'JOBT', in the header of every file of ours. */
export const APPLICATION_ID = 0x4a4f4254;

export type Migration = readonly string[];

/** The statements that lead to schema 1, 2, … each from the one before. */
export const MIGRATIONS: readonly Migration[] = [SCHEMA_1];

/** The schema that this program writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** Brings an open file to the last schema of the list, from wherever it stands. Says whether anything was to do. */
export function migrate(sqlite: Database.Database, migrations: readonly Migration[] = MIGRATIONS): boolean {
  const first = versionOf(sqlite);
  for (let number = first + 1; number <= migrations.length; number += 1) {
    sqlite.transaction(() => applyOne(sqlite, number, migrations[number - 1] ?? [])).immediate();
  }
  return first < migrations.length;
}

/** The schema number that the file says it has. */
export function versionOf(sqlite: Database.Database): number {
  return Number(sqlite.pragma('user_version', { simple: true }));
}

function applyOne(sqlite: Database.Database, number: number, migration: Migration): void {
  if (versionOf(sqlite) >= number) return;
  for (const statement of migration) sqlite.exec(statement);
  sqlite.pragma(`application_id = ${APPLICATION_ID}`);
  sqlite.pragma(`user_version = ${number}`);
}
