// Schema 8: a random id of the data file, by which what it writes for others is told from what other files write. It is
// kept with the file, so that copies and backups have it, too. Never edited; what changes later is a migration of its own.

/** The table, in the words that SQLite keeps for it, and its one row. */
export const IDENTITY_8 = {
  makes: [
    `CREATE TABLE identity (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id = 1),
  code TEXT NOT NULL CHECK (length(code) = 32 AND code NOT GLOB '*[^0-9a-f]*')
) STRICT`,
  ],
  runs: [`INSERT INTO identity (id, code) VALUES (1, lower(hex(randomblob(16))))`],
} as const;
