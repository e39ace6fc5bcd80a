// Schema 14: a blank written [[? … ]] may stay empty. In messages saved before, every blank had to be filled in, so
// theirs get a space, in the change log too, since undo compares the two. Never edited; later changes are migrations of
// their own.
import { type Db, query, run } from '../db.ts';
import { indexRow, unindexRow } from '../search-index.ts';
import type { Kept } from '../tables.ts';

const respelled = (column: string): string => `${column} = replace(${column}, '[[?', '[[ ?')`;
const IN_LOG = `UPDATE change SET ${respelled('before')}, ${respelled('after')}
  WHERE table_name = 'message' AND (instr(before, '[[?') > 0 OR instr(after, '[[?') > 0)`;

/** Rows only; the stored schema stays as it is. */
export const BLANKS_14 = { makes: [], runs: [IN_LOG], carry: respell } as const;

function respell(db: Db): void {
  for (const [found] of query(db, `SELECT id FROM message WHERE instr(text, '[[?') > 0`)) {
    const id = Number(found);
    run(db, `UPDATE message SET ${respelled('text')} WHERE id = ?`, id);
    const row = db.sqlite.prepare<number[], Kept>('SELECT * FROM message WHERE id = ?').get(id);
    unindexRow(db, 'message', id);
    if (row) indexRow(db, 'message', id, row);
  }
}
