// From records to the fields of each message. Only what is on record, and nothing that was noted in private.
import { longDay } from '../domain/day-words.ts';
import { type CloseReason, closingOn } from '../domain/model.ts';
import { interviewAbout, isRecruiter, lyingOffer, recipientOf } from './facts.ts';
import { aboutFor, alsoAbout, missedThanks, occasionFor, shortQuestion } from './follow-up.ts';
import type { CommonField, Fields, TemplateId } from './templates.ts';
import { interestIn, outlookFor, promiseTo, thanksFor, whenMet } from './thank-you.ts';
import type { DraftView, Me } from './view.ts';
import { givenName, onDay, plain, plainOrNull, positionOf, roleOf } from './words.ts';

const NAMELESS_READER = 'hiring team';
const NAMELESS_WRITER = '[[ your name ]]';

type Own<Id extends TemplateId> = Omit<Fields<Id>, CommonField>;

const OWN: { readonly [Id in TemplateId]: (view: DraftView) => Own<Id> } = {
  'thank-you': (view) => ({
    when: whenMet(view),
    thanks: thanksFor(view),
    interest: interestIn(view),
    promise: promiseTo(view),
  }),
  'thank-you-closed': (view) => ({
    when: whenMet(view),
    thanks: thanksFor(view),
    outlook: outlookFor(view, closedFor(view) === 'accepted'),
  }),
  'follow-up-1': followUpFields,
  'follow-up-2': followUpFields,
  'follow-up-3': (view) => ({ ...followUpFields(view), question: shortQuestion(view) }),
  'recruiter-call': (view) => ({ when: whenMet(view) }),
  'reference-alert': (view) => ({ news: interviewNews(view) }),
  'reference-thanks': () => ({}),
  'network-check-in': (view) => ({ news: interviewNews(view) }),
  'stall-check-in': (view) => ({ news: standNews(view) }),
  'feedback-request': () => ({}),
  'withdrawal-note': (view) => ({
    thanks: thanksForAll(view),
    decision: closedFor(view) === 'declined' ? 'to decline the offer' : 'to withdraw my application',
  }),
  'offer-reply': (view) => ({ thanks: thanksForOffer(view), request: timeToAnswer(view) }),
};

/** The values of the fields of one message. */
export function fieldsFor(id: TemplateId, view: DraftView): Readonly<Record<string, string>> {
  return { ...commonFields(view), ...OWN[id](view) };
}

/** Why the job was closed, as it stands on the day; null while it is open. */
export function closedFor({ item, today }: Pick<DraftView, 'item' | 'today'>): CloseReason | null {
  return closingOn(item.job, today)?.reason ?? null;
}

/** How you sign: your name, or a blank for it. */
export function signedBy(me: Me): string {
  return plainOrNull(me.name) ?? NAMELESS_WRITER;
}

function commonFields(view: DraftView): Record<CommonField, string> {
  const { item, me } = view;
  const name = recipientOf(view)?.name ?? NAMELESS_READER;
  const details = [me.email, me.phone, me.linkedin].map(plainOrNull);
  return {
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
  return { occasion: occasionFor(view, 'writing'), thanks: missedThanks(view), also: alsoAbout(view) };
}

function interviewNews(view: DraftView): string {
  const role = roleOf(view.item.job);
  const interview = interviewAbout(view);
  return interview
    ? `I had an interview for ${role} ${onDay(interview.day, view.today)}.`
    : `I am interested in ${role}.`;
}

function standNews(view: DraftView): string {
  const interview = interviewAbout(view);
  if (interview) return `I had an interview for it ${onDay(interview.day, view.today)}.`;
  const { appliedOn } = view.item.job;
  return appliedOn === null ? '' : `I applied for it ${onDay(appliedOn, view.today)}.`;
}

// Whoever reads it did something for you: brought it about, made an offer, or took the time to talk.
function thanksForAll(view: DraftView): string {
  const about = aboutFor(view);
  if (isRecruiter(recipientOf(view), view)) return `Thank you for your help with ${about}.`;
  if (closedFor(view) === 'declined') return `Thank you for offering me ${about}, and for your confidence in me.`;
  const time = interviewAbout(view) ? ', and for the time that went into our conversation' : '';
  return `Thank you for considering me for ${about}${time}.`;
}

function thanksForOffer(view: DraftView): string {
  const about = aboutFor(view);
  return isRecruiter(recipientOf(view), view)
    ? `Thank you very much for bringing me the offer of ${about}.`
    : `Thank you very much for offering me ${about}.`;
}

function timeToAnswer(view: DraftView): string {
  const replyBy = lyingOffer(view)?.replyBy ?? null;
  return replyBy === null
    ? 'By when would you like my answer? [[ the day that you would like ]] would suit me well.'
    : `You asked for my answer by ${longDay(replyBy)}. Would it be possible to give it by [[ the day that you would like ]]?`;
}
