import { dateNear, momentNear } from '../../domain/day-words.ts';
import { type RecordRef, recordId } from '../../domain/ids.ts';
import type { Interview, Offer, Touch } from '../../domain/model.ts';
import { jobName } from '../../domain/words.ts';
import { touchLabel } from '../../rules/item-words.ts';
import { offerId } from '../../rules/kinds/offer-reply.ts';
import { getRecord } from '../../store/load.ts';
import type { Session } from '../types.ts';

/** 'the interview at Acme on Tue Nov 24, 2:00 PM'. */
export function interviewName(session: Session, interview: Pick<Interview, 'jobId' | 'day' | 'time'>): string {
  const { company } = getRecord(session.db, 'job', interview.jobId);
  return `the interview at ${company} on ${momentNear(interview, session.today)}`;
}

/** 'the offer of Fri Oct 30 for Acme – Buyer (o4)'. */
export function offerName({ db, today }: Session, { jobId, on }: Offer): string {
  return `the offer from ${dateNear(on, today)} for ${jobName(getRecord(db, 'job', jobId))} (${offerId(jobId)})`;
}

/** 'Acme – Buyer (j4)', 'Amy Lee (p3)', 'the interview at Acme on Tue Nov 24, 2:00 PM (i12)'. */
export function recordName(session: Session, { type, number }: RecordRef): string {
  return `${nameOf(session, { type, number })} (${recordId(type, number)})`;
}

function nameOf(session: Session, { type, number }: RecordRef): string {
  const { db } = session;
  switch (type) {
    case 'job':
      return jobName(getRecord(db, type, number));
    case 'person':
      return getRecord(db, type, number).name;
    case 'interview':
      return interviewName(session, getRecord(db, type, number));
    case 'reference':
      return `reference ${getRecord(db, 'person', getRecord(db, type, number).personId).name}`;
    case 'touch':
      return touchName(session, getRecord(db, type, number));
  }
}

function touchName(session: Session, touch: Touch): string {
  const { db } = session;
  const who = touch.personId === null ? '' : `, ${getRecord(db, 'person', touch.personId).name}`;
  const { company } = getRecord(db, 'job', touch.jobId);
  return `${touchLabel(touch)}${who}, ${company}, ${dateNear(touch.on, session.today)}`;
}
