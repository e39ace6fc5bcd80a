// Schema 21: the day somebody became a connection on LinkedIn. Imports used to write it into a note, and those notes stay
// as they are: by now they're the user's words, and undo compares them with the change log. Never edited; later changes
// are migrations of their own.
import { DAY, SCHEMA_1 } from './schema-1.ts';

const COLUMN = `connected_on TEXT ${DAY('connected_on')}`;
const BEFORE = SCHEMA_1.filter((sql) => sql.startsWith('CREATE TABLE person ('));

/** The column, and the table as SQLite then stores it. */
export const CONNECTED_21 = {
  clears: [`ALTER TABLE person ADD COLUMN ${COLUMN}`],
  replaces: BEFORE,
  makes: [],
  brings: BEFORE.map((sql) => sql.replace(/\) STRICT$/, `, ${COLUMN}) STRICT`)),
} as const;
