// Names what's deleted together with a record.

import type { Table } from '../../domain/schema.ts';
import { countOf, listed } from '../../domain/words.ts';

const PART_WORDS: Partial<Record<Table, readonly [one: string, many: string]>> = {
  interview: ['interview', 'interviews'],
  touch: ['logged contact', 'logged contacts'],
  statement: ['date they gave', 'dates they gave'],
  offer: ['offer', 'offers'],
  debrief: ['debrief', 'debriefs'],
  note: ['note', 'notes'],
  message: ['edited draft', 'edited drafts'],
  posting: ['posting', 'postings'],
  reference: ['reference', 'references'],
};

/** ', with one interview and two notes', from the deleted rows, the record itself last; '' if it's alone. */
export function partsOf(rows: readonly { readonly table: Table }[]): string {
  const parts = Object.entries(PART_WORDS).flatMap(([table, [one, many]]) => {
    const count = rows.slice(0, -1).filter((row) => row.table === table).length;
    return count === 0 ? [] : [countOf(count, one, many)];
  });
  return parts.length === 0 ? '' : `, with ${listed(parts)}`;
}
