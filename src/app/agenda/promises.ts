// The days you promised: whether they're on the list now, and which of them a change ended.
import type { Day } from '../../domain/day.ts';
import { namedDay, shortDay } from '../../domain/day-words.ts';
import { recordId } from '../../domain/ids.ts';
import type { Job, JobHunt, Person } from '../../domain/model.ts';
import { closingOn, isFollowUpSent, isStillOn, openOffer } from '../../domain/queries.ts';
import type { Item } from '../../rules/item.ts';
import { shownFrom } from '../../rules/item-words.ts';
import { contactOf, lacksContact } from '../../rules/outreach.ts';
import type { Change } from '../../store/change.ts';
import type { Session } from '../types.ts';
import { type Items, planAround } from './planning.ts';

/** A day on which you said you'd get in touch about a job, and who heard it. */
export interface MadePromise {
  readonly jobId: number;
  readonly personId: number | null;
  readonly on: Day;
}

/** Sentences on promises just recorded: 'You said you'd check in on Monday, November 9. It'll be on your list that day.' */
export function promiseLines(session: Session, made: readonly MadePromise[], after: Items): string[] {
  return [...new Set(made.map((promise) => promiseLine(session, promise, after)))];
}

function promiseLine(session: Session, promise: MadePromise, after: Items): string {
  const { today } = session;
  const item = promisedItem(after, promise);
  const promised = `You said you'd check in on ${namedDay(promise.on, today)}`;
  if (item === null) return `${promised}, but ${overruledBy(session, promise, after)}`;
  if (shownFrom(item) > promise.on) return `${promised}. It'll be on your list on ${namedDay(shownFrom(item), today)}.`;
  if (promise.on > today) return `${promised}. It'll be on your list that day.`;
  return promise.on === today
    ? `${promised}. That's today: it's on your list.`
    : `${promised}. It's on your list, late.`;
}

/** The promises that a change ended, each with the reason. Those kept, or taken back on purpose, aren't mentioned. */
export function endedPromises(session: Session, change: Change & { readonly before: Items }): string[] {
  const { items, upcoming } = change.before;
  const before = [...items, ...upcoming].filter((item) => item.promisedOn !== null);
  if (before.length === 0) return [];
  const jobIds = before.map(({ job }) => job.id);
  const { jobHunt, items: after } = planAround(session, jobIds);
  return before.flatMap((item) => {
    const promise = promiseKeptBy(item);
    const isGone = promise !== null && promisedItem(after, promise) === null;
    if (!isGone || isKept(change, promise) || !isOnRecord(jobHunt, promise)) return [];
    const said = item.person ? `told ${item.person.name}` : 'said';
    const day = namedDay(promise.on, session.today);
    return `You'd ${said} you'd check in on ${day}, but ${overruledBy(session, promise, after)}`;
  });
}

function promiseKeptBy({ job, person, promisedOn }: Item): MadePromise | null {
  return promisedOn === null ? null : { jobId: job.id, personId: person?.id ?? null, on: promisedOn };
}

/** The follow-up that keeps a promise. */
function promisedItem({ items, upcoming }: Items, { jobId, on }: MadePromise): Item | null {
  return [...items, ...upcoming].find((item) => item.job.id === jobId && item.promisedOn === on) ?? null;
}

function isKept({ records }: Change, { jobId }: MadePromise): boolean {
  return records.touch.some((touch) => touch.jobId === jobId && isFollowUpSent(touch));
}

function isOnRecord({ touches, debriefs, interviews }: JobHunt, { jobId, on }: MadePromise): boolean {
  const held = new Set(interviews.filter((interview) => interview.jobId === jobId).map(({ id }) => id));
  const isSaid = touches.some((touch) => touch.jobId === jobId && touch.promisedOn === on);
  return isSaid || debriefs.some(({ interviewId, promisedOn }) => held.has(interviewId) && promisedOn === on);
}

/** Why a promise isn't on the list, as the end of a sentence. */
function overruledBy(session: Session, promise: MadePromise, after: Items): string {
  const { today, policy } = session;
  const { jobHunt } = planAround(session, [promise.jobId]);
  const job = jobHunt.jobs.find(({ id }) => id === promise.jobId);
  if (!job) return "it won't be on your list.";
  const contact = contactOf(jobHunt, today, policy, job.id);
  return (
    onHold(job, jobHunt, promise.on, today) ??
    otherwiseDue([...after.items, ...after.upcoming], promise, contact, today) ??
    toAnother(job, promise, contact) ??
    (lacksContact(jobHunt, today, policy, job.id) ? `nothing will remind you ${untilContact(job.id)}` : null) ??
    "it won't be on your list."
  );
}

/** Follow-ups are on hold for a closed job, an open offer or a coming interview. */
function onHold(job: Job, { offers, interviews }: JobHunt, promisedOn: Day, today: Day): string | null {
  const isOurs = ({ jobId }: { readonly jobId: number }) => jobId === job.id;
  const closing = closingOn(job, today);
  if (closing) return `${job.company} is closed, so it's off your list.`;
  if (openOffer(offers.filter(isOurs), today)) return "you have an offer now, so there's nobody to chase.";
  const coming = interviews.filter(isOurs).find((each) => each.day > today && isStillOn(each, closing));
  if (!coming) return null;
  const when =
    coming.day === promisedOn
      ? "that's the day of the interview"
      : `an interview is coming up on ${shortDay(coming.day)}`;
  return `${when}, so it's off your list.`;
}

function otherwiseDue(
  items: readonly Item[],
  { jobId, personId }: MadePromise,
  contact: Person | null,
  today: Day,
): string | null {
  const item = items.find((each) => each.kind === 'follow-up' && each.job.id === jobId);
  if (!item || (personId !== null && personId !== contact?.id)) return null;
  const due = namedDay(item.due, today);
  if (item.promisedOn !== null) return `that's ${due} now.`;
  const isSaid = item.rule === 'agreed-date' || item.rule === 'decision-date' || item.rule === 'agreed-cadence';
  return isSaid ? `what they said about timing counts now: follow up on ${due}.` : `the follow-up is due ${due} now.`;
}

/** When follow-ups about a job begin if it has no contact yet, as the end of a sentence. */
export function untilContact(jobId: number): string {
  return `until you add somebody to follow up with: jobtrack add-contact "…" --job ${recordId('job', jobId)}`;
}

/** Somebody else gets the follow-ups. */
function toAnother(job: Job, { personId }: MadePromise, contact: Person | null): string | null {
  if (personId === null || personId === contact?.id) return null;
  const who = contact ? `follow-ups about ${job.company} go to ${contact.name}` : 'no follow-ups go to them';
  const edit = `jobtrack edit ${recordId('job', job.id)} --follow-up-with ${recordId('person', personId)}`;
  return `${who}, so it's not on your list. To change that: ${edit}`;
}
