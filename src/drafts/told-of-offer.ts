// What the reader has heard of your other offer.
import type { Touch } from '../domain/model.ts';
import { isFollowUpSent, isSent } from '../domain/queries.ts';
import type { ItemView } from './view.ts';

type Heard = Pick<ItemView, 'item' | 'jobHunt' | 'today'>;

/** The last time you told this person about another offer, on an earlier day; null if you never did. */
export function toldOfOffer({ item, jobHunt, today }: Heard): Touch | null {
  const told = jobHunt.touches.findLast(
    (touch) =>
      touch.kind === 'offer-notice' &&
      touch.jobId === item.job.id &&
      touch.personId === item.person?.id &&
      isSent(touch) &&
      touch.on < today,
  );
  return told ?? null;
}

/** Room for what became of that offer, in the first follow-up after it; '' in any other, or if you've taken a job. */
export function otherOfferSince(view: ItemView): string {
  const { item, jobHunt, today } = view;
  const told = toldOfOffer(view);
  const isAnswered = (touch: Touch) => isFollowUpSent(touch) && touch.jobId === item.job.id && touch.on < today;
  if (view.newJob || told === null || jobHunt.touches.some((touch) => isAnswered(touch) && touch.on > told.on))
    return '';
  return "As for the other offer, [[? what became of it, such as: I've turned it down ]].";
}
