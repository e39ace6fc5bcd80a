// Words for a call about another offer: told once, however many of their jobs it's about.
import { addDays } from '../domain/day.ts';
import { longDay } from '../domain/day-words.ts';
import { occasionAgreed, whoYouAre } from './call-follow-up.ts';
import { type CallWords, callBack, filledOnly, isGoBetween, ofKind, rolesOf, sentences } from './call-parts.ts';
import { comingInterview, isAhead } from './facts.ts';
import { aboutFor, owedThanks, talkingIn, thanksToOthers } from './follow-up.ts';
import { askForUpdate, firstChoice, offerNews, otherOffer } from './last-words.ts';
import { metLast, talkedSince } from './recall.ts';
import type { ItemView } from './view.ts';
import { onDay } from './words.ts';

export const OFFER_CALL: CallWords = {
  covers: (other, view) => other.kind === 'offer-notice' || (other.kind === 'follow-up' && isTold(other.job.id, view)),
  opening: (view) => sentences(aboutAll(view), thanksOwed(view), agreed(view), offerNews(view), choice(view)),
  questions: (view) => [
    updateFor(view),
    isGoBetween(view) ? 'Do they need anything else from me?' : 'Is there anything else you need from me?',
    ...filledOnly(...new Set(followUpsIn(view).map(thanksToOthers))),
  ],
  inPassing: (view) => sentences(offerNews(view), choice(view), updateFor(view)),
  message: (view) => sentences(aboutAll(view), offerNews(view), updateFor(view), callBack(view)),
};

function noticesIn(view: ItemView): readonly ItemView[] {
  return ofKind('offer-notice', view);
}

function isAboutSeveral(view: ItemView): boolean {
  return noticesIn(view).length > 1;
}

function aboutAll(view: ItemView): string {
  return isAboutSeveral(view)
    ? `I'm calling about ${rolesOf(noticesIn(view))}.`
    : thanksForLately(view) || whoYouAre(view);
}

// On the day of an interview and the day after, thanks come before the news.
function thanksForLately(view: ItemView): string {
  const met = metLast(view);
  if (met === null || met.day < addDays(view.today, -1) || isAhead(met, view) || talkedSince(view)) return '';
  return `Thank you for ${talkingIn(met)} ${onDay(met.day, view.today)} about ${aboutFor(view)}.`;
}

function isTold(jobId: number, view: ItemView): boolean {
  return noticesIn(view).some(({ item }) => item.job.id === jobId);
}

// A follow-up in the same call brings the thanks that are still owed, and the day you agreed on.
function followUpsIn(view: ItemView): readonly ItemView[] {
  return ofKind('follow-up', view).filter(({ item }) => isTold(item.job.id, view));
}

function thanksOwed(view: ItemView): string {
  const [owed = ''] = filledOnly(...followUpsIn(view).map(owedThanks));
  if (isAboutSeveral(view)) return owed.replace(' that day', '');
  return thanksForLately(view) === '' ? owed : '';
}

function agreed(view: ItemView): string {
  const [followUp] = followUpsIn(view);
  return followUp === undefined || isAboutSeveral(view) ? '' : occasionAgreed(followUp);
}

function choice(view: ItemView): string {
  return firstChoice(view, noticesIn(view).length).replace('[[? ', '[[ ');
}

// An interview after the day to answer would be too late.
function updateFor(view: ItemView): string {
  const replyBy = otherOffer(view)?.replyBy ?? null;
  const coming = comingInterview(view)?.day ?? null;
  if (replyBy === null || coming === null || coming <= replyBy || isAboutSeveral(view)) return askForUpdate(view);
  const wish = isGoBetween(view) ? 'Could you ask for' : 'Is there any chance of';
  return `My next interview is on ${longDay(coming)}. ${wish} an earlier day?`;
}
