// Resolves what was typed for `edit`: a record, or the offer of a job ('o4').

import { UserError } from '../../domain/errors.ts';
import { recordId } from '../../domain/ids.ts';
import { lastOffer } from '../../domain/queries.ts';
import { jobName } from '../../domain/words.ts';
import { jobOfOffer } from '../../rules/kinds/offer-reply.ts';
import { offersOf } from '../../store/find.ts';
import { getRecord } from '../../store/load.ts';
import type { EditableType } from '../editing/fields.ts';
import type { Session } from '../types.ts';
import { offerName, recordName } from './record-names.ts';
import { resolveRecord } from './resolve.ts';

export interface EditableRef {
  readonly type: EditableType;
  readonly number: number;
  /** The id that `show` takes. */
  readonly shownAs: string;
}

/** Resolves a record, or the latest offer of a job; throws not-found or ambiguous. */
export function resolveEditable(session: Session, typed: string): EditableRef {
  const jobId = jobOfOffer(typed);
  if (jobId !== null) return resolveOffer(session, jobId);
  const ref = resolveRecord(session, typed);
  return { ...ref, shownAs: recordId(ref.type, ref.number) };
}

/** 'Acme – Buyer (j4)', 'the offer of Fri Oct 30 for Acme – Buyer (o4)'. */
export function editableName(session: Session, { type, number }: EditableRef): string {
  return type === 'offer'
    ? offerName(session, getRecord(session.db, type, number))
    : recordName(session, { type, number });
}

function resolveOffer(session: Session, jobId: number): EditableRef {
  const job = getRecord(session.db, 'job', jobId);
  const id = recordId('job', jobId);
  const offer = lastOffer(offersOf(session.db, jobId), session.today);
  if (offer) return { type: 'offer', number: offer.id, shownAs: id };
  throw new UserError('not-found', `There's no offer for ${jobName(job)}.`, `To record one: jobtrack offer ${id}`);
}
