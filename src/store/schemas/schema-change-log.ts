// Schema 6: the change log with checks that every SQLite version reads the same way. Never edited; later changes are
// migrations of their own. In older versions json_valid(NULL) is 0 rather than NULL: sqlite3 3.40 (Debian 12) took each
// added or removed row for corruption and refused to reload a dump.

const OLD_TABLE = `CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after))
) STRICT`;

const NEW_TABLE = `CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after))
) STRICT`;

const INDEXES = [
  'CREATE INDEX change_batch ON change (batch_id)',
  'CREATE INDEX change_row ON change (table_name, row_id)',
];

/** Renames the old table and copies its rows into the new one. */
export const CHANGE_LOG_6 = {
  clears: ['DROP INDEX change_batch', 'DROP INDEX change_row', 'ALTER TABLE change RENAME TO change_before'],
  replaces: [OLD_TABLE, ...INDEXES],
  makes: [NEW_TABLE, ...INDEXES],
  runs: ['INSERT INTO change SELECT * FROM change_before ORDER BY id', 'DROP TABLE change_before'],
} as const;
