// Private notes on what has happened with a job so far, one short line each.
import { addDays, type Day } from '../domain/day.ts';
import { shortDay } from '../domain/day-words.ts';
import type { Interview, Job, Timing, Touch } from '../domain/model.ts';
import { fold } from '../domain/names.ts';
import { debriefAfter, isWithHelper } from '../domain/queries.ts';
import { saidWords } from '../domain/record-words.ts';
import { listed, numberWord } from '../domain/words.ts';
import { comingInterview, interviewAbout, interviewsOf, lastTiming, personIn } from './facts.ts';
import { LINE } from './sheet.ts';
import type { ItemView } from './view.ts';
import { brief, plain } from './words.ts';

type Relevance = 'interview' | 'theirs' | 'other' | 'earlier';

/** Days from a Friday to the Monday after. */
const A_WEEKEND = 3;
/** An event may take a second line. */
const LONGEST_EVENT = 2 * LINE;
const ABOUT_OFFER = ' about another offer';
/** What's left of a line after the day. */
const LONGEST_WORDS = LINE - 12;

interface Event {
  readonly on: Day;
  /** The last of several days on which the same happened. */
  readonly until: Day;
  readonly days: number;
  readonly text: string;
  /** The job's last interview, a contact with the person you're about to call, another contact, an earlier interview. */
  readonly relevance: Relevance;
}

/** Up to `most` events, newest last; then what they said about timing, and what was left open. With several jobs, each
 *  line names its company. */
export function soFar(view: ItemView, most: number): readonly string[] {
  const perJob = viewsPerJob(view);
  const nameOfJob = namesApart(perJob.map(({ item }) => item.job));
  const about = ({ item }: ItemView, mark: string) => (perJob.length === 1 ? '' : `${nameOfJob(item.job)}${mark}`);
  const events = perJob
    .flatMap((one) => eventsOf(one).map((event) => ({ ...event, text: `${about(one, ', ')}${event.text}` })))
    .sort((a, b) => a.on - b.on);
  const said = isForHelper(view)
    ? []
    : perJob.flatMap((one) => saidIn(one).map((line) => `${about(one, ': ')}${line}`));
  const room = perJob.length === 1 ? most : Math.max(most, perJob.length + 1);
  const kept = selectEvents(inDays(eachCallOnce(events)), room);
  const shown = kept.map((event) => brief(`${daysOf(event)}: ${event.text}`, LONGEST_EVENT));
  return [...shown, ...said];
}

/** The company's name, or the position where all jobs are at one company. */
function namesApart(jobs: readonly Job[]): (job: Job) => string {
  const isOneCompany = new Set(jobs.map(({ company }) => fold(company))).size === 1;
  return ({ company, title }) => plain(isOneCompany ? title : company);
}

function viewsPerJob(view: ItemView): readonly ItemView[] {
  const items = new Map([view.item, ...view.together].map((item) => [item.job.id, item]));
  return [...items.values()].map((item) => ({ ...view, item }));
}

function saidIn(view: ItemView): readonly string[] {
  const last = lastTiming(view);
  const said = ownPromise(view.item, last) ?? (last && onSaid(last));
  const open = debriefAfter(interviewAbout(view), view.jobHunt.debriefs)?.questions ?? null;
  const coming = comingInterview(view);
  return [
    ...(said === null ? [] : [said]),
    ...(coming === null ? [] : [`Next: interview on ${shortDay(coming.day)}`]),
    ...(open === null ? [] : [brief(`Left open in the interview: ${open}`, LINE)]),
  ];
}

/** 'On Mon Nov 2 they said they'd decide by Mon Nov 9'; null if nothing of it counts. */
export function onSaid(timing: Timing): string | null {
  const { saidOn, decisionBy, contactOn, everyDays } = timing;
  const isEmpty = decisionBy === null && contactOn === null && everyDays === null;
  return isEmpty ? null : `On ${shortDay(saidOn)} ${saidWords(timing, shortDay)}`;
}

// The day they named before you promised one is done with, unless they also said when they'd decide.
function ownPromise({ promisedOn }: ItemView['item'], last: Timing | null): string | null {
  if (promisedOn === null || (last?.decisionBy ?? null) !== null) return null;
  return `You said you'd get in touch on ${shortDay(promisedOn)}`;
}

// References and those who hear the good news only need to know about your contacts with them.
function isForHelper({ item }: ItemView): boolean {
  return item.kind === 'outcome-note' || item.reference !== null;
}

// Contacts with references and insiders only show for calls to them.
function eventsOf(view: ItemView): readonly Event[] {
  const { item, jobHunt, today } = view;
  const isAside = isForHelper(view) || isWithHelper(item.kind);
  const touches = jobHunt.touches
    .filter((touch) => touch.jobId === item.job.id && touch.on <= today)
    .filter((touch) => (isAside ? touch.personId === item.person?.id : !isWithHelper(touch.kind)))
    .map((touch) => ({
      on: touch.on,
      until: touch.on,
      days: 1,
      text: touchWords(touch, view),
      relevance: relevanceOf(touch, view),
    }));
  const held = item.kind === 'outcome-note' ? [] : interviewsOf(view).filter(({ day }) => day <= today);
  const interviews = held.map((each) => ({
    on: each.day,
    until: each.day,
    days: 1,
    text: interviewWords(each, view),
    relevance: each === held.at(-1) ? ('interview' as const) : ('earlier' as const),
  }));
  return [...interviews, ...offersOf(view), ...touches];
}

function offersOf(view: ItemView): readonly Event[] {
  const { item, jobHunt, today } = view;
  const offers = isForHelper(view)
    ? []
    : jobHunt.offers.filter(({ jobId, on }) => jobId === item.job.id && on <= today);
  return offers.map(({ on, replyBy }) => ({
    on,
    until: on,
    days: 1,
    text: `they made you an offer${replyBy === null ? '' : `, to answer by ${shortDay(replyBy)}`}`,
    relevance: 'theirs',
  }));
}

// A call about another offer was often a follow-up, too, and is recorded as both.
function eachCallOnce(events: readonly Event[]): readonly Event[] {
  const isOfOffer = ({ on, text }: Event) =>
    events.some((other) => other.on === on && other.text === `${text}${ABOUT_OFFER}`);
  return events.filter((event) => !isOfOffer(event));
}

// The same again on later days takes one line.
function inDays(events: readonly Event[]): readonly Event[] {
  const [first, next, ...rest] = events;
  if (!first || !next) return events;
  return first.text === next.text && next.on <= addDays(first.until, A_WEEKEND)
    ? inDays([{ ...next, on: first.on, days: first.days + (next.on > first.until ? 1 : 0) }, ...rest])
    : [first, ...inDays([next, ...rest])];
}

function daysOf({ on, until, days }: Event): string {
  return days === 1 ? shortDay(on) : `${shortDay(on)} ${days === 2 ? 'and' : 'to'} ${shortDay(until)}`;
}

function relevanceOf({ personId }: Touch, { item }: ItemView): Relevance {
  return personId === item.person?.id ? 'theirs' : 'other';
}

// Keeps each job's last interview, then the latest contacts with this person, then with others, then earlier interviews.
function selectEvents(events: readonly Event[], most: number): readonly Event[] {
  const of = (relevance: Relevance) => events.filter((event) => event.relevance === relevance).reverse();
  const kept = [...of('interview'), ...of('theirs'), ...of('other'), ...of('earlier')].slice(0, most);
  return events.filter((event) => kept.includes(event));
}

function interviewWords({ personIds }: Interview, view: ItemView): string {
  const names = personIds.flatMap((id) => nameOf(id, view) ?? []);
  const [first, ...others] = names;
  if (first === undefined) return 'interview';
  const all = `interview with ${listed(names)}`;
  return all.length > LONGEST_WORDS && others.length > 1
    ? `interview with ${first} and ${numberWord(others.length)} others`
    : all;
}

function touchWords(touch: Touch, view: ItemView): string {
  const said = whatHappened(touch, nameOf(touch.personId, view));
  return touch.note === null ? said : `${said}: ${touch.note}`;
}

function whatHappened(touch: Touch, name: string | null): string {
  if (touch.kind === 'reference-check') return `they called ${name ?? 'a reference'}`;
  if (touch.direction === 'in') return `${name ?? 'they'} got in touch`;
  const who = name ?? 'them';
  const ofOffer = touch.kind === 'offer-notice' ? ABOUT_OFFER : '';
  switch (touch.result) {
    case 'spoke':
      return `you talked with ${who}${ofOffer}`;
    case 'voicemail':
      return `you left ${who} a message${ofOffer}`;
    case 'no-answer':
      return `you called ${who}, no answer`;
    default:
      return touch.kind === 'thank-you' ? `you thanked ${who}` : `you wrote to ${who}${ofOffer}`;
  }
}

function nameOf(personId: number | null, { jobHunt }: ItemView): string | null {
  const person = personIn(jobHunt, personId);
  return person && plain(person.name);
}
