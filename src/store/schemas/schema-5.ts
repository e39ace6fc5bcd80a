// Schema 5: links each invitation to its interview, so that a later one moves or cancels the interview. Never edited;
// later changes are migrations of their own.

/** The table and its indexes, in the words that SQLite stores. */
export const SCHEMA_5: readonly string[] = [
  `CREATE TABLE invitation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  interview_id INTEGER NOT NULL REFERENCES interview (id),
  uid TEXT NOT NULL CHECK (uid <> ''),
  sequence INTEGER NOT NULL CHECK (sequence >= 0),
  is_cancelled INTEGER NOT NULL CHECK (is_cancelled IN (0, 1))
) STRICT`,
  'CREATE UNIQUE INDEX invitation_uid ON invitation (uid)',
  'CREATE INDEX invitation_interview ON invitation (interview_id)',
];
