// Shared helpers for finding any type of record by id or name.
import type { Candidate } from './errors.ts';
import { UserError } from './errors.ts';
import type { RecordType } from './ids.ts';
import { parseRecordId } from './ids.ts';
import { quote } from './quote.ts';

/** How well a record matches: 0 is best, null means it doesn't. */
export type RankOf<T> = (candidate: T) => number | null;

/** The record with the typed id; null if no id of that type was typed. Throws not-found if there's no such record. */
export function byId<T extends { id: number }>(typed: string, type: RecordType, records: readonly T[], hint: string) {
  const ref = parseRecordId(typed);
  if (ref?.type !== type) return null;
  const record = records.find(({ id }) => id === ref.number);
  return record ?? notFound(`There's no ${type} ${quote(typed.trim())}.`, [], hint);
}

/** The records with the best rank. */
export function best<T>(records: readonly T[], rankOf: RankOf<T>): T[] {
  const ranked = records.flatMap((record) => {
    const rank = rankOf(record);
    return rank === null ? [] : [{ record, rank }];
  });
  const top = ranked.reduce((least, { rank }) => Math.min(least, rank), Number.POSITIVE_INFINITY);
  return ranked.filter(({ rank }) => rank === top).map(({ record }) => record);
}

/** The only match, or null if there's none; throws ambiguous, listing them, if there are several. */
export function onlyOne<T>(typed: string, fits: readonly T[], plural: string, label: (record: T) => Candidate) {
  if (fits.length <= 1) return fits[0] ?? null;
  const message = `${quote(typed)} matches ${fits.length} ${plural}.`;
  throw new UserError(
    'ambiguous',
    message,
    'Type the command again, with the id of the one you mean.',
    fits.map(label),
  );
}

/** Throws not-found, with the nearest names or else the hint. */
export function notFound(message: string, near: readonly string[], hint: string): never {
  throw new UserError('not-found', message, near.length === 0 ? hint : `Did you mean ${near.join(' or ')}?`);
}
