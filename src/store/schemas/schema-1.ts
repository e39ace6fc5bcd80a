// Schema 1, exactly as the file stores it: one column per line, so that a foreign column can be named. Never edited;
// later changes are migrations of their own. `closing_id` (the closing in force), `owes_thanks` (a reference was called
// and not thanked) and the `_key` columns are derived from the records, for indexed lookups.

export const DAY = (column: string) => `CHECK (${column} IS date(${column}))`;
const TIME = (column: string) => `CHECK (${column} GLOB '[0-2][0-9]:[0-5][0-9]' AND ${column} < '24:00')`;
const ITEM_KINDS = `'thank-you', 'recruiter-call', 'follow-up', 'offer-reply', 'reference-alert', 'reference-thanks', 'network-check-in', 'debrief', 'add-interviewers', 'prepare', 'feedback-request', 'withdrawal-note', 'find-insider', 'decide'`;

export const ITEM_KEY = `kind TEXT NOT NULL CHECK (kind IN (${ITEM_KINDS})),
  job_id INTEGER NOT NULL REFERENCES job (id),
  interview_id INTEGER REFERENCES interview (id),
  person_id INTEGER REFERENCES person (id)`;

const TABLES_1 = [
  `CREATE TABLE job (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  company TEXT NOT NULL CHECK (company <> ''),
  title TEXT NOT NULL CHECK (title <> ''),
  added_on TEXT NOT NULL ${DAY('added_on')},
  applied_on TEXT ${DAY('applied_on')},
  apply_by TEXT ${DAY('apply_by')},
  url TEXT,
  location TEXT,
  salary TEXT,
  source TEXT,
  resume TEXT,
  follow_up_with_id INTEGER REFERENCES person (id),
  company_key TEXT NOT NULL,
  title_key TEXT NOT NULL,
  closing_id INTEGER REFERENCES closing (id) DEFERRABLE INITIALLY DEFERRED,
  owes_thanks INTEGER NOT NULL DEFAULT 0 CHECK (owes_thanks IN (0, 1))
) STRICT`,
  `CREATE TABLE closing (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  job_id INTEGER NOT NULL REFERENCES job (id),
  "on" TEXT NOT NULL ${DAY('"on"')},
  reason TEXT NOT NULL CHECK (reason IN ('filled', 'rejected', 'withdrawn', 'declined', 'accepted', 'no-response', 'other')),
  was_told INTEGER NOT NULL CHECK (was_told IN (0, 1)),
  starts_on TEXT ${DAY('starts_on')},
  note TEXT,
  reopened_on TEXT ${DAY('reopened_on')}
) STRICT`,
  `CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name <> ''),
  company TEXT,
  title TEXT,
  email TEXT,
  phone TEXT,
  linkedin TEXT,
  met_on_linkedin INTEGER NOT NULL CHECK (met_on_linkedin IN (0, 1)),
  prefers TEXT CHECK (prefers IN ('phone', 'email', 'mail', 'linkedin')),
  common TEXT,
  zone TEXT,
  name_key TEXT NOT NULL,
  company_key TEXT
) STRICT`,
  `CREATE TABLE job_person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  job_id INTEGER NOT NULL REFERENCES job (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  role TEXT NOT NULL CHECK (role IN ('interviewer', 'hiring-manager', 'recruiter', 'insider', 'hr', 'other'))
) STRICT`,
  `CREATE TABLE interview (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  job_id INTEGER NOT NULL REFERENCES job (id),
  day TEXT NOT NULL ${DAY('day')},
  time TEXT ${TIME('time')},
  zone TEXT,
  day_there TEXT ${DAY('day_there')},
  time_there TEXT ${TIME('time_there')},
  length INTEGER CHECK (length > 0),
  kind TEXT CHECK (kind IN ('phone', 'video', 'onsite', 'other')),
  place TEXT,
  link TEXT,
  cancelled_on TEXT ${DAY('cancelled_on')},
  prepared_on TEXT ${DAY('prepared_on')}
) STRICT`,
  `CREATE TABLE interview_person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  interview_id INTEGER NOT NULL REFERENCES interview (id),
  person_id INTEGER NOT NULL REFERENCES person (id)
) STRICT`,
  `CREATE TABLE reference (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id),
  relationship TEXT,
  added_on TEXT NOT NULL ${DAY('added_on')}
) STRICT`,
  `CREATE TABLE reference_job (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  reference_id INTEGER NOT NULL REFERENCES reference (id),
  job_id INTEGER NOT NULL REFERENCES job (id)
) STRICT`,
  `CREATE TABLE touch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  job_id INTEGER NOT NULL REFERENCES job (id),
  person_id INTEGER REFERENCES person (id),
  interview_id INTEGER REFERENCES interview (id),
  "on" TEXT NOT NULL ${DAY('"on"')},
  direction TEXT NOT NULL CHECK (direction IN ('out', 'in')),
  kind TEXT NOT NULL CHECK (kind IN ('follow-up', 'thank-you', 'recruiter-call', 'reference-alert', 'reference-thanks', 'network-check-in', 'feedback-request', 'withdrawal-note', 'reply', 'reference-check')),
  channel TEXT CHECK (channel IN ('email', 'phone', 'mail', 'hand', 'linkedin', 'video', 'in-person')),
  result TEXT CHECK (result IN ('sent', 'spoke', 'voicemail', 'no-answer')),
  note TEXT
) STRICT`,
  `CREATE TABLE statement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  job_id INTEGER NOT NULL REFERENCES job (id),
  said_on TEXT NOT NULL ${DAY('said_on')},
  decision_by TEXT ${DAY('decision_by')},
  contact_on TEXT ${DAY('contact_on')},
  every_days INTEGER CHECK (every_days > 0)
) STRICT`,
  `CREATE TABLE offer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  job_id INTEGER NOT NULL REFERENCES job (id),
  "on" TEXT NOT NULL ${DAY('"on"')},
  reply_by TEXT ${DAY('reply_by')},
  salary TEXT,
  note TEXT,
  answered_on TEXT ${DAY('answered_on')}
) STRICT`,
  `CREATE TABLE debrief (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  interview_id INTEGER NOT NULL REFERENCES interview (id),
  saved_on TEXT NOT NULL ${DAY('saved_on')},
  went_well TEXT,
  to_improve TEXT,
  learned TEXT,
  reactions TEXT,
  questions TEXT,
  skills TEXT,
  concerns TEXT,
  fit INTEGER CHECK (fit BETWEEN 1 AND 5)
) STRICT`,
  `CREATE TABLE note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  job_id INTEGER REFERENCES job (id),
  person_id INTEGER REFERENCES person (id),
  interview_id INTEGER REFERENCES interview (id),
  "on" TEXT NOT NULL ${DAY('"on"')},
  text TEXT NOT NULL,
  CHECK ((job_id IS NOT NULL) + (person_id IS NOT NULL) + (interview_id IS NOT NULL) = 1)
) STRICT`,
  `CREATE TABLE skip (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  ${ITEM_KEY},
  "on" TEXT NOT NULL ${DAY('"on"')},
  note TEXT
) STRICT`,
  `CREATE TABLE snooze (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  ${ITEM_KEY},
  "on" TEXT NOT NULL ${DAY('"on"')},
  until TEXT NOT NULL ${DAY('until')},
  ended_on TEXT ${DAY('ended_on')},
  note TEXT
) STRICT`,
  `CREATE TABLE setting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL CHECK (key <> ''),
  value TEXT NOT NULL
) STRICT`,
  `CREATE TABLE batch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  command TEXT NOT NULL,
  at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??*Z'),
  undoes INTEGER REFERENCES batch (id)
) STRICT`,
  `CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after))
) STRICT`,
];

const INDEXES_1 = [
  'CREATE INDEX job_closing ON job (closing_id)',
  'CREATE INDEX job_company ON job (company_key)',
  'CREATE INDEX job_follow_up_with ON job (follow_up_with_id)',
  'CREATE INDEX job_added ON job (added_on)',
  'CREATE INDEX job_applied ON job (applied_on)',
  'CREATE INDEX job_owing ON job (owes_thanks) WHERE owes_thanks = 1',
  'CREATE INDEX closing_job ON closing (job_id)',
  'CREATE INDEX closing_day ON closing ("on")',
  "CREATE INDEX closing_start ON closing (starts_on) WHERE reason = 'accepted'",
  'CREATE INDEX person_name ON person (name_key)',
  'CREATE INDEX person_company ON person (company_key)',
  'CREATE UNIQUE INDEX job_person_job ON job_person (job_id, person_id, role)',
  'CREATE INDEX job_person_person ON job_person (person_id)',
  'CREATE INDEX interview_job ON interview (job_id)',
  'CREATE UNIQUE INDEX interview_person_interview ON interview_person (interview_id, person_id)',
  'CREATE INDEX interview_person_person ON interview_person (person_id)',
  'CREATE INDEX reference_person ON reference (person_id)',
  'CREATE UNIQUE INDEX reference_job_reference ON reference_job (reference_id, job_id)',
  'CREATE INDEX reference_job_job ON reference_job (job_id)',
  'CREATE INDEX touch_job ON touch (job_id)',
  'CREATE INDEX touch_person ON touch (person_id, direction, "on")',
  'CREATE INDEX touch_interview ON touch (interview_id)',
  `CREATE INDEX touch_follow_up ON touch (person_id, "on") WHERE kind = 'follow-up'`,
  `CREATE INDEX touch_thanks ON touch ("on") WHERE kind = 'reference-thanks'`,
  'CREATE INDEX statement_job ON statement (job_id)',
  'CREATE INDEX offer_job ON offer (job_id)',
  'CREATE UNIQUE INDEX debrief_interview ON debrief (interview_id)',
  'CREATE INDEX note_job ON note (job_id)',
  'CREATE INDEX note_person ON note (person_id)',
  'CREATE INDEX note_interview ON note (interview_id)',
  'CREATE INDEX skip_job ON skip (job_id)',
  'CREATE INDEX skip_interview ON skip (interview_id)',
  'CREATE INDEX skip_person ON skip (person_id)',
  `CREATE INDEX skip_thanks ON skip ("on") WHERE kind = 'reference-thanks'`,
  'CREATE INDEX snooze_job ON snooze (job_id)',
  'CREATE INDEX snooze_interview ON snooze (interview_id)',
  'CREATE INDEX snooze_person ON snooze (person_id)',
  'CREATE UNIQUE INDEX setting_key ON setting (key)',
  'CREATE INDEX batch_undoes ON batch (undoes)',
  'CREATE INDEX change_batch ON change (batch_id)',
];

/** Every table and index of schema 1, in the words that SQLite stores. */
export const SCHEMA_1: readonly string[] = [...TABLES_1, ...INDEXES_1];
