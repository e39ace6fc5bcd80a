// News of the job you've taken, for readers at other employers; whoever has heard it isn't told again as if they hadn't.
import type { Day } from '../domain/day.ts';
import { longDay } from '../domain/day-words.ts';
import type { Touch } from '../domain/model.ts';
import { readerOf, recipientOf, turnOf } from './facts.ts';
import { wordsFor } from './follow-up-words.ts';
import { jobsIn } from './several-jobs.ts';
import { toldOfOffer } from './told-of-offer.ts';
import type { ItemView, NewJob } from './view.ts';

/** The kinds of message that say so. */
const TELLING = ['follow-up', 'thank-you', 'recruiter-call'];

interface Words {
  /** Before the news, to a reader who hasn't heard it. */
  readonly first: string;
  /** The same to one who has. */
  readonly again: string;
  /** The same to one who heard from you on the day you accepted, before or after. */
  readonly perhaps: string;
  /** To follow "I've". */
  readonly taken: string;
}

const IN_FOLLOW_UP: readonly Words[] = [
  {
    first: 'I should tell you that',
    again: 'As I mentioned,',
    perhaps: 'As I may have mentioned,',
    taken: 'accepted',
  },
  { first: 'You should know that', again: 'As you know,', perhaps: 'As you may know,', taken: 'taken' },
  {
    first: 'Something has changed for me:',
    again: "As you'll remember,",
    perhaps: 'As you may remember,',
    taken: 'said yes to',
  },
];

const IN_THANKS: Words = {
  first: 'I want to be open with you:',
  again: 'You know already that',
  perhaps: 'You may have heard that',
  taken: 'agreed to take',
};

const IN_CALL: Words = {
  first: 'I also have some news:',
  again: "As you've heard,",
  perhaps: 'As you may have heard,',
  taken: 'decided on',
};

/** That you've taken another job, and from which day; '' once they've heard it twice. */
export function newsOfNewJob(view: ItemView): string {
  const { newJob, today } = view;
  const [heard, ...more] = tellings(view);
  if (newJob === null || more.length > 0) return '';
  const { first, again, perhaps, taken } = wordsIn(view);
  if (heard === undefined) return `${first} ${newsIn(taken, newJob, view)}.`;
  return `${heard.on > newJob.on ? again : perhaps} ${reminder(taken, newJob, today)}.`;
}

/** Whether the reader has surely heard that you've taken another job. */
export function knowsOfNewJob(view: ItemView): boolean {
  return tellings(view).some(({ on }) => view.newJob !== null && on > view.newJob.on);
}

/** What you'd still like, with no claim that nothing has changed. */
export function wishFor(view: ItemView, position: string): string {
  const they = readerOf(view) === 'go-between' ? 'they' : 'you';
  const about = jobsIn(view).length > 1 ? 'these positions' : position;
  const wishes = [
    `I'd still be glad to hear about ${about}, and I understand if ${they}'d rather not go on.`,
    `If ${they}'d still like to talk about ${about}, please let me know; if not, I understand.`,
    `I'd be happy with any news about ${about}, though I know ${they} may want to go on without me.`,
  ];
  return wordsFor(wishes, turnOf(view));
}

function tellings(view: ItemView): readonly Touch[] {
  const { newJob, jobHunt, today } = view;
  const reader = recipientOf(view)?.id;
  return jobHunt.touches.filter(
    ({ kind, personId, result, on }) =>
      newJob !== null &&
      on >= newJob.on &&
      on < today &&
      (result === 'sent' || result === 'spoke') &&
      personId === reader &&
      TELLING.includes(kind),
  );
}

function wordsIn(view: ItemView): Words {
  if (view.item.kind === 'thank-you') return IN_THANKS;
  return view.item.kind === 'recruiter-call' ? IN_CALL : wordsFor(IN_FOLLOW_UP, turnOf(view));
}

function newsIn(taken: string, newJob: NewJob, view: ItemView): string {
  const { startsOn, offeredOn } = newJob;
  if (hasStarted(startsOn, view.today)) return "I've started another job";
  const told = toldOfOffer(view);
  const isOffer = told !== null && offeredOn !== null && offeredOn <= told.on && told.on <= newJob.on;
  return `I've ${taken} ${isOffer ? 'the other offer' : 'another job'}${startsOn === null ? '' : `, starting on ${longDay(startsOn)}`}`;
}

function reminder(taken: string, { startsOn }: NewJob, today: Day): string {
  if (hasStarted(startsOn, today)) return "I've started another job";
  return startsOn === null ? `I've ${taken} another job` : `I start another job on ${longDay(startsOn)}`;
}

function hasStarted(startsOn: Day | null, today: Day): boolean {
  return startsOn !== null && startsOn <= today;
}
