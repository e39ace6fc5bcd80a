// Who was told that you took a job, so that they can be named if that changes.

import type { Day } from '../../domain/day.ts';
import type { OutreachKind } from '../../domain/item-kinds.ts';
import type { Closing, Touch } from '../../domain/model.ts';
import { lastOffer } from '../../domain/queries.ts';
import { listed } from '../../domain/words.ts';
import { nameById, offersOf, sentSince } from '../../store/find.ts';
import { loggedTouches } from '../../store/undo.ts';
import type { Session } from '../types.ts';

/** Contacts that tell of an acceptance or of the offer before it: to those who helped, and to other employers. */
const TELLING = ['outcome-note', 'offer-notice', 'withdrawal-note'] as const satisfies readonly OutreachKind[];

type Acceptance = Pick<Closing, 'jobId' | 'on'>;

/** 'Ida Berg and Bo Ek (Beta)', who were told of an acceptance or of the offer before it; null if nobody was. */
export function toldOf(session: Session, acceptance: Acceptance): string | null {
  return namesOf(session, acceptance, sentSince(session.db, TELLING, firstDayOf(session, acceptance)));
}

/** The same, including contacts that were recorded after a batch and undone since. */
export function toldSince(session: Session, acceptance: Acceptance, batch: number): string | null {
  const logged = loggedTouches(session.db, TELLING, batch);
  const recorded = sentSince(session.db, TELLING, firstDayOf(session, acceptance));
  return namesOf(session, acceptance, [...recorded, ...logged]);
}

function firstDayOf({ db }: Session, { jobId, on }: Acceptance): Day {
  return lastOffer(offersOf(db, jobId), on)?.on ?? on;
}

function namesOf(session: Session, acceptance: Acceptance, touches: readonly Touch[]): string | null {
  const told = touches.filter((touch) => isAboutIt(touch, acceptance));
  const names = new Set(told.flatMap((touch) => nameOf(session, touch, acceptance)));
  return names.size === 0 ? null : listed([...names]);
}

/** An outcome note is about this job; the others go to other employers, and only an offer notice may come before the
 *  acceptance. */
function isAboutIt({ kind, jobId, on }: Touch, acceptance: Acceptance): boolean {
  if (kind === 'outcome-note') return jobId === acceptance.jobId;
  return jobId !== acceptance.jobId && (kind === 'offer-notice' || on >= acceptance.on);
}

function nameOf({ db }: Session, { jobId, personId }: Touch, acceptance: Acceptance): string[] {
  const name = personId === null ? null : nameById(db, 'person', personId);
  const company = jobId === acceptance.jobId ? null : nameById(db, 'job', jobId);
  if (name === null) return company === null ? [] : [company];
  return [company === null ? name : `${name} (${company})`];
}
