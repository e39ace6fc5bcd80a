// Schema 17: the public holidays of the country that's set. They're a cache, made from the country and the years alone:
// no change log, export or undo. Never edited; later changes are migrations of their own.

/** The table, in the words that SQLite stores. */
export const PUBLIC_HOLIDAYS_17 = {
  makes: [
    `CREATE TABLE public_holiday (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  country TEXT NOT NULL CHECK (country <> ''),
  day TEXT NOT NULL CHECK (day IS date(day)),
  name TEXT NOT NULL CHECK (name <> ''),
  UNIQUE (country, day)
) STRICT`,
  ],
} as const;
