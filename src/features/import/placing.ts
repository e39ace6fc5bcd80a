// Helpers shared by everything that places records.
import type { Day } from '../../domain/day.ts';
import { selectRecords } from '../../store/records.ts';
import type { Placing } from './format.ts';
import type { Placed } from './placed.ts';

/** Remembers the first id of this kind that the import created. */
export function markOwn({ firstOwn }: Placing, kind: 'job' | 'person', id: number): void {
  if (!firstOwn.has(kind)) firstOwn.set(kind, id);
}

/** True if this import created the record. Works because ids only grow. */
export function isOwn({ firstOwn }: Placing, kind: 'job' | 'person', id: number): boolean {
  return id >= (firstOwn.get(kind) ?? Number.POSITIVE_INFINITY);
}

/** Outcome for a matched record: filled, unchanged, or repeated within the file. */
export function outcomeOf(placing: Placing, kind: 'job' | 'person', id: number, hasNews: boolean): Placed['outcome'] {
  if (isOwn(placing, kind, id)) return 'again';
  return hasNews ? 'filled' : 'known';
}

/** The listed fields that are empty on the record and known in the incoming one. */
export function blanksFilled<F extends string, R extends Readonly<Partial<Record<F, unknown>>>>(
  known: R,
  incoming: Readonly<Partial<Record<F, unknown>>>,
  fields: readonly F[],
): Partial<Pick<R, F>> {
  const isNew = (field: F) => (known[field] ?? null) === null && (incoming[field] ?? null) !== null;
  return Object.fromEntries(fields.filter(isNew).map((field) => [field, incoming[field]])) as Partial<Pick<R, F>>;
}

/** Adds a note to a job or person unless they already have it; returns whether it did. */
export function addMissingNote(
  { session }: Placing,
  about: { readonly jobId: number } | { readonly personId: number },
  text: string | null,
  on: Day,
): boolean {
  if (text === null) return false;
  const { db } = session;
  const filter =
    'jobId' in about
      ? { column: 'job_id' as const, numbers: [about.jobId] }
      : { column: 'person_id' as const, numbers: [about.personId] };
  if (selectRecords(db, 'note', filter).some((note) => note.text === text)) return false;
  session.write.add('note', { ...about, on, text });
  return true;
}
