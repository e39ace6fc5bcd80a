// Full-text search. The typed words come folded. Each must start a word of a record or of its job or person, and at
// least one must start a word of the record itself.
import { type Db, query } from './db.ts';
import { selectRows } from './records.ts';
import { encode } from './rows.ts';
import { rowOf, SEARCHED_TABLES, type SearchedTable, textsOf } from './search-index.ts';
import type { Tables } from './tables.ts';

/** A row that contains the words. */
export type TextHit = {
  readonly [T in SearchedTable]: { readonly table: T; readonly row: Tables[T]; readonly texts: readonly string[] };
}[SearchedTable];

/** Rows that match all of the folded words, by table, newest first; none if no words are given. */
export function findText(db: Db, words: readonly string[]): TextHit[] {
  if (words.length === 0) return [];
  const begins = [...new Set(words)].map((word) => `"${word.replaceAll('"', '""')}"*`);
  const wanted = `(${begins.join(' AND ')}) AND own : (${begins.join(' OR ')})`;
  const found = query(db, 'SELECT rowid FROM search WHERE search MATCH ?', wanted).map(([rowid]) =>
    rowOf(Number(rowid)),
  );
  return SEARCHED_TABLES.flatMap((table) => {
    const numbers = found.filter((each) => each.table === table).map(({ id }) => id);
    return numbers.length === 0 ? [] : hitsIn(db, table, numbers);
  });
}

function hitsIn<T extends SearchedTable>(db: Db, table: T, numbers: readonly number[]): TextHit[] {
  const rows = selectRows(db, table, { column: 'id', numbers }).reverse();
  return rows.map((row) => ({ table, row, texts: textsOf(table, encode(table, row)) }) as TextHit);
}
