// The numbered list of schemas; none is edited once released. All pending migrations run in one transaction, which
// rereads the schema number under the lock, since another process may have migrated the file meanwhile. So nobody sees
// a half-migrated file, and only one of several processes backs it up.
import type Database from 'better-sqlite3';
import type { Db } from './db.ts';
import { APPLICATION_ID, versionOf } from './file-marks.ts';
import { ownZone } from './own-zone.ts';
import { SCHEMA_1 } from './schemas/schema-1.ts';
import { SCHEMA_2, SEARCHED_IN_2 } from './schemas/schema-2.ts';
import { SCHEMA_3 } from './schemas/schema-3.ts';
import { SCHEMA_5 } from './schemas/schema-5.ts';
import { ANSWERS_20 } from './schemas/schema-answers.ts';
import { BLANKS_14 } from './schemas/schema-blanks.ts';
import { CHANGE_LOG_6 } from './schemas/schema-change-log.ts';
import { CONNECTED_21 } from './schemas/schema-connected.ts';
import { DEBRIEF_13 } from './schemas/schema-debrief.ts';
import { IDENTITY_8 } from './schemas/schema-identity.ts';
import { JOINT_16 } from './schemas/schema-joint.ts';
import { KINDS_11 } from './schemas/schema-kinds.ts';
import { MAIL_19 } from './schemas/schema-mail.ts';
import { POSTING_18 } from './schemas/schema-posting.ts';
import { PROMISES_15 } from './schemas/schema-promises.ts';
import { PUBLIC_HOLIDAYS_17 } from './schemas/schema-public-holidays.ts';
import { TIMING_12 } from './schemas/schema-timing.ts';
import { UNDATED_9 } from './schemas/schema-undated.ts';
import { VIEWS_7 } from './schemas/schema-views.ts';
import { keepZones } from './schemas/schema-zone.ts';
import { indexTables } from './search-index.ts';

export interface Migration {
  /** Statements to run first, such as dropping or renaming what's replaced. */
  readonly clears?: readonly string[];
  /** Statements of earlier schemas that leave the stored schema. */
  readonly replaces?: readonly string[];
  /** Statements that the file stores, word for word, as its schema. */
  readonly makes: readonly string[];
  /** Schema entries that SQLite creates or rewrites by itself. */
  readonly brings?: readonly string[];
  /** Statements that don't change the stored schema. */
  readonly runs?: readonly string[];
  /** Converts existing records to the new schema. */
  readonly carry?: (db: Db) => void;
}

/** The migrations to schema 1, 2, … each from the one before. */
export const MIGRATIONS: readonly Migration[] = [
  { makes: SCHEMA_1 },
  { ...SCHEMA_2, carry: (db) => indexTables(db, SEARCHED_IN_2) },
  { makes: SCHEMA_3 },
  { makes: [], carry: (db) => indexTables(db, ['message']) },
  { makes: SCHEMA_5 },
  CHANGE_LOG_6,
  VIEWS_7,
  IDENTITY_8,
  UNDATED_9,
  { makes: [], carry: (db) => keepZones(db, ownZone()) },
  KINDS_11,
  TIMING_12,
  DEBRIEF_13,
  BLANKS_14,
  PROMISES_15,
  { makes: JOINT_16 },
  PUBLIC_HOLIDAYS_17,
  POSTING_18,
  MAIL_19,
  ANSWERS_20,
  CONNECTED_21,
];

/** Every statement that a file with that schema number stores. */
export function keptSchema(version: number): string[] {
  const kept = new Set<string>();
  for (const { replaces = [], makes, brings = [] } of MIGRATIONS.slice(0, version)) {
    for (const statement of replaces) kept.delete(statement);
    for (const statement of [...makes, ...brings]) kept.add(statement);
  }
  return [...kept];
}

/** Migrates an open file to the last schema in the list; calls `before` under the write lock, before any change.
 *  Returns whether there was anything to do. */
export function migrate(
  sqlite: Database.Database,
  migrations: readonly Migration[] = MIGRATIONS,
  before: () => void = () => undefined,
): boolean {
  if (versionOf(sqlite) >= migrations.length) return false;
  sqlite.transaction(() => migrateLocked(sqlite, migrations, before)).immediate();
  return true;
}

function migrateLocked(sqlite: Database.Database, migrations: readonly Migration[], before: () => void): void {
  const first = versionOf(sqlite);
  if (first >= migrations.length) return;
  before();
  for (const [index, migration] of migrations.entries()) {
    if (index >= first) applyOne(sqlite, index + 1, migration);
  }
}

function applyOne(sqlite: Database.Database, number: number, migration: Migration): void {
  const { clears = [], makes, runs = [] } = migration;
  for (const statement of [...clears, ...makes, ...runs]) sqlite.exec(statement);
  migration.carry?.({ file: sqlite.name, sqlite, statements: new Map() });
  sqlite.pragma(`application_id = ${APPLICATION_ID}`);
  sqlite.pragma(`user_version = ${number}`);
}
