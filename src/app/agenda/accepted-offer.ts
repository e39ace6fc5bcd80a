// Accepting an offer takes its answer off the list, but the acceptance letter still has to be written.

import type { Closing, JobHunt, Offer } from '../../domain/model.ts';
import { closingOn } from '../../domain/queries.ts';
import type { Item } from '../../rules/item.ts';
import { idOf } from '../../rules/item-id.ts';
import { jobOfOffer } from '../../rules/kinds/offer-reply.ts';
import { plan } from '../../rules/plan.ts';
import type { ItemTarget } from '../lookup/items.ts';
import type { Session } from '../types.ts';

/** The item for answering an offer that was accepted, as it was on the list, and the closing; null for any other
 *  item. */
export function acceptedOffer(session: Session, target: ItemTarget): { item: Item; closing: Closing } | null {
  const closing = jobOfOffer(target.id) === null ? null : closingOn(target.job, session.today);
  if (closing?.reason !== 'accepted') return null;
  const before = beforeAnswer(target.jobHunt, closing);
  const item = plan(before, session.today, session.policy).items.find((each) => idOf(each) === target.id);
  return item ? { item: { ...item, job: target.job }, closing } : null;
}

function beforeAnswer(jobHunt: JobHunt, closing: Closing): JobHunt {
  const { jobId, on } = closing;
  const offers = jobHunt.offers.map((offer) => (offer.jobId === jobId ? { ...offer, answeredOn: null } : offer));
  const isRecorded = offers.some((offer) => offer.jobId === jobId);
  const unrecorded: Offer = { id: 0, jobId, on, replyBy: null, salary: null, note: null, answeredOn: null };
  const jobs = jobHunt.jobs.map((job) =>
    job.id === jobId ? { ...job, closings: job.closings.filter(({ id }) => id !== closing.id) } : job,
  );
  return { ...jobHunt, jobs, offers: isRecorded ? offers : [...offers, unrecorded] };
}
