// Shared by the two kinds of message to a reference.
import type { Day } from '../domain/day.ts';
import type { OutreachKind } from '../domain/item-kinds.ts';
import { isReferenceFor } from '../domain/queries.ts';
import { hasReached, isSkipped } from './found.ts';
import type { Link, OutreachTraits } from './kinds/kind.ts';
import { nobody, writeChannel } from './reach.ts';
import type { JobRecord } from './record.ts';

export const TO_REFERENCE = {
  who: nobody,
  channel: writeChannel,
  isOnce: true,
  joinedBy: 'to',
  role: null,
} as const satisfies OutreachTraits;

export const REFERENCE_LINK: Link = {
  isThere: ({ references, touches }, { kind, jobId, personId }) =>
    references.some((it) => it.personId === personId && isReferenceFor(it, jobId)) ||
    touches.some((it) => it.direction === 'out' && it.kind === kind && it.jobId === jobId && it.personId === personId),
  missing: 'that reference is for other jobs.',
};

/** Whether you told the reference about the job since a day (null: ever), or skipped it. */
export function isReferenceSettled(
  kind: OutreachKind,
  personId: number,
  record: JobRecord,
  since: Day | null,
): boolean {
  return hasReached(record, personId, kind, since) || isSkipped(record, { kind, interviewId: null, personId }, since);
}
