// The note about another offer. It also says what a thank-you note, a note to a recruiter or a follow-up to the same
// person would, so that they get one message.
import { longDay } from '../domain/day-words.ts';
import type { ItemKind } from '../domain/item-kinds.ts';
import { comingInterview, isRecruiter, recipientOf, wasThere } from './facts.ts';
import { aboutFor, matterOf, owedThanks, thanksToOthers } from './follow-up.ts';
import { askForUpdate, firstChoice, offerNews, otherOffer } from './other-offer.ts';
import { whenWeMet, withMemory } from './recall.ts';
import { jobsIn, likedMost, recallOfAll, rolesWithDays } from './several-jobs.ts';
import type { CommonField, Own } from './template-fields.ts';
import { whenMet } from './thank-you.ts';
import type { DraftView } from './view.ts';
import { plain, roleOf } from './words.ts';

const LIKED = 'I really liked hearing about [[ one thing you talked about ]].';
const LIKED_IT =
  'I really liked hearing about [[ one thing you talked about ]], and I left even more excited about the role.';
const LIKED_THEM =
  'I really liked hearing about [[ one thing you talked about ]], and I left even more excited about the roles.';

/** The fields of the note. */
export function offerNoticeFields(view: DraftView): Own<'offer-notice'> & Partial<Record<CommonField, string>> {
  return {
    role: jobsIn(view).length > 1 ? matterOf(view) : roleOf(view.item.job),
    recall: recallWithThanks(view),
    news: `${offerNews(view)} ${interestIn(view)}`.trim(),
    choice: firstChoice(view, jobsIn(view).length),
    question: `${goodWord(view)} ${moveOrUpdate(view)}`.trim(),
  };
}

// So that it doesn't read as an ultimatum; thanks for a talk say it already.
function interestIn(view: DraftView): string {
  if (view.newJob || among('thank-you', view).length > 0) return '';
  return `I'm very interested in ${wanted(view)}, so I wanted to ask before I decide.`;
}

function wanted(view: DraftView): string {
  if (jobsIn(view).length > 1) return 'these positions';
  return isRecruiter(recipientOf(view), view) ? `the job at ${plain(view.item.job.company)}` : 'working with you';
}

// With the thanks that another message to this person would bring.
function recallWithThanks(view: DraftView): string {
  const [notes, calls, followUps] = [among('thank-you', view), among('recruiter-call', view), among('follow-up', view)];
  const opening = notes.length > 0 ? thanksForTalks(notes, view) : recallWith(thanksIn(calls, followUps), view);
  const liked = notes.length === 0 && calls.length > 0 ? likedMost(view) : '';
  const parts = [opening, liked, ...new Set(followUps.map(thanksToOthers))];
  return parts.filter((sentence) => sentence !== '').join(' ');
}

function among(wanted: ItemKind, view: DraftView): readonly DraftView[] {
  return view.together.filter(({ kind }) => kind === wanted).map((item) => ({ ...view, item }));
}

function thanksIn(calls: readonly DraftView[], followUps: readonly DraftView[]): string {
  if (calls.length > 0) return `, and I'm grateful for your help${calls.length > 1 ? '' : ' with it'}`;
  return followUps.some((each) => owedThanks(each) !== '') ? ", and I'm grateful for the time you took" : '';
}

// Somebody thanked for a talk needn't be told that it took place.
function thanksForTalks(notes: readonly DraftView[], view: DraftView): string {
  const talks = rolesWithDays(notes.map((note) => ({ job: note.item.job, when: whenMet(note) })));
  const sentences = [
    `Thank you for talking with me about ${talks}.`,
    view.newJob ? LIKED : notes.length === 1 ? LIKED_IT : LIKED_THEM,
    ...(jobsIn(view).length > notes.length ? [`I'm also writing about ${matterOf(view)}.`] : []),
  ];
  return sentences.join(' ');
}

// SF: a recruiter who wasn't there is asked to speak up for you.
function goodWord(view: DraftView): string {
  const isAsked = among('recruiter-call', view).length > 0 && !wasThere(view) && !view.newJob;
  return isAsked ? 'A good word from you would help a lot.' : '';
}

function recallWith(thanks: string, view: DraftView): string {
  if (jobsIn(view).length > 1) return recallOfAll(view, thanks) ?? `I'm writing about ${matterOf(view)}${thanks}.`;
  const asked = whenWeMet(view, aboutFor(view));
  return asked === '' ? '' : withMemory(`${asked}${thanks}`, view);
}

// An interview after the day to answer would be too late.
function moveOrUpdate(view: DraftView): string {
  const replyBy = otherOffer(view)?.replyBy ?? null;
  const coming = comingInterview(view);
  if (replyBy === null || coming === null || coming.day <= replyBy || jobsIn(view).length > 1)
    return askForUpdate(view, jobsIn(view).length);
  const day = longDay(coming.day);
  return isRecruiter(view.item.person, view)
    ? `My next interview with them is on ${day}. Could you ask them whether we could meet sooner?`
    : `Our next conversation is set for ${day}. Is there any chance we could meet before I have to answer, or that you'd know more by then?`;
}
