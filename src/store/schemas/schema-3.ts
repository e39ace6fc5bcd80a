// Schema 3: messages in the user's own words. Never edited; later changes are migrations of their own.
import { DAY, ITEM_KEY } from './schema-1.ts';

/** The table and its indexes, in the words that SQLite stores. */
export const SCHEMA_3: readonly string[] = [
  `CREATE TABLE message (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  ${ITEM_KEY},
  form TEXT NOT NULL CHECK (form IN ('email', 'letter')),
  saved_on TEXT NOT NULL ${DAY('saved_on')},
  text TEXT NOT NULL,
  touch_id INTEGER REFERENCES touch (id)
) STRICT`,
  'CREATE INDEX message_job ON message (job_id)',
  'CREATE INDEX message_interview ON message (interview_id)',
  'CREATE INDEX message_person ON message (person_id)',
  'CREATE INDEX message_touch ON message (touch_id)',
];
