// Schema 16: the other jobs that a saved message is about, and the contact logged for each when it was sent. Never
// edited; later changes are migrations of their own.

/** The table and its indexes, in the words that SQLite stores. */
export const JOINT_16: readonly string[] = [
  `CREATE TABLE message_part (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  message_id INTEGER NOT NULL REFERENCES message (id),
  job_id INTEGER NOT NULL REFERENCES job (id),
  touch_id INTEGER REFERENCES touch (id)
) STRICT`,
  'CREATE UNIQUE INDEX message_part_message ON message_part (message_id, job_id)',
  'CREATE INDEX message_part_job ON message_part (job_id)',
  'CREATE INDEX message_part_touch ON message_part (touch_id)',
];
