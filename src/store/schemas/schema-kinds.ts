// Schema 11: drops the checks on kinds of items and contacts (the store refuses unknown kinds on reading), and adds the
// day that a contact promised. Never edited; later changes are migrations of their own. The views name these tables, so
// they're dropped and made again too.
import { DAY, SCHEMA_1 } from './schema-1.ts';
import { SCHEMA_3 } from './schema-3.ts';
import { UNDATED_9 } from './schema-undated.ts';
import { VIEWS_7 } from './schema-views.ts';

/** A table comes before those it refers to. */
const REMADE = ['message', 'touch', 'skip', 'snooze'] as const;
const OLD = [...SCHEMA_1, ...SCHEMA_3];

const [, , ...YOUNGER_VIEWS] = VIEWS_7.makes;
const VIEWS = [...UNDATED_9.makes, ...YOUNGER_VIEWS];

const TABLES = OLD.filter((sql) => REMADE.some((table) => sql.startsWith(`CREATE TABLE ${table} (`)));
const INDEXES = OLD.filter((sql) => REMADE.some((table) => sql.includes(` ON ${table} (`)));

const nameOf = (sql: string) => sql.split(' ')[2];
const withoutKinds = (sql: string) => sql.replace(/ CHECK \(kind IN \([^)]*\)\)/, '');
const withPromise = (sql: string) =>
  sql.startsWith('CREATE TABLE touch (')
    ? sql.replace('  note TEXT\n', `  note TEXT,\n  promised_on TEXT ${DAY('promised_on')}\n`)
    : sql;

/** Renames the old tables, copies their rows into the new ones, and continues their ids. */
export const KINDS_11 = {
  clears: [
    ...VIEWS.map((sql) => `DROP VIEW ${nameOf(sql)}`),
    ...INDEXES.map((sql) => `DROP INDEX ${nameOf(sql)}`),
    ...REMADE.map((table) => `ALTER TABLE ${table} RENAME TO ${table}_before`),
  ],
  replaces: [...TABLES, ...INDEXES, ...VIEWS],
  makes: [...TABLES.map(withoutKinds).map(withPromise), ...INDEXES, ...VIEWS],
  runs: [
    ...REMADE.toReversed().flatMap((table) => [
      `INSERT INTO ${table} SELECT *${table === 'touch' ? ', NULL' : ''} FROM ${table}_before ORDER BY id`,
      `DELETE FROM sqlite_sequence WHERE name = '${table}'`,
      `UPDATE sqlite_sequence SET name = '${table}' WHERE name = '${table}_before'`,
    ]),
    ...REMADE.map((table) => `DROP TABLE ${table}_before`),
  ],
} as const;
