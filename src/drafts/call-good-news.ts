// Words for a call to somebody who helped you, once you have the job.
import { fold } from '../domain/names.ts';
import {
  alsoInterviewed,
  type CallWords,
  companiesOf,
  company,
  isGoBetween,
  myNumber,
  ofKind,
  role,
  sentences,
} from './call-parts.ts';
import { isTalk } from './facts.ts';
import { thanksForHelp } from './last-words.ts';
import type { ItemView } from './view.ts';
import { positionOf } from './words.ts';

export const GOOD_NEWS_CALL: CallWords = {
  opening: (view) => sentences(gotIt(view), ...thanksAndMore(view)),
  covers: ({ kind }) => kind === 'reference-alert' || kind === 'reference-thanks',
  questions: (view) => [...howTheirTalkWent(view), ...stillRunning(view)],
  inPassing: (view) => sentences(gotIt(view), thanksSaid(view)),
  message: (view) => sentences(`Good news: ${gotIt(view)}`, thanksSaid(view), myNumber(view)),
};

function howTheirTalkWent(view: ItemView): readonly string[] {
  const called = ofKind('reference-thanks', view);
  return called.length === 0 ? [] : [`How did it go when you talked with ${companiesOf(called)}?`];
}

// A heads-up only counts if you go on interviewing.
function stillRunning(view: ItemView): readonly string[] {
  const [alert, ...others] = ofKind('reference-alert', view);
  if (!alert) return [];
  const where = others.length === 0 ? `at ${company(alert)}` : 'elsewhere';
  const news =
    others.length === 0 ? alsoInterviewed(alert) : `I'm also interviewing at ${companiesOf([alert, ...others])}`;
  return [`If you're still in the running ${where}, add: ${news}, and they may still call you.`];
}

// Somebody at the company will be a colleague.
function gotIt(view: ItemView): string {
  const { person, job } = view.item;
  return fold(person?.company ?? '') === fold(job.company)
    ? `I got ${positionOf(job)}, so we'll be working together!`
    : `I got ${role(view)}!`;
}

function thanksAndMore(view: ItemView): readonly string[] {
  const thanks = thanksSaid(view);
  if (thanks === '') return ["I'm looking forward to it."];
  return [thanks, "If there's ever anything I can do for you, just say the word."];
}

// Nobody who never answered is thanked for help.
function thanksSaid(view: ItemView): string {
  const { person } = view.item;
  const isReference = view.jobHunt.references.some(({ personId }) => personId === person?.id);
  const hasAnswered = view.jobHunt.touches.some(
    (touch) => touch.personId === person?.id && (touch.direction === 'in' || isTalk(touch)),
  );
  return isReference || hasAnswered || isGoBetween(view) ? thanksForHelp(view) : '';
}
