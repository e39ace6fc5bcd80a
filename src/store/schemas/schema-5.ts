// Schema 5: which interview came in as which invitation, so that a later one moves it or calls it off. Never edited; what
// changes later is a migration of its own.

/** The table and its indexes, each in the words that SQLite keeps for it. */
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
