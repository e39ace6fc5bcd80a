// Schema 15: the day on which a saved message or a debrief promised to get in touch. Older rows promise none. Never
// edited; later changes are migrations of their own.
import { DAY } from './schema-1.ts';
import { DEBRIEF_13 } from './schema-debrief.ts';
import { KINDS_11 } from './schema-kinds.ts';

const COLUMN = `promised_on TEXT ${DAY('promised_on')}`;
const TABLES = ['message', 'debrief'];
const BEFORE = [...KINDS_11.makes, ...DEBRIEF_13.brings].filter((sql) =>
  TABLES.some((table) => sql.startsWith(`CREATE TABLE ${table} (`)),
);

/** The columns, and the tables as SQLite then stores them. */
export const PROMISES_15 = {
  clears: TABLES.map((table) => `ALTER TABLE ${table} ADD COLUMN ${COLUMN}`),
  replaces: BEFORE,
  makes: [],
  brings: BEFORE.map((sql) => sql.replace(/\) STRICT$/, `, ${COLUMN}) STRICT`)),
} as const;
