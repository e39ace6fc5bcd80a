// Names for changed rows: of records that are there, and of those that the same change removed or brought back.
import { selectRows } from '../../store/records.ts';
import type { Batch } from '../../store/undo.ts';
import type { Session } from '../types.ts';

/** Looks up the jobs and people that the rows of batches belong to; null for those that are gone. */
export function namesAround({ db, today }: Pick<Session, 'db' | 'today'>, batches: readonly Pick<Batch, 'changes'>[]) {
  const changes = batches.flatMap((batch) => batch.changes);
  const jobs = changes.flatMap((row) => (row.table === 'job' ? [row.before ?? row.after] : []));
  const people = changes.flatMap((row) => (row.table === 'person' ? [row.before ?? row.after] : []));
  const find = <T extends 'job' | 'person'>(table: T, id: number) =>
    selectRows(db, table, { column: 'id', numbers: [id] })[0];
  return {
    job: (id: number) => find('job', id) ?? jobs.find((row) => row?.id === id) ?? null,
    person: (id: number) => find('person', id) ?? people.find((row) => row?.id === id) ?? null,
    today,
  };
}
