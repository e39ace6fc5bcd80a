// Words about an offer from another job: its news, whether you'd rather have this one, and the question for an update.
import { longDay } from '../domain/day-words.ts';
import type { Offer } from '../domain/model.ts';
import { fold } from '../domain/names.ts';
import { offerElsewhere } from '../domain/queries.ts';
import { numberWord } from '../domain/words.ts';
import { isRecruiter, isTalk } from './facts.ts';
import { toldOfOffer } from './told-of-offer.ts';
import type { DraftView } from './view.ts';
import { companyOf, onDay } from './words.ts';

type OfferView = Pick<DraftView, 'item' | 'jobHunt' | 'today'>;

/** Says that you have another offer, and by which day you have to answer it. */
export function offerNews(view: OfferView): string {
  const replyBy = otherOffer(view)?.replyBy ?? null;
  const since = sinceToldOfFirst(view);
  const offer = `${since === '' ? 'an' : 'another'} offer${offeredWhere(view)}`;
  return `${since}I've received ${offer} and need to answer ${replyBy === null ? 'soon' : `by ${longDay(replyBy)}`}.`;
}

// So that nobody takes it for an offer of theirs; once they've heard of one, 'another offer' says enough.
function offeredWhere(view: OfferView): string {
  if (isWithin(view)) return ' for another position';
  if (sinceToldOfFirst(view) !== '') return '';
  return isRecruiter(view.item.person, view) ? ' elsewhere' : ' from another company';
}

// 'Since I wrote on Monday, December 14, ' to somebody you told about an earlier offer; '' otherwise.
function sinceToldOfFirst(view: OfferView): string {
  const told = toldOfOffer(view);
  if (!told) return '';
  const how = isTalk(told) ? 'we talked' : told.channel === 'phone' ? 'I called' : 'I wrote';
  return `Since ${how} ${onDay(told.on, view.today)}, `;
}

/** Room to say, if it's true, that you'd rather work for this employer, or which of `count` jobs you'd choose. */
export function firstChoice(view: OfferView, count: number): string {
  if (count > 1)
    return `Of the ${numberWord(count)} positions, [[? the one you'd choose, if you know ]] is my first choice.`;
  return `${thisOne(view)} is [[? my first choice, if that's true ]].`;
}

/** The same for a call, where it's read aloud. */
export function firstChoiceSpoken(view: OfferView, count: number): string {
  if (count > 1) return firstChoice(view, count).replace('[[? ', '[[ ');
  return `[[ Only if it's true: ${thisOne(view)} is my first choice. ]]`;
}

function thisOne(view: OfferView): string {
  return isWithin(view) ? 'This one' : companyOf(view.item.job);
}

/** The request when you have another offer, about `count` jobs. */
export function askForUpdate(view: OfferView, count: number): string {
  const replyBy = otherOffer(view)?.replyBy ?? null;
  const when = replyBy === null ? 'in the next few days' : 'before then';
  const isRecruiting = isRecruiter(view.item.person, view);
  const update = count > 1 ? 'for updates' : 'them for an update';
  return isRecruiting ? `Could you ask ${update} ${when}?` : `Is there any chance of an update ${when}?`;
}

/** The open offer for another job. */
export function otherOffer({ jobHunt, item, today }: OfferView): Offer | null {
  return offerElsewhere(jobHunt, item.job.id, today);
}

/** Whether the same company made it, for another job. */
function isWithin(view: OfferView): boolean {
  const from = view.jobHunt.jobs.find(({ id }) => id === otherOffer(view)?.jobId);
  return from !== undefined && fold(from.company) === fold(view.item.job.company);
}
