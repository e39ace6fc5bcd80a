// Schema 18: the text of a job's posting. Never edited; later changes are migrations of their own.
import { DAY } from './schema-1.ts';

/** The table and its index, in the words that SQLite stores. */
export const POSTING_18 = {
  makes: [
    `CREATE TABLE posting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  job_id INTEGER NOT NULL REFERENCES job (id),
  saved_on TEXT NOT NULL ${DAY('saved_on')},
  text TEXT NOT NULL CHECK (text <> '')
) STRICT`,
    'CREATE UNIQUE INDEX posting_job ON posting (job_id)',
  ],
} as const;
