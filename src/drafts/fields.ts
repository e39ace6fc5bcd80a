// Fills the fields of each message from the records. Of the private notes, only what you'll be remembered by and the next
// step they named are used.
import type { CloseReason } from '../domain/model.ts';
import { closingOn, offerElsewhere } from '../domain/queries.ts';
import { interviewAbout, interviewsOf, isAhead, isRecruiter, offerOf, recipientOf, wasThere } from './facts.ts';
import {
  aboutFor,
  alsoAbout,
  betterAnswerFor,
  checkFor,
  companiesOf,
  invitationFor,
  isThankedInRecall,
  matterOf,
  missedThanks,
  newsFor,
  occasionFor,
  patienceFor,
  questionFor,
  topicOf,
} from './follow-up.ts';
import { greetingFor } from './greeting.ts';
import { givenName } from './person-names.ts';
import { recalled } from './recall.ts';
import type { CommonField, Fields } from './template-fields.ts';
import type { TemplateId } from './templates.ts';
import { ownSentences, ownSentencesClosed, promiseTo, whenMet } from './thank-you.ts';
import type { DraftView, ItemView, Me } from './view.ts';
import { dayInWords, onDayIn, plain, plainOrNull, positionOf, roleOf } from './words.ts';

const NAMELESS_READER = 'hiring team';
const NAMELESS_WRITER = '[[ your name ]]';
const FEEDBACK_QUESTION = 'If you have a moment, is there one thing I could do to be a stronger candidate next time?';

/** The request when you have another offer. */
export const UPDATE_BEFORE_THEN = 'Is there any chance of an update before then?';

type Own<Id extends TemplateId> = Omit<Fields<Id>, CommonField>;

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
  'recruiter-call': (view) => ({
    when: whenMet(view),
    ...(wasThere(view) ? ASKED_OF_INTERVIEWER : askedOfRecruiter(view)),
    interest: excitedNow(view),
  }),
  'reference-alert': (view) => ({
    news: [interviewNews(view), ...view.together.map((item) => alsoNews({ ...view, item }))].join(' '),
    ...(view.together.length > 0 ? { position: matterOf(view), company: companiesOf(view) } : {}),
  }),
  'reference-thanks': () => ({}),
  'network-check-in': (view) => ({ news: interviewNews(view) }),
  'stall-check-in': (view) => ({
    news: applicationNews(view),
    interest: view.hasAcceptedElsewhere ? '' : "It's still a role I'd love to have.",
  }),
  'feedback-request': (view) => ({
    thanks: thanksForDecision(view),
    question: FEEDBACK_QUESTION,
    outlook: keptOpen(view),
  }),
  'withdrawal-note': (view) => ({
    matter: whatEnds(view),
    thanks: thanksForAll(view),
    decision: decisionOf(view),
  }),
  'offer-reply': (view) => ({ thanks: thanksForOffer(view), request: timeToAnswer(view) }),
  acceptance: acceptanceFields,
  'offer-notice': (view) => ({
    news: offerNews(view),
    recall: recalled(view, aboutFor(view)),
    question: UPDATE_BEFORE_THEN,
  }),
  'outcome-note': (view) => ({ thanks: thanksForHelp(view) }),
};

/** The field values of one message. */
export function fieldsFor(id: TemplateId, view: DraftView): Readonly<Record<string, string>> {
  return { ...commonFields(view), ...OWN[id](view) };
}

/** Why the job was closed, as of the day; null while it's open. */
export function closeReasonOf({ item, today }: Pick<DraftView, 'item' | 'today'>): CloseReason | null {
  return closingOn(item.job, today)?.reason ?? null;
}

/** Says that you have another offer, and by which day you have to answer it. */
export function offerNews(view: Pick<DraftView, 'item' | 'jobHunt' | 'today'>): string {
  const replyBy = offerElsewhere(view.jobHunt, view.item.job.id, view.today)?.replyBy ?? null;
  return replyBy === null
    ? "I've received an offer and need to answer soon."
    : `I've received an offer and need to answer by ${dayInWords(replyBy)}.`;
}

/** Thanks to somebody who helped you get the job. */
export function thanksForHelp(view: Pick<DraftView, 'item' | 'jobHunt'>): string {
  const { person } = view.item;
  if (isRecruiter(person, view)) return 'Thank you so much for everything you did to get me there.';
  const isReference = view.jobHunt.references.some(({ personId }) => personId === person?.id);
  return `Thank you so much for ${isReference ? 'being a reference for me' : 'your help along the way'}.`;
}

/** Lets the recruiter hear that you're keen (SF); '' once you've accepted another job. */
export function excitedNow({ hasAcceptedElsewhere }: Pick<ItemView, 'hasAcceptedElsewhere'>): string {
  return hasAcceptedElsewhere ? '' : "I'm even more excited about it now.";
}

/** Your name as you sign, or a blank for it. */
export function signedBy(me: Me): string {
  return plainOrNull(me.name) ?? NAMELESS_WRITER;
}

/** What you've decided, after 'I've decided'. */
function decisionOf(view: DraftView | ItemView): string {
  return closeReasonOf(view) === 'declined' ? 'to decline the offer' : 'to withdraw my application';
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
  return {
    matter: matterOf(view),
    topic: topicOf(view),
    occasion: occasionFor(view),
    thanks: missedThanks(view, isThankedInRecall(view)),
    news: newsFor(view),
    better: betterAnswerFor(view),
    check: checkFor(view),
    patience: patienceFor(view),
    invitation: invitationFor(view),
    question: questionFor(view),
    also: alsoAbout(view),
  };
}

// Somebody who was in the interview knows it took place, and gets a separate thank-you note.
const ASKED_OF_INTERVIEWER = {
  news: '',
  request:
    "Could you tell me what the next step is, and what your timeline looks like? If you need anything else from me, I'll send it right away.",
};

function askedOfRecruiter(view: DraftView): Omit<Own<'recruiter-call'>, 'when' | 'interest'> {
  const interview = interviewAbout(view);
  const verb = interview && isAhead(interview, view) ? 'is' : 'was';
  const ask = view.hasAcceptedElsewhere
    ? 'Do'
    : 'Could you follow up with them today and put in a good word for me? And do';
  return {
    news: `My interview ${verb} ${whenMet(view)}.`,
    request: `${ask} you know what the next step is, and what their timeline looks like? If they need anything else, I'll send it right away.`,
  };
}

/** What a thank-you note says besides thanks, so that one person gets one message. */
function carriedBy(view: DraftView): string {
  if (view.item.carries === 'feedback-request') return FEEDBACK_QUESTION;
  if (view.item.carries !== 'withdrawal-note') return '';
  return `After careful thought, I've decided ${decisionOf(view)}, and I wanted to tell you right away so that you can give your time to other candidates.`;
}

function interviewNews(view: DraftView): string {
  const role = roleOf(view.item.job);
  const interview = interviewAbout(view);
  if (!interview) return `I'm interested in ${role}.`;
  const when = whenMet(view);
  return isAhead(interview, view) ? `I have an interview for ${role} ${when}.` : `I interviewed for ${role} ${when}.`;
}

// The same about another job, in the same message.
function alsoNews(view: DraftView): string {
  const role = roleOf(view.item.job);
  const interview = interviewAbout(view);
  if (!interview) return `I'm interested in ${role}, too.`;
  const verb = isAhead(interview, view) ? 'have an interview' : 'interviewed';
  return `I also ${verb} for ${role} ${whenMet(view)}.`;
}

function applicationNews(view: DraftView): string {
  const interview = interviewAbout(view);
  if (interview) return `I interviewed for it ${whenMet(view)}.`;
  const { appliedOn } = view.item.job;
  return appliedOn === null ? '' : `I applied for it ${onDayIn(view.form, appliedOn, view.today)}.`;
}

// Thank them for what they did: help as a recruiter, an offer, or time for an interview.
function thanksForAll(view: DraftView): string {
  const about = aboutFor(view);
  if (isRecruiter(recipientOf(view), view)) return `Thank you for your help with ${about}.`;
  if (closeReasonOf(view) === 'declined') return `Thank you for offering me ${about}, and for your confidence in me.`;
  return `Thank you for considering me for ${about}${forTheTime(view)}.`;
}

function forTheTime(view: DraftView): string {
  const held = interviewsOf(view).filter(({ day }) => day <= view.today);
  if (held.length === 0) return '';
  return `, and for the time you put into our conversation${held.length > 1 ? 's' : ''}`;
}

// The subject of the note: it mustn't read like another question.
function whatEnds(view: DraftView): string {
  if (closeReasonOf(view) !== 'declined') return `My application for ${roleOf(view.item.job)}`;
  const whose = isRecruiter(recipientOf(view), view) ? 'The' : 'Your';
  return `${whose} offer of ${aboutFor(view)}`;
}

function thanksForDecision(view: DraftView): string {
  const help = isRecruiter(recipientOf(view), view) ? 'your help' : 'the time you gave my application';
  const news =
    closeReasonOf(view) === 'filled'
      ? `that ${aboutFor(view)} has been filled`
      : `about the decision on ${aboutFor(view)}`;
  return `Thank you for letting me know ${news}, and for ${help}.`;
}

// TR: second choice isn't last; the person they chose may not stay.
function keptOpen(view: DraftView): string {
  return closeReasonOf(view) === 'filled'
    ? "If anything changes, or another opening comes up, I'd be very glad to hear from you."
    : "If another role comes up that might suit me, I'd be glad to hear from you.";
}

function thanksForOffer(view: DraftView): string {
  const about = aboutFor(view);
  return isRecruiter(recipientOf(view), view)
    ? `Thank you very much for bringing me the offer of ${about}.`
    : `Thank you very much for offering me ${about}.`;
}

// A recruiter passes it on; the employer is somebody you'll work with.
function acceptanceFields(view: DraftView): Own<'acceptance'> {
  const about = aboutFor(view);
  const start = closingOn(view.item.job, view.today)?.startsOn ?? null;
  const first = start === null ? '' : `My first day will be ${dayInWords(start)}.`;
  return isRecruiter(recipientOf(view), view)
    ? {
        opening: `I'm delighted to accept ${about}. Please pass that on, with my thanks.`,
        start: first === '' ? 'When would they like me to start?' : `${first} Is there anything they need before then?`,
        closing: "It's been a pleasure to have you on my side.",
      }
    : {
        opening: `Thank you for choosing me. I'm delighted to accept ${about}.`,
        start: first === '' ? 'When would you like me to start?' : `${first} Is there anything you need before then?`,
        closing: "I can't wait to join the team.",
      };
}

function timeToAnswer(view: DraftView): string {
  const replyBy = offerOf(view)?.replyBy ?? null;
  return replyBy === null
    ? "When do you need my answer? Would [[ the day you'd like ]] work?"
    : `You asked for my answer by ${dayInWords(replyBy)}. Could I have until [[ the day you'd like ]]? I'd be sure to let you know by then.`;
}
