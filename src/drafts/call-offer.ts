// Words for a call about another offer: told once, however many of their jobs it's about.
import { addDays } from '../domain/day.ts';
import { longDay } from '../domain/day-words.ts';
import type { Item } from '../rules/item.ts';
import { occasionAgreed, whoYouAre } from './call-follow-up.ts';
import { type CallWords, callBack, filledOnly, isGoBetween, met, ofKind, rolesOf, sentences } from './call-parts.ts';
import { comingInterview, isAhead } from './facts.ts';
import { howItWent } from './fields.ts';
import { aboutFor, owedThanks, talkingIn, thanksToOthers } from './follow-up.ts';
import { askForUpdate, firstChoiceSpoken, offerNews, otherOffer } from './other-offer.ts';
import { metLast, talkedSince } from './recall.ts';
import type { ItemView } from './view.ts';
import { onDay } from './words.ts';

/** Items about the same job that the news of an offer says as well. */
const SAID_TOO: readonly Item['kind'][] = ['follow-up', 'thank-you', 'recruiter-call'];
const GOOD_WORD = 'Could you put in a good word for me, too?';

export const OFFER_CALL: CallWords = {
  covers: (other, view) =>
    other.kind === 'offer-notice' || (SAID_TOO.includes(other.kind) && isTold(other.job.id, view)),
  opening: (view) => sentences(aboutAll(view), thanks(view), agreed(view), offerNews(view), choice(view)),
  questions: (view) => [
    updateFor(view),
    ...(among('recruiter-call', view).length > 0 && isGoBetween(view) ? [GOOD_WORD] : []),
    isGoBetween(view) ? 'Do they need anything else from me?' : 'Is there anything else you need from me?',
    ...filledOnly(...new Set(among('follow-up', view).map(thanksToOthers))),
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
  const last = metLast(view);
  if (last === null || last.day < addDays(view.today, -1) || isAhead(last, view) || talkedSince(view)) return '';
  return `Thank you for ${talkingIn(last)} ${onDay(last.day, view.today)} about ${aboutFor(view)}.`;
}

function isTold(jobId: number, view: ItemView): boolean {
  return noticesIn(view).some(({ item }) => item.job.id === jobId);
}

// The other items of the call about these jobs: they bring thanks, and the day you agreed on.
function among(kind: Item['kind'], view: ItemView): readonly ItemView[] {
  return ofKind(kind, view).filter(({ item }) => isTold(item.job.id, view));
}

function thanks(view: ItemView): string {
  const calls = among('recruiter-call', view);
  if (calls.length > 0 && isGoBetween(view)) return thanksForHelp(calls, view);
  const [note] = among('thank-you', view);
  if (note && (isAboutSeveral(view) || thanksForLately(view) === '')) {
    return `Thank you for talking with me ${met(note)}.`;
  }
  return thanksOwed(view);
}

// A recruiter also hears how the interview went.
function thanksForHelp(calls: readonly ItemView[], view: ItemView): string {
  const [call] = calls;
  const isOne = !isAboutSeveral(view);
  const news = call && isOne ? howItWent(call, met(call)) : '';
  return sentences(`Thank you for your help with ${isOne ? 'it' : 'them'}.`, news);
}

function thanksOwed(view: ItemView): string {
  const [owed = ''] = filledOnly(...among('follow-up', view).map(owedThanks));
  if (isAboutSeveral(view)) return owed.replace(' that day', '');
  return thanksForLately(view) === '' ? owed : '';
}

function agreed(view: ItemView): string {
  const [followUp] = among('follow-up', view);
  return followUp === undefined || isAboutSeveral(view) ? '' : occasionAgreed(followUp);
}

function choice(view: ItemView): string {
  return firstChoiceSpoken(view, noticesIn(view).length);
}

// An interview after the day to answer would be too late.
function updateFor(view: ItemView): string {
  const replyBy = otherOffer(view)?.replyBy ?? null;
  const coming = comingInterview(view)?.day ?? null;
  if (replyBy === null || coming === null || coming <= replyBy || isAboutSeveral(view))
    return askForUpdate(view, noticesIn(view).length);
  const wish = isGoBetween(view) ? 'Could you ask for' : 'Is there any chance of';
  return `My next interview is on ${longDay(coming)}. ${wish} an earlier day?`;
}
