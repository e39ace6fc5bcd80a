// Words for a call about another offer: told once, however many of their jobs it's about.
import { addDays } from '../domain/day.ts';
import { longDay } from '../domain/day-words.ts';
import { whoYouAre } from './call-follow-up.ts';
import { type CallWords, callBack, filledOnly, isGoBetween, ofKind, rolesOf, sentences } from './call-parts.ts';
import { comingInterview, isAhead } from './facts.ts';
import { aboutFor, owedThanks, talkingIn, thanksToOthers } from './follow-up.ts';
import { askForUpdate, firstChoiceSaid, offerNews, otherOffer } from './last-words.ts';
import { metLast, talkedSince } from './recall.ts';
import type { ItemView } from './view.ts';
import { onDay } from './words.ts';

export const OFFER_CALL: CallWords = {
  covers: ({ kind }) => kind === 'offer-notice',
  opening: (view) => sentences(aboutAll(view), ...thanksOwed(view), offerNews(view)),
  questions: (view) => [
    isAboutSeveral(view) ? 'If one of them is your first choice, say which.' : firstChoiceSaid(view),
    updateFor(view),
    'Is there anything else you need from me?',
    ...filledOnly(...followUpsIn(view).map(thanksToOthers)),
  ],
  inPassing: (view) => sentences(offerNews(view), updateFor(view)),
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

// A follow-up in the same call brings the thanks that are still owed.
function followUpsIn(view: ItemView): readonly ItemView[] {
  return ofKind('follow-up', view).filter(({ item }) => item.job.id === view.item.job.id);
}

function thanksOwed(view: ItemView): readonly string[] {
  return thanksForLately(view) === '' ? followUpsIn(view).map(owedThanks) : [];
}

// An interview after the day to answer would be too late.
function updateFor(view: ItemView): string {
  const replyBy = otherOffer(view)?.replyBy ?? null;
  const coming = comingInterview(view)?.day ?? null;
  if (replyBy === null || coming === null || coming <= replyBy || isAboutSeveral(view)) return askForUpdate(view);
  const wish = isGoBetween(view) ? 'Could you ask for' : 'Is there any chance of';
  return `My next interview is on ${longDay(coming)}. ${wish} an earlier day?`;
}
