// Whether something is on record already, and whether an email is too old to change anything.
import type { Session } from '../../../app/types.ts';
import { type Day, laterOf } from '../../../domain/day.ts';
import type { Job, Person, Touch } from '../../../domain/model.ts';
import { isHeld } from '../../../domain/queries.ts';
import { offersOf } from '../../../store/find.ts';
import { cameFromEmail } from '../../../store/mail.ts';
import { selectRecords } from '../../../store/records.ts';
import type { KnownJob } from './known.ts';

/** A contact logged a day before or after is the same one. */
const DAYS_APART = 1;

interface Contact {
  readonly kind: Touch['kind'];
  readonly direction: Touch['direction'];
  /** Ids of the people that it's from or to; empty if nobody on record. */
  readonly people: readonly number[];
  readonly on: Day;
}

/** The contact on record that an email tells of, if there is one. Each of their emails of another day is a contact of its
 *  own. */
export function contactOnRecord({ db }: Session, { id }: Job, contact: Contact): Touch | null {
  const { kind, direction, people, on } = contact;
  const touches = selectRecords(db, 'touch', { column: 'job_id', numbers: [id] });
  const near = touches.filter(
    (touch) =>
      touch.kind === kind &&
      touch.direction === direction &&
      Math.abs(touch.on - on) <= DAYS_APART &&
      (touch.personId === null || people.includes(touch.personId)),
  );
  const isFree = (touch: Touch) => direction === 'out' || touch.on === on || !cameFromEmail(db, touch.id);
  return near.find(isFree) ?? null;
}

/** A thank-you note to somebody since a day, if there is one. */
export function thanksSince({ db }: Session, { id }: Job, to: Person, since: Day): Touch | null {
  const touches = selectRecords(db, 'touch', { column: 'job_id', numbers: [id] });
  const isThanks = ({ kind, direction, personId, on }: Touch) =>
    kind === 'thank-you' && direction === 'out' && personId === to.id && on >= since;
  return touches.find(isThanks) ?? null;
}

/** Whether an email is older than the job's latest application, reopening, interview or offer. */
export function isOutdated({ db, today }: Session, { job, interviews }: KnownJob, on: Day): boolean {
  const days = [
    job.appliedOn,
    ...job.closings.map(({ reopenedOn }) => reopenedOn),
    ...interviews.filter((one) => isHeld(one, today)).map(({ day }) => day),
    ...offersOf(db, job.id).map((offer) => offer.on),
  ].filter((day) => day !== null);
  return days.length > 0 && on < days.reduce(laterOf);
}
