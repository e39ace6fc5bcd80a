// Words for messages after a job is decided, and for answering an offer.
import { longDay } from '../domain/day-words.ts';
import type { CloseReason } from '../domain/model.ts';
import { fold } from '../domain/names.ts';
import { closingOn } from '../domain/queries.ts';
import { isRecruiter, offerOf, recipientOf } from './facts.ts';
import { aboutFor } from './follow-up.ts';
import { hasTalkedWith } from './greeting.ts';
import { knowsOfNewJob } from './new-job.ts';
import { recalledAfterwards } from './recall.ts';
import type { Own } from './template-fields.ts';
import { endHeard, hasToldEnd } from './told-by.ts';
import type { DraftView, ItemView } from './view.ts';
import { companyOf, positionOf, roleOf } from './words.ts';

const FEEDBACK = {
  matter: 'Thank you for considering me',
  wishes: 'I was glad to be considered, and I wish you and your team all the best.',
  question: 'If you have a moment, could you tell me one thing I could do to be a stronger candidate next time?',
};
const FAREWELL =
  'I wanted to let you know, so you can give your time to other candidates. I wish you all the best with the search, and I hope our paths';
const TERMS = '[[? the terms, such as a salary of … ]]';

/** Why the job was closed, as of the day; null while it's open. */
export function closeReasonOf({ item, today }: Pick<DraftView, 'item' | 'today'>): CloseReason | null {
  return closingOn(item.job, today)?.reason ?? null;
}

/** The news that you got the job: a recruiter knows of the offer, and an insider becomes a colleague. */
export function newsOfOutcome(view: Pick<DraftView, 'item' | 'jobHunt'>): string {
  const { job, person } = view.item;
  if (isRecruiter(person, view)) return `I've said yes to ${roleOf(job)}!`;
  const isInside = fold(person?.company ?? '') === fold(job.company);
  return `I have good news: ${companyOf(job)} offered me ${positionOf(job)}, and I've said yes${isInside ? ", so we'll be colleagues" : ''}!`;
}

/** Thanks to somebody who helped you get the job. */
export function thanksForHelp(view: Pick<DraftView, 'item' | 'jobHunt'>): string {
  const { person } = view.item;
  if (isRecruiter(person, view)) return 'Thank you so much for all the work you put into this.';
  const isReference = view.jobHunt.references.some(({ personId }) => personId === person?.id);
  return `Thank you so much for ${isReference ? 'being a reference for me' : 'your help along the way'}.`;
}

/** The decision, to follow 'I've decided'. */
export function decisionOf(view: DraftView | ItemView): string {
  return closeReasonOf(view) === 'declined' ? 'to decline the offer' : 'to withdraw my application';
}

/** The other message that a thank-you note includes, so that one person gets one message. */
export function carriedBy(view: DraftView): string {
  if (view.item.carries === 'feedback-request') {
    const news = closeReasonOf(view) === 'filled' ? 'that the position has been filled' : 'your decision';
    const thanks = hasToldEnd(view) ? `Thank you, too, for letting me know ${news}.` : '';
    return `${thanks} If you could spare a minute, I'd be glad to know what would make me a stronger candidate next time.`.trim();
  }
  if (view.item.carries !== 'withdrawal-note') return '';
  const isForOther = view.newJob !== null && closeReasonOf(view) !== 'declined';
  const thought = `${isForOther ? "I've decided to take another job, so" : 'Having thought it over,'} I'd like to`;
  const decision =
    closeReasonOf(view) === 'declined'
      ? `Thank you, too, for your offer. ${thought} decline it.`
      : `${thought} withdraw my application.`;
  return `${decision} I wanted to tell you now so you can focus on your other candidates.`;
}

/** The request for feedback after a no, which shows that they remember you. */
export function feedbackFields(view: DraftView): Own<'feedback-request'> {
  const asked = isRecruiter(recipientOf(view), view) ? feedbackThrough(view) : FEEDBACK;
  return {
    ...asked,
    thanks: thanksForDecision(view),
    recall: recalledAfterwards(view, 'I got a lot out of'),
    outlook: keptOpen(view),
  };
}

// A recruiter didn't decide, and still represents you.
function feedbackThrough({ item }: DraftView): typeof FEEDBACK {
  return {
    matter: `${companyOf(item.job)}'s decision`,
    wishes: '',
    question:
      'If you have a moment, could you tell me one thing that would have made me a stronger candidate for them?',
  };
}

/** The note that withdraws or declines; somebody who made an offer knows you. */
export function withdrawalFields(view: DraftView): Own<'withdrawal-note'> {
  const recall = closeReasonOf(view) === 'declined' ? '' : recalledAfterwards(view, 'I appreciated');
  const closing = isRecruiter(recipientOf(view), view)
    ? `Please pass on my thanks to ${companyOf(view.item.job)}.`
    : `${FAREWELL} ${hasMetReader(view) ? 'cross again' : 'will cross'}.`;
  return {
    matter: endedMatter(view),
    thanks: thanksForAll(view),
    recall,
    thought: thoughtBefore(view),
    decision: decisionOf(view),
    closing,
  };
}

// Why, to begin the decision.
function thoughtBefore(view: DraftView): string {
  const { newJob, today } = view;
  if (newJob === null || closeReasonOf(view) === 'declined') return 'After careful thought,';
  const has = newJob.startsOn !== null && newJob.startsOn <= today ? 'started' : 'accepted';
  return `I've ${has} another job${knowsOfNewJob(view) ? ', as you know' : ''}, so`;
}

function hasMetReader(view: DraftView): boolean {
  const reader = recipientOf(view);
  return reader !== null && hasTalkedWith(reader, view);
}

// Thank them for what they did: help as a recruiter, an offer, or time for an interview.
function thanksForAll(view: DraftView): string {
  const about = aboutFor(view);
  if (isRecruiter(recipientOf(view), view)) return `Thank you for all your help with ${about}.`;
  if (closeReasonOf(view) === 'declined') return `Thank you for offering me ${about}, and for your confidence in me.`;
  return `Thank you for considering me for ${about}.`;
}

// The subject names the application or offer that ends, so that it doesn't look like another question.
function endedMatter(view: DraftView): string {
  return closeReasonOf(view) === 'declined' ? theirOffer(view) : `My application for ${roleOf(view.item.job)}`;
}

/** Whose offer it is, and for what. */
export function theirOffer(view: DraftView): string {
  const whose = isRecruiter(recipientOf(view), view) ? 'The' : 'Your';
  return `${whose} offer for ${aboutFor(view)}`;
}

function thanksForDecision(view: DraftView): string {
  const isToldOn = isRecruiter(recipientOf(view), view);
  const help = isToldOn ? 'your help' : 'your time';
  const isFilled = closeReasonOf(view) === 'filled';
  const about = aboutFor(view);
  if (!hasToldEnd(view)) {
    const end = isFilled
      ? `${about} has been filled`
      : `${isToldOn ? 'they' : 'you'}'ve chosen somebody else for ${about}`;
    return `${endHeard(view)} that ${end}. Thank you for ${help}.`;
  }
  const news = isFilled ? `that ${about} has been filled` : `about the decision on ${about}`;
  return `Thank you for letting me know ${news}, and for ${help}.`;
}

// TR: second choice isn't last; the person they chose may not stay.
function keptOpen(view: DraftView): string {
  return closeReasonOf(view) === 'filled'
    ? "If anything changes, or another opening comes up, I'd be very glad to hear from you."
    : "If another role comes up that might suit me, I'd be glad to hear from you.";
}

/** Thanks for the offer, or for bringing it. */
export function thanksForOffer(view: DraftView): string {
  const about = aboutFor(view);
  return isRecruiter(recipientOf(view), view)
    ? `Thank you very much for bringing me the offer for ${about}.`
    : `Thank you very much for offering me ${about}.`;
}

/** The letter that accepts: a recruiter passes it on; the employer is somebody you'll work with. */
export function acceptanceFields(view: DraftView): Own<'acceptance'> {
  const about = aboutFor(view);
  const start = closingOn(view.item.job, view.today)?.startsOn ?? null;
  const first = start === null ? '' : `My first day will be ${longDay(start)}.`;
  return isRecruiter(recipientOf(view), view)
    ? {
        opening: `Thank you for making this happen. I'm delighted to accept ${about}.`,
        terms: `As I understand it, they're offering ${TERMS}.`,
        passOn: 'Please pass that on, with my thanks.',
        start: first === '' ? 'When would they like me to start?' : `${first} Is there anything they need before then?`,
        closing: "It's been a pleasure working with you.",
      }
    : {
        opening: `Thank you for the offer. I'm delighted to accept ${about}.`,
        terms: `Just to confirm, we agreed on ${TERMS}.`,
        passOn: '',
        start: first === '' ? 'When would you like me to start?' : `${first} Is there anything you need before then?`,
        closing: "I can't wait to join the team.",
      };
}

/** Asks for time to think it over. */
export function timeToAnswer(view: DraftView): string {
  const replyBy = offerOf(view)?.replyBy ?? null;
  const isToldOn = isRecruiter(recipientOf(view), view);
  return replyBy === null
    ? `When do ${isToldOn ? 'they' : 'you'} need my answer? Would [[ the day you'd like ]] work?`
    : `${isToldOn ? 'They' : 'You'} asked for my answer by ${longDay(replyBy)}. ${isToldOn ? 'Could you ask whether I could' : 'Could I'} have until [[ the day you'd like ]]? If not, ${isToldOn ? 'they' : 'you'}'ll have my answer on time.`;
}
