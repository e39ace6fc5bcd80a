// Schema 2: the search index, and an index on the change log by row. Never edited; later changes are migrations of
// their own. Texts come folded, with words separated by spaces, so that's all the tokenizer has to know. `own` is a
// record's own text; `about` is what it belongs to: company, title, name.

const MADE_2 = [
  `CREATE VIRTUAL TABLE search USING fts5 (
  own,
  about,
  tokenize = 'ascii',
  columnsize = 0
)`,
  'CREATE INDEX change_row ON change (table_name, row_id)',
];

/** The index's own tables, in the words that SQLite stores. */
const BROUGHT_2 = [
  `CREATE TABLE 'search_data'(id INTEGER PRIMARY KEY, block BLOB)`,
  `CREATE TABLE 'search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID`,
  `CREATE TABLE 'search_content'(id INTEGER PRIMARY KEY, c0, c1)`,
  `CREATE TABLE 'search_config'(k PRIMARY KEY, v) WITHOUT ROWID`,
];

/** The tables indexed from then on. */
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

/** Every table and index that schema 2 adds; with secure-delete, the index erases deleted words. */
export const SCHEMA_2 = {
  makes: MADE_2,
  brings: BROUGHT_2,
  runs: [`INSERT INTO search (search, rank) VALUES ('secure-delete', 1)`],
} as const;
