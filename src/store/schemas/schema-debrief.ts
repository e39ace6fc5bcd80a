// Schema 13: the debrief's own columns. Before, the five answers on fit and the next step were read back out of notes
// on the interview, which stay as they are. Never edited; later changes are migrations of their own.
import { SCHEMA_1 } from './schema-1.ts';
import { carryFacts, PARTS } from './schema-debrief-log.ts';

const COLUMNS = [
  ...PARTS.map((part) => `fit_${part} INTEGER CHECK (fit_${part} BETWEEN 1 AND 5)`),
  ...['next_step', 'forgot', 'remembered_for'].map((column) => `${column} TEXT`),
];
const BEFORE = SCHEMA_1.filter((sql) => sql.startsWith('CREATE TABLE debrief ('));

/** The columns, and the table as SQLite then stores it. */
export const DEBRIEF_13 = {
  clears: COLUMNS.map((column) => `ALTER TABLE debrief ADD COLUMN ${column}`),
  replaces: BEFORE,
  makes: [],
  brings: BEFORE.map((sql) => sql.replace(/\) STRICT$/, `, ${COLUMNS.join(', ')}) STRICT`)),
  carry: carryFacts,
} as const;
