// Private notes on what has happened with a job so far, one short line each.
import { addDays, type Day } from '../domain/day.ts';
import { dateNear, shortDay } from '../domain/day-words.ts';
import { groupBy } from '../domain/group.ts';
import type { Interview, Job, Timing, Touch } from '../domain/model.ts';
import { fold } from '../domain/names.ts';
import { debriefAfter, isWithHelper } from '../domain/queries.ts';
import { saidWords } from '../domain/record-words.ts';
import { listed, numberWord } from '../domain/words.ts';
import { comingInterview, interviewAbout, interviewsOf, lastTiming, personIn } from './facts.ts';
import { LINE } from './sheet.ts';
import { toldByOther } from './told-by.ts';
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

/** A line about some of the jobs. */
interface Said {
  readonly text: string;
  readonly jobs: readonly Job[];
}

interface Event extends Said {
  readonly on: Day;
  /** The last of several days on which the same happened. */
  readonly until: Day;
  readonly days: number;
  /** The job's last interview, a contact with the person you're about to call, another contact, an earlier interview. */
  readonly relevance: Relevance;
}

/** Up to `most` events, newest last; then what they said about timing, and what was left open. With several jobs, a line
 *  about only one of them names its company. */
export function soFar(view: ItemView, most: number): readonly string[] {
  const perJob = viewsPerJob(view);
  const nameOfJob = namesApart(perJob.map(({ item }) => item.job));
  const about = ({ jobs: [job, ...others] }: Said, mark: string) =>
    job === undefined || others.length > 0 || perJob.length === 1 ? '' : `${nameOfJob(job)}${mark}`;
  const events = eachCallOnce([...perJob.flatMap(fixedEventsOf), ...contactsIn(perJob)])
    .map((event) => ({ ...event, text: `${about(event, ', ')}${event.text}` }))
    .sort((a, b) => a.on - b.on);
  const said = isForHelper(view) ? [] : saidAbout(perJob).map((each) => `${about(each, ': ')}${each.text}`);
  const room = perJob.length === 1 ? most : Math.max(most, perJob.length + 1);
  const kept = selectEvents(inDays(events), room);
  const shown = kept.map((event) => brief(`${daysOf(event)}: ${event.text}`, LONGEST_EVENT));
  return [...shown, ...said];
}

// What was said about all the jobs alike is said once.
function saidAbout(perJob: readonly ItemView[]): readonly Said[] {
  const all = perJob.flatMap((one) => saidIn(one, perJob.length === 1).map((text) => ({ text, jobs: [one.item.job] })));
  return [...groupBy(all, ({ text }) => text).values()].flatMap((alike) =>
    alike.length === perJob.length ? joined(alike) : alike,
  );
}

// One call or message that was about several jobs is one event.
function contactsIn(perJob: readonly ItemView[]): readonly Event[] {
  const contacts = perJob.flatMap(contactsOf);
  return [...groupBy(contacts, ({ on, text }) => `${on} ${text}`).values()].flatMap(joined);
}

function joined<T extends Said>(alike: readonly T[]): readonly T[] {
  return alike.slice(0, 1).map((one) => ({ ...one, jobs: alike.flatMap(({ jobs }) => jobs) }));
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

function saidIn(view: ItemView, isAlone: boolean): readonly string[] {
  const last = lastTiming(view);
  const timing = last && !isOvertaken(last, view) ? last : null;
  const said = ownPromise(view, last) ?? (timing && (isAlone ? saidBy(timing, view) : onSaid(timing, view.today)));
  const open = debriefAfter(interviewAbout(view), view.jobHunt.debriefs)?.questions ?? null;
  const coming = comingInterview(view);
  return [
    ...(said === null ? [] : [said]),
    ...(coming === null ? [] : [`Next: interview on ${dateNear(coming.day, view.today)}`]),
    ...(open === null ? [] : [brief(`Left open in the interview: ${open}`, LINE)]),
  ];
}

// A day that passed before a later interview says nothing anymore.
function isOvertaken({ saidOn, decisionBy, contactOn, everyDays }: Timing, view: ItemView): boolean {
  const last = interviewAbout(view);
  const day = decisionBy ?? contactOn;
  return everyDays === null && last !== null && day !== null && saidOn < last.day && day < last.day;
}

/** 'On Mon Nov 2 they said they'd decide by Mon Nov 9'; null if nothing of it counts. */
export function onSaid(timing: Timing, today: Day): string | null {
  const { saidOn, decisionBy, contactOn, everyDays } = timing;
  const isEmpty = decisionBy === null && contactOn === null && everyDays === null;
  return isEmpty ? null : `On ${shortDay(saidOn)} ${saidWords(timing, (day) => dateNear(day, today))}`;
}

// Somebody else's word isn't taken for that of the person you call; with several jobs, the company is named anyway.
function saidBy(timing: Timing, view: ItemView): string | null {
  const [said, told] = [onSaid(timing, view.today), toldByOther(view)];
  const named = told?.endsWith(' said') ? (said?.replace(' they said ', ` ${told} `) ?? null) : null;
  return named !== null && named.length <= LINE ? named : said;
}

// The day they named before you promised one is done with, unless they also said when they'd decide.
function ownPromise({ item: { promisedOn }, today }: ItemView, last: Timing | null): string | null {
  if (promisedOn === null || (last?.decisionBy ?? null) !== null) return null;
  return `You said you'd get in touch on ${dateNear(promisedOn, today)}`;
}

// References and those who hear the good news only need to know about your contacts with them.
function isForHelper({ item }: ItemView): boolean {
  return item.kind === 'outcome-note' || item.reference !== null;
}

// Contacts with references and insiders only show for calls to them.
function contactsOf(view: ItemView): readonly Event[] {
  const { item, jobHunt, today } = view;
  const isAside = isForHelper(view) || isWithHelper(item.kind);
  const touches = jobHunt.touches
    .filter((touch) => touch.jobId === item.job.id && touch.on <= today)
    .filter((touch) => (isAside ? touch.personId === item.person?.id : !isWithHelper(touch.kind)));
  return [...groupBy(touches, thankedOn).values()].flatMap((alike) => contactIn(alike, view));
}

// Thanks on one day are told together.
function thankedOn({ id, kind, result, note, on }: Touch): string {
  return kind === 'thank-you' && result === 'sent' && note === null ? `thanks ${on}` : `${id}`;
}

function contactIn(touches: readonly Touch[], view: ItemView): readonly Event[] {
  const [touch] = touches;
  if (!touch) return [];
  const people = [...new Set(touches.map(({ personId }) => personId))];
  const isTheirs = people.includes(view.item.person?.id ?? null);
  const names = people.flatMap((id) => nameOf(id, view) ?? []);
  return [eventOn(touch.on, touchWords(touch, names), isTheirs ? 'theirs' : 'other', view)];
}

function fixedEventsOf(view: ItemView): readonly Event[] {
  const { item, today } = view;
  const held = item.kind === 'outcome-note' ? [] : interviewsOf(view).filter(({ day }) => day <= today);
  const interviews = held.map((each) =>
    eventOn(each.day, interviewWords(each, view), each === held.at(-1) ? 'interview' : 'earlier', view),
  );
  return [...interviews, ...offersOf(view)];
}

function eventOn(on: Day, text: string, relevance: Relevance, { item }: ItemView): Event {
  return { on, until: on, days: 1, text, relevance, jobs: [item.job] };
}

function offersOf(view: ItemView): readonly Event[] {
  const { item, jobHunt, today } = view;
  const offers = isForHelper(view)
    ? []
    : jobHunt.offers.filter(({ jobId, on }) => jobId === item.job.id && on <= today);
  return offers.map(({ on, replyBy }) => {
    const answer = replyBy === null ? '' : `, to answer by ${dateNear(replyBy, today)}`;
    return eventOn(on, `they made you an offer${answer}`, 'theirs', view);
  });
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

// Keeps each job's last interview, then the latest contacts with this person, then with others, then earlier interviews.
function selectEvents(events: readonly Event[], most: number): readonly Event[] {
  const of = (relevance: Relevance) => events.filter((event) => event.relevance === relevance).reverse();
  const kept = [...of('interview'), ...of('theirs'), ...of('other'), ...of('earlier')].slice(0, most);
  return events.filter((event) => kept.includes(event));
}

function interviewWords({ personIds }: Interview, view: ItemView): string {
  const names = personIds.flatMap((id) => nameOf(id, view) ?? []);
  return names.length === 0 ? 'interview' : `interview with ${inShort(names, 'interview with ')}`;
}

// Names for the rest of a line; if they're too many, the first and how many others.
function inShort(names: readonly string[], before: string): string {
  const [first = '', ...others] = names;
  const isLong = before.length + listed(names).length > LONGEST_WORDS && others.length > 1;
  return isLong ? `${first} and ${numberWord(others.length)} others` : listed(names);
}

function touchWords(touch: Touch, names: readonly string[]): string {
  const said = whatHappened(touch, names.length === 0 ? null : inShort(names, 'you thanked '));
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
