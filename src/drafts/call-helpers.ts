// Words for calls to people who help you: references, people inside a company, and all who hear the good news.
import { spelled } from '../domain/english.ts';
import type { Touch } from '../domain/model.ts';
import { isSent } from '../domain/queries.ts';
import { listed } from '../domain/words.ts';
import type { Item } from '../rules/item.ts';
import {
  type CallWords,
  callBack,
  company,
  interviewed,
  interviewVerb,
  met,
  myNumber,
  role,
  sentences,
} from './call-parts.ts';
import { interviewAbout, isTalk } from './facts.ts';
import { askedInside } from './interview-news.ts';
import { thanksForHelp } from './last-words.ts';
import type { ItemView } from './view.ts';
import { listedClauses, onDay } from './words.ts';

type ReferenceKind = 'reference-alert' | 'reference-thanks';

const TO_REFERENCE: readonly Item['kind'][] = ['reference-alert', 'reference-thanks'] satisfies ReferenceKind[];

/** One call to a reference: thanks first, then the news of every job. */
export const REFERENCE_CALL: CallWords = {
  covers: ({ kind }) => TO_REFERENCE.includes(kind),
  opening: (view) => sentences(thanksToReference(view), newsForReference(view)),
  questions: (view) => [...(has('reference-thanks', view) ? howWasIt(view) : []), ...questionsWithNews(view)],
  inPassing: (view) =>
    view.item.kind === 'reference-alert' ? mayCall(view) : `${thanksForTalking([view])} How did it go?`,
  message: (view) =>
    has('reference-thanks', view)
      ? sentences(thanksToReference(view), "I'd love to hear how it went.", newsForReference(view), callBack(view))
      : sentences(thanksToReference(view), newsForReference(view), myNumber(view)),
};

export const INSIDER_CALL: CallWords = {
  opening: (view) => (view.item.rule === 'stall-check-in' ? quickQuestion(view) : newsForInsider(view)),
  questions: (view) => (view.item.rule === 'stall-check-in' ? questionsOnDelay(view) : questionsOnInterview(view)),
  message: (view) => `I have a quick question about ${role(view)}. ${callBack(view)}`,
};

export const GOOD_NEWS_CALL: CallWords = {
  opening: (view) =>
    `I got ${role(view)}! ${thanksForHelp(view)} If there's ever anything I can do for you, just say the word.`,
  questions: () => [],
  inPassing: (view) => `I got ${role(view)}! ${thanksForHelp(view)}`,
  message: (view) => `Good news: I got ${role(view)}! ${thanksForHelp(view)} ${myNumber(view)}`,
};

function ofKind(kind: ReferenceKind, view: ItemView): readonly ItemView[] {
  return [view.item, ...view.together].filter((item) => item.kind === kind).map((item) => ({ ...view, item }));
}

function has(kind: ReferenceKind, view: ItemView): boolean {
  return ofKind(kind, view).length > 0;
}

function thanksToReference(view: ItemView): string {
  const called = ofKind('reference-thanks', view);
  if (called.length > 0) return thanksForTalking(called);
  return isKnownToReference(view) ? 'Thanks again for being a reference.' : 'Thank you for being a reference.';
}

function thanksForTalking(called: readonly ItemView[]): string {
  return `Thank you for talking with ${companiesOf(called)} about me.`;
}

function howWasIt(view: ItemView): readonly string[] {
  if (has('reference-alert', view)) return [`How did it go with ${companiesOf(ofKind('reference-thanks', view))}?`];
  return ['How did it go?', 'What were they most interested in?'];
}

function questionsWithNews(view: ItemView): readonly string[] {
  if (!has('reference-alert', view)) return [];
  return [
    spelled(
      isKnownToReference(view) ? 'Do you still have my résumé?' : 'Where can I send my résumé, so you have it at hand?',
    ),
    'Would you let me know if they call?',
  ];
}

/** Whether the reference has heard about a job before. */
function isKnownToReference({ item, jobHunt, today }: ItemView): boolean {
  return jobHunt.touches.some(
    (touch) =>
      touch.kind === 'reference-alert' &&
      touch.personId === item.person?.id &&
      isSent(touch) &&
      touch.result !== 'voicemail' &&
      touch.on < today,
  );
}

function newsForReference(view: ItemView): string {
  const alerts = ofKind('reference-alert', view);
  const [first, ...others] = alerts;
  if (!first) return '';
  if (others.length === 0) return mayCall(first);
  const companies = new Set(alerts.map(company)).size;
  const who = companies === 1 ? 'They' : `${companies === 2 ? 'Either' : 'Any'} of them`;
  return `I ${listedClauses(alerts.map(clauseAmong(alerts)))}. ${who} may call you about me.`;
}

// A verb or a day that's the same as in the clause beside it isn't repeated.
function clauseAmong(alerts: readonly ItemView[]) {
  return (view: ItemView, place: number): string => {
    const [before, after] = [alerts[place - 1], alerts[place + 1]];
    const verb = before && interviewVerb(before) === interviewVerb(view) ? '' : interviewVerb(view);
    const day = after && met(after) === met(view) ? '' : met(view);
    return sentences(verb, `for ${role(view)}`, day);
  };
}

function mayCall(view: ItemView): string {
  return `${interviewed(view)}, and they may call you about me.`;
}

function companiesOf(views: readonly ItemView[]): string {
  return listed([...new Set(views.map(company))]);
}

// A voicemail asked nothing yet.
function askedBefore(view: ItemView): readonly Touch[] {
  return askedInside(view).filter(({ result }) => result !== 'voicemail');
}

function newsForInsider(view: ItemView): string {
  const isFirst = askedBefore(view).length === 0;
  return `${interviewed(view)}${isFirst ? ', and thought you might know the team' : ''}.`;
}

function questionsOnInterview(view: ItemView): readonly string[] {
  return [
    'If you hear how it went, and can share it, would you let me know?',
    askedBefore(view).length === 0 ? 'What should I keep in mind about the team?' : moreSince(view),
  ];
}

function quickQuestion(view: ItemView): string {
  if (askedBefore(view).length > 0) return `I'm calling about ${role(view)} again.`;
  const { job } = view.item;
  if (interviewAbout(view)) return `${interviewed(view)}, and I have a quick question.`;
  return job.appliedOn === null
    ? `I have a quick question about ${role(view)}.`
    : `I applied for ${role(view)} ${onDay(job.appliedOn, view.today)}, and I have a quick question.`;
}

function questionsOnDelay(view: ItemView): readonly string[] {
  const times = askedBefore(view).length;
  if (times === 0) return ['Do you know how far along they are?', 'Have their plans for it changed?'];
  const next = times === 1 ? 'Is there anyone else I could ask?' : "Do you think it's still worth waiting for?";
  return [moreSince(view), next];
}

function moreSince(view: ItemView): string {
  return `Have you heard anything more since ${askedBefore(view).some(isTalk) ? 'we talked' : 'I asked'}?`;
}
