// Schema 8: the data file's random id, which tells its exports and calendar entries from those of other files. Copies
// and backups have the same id. Never edited; later changes are migrations of their own.

/** The table, in the words that SQLite stores, and its one row. */
export const IDENTITY_8 = {
  makes: [
    `CREATE TABLE identity (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id = 1),
  code TEXT NOT NULL CHECK (length(code) = 32 AND code NOT GLOB '*[^0-9a-f]*')
) STRICT`,
  ],
  runs: [`INSERT INTO identity (id, code) VALUES (1, lower(hex(randomblob(16))))`],
} as const;
