// Schema 19: which emails were read and what became of them, and digests of the Message-IDs of those that were
// forgotten. No text of an email is kept. Never edited; later changes are migrations of their own.
import { DAY } from './schema-1.ts';

/** The tables and their indexes, in the words that SQLite stores. */
export const MAIL_19 = {
  makes: [
    `CREATE TABLE mail (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  message_id TEXT NOT NULL CHECK (message_id <> ''),
  "on" TEXT NOT NULL ${DAY('"on"')},
  subject TEXT NOT NULL,
  address TEXT,
  event TEXT NOT NULL CHECK (event IN ('acknowledgement', 'viewed', 'reply', 'invitation', 'rescheduled', 'cancelled', 'scheduling', 'rejection', 'offer', 'assessment', 'sent-thank-you', 'sent-follow-up', 'sent-other')),
  outcome TEXT NOT NULL CHECK (outcome IN ('recorded', 'known', 'declined', 'none')),
  job_id INTEGER REFERENCES job (id),
  person_id INTEGER REFERENCES person (id),
  interview_id INTEGER REFERENCES interview (id),
  touch_id INTEGER REFERENCES touch (id)
) STRICT`,
    'CREATE UNIQUE INDEX mail_message ON mail (message_id)',
    'CREATE INDEX mail_job ON mail (job_id)',
    'CREATE INDEX mail_person ON mail (person_id)',
    'CREATE INDEX mail_interview ON mail (interview_id)',
    'CREATE INDEX mail_touch ON mail (touch_id)',
    `CREATE TABLE forgotten_mail (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  digest TEXT NOT NULL CHECK (digest <> '')
) STRICT`,
    'CREATE UNIQUE INDEX forgotten_mail_digest ON forgotten_mail (digest)',
  ],
} as const;
