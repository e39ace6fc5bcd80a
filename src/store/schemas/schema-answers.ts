// Schema 20: the answers to a message's blanks, and whether the rest of it is written anew each day. Messages saved
// before stay as they are. Never edited; later changes are migrations of their own.
import { PROMISES_15 } from './schema-promises.ts';

const COLUMN = "rewritten TEXT CHECK (rewritten IN ('daily'))";
const BEFORE = PROMISES_15.brings.filter((sql) => sql.startsWith('CREATE TABLE message ('));

/** The column, the message table as SQLite then stores it, and the table of answers with its index. */
export const ANSWERS_20 = {
  clears: [`ALTER TABLE message ADD COLUMN ${COLUMN}`],
  replaces: BEFORE,
  makes: [
    `CREATE TABLE message_answer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  message_id INTEGER NOT NULL REFERENCES message (id),
  blank TEXT NOT NULL CHECK (blank <> ''),
  words TEXT NOT NULL CHECK (words <> '')
) STRICT`,
    'CREATE UNIQUE INDEX message_answer_message ON message_answer (message_id, blank)',
  ],
  brings: BEFORE.map((sql) => sql.replace(/\) STRICT$/, `, ${COLUMN}) STRICT`)),
} as const;
