// Fills the fields of each message from the records. It uses only two private notes: the one thing they'll remember you
// by, and the next step they named.
import { numberWord } from '../domain/words.ts';
import { interviewAbout, isAhead, lastTiming, recipientOf, turnOf, wasThere } from './facts.ts';
import {
  aboutFor,
  alsoAbout,
  betterAnswerFor,
  checkFor,
  companiesOf,
  hopeFor,
  invitationFor,
  isThankedInRecall,
  matterOf,
  newQuestionFor,
  newsFor,
  owedThanks,
  patienceFor,
  questionFor,
  recallFor,
  samplesFor,
  thanksToOthers,
  topicOf,
} from './follow-up.ts';
import { greetingFor } from './greeting.ts';
import {
  checkInFields,
  mayStillCall,
  newJobForReference,
  newsForReference,
  resumeWords,
  stallFields,
} from './interview-news.ts';
import {
  acceptanceFields,
  carriedBy,
  closeReasonOf,
  feedbackFields,
  newsOfOutcome,
  thanksForHelp,
  thanksForOffer,
  theirOffer,
  timeToAnswer,
  withdrawalFields,
} from './last-words.ts';
import { newsOfNewJob } from './new-job.ts';
import { ruleOccasion } from './occasion.ts';
import { offerNoticeFields } from './offer-notice.ts';
import { givenName } from './person-names.ts';
import { withMemory } from './recall.ts';
import { areAllOver, jobsIn, likedMost, recallOfAll } from './several-jobs.ts';
import type { CommonField, Own } from './template-fields.ts';
import type { TemplateId } from './templates.ts';
import { ownSentences, ownSentencesClosed, promiseTo, whenMet } from './thank-you.ts';
import { otherOfferSince } from './told-of-offer.ts';
import type { DraftView, ItemView, Me } from './view.ts';
import { onDay, plain, plainOrNull, positionOf, roleOf } from './words.ts';

const NAMELESS_READER = 'hiring team';
const NAMELESS_WRITER = '[[ your name ]]';
const MATTERS_FOR_THIS = 'What matters most for this job is [[ one or two things the job asks for ]].';
const MATTERS_FOR_THESE = 'What matters most for these jobs is [[ one or two things they ask for ]].';

const OWN: { readonly [Id in TemplateId]: (view: DraftView) => Own<Id> } = {
  'thank-you': (view) => ({ when: whenMet(view), ...ownSentences(view), promise: promiseTo(view) }),
  'thank-you-closed': (view) => ({
    when: whenMet(view),
    ...ownSentencesClosed(view, closeReasonOf(view) === 'accepted'),
    carried: carriedBy(view),
  }),
  'follow-up-1': followUpFields,
  'follow-up-2': followUpFields,
  'follow-up-3': followUpFields,
  'recruiter-call': recruiterCallFields,
  'reference-alert': (view) => ({
    news: newsForReference(view),
    accepted: newJobForReference(view),
    resume: resumeWords(view),
    matters: view.together.length > 0 ? MATTERS_FOR_THESE : MATTERS_FOR_THIS,
    ...(view.together.length > 0 ? { position: matterOf(view), company: companiesOf(view) } : {}),
  }),
  'reference-thanks': () => ({}),
  'network-check-in': checkInFields,
  'stall-check-in': stallFields,
  'feedback-request': feedbackFields,
  'withdrawal-note': withdrawalFields,
  'offer-reply': (view) => ({ matter: theirOffer(view), thanks: thanksForOffer(view), request: timeToAnswer(view) }),
  acceptance: acceptanceFields,
  'offer-notice': offerNoticeFields,
  'outcome-note': (view) => ({
    news: newsOfOutcome(view),
    thanks: `${thanksForHelp(view)} ${mayStillCall(view)}`.trim(),
  }),
};

/** The field values of one message. */
export function fieldsFor(id: TemplateId, view: DraftView): Readonly<Record<string, string>> {
  return { ...commonFields(view), ...OWN[id](view) };
}

/** Tells a recruiter who was there that you're keen (SF); '' once you've accepted another job. */
export function excitedNow(view: ItemView): string {
  const interview = interviewAbout(view);
  return view.newJob || (interview && isAhead(interview, view))
    ? ''
    : 'I came away from our conversation even more excited about the job.';
}

/** News of the interview for a recruiter: 'I interviewed today and came away even more excited about the job.' */
export function howItWent(view: ItemView, when: string): string {
  const interview = interviewAbout(view);
  if (interview && isAhead(interview, view)) return `My interview is ${when}.`;
  const liking = view.newJob ? 'enjoyed the conversation' : 'came away even more excited about the job';
  return `I interviewed ${when}${when.includes(',') ? ',' : ''} and ${liking}.`;
}

/** SF: the recruiter follows up that same day, or on the next workday. */
export function askForGoodWord({ workday, today }: ItemView): string {
  return `If you get a chance ${onDay(workday, today)}, could you follow up with them and put in a good word for me?`;
}

/** Your name as you sign, or a blank for it. */
export function signedBy(me: Me): string {
  return plainOrNull(me.name) ?? NAMELESS_WRITER;
}

function commonFields(view: DraftView): Record<CommonField, string> {
  const { item, me } = view;
  const name = recipientOf(view)?.name ?? NAMELESS_READER;
  const details = [me.email, me.phone, me.linkedin].map(plainOrNull);
  return {
    greeting: greetingFor(view),
    name: plain(name),
    givenName: givenName(name),
    company: plain(item.job.company),
    position: positionOf(item.job),
    role: roleOf(item.job),
    about: aboutFor(view),
    sender: signedBy(me),
    phone: plainOrNull(me.phone) ?? '',
    signature: [signedBy(me), ...details].filter((line) => line !== null).join('\n'),
  };
}

function followUpFields(view: DraftView): Own<'follow-up-1'> {
  const forOthers = thanksToOthers(view);
  const all = recallOfAll(view, turnOf(view) === 1 ? ', and I really enjoyed the conversations' : '');
  const owed = isThankedInRecall(view) ? owedForSeveral(view) : owedThanks(view);
  const reason = `${ruleOccasion(view)} ${otherOfferSince(view)}`.trim();
  return {
    matter: matterOf(view),
    topic: topicOf(view),
    occasion: `${recallFor(view)} ${reason}`,
    recall: recallFor(view),
    reason,
    thanks: [owed, forOthers].filter((sentence) => sentence !== '').join(' '),
    owed,
    forOthers,
    news: newsFor(view),
    better: betterAnswerFor(view),
    check: checkFor(view),
    patience: patienceFor(view),
    newQuestion: newQuestionFor(view),
    samples: samplesFor(view),
    invitation: invitationFor(view),
    question: questionFor(view),
    closing: hopeFor(view),
    also: alsoAbout(view),
    opening: all === null ? recallFor(view) : withMemory(all.replace(/\.$/, ''), view),
    others: all === null ? alsoAbout(view) : '',
  };
}

// The sentence that names several jobs has no thanks in it.
function owedForSeveral(view: DraftView): string {
  return recallOfAll(view) === null || owedThanks(view) === '' ? '' : "I'm grateful for your time that day.";
}

// Nobody is asked for a timeline they've given.
function askedOfInterviewer(view: DraftView): string {
  const timeline = isTimelineKnown(view) ? '' : ', and what your timeline looks like';
  return `Could you tell me what the next step is${timeline}? If you need anything else from me, I'll send it right away. I hope we'll talk again soon.`;
}

function isTimelineKnown(view: DraftView): boolean {
  return lastTiming(view)?.decisionBy != null;
}

function recruiterCallFields(view: DraftView): Own<'recruiter-call'> & Partial<Record<CommonField, string>> {
  const isAboutSeveral = jobsIn(view).length > 1;
  return {
    when: whenMet(view),
    news: newsForRecruiter(view),
    request: view.newJob ? askedWithNewJob(view) : askedOfRecruiter(view),
    ...(isAboutSeveral ? { role: matterOf(view) } : {}),
    interest: wasThere(view) && !isAboutSeveral ? excitedNow(view) : '',
    liked: likedMost(view),
  };
}

// Somebody who was in the interview knows it took place, and gets a separate thank-you note.
function newsForRecruiter(view: DraftView): string {
  if (wasThere(view)) return '';
  return jobsIn(view).length > 1 ? howAllWent(view) : howItWent(view, whenMet(view));
}

function askedWithNewJob(view: DraftView): string {
  const they = wasThere(view) ? 'you' : 'they';
  return `${newsOfNewJob(view)} If ${they}'d like to go on all the same, I'd be glad to hear what the next step is.`;
}

function howAllWent(view: DraftView): string {
  const { length } = jobsIn(view);
  const them = length === 2 ? 'both' : 'all of them';
  const liking = view.newJob ? '' : `, and came away even more excited about ${them}`;
  const all = recallOfAll(view, liking);
  if (all !== null) return all;
  return areAllOver(view) ? `I've now interviewed for all ${numberWord(length)}.` : '';
}

function askedOfRecruiter(view: DraftView): string {
  if (wasThere(view)) return askedOfInterviewer(view);
  const timeline = isTimelineKnown(view) ? '' : ', and what their timeline looks like';
  const wanted =
    jobsIn(view).length > 1
      ? 'the next step is for each, and what the timelines look like'
      : `the next step is${timeline}`;
  return `${askForGoodWord(view)} And do you know what ${wanted}? If they need anything else, I'll send it right away. I look forward to hearing what they say.`;
}
