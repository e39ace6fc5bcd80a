// The note about another offer. It also says what a follow-up to the same person would, so that they get one message.
import { longDay } from '../domain/day-words.ts';
import { comingInterview, isRecruiter } from './facts.ts';
import { aboutFor, matterOf, owedThanks, thanksToOthers } from './follow-up.ts';
import { askForUpdate, isWithin, offerNews, otherOffer } from './last-words.ts';
import { whenWeMet, withMemory } from './recall.ts';
import { jobsIn, recallOfAll } from './several-jobs.ts';
import type { CommonField, Own } from './template-fields.ts';
import type { DraftView } from './view.ts';
import { companyOf, roleOf } from './words.ts';

/** The fields of the note. */
export function offerNoticeFields(view: DraftView): Own<'offer-notice'> & Partial<Record<CommonField, string>> {
  return {
    role: jobsIn(view).length > 1 ? matterOf(view) : roleOf(view.item.job),
    recall: recallWithThanks(view),
    news: offerNews(view),
    choice: firstChoice(view),
    question: moveOrUpdate(view),
  };
}

// With the thanks that a follow-up would bring.
function recallWithThanks(view: DraftView): string {
  const followUps = view.together.filter(({ kind }) => kind === 'follow-up').map((item) => ({ ...view, item }));
  const thanks = followUps.some((each) => owedThanks(each) !== '') ? ", and I'm grateful for the time you took" : '';
  const parts = [recallWith(thanks, view), ...new Set(followUps.map(thanksToOthers))];
  return parts.filter((sentence) => sentence !== '').join(' ');
}

function recallWith(thanks: string, view: DraftView): string {
  if (jobsIn(view).length > 1) return recallOfAll(view, thanks) ?? `I'm writing about ${matterOf(view)}${thanks}.`;
  const asked = whenWeMet(view, aboutFor(view));
  return asked === '' ? '' : withMemory(`${asked}${thanks}`, view);
}

/** Room to say, if it's true, that you'd rather work for this employer. */
function firstChoice(view: DraftView): string {
  const { length } = jobsIn(view);
  if (length > 1)
    return `Of ${length === 2 ? 'the two' : 'these jobs'}, [[? the one you'd choose, if you know ]] is my first choice.`;
  const choice = isWithin(view) ? 'This one' : companyOf(view.item.job);
  return `${choice} is [[? my first choice, if that's true ]].`;
}

// An interview after the day to answer would be too late.
function moveOrUpdate(view: DraftView): string {
  const replyBy = otherOffer(view)?.replyBy ?? null;
  const coming = comingInterview(view);
  if (replyBy === null || coming === null || coming.day <= replyBy || jobsIn(view).length > 1)
    return askForUpdate(view);
  const day = longDay(coming.day);
  return isRecruiter(view.item.person, view)
    ? `My next interview with them is on ${day}. Could you ask them whether we could meet sooner?`
    : `Our next conversation is set for ${day}. Is there any chance we could meet before I have to answer, or that you'd know more by then?`;
}
