// Schema 2: the search index, and a look into the change log by row. Never edited; what changes later is a migration of
// its own. Texts are folded before they get here, so that words are what lies between blanks: that is all that the
// tokenizer has to know. `own` is what a record says itself, `about` whose it is: company, title, name.

const MADE_2 = [
  `CREATE VIRTUAL TABLE search USING fts5 (
  own,
  about,
  tokenize = 'ascii',
  columnsize = 0
)`,
  'CREATE INDEX change_row ON change (table_name, row_id)',
];

/** What the index keeps itself in, in SQLite's words. */
const BROUGHT_2 = [
  `CREATE TABLE 'search_data'(id INTEGER PRIMARY KEY, block BLOB)`,
  `CREATE TABLE 'search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID`,
  `CREATE TABLE 'search_content'(id INTEGER PRIMARY KEY, c0, c1)`,
  `CREATE TABLE 'search_config'(k PRIMARY KEY, v) WITHOUT ROWID`,
];

/** The tables whose rows the index has from then on. */
export const SEARCHED_IN_2 = [
  'job',
  'person',
  'interview',
  'reference',
  'touch',
  'note',
  'debrief',
  'offer',
  'closing',
  'skip',
  'snooze',
] as const;

/** Every table and index of schema 2 that schema 1 has not; the index forgets what is deleted, word for word. */
export const SCHEMA_2 = {
  makes: MADE_2,
  brings: BROUGHT_2,
  runs: [`INSERT INTO search (search, rank) VALUES ('secure-delete', 1)`],
} as const;
