// Words for calls to people who help you: references, and people inside a company.
import type { Day } from '../domain/day.ts';
import { spelled } from '../domain/english.ts';
import type { Touch } from '../domain/model.ts';
import { isSent } from '../domain/queries.ts';
import { numberWord } from '../domain/words.ts';
import type { Item } from '../rules/item.ts';
import {
  alsoInterviewed,
  type CallWords,
  callBack,
  companiesOf,
  company,
  interviewed,
  interviewVerb,
  isStillAhead,
  met,
  myNumber,
  ofKind,
  role,
  rolesOf,
  sentences,
} from './call-parts.ts';
import { interviewAbout, isTalk } from './facts.ts';
import { askedInside } from './interview-news.ts';
import { isLongList, rolesInBrief } from './roles-said.ts';
import type { ItemView } from './view.ts';
import { onDay, positionOf } from './words.ts';

type ReferenceKind = 'reference-alert' | 'reference-thanks';

/** Days that one sentence can name. */
const MOST_DAYS = 2;

const TO_REFERENCE: readonly Item['kind'][] = ['reference-alert', 'reference-thanks'] satisfies ReferenceKind[];

/** One call to a reference: thanks first, then the news of every job. */
export const REFERENCE_CALL: CallWords = {
  covers: ({ kind }) => TO_REFERENCE.includes(kind),
  opening: (view) => sentences(thanksToReference(view), newsForReference(view)),
  questions: (view) => [...(has('reference-thanks', view) ? howWasIt(view) : []), ...questionsWithNews(view)],
  inPassing: (view) =>
    view.item.kind === 'reference-alert' ? mayCallInPassing(view) : `${thanksForTalking([view])} How did it go?`,
  message: (view) =>
    has('reference-thanks', view)
      ? sentences(thanksToReference(view), "I'd love to hear how it went.", newsForReference(view), callBack(view))
      : sentences(thanksToReference(view), newsForReference(view), ...resumeIn(view)),
};

export const INSIDER_CALL: CallWords = {
  opening: (view) => (view.item.rule === 'stall-check-in' ? quickQuestion(view) : newsForInsider(view)),
  questions: (view) => (view.item.rule === 'stall-check-in' ? questionsOnDelay(view) : questionsOnInterview(view)),
  message: (view) => `I have a quick question about ${role(view)}. ${callBack(view)}`,
};

function has(kind: ReferenceKind, view: ItemView): boolean {
  return ofKind(kind, view).length > 0;
}

function thanksToReference(view: ItemView): string {
  const called = ofKind('reference-thanks', view);
  if (called.length > 0) return thanksForTalking(called);
  const owed = thanksOwed(view);
  if (owed.length > 0) return thanksForTalking(owed).replace(/\.$/, ', and for being a reference again.');
  return isKnownToReference(view) ? 'Thanks again for being a reference.' : 'Thank you for being a reference.';
}

function thanksForTalking(called: readonly ItemView[]): string {
  return `Thank you for talking with ${companiesOf(called)} about me.`;
}

// Nobody who spoke for you lately is asked for more without a word about that.
function thanksOwed(view: ItemView): readonly ItemView[] {
  const owed = view.list.filter(
    ({ kind, person }) => kind === 'reference-thanks' && person?.id === view.item.person?.id,
  );
  return owed.map((item) => ({ ...view, item }));
}

function howWasIt(view: ItemView): readonly string[] {
  if (has('reference-alert', view)) return [`How did it go with ${companiesOf(ofKind('reference-thanks', view))}?`];
  return ['How did it go?', 'What were they most interested in?'];
}

function questionsWithNews(view: ItemView): readonly string[] {
  if (!has('reference-alert', view)) return [];
  return [
    spelled(
      isKnownToReference(view) ? 'Do you still have my résumé?' : 'Where can I send my résumé, so you have it handy?',
    ),
    `Would you let me know if ${caller(view)}?`,
  ];
}

// After a question about a company that has called, 'they' would be that one.
function caller(view: ItemView): string {
  const [name, ...others] = new Set(ofKind('reference-alert', view).map(company));
  return name !== undefined && others.length === 0 && has('reference-thanks', view) ? `${name} calls` : 'they call';
}

// Somebody who doesn't have it yet is asked where it should go.
function resumeIn(view: ItemView): readonly string[] {
  return isKnownToReference(view)
    ? [spelled("I'll send you my current résumé."), myNumber(view)]
    : [spelled("I'd like to send you my current résumé."), callBack(view)];
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
  if (others.length === 0)
    return has('reference-thanks', view) ? mayCall(first).replace('I ', 'I also ') : mayCall(first);
  const companies = new Set(alerts.map(company)).size;
  const who = companies === 1 ? 'They' : `${companies === 2 ? 'Either' : 'Any'} of them`;
  return `${interviewedForAll(alerts)} ${who} may call you about me.`;
}

// More than two days in a row are hard to follow by ear.
function interviewedForAll(alerts: readonly ItemView[]): string {
  const inOrder = alerts.toSorted((a, b) => dayOf(a) - dayOf(b));
  const times = [...new Set(inOrder.map(whenHeld))];
  const jobs = inOrder.map(({ item }) => item.job);
  const isOver = !alerts.some(isStillAhead);
  if (isOver && isLongList(jobs)) return `${interviewedLately(inOrder, times.length === 1)}: ${rolesInBrief(jobs)}.`;
  if (isOver && times.length > MOST_DAYS) return `I've interviewed for ${rolesOf(inOrder)} lately.`;
  const clauses = times.map((time) => clauseFor(inOrder.filter((view) => whenHeld(view) === time)));
  const [verb, ...otherVerbs] = new Set(clauses.map((clause) => clause.verb));
  return otherVerbs.length === 0
    ? `I ${verb} ${clauses.map(({ what }) => what).join(', and ')}.`
    : `I ${clauses.map((clause) => `${clause.verb} ${clause.what}`).join(', and ')}.`;
}

function interviewedLately(views: readonly ItemView[], isOneDay: boolean): string {
  const jobs = `${numberWord(views.length)} jobs`;
  return isOneDay && views[0] ? `I interviewed for ${jobs} ${met(views[0])}` : `I've interviewed for ${jobs} lately`;
}

function clauseFor(views: readonly ItemView[]): { readonly verb: string; readonly what: string } {
  const [first] = views;
  if (!first) throw new Error('a clause about no interview');
  const several = isStillAhead(first) ? 'have interviews' : 'interviewed';
  const verb = views.length > 1 ? several : interviewVerb(first);
  return { verb, what: `for ${rolesOf(views)} ${met(first)}` };
}

function whenHeld(view: ItemView): string {
  return `${isStillAhead(view) ? 'have' : 'had'} ${met(view)}`;
}

function dayOf(view: ItemView): Day {
  return interviewAbout(view)?.day ?? view.today;
}

function mayCall(view: ItemView): string {
  return `${interviewed(view)}, and they may call you about me.`;
}

// The company is named before it, unless that's for you alone.
function mayCallInPassing(view: ItemView): string {
  if (view.newJob) return `${alsoInterviewed(view)}, and they may still call you.`;
  const news = sentences(interviewVerb(view), `for ${positionOf(view.item.job)}`, met(view));
  return `I ${news}, and they may call you about me.`;
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
    askedBefore(view).length === 0 ? 'Is there anything I should know about the team?' : moreSince(view),
  ];
}

function quickQuestion(view: ItemView): string {
  const before = askedBefore(view);
  if (before.length > 0) {
    return sentences(
      `I'm calling again about ${role(view)}.`,
      before.some(isTalk) ? 'Thank you for your help so far.' : '',
    );
  }
  const { job } = view.item;
  if (interviewAbout(view)) return `${interviewed(view)}, and I have a quick question or two.`;
  return job.appliedOn === null
    ? `I have a quick question or two about ${role(view)}.`
    : `I applied for ${role(view)} ${onDay(job.appliedOn, view.today)}, and I have a quick question or two.`;
}

function questionsOnDelay(view: ItemView): readonly string[] {
  const times = askedBefore(view).length;
  if (times === 0) return ['Do you know how far along they are?', 'Have the plans for the position changed?'];
  const next = times === 1 ? 'Is there anyone else I could ask?' : "Do you think it's still worth waiting for?";
  return [moreSince(view), next];
}

function moreSince(view: ItemView): string {
  return `Have you heard anything more since ${askedBefore(view).some(isTalk) ? 'we talked' : 'I asked'}?`;
}
