// Looks up what's on record about one item's job.
import type { Channel, Interview, JobHunt, Offer, Person, Timing, Touch } from '../domain/model.ts';
import { closingOn, compareInterviews, currentTiming, hasRoleIn, isStillOn, openOffer } from '../domain/queries.ts';
import { idOf, itemId } from '../rules/item-id.ts';
import { kindOf } from '../rules/kinds/index.ts';
import type { Reader } from './follow-up-words.ts';
import type { ItemView } from './view.ts';

const IN_PERSON: readonly Channel[] = ['phone', 'video', 'in-person'];

type Recorded = Pick<ItemView, 'item' | 'jobHunt' | 'today'>;

/** The recipient: the item's person, or the follow-up contact for an answer to an offer. */
export function recipientOf({ item, contact }: Pick<ItemView, 'item' | 'contact'>): Person | null {
  return kindOf(item.kind).onceWritten ? contact : item.person;
}

/** The job's interviews that are still on, by day and time; closing the job cancels later ones. */
export function interviewsOf({ item, jobHunt, today }: Recorded): readonly Interview[] {
  const closing = closingOn(item.job, today);
  const interviews = jobHunt.interviews.filter((each) => each.jobId === item.job.id && isStillOn(each, closing));
  return interviews.sort(compareInterviews);
}

/** The interview an item is about: its own, else the last one held. */
export function interviewAbout(recorded: Recorded): Interview | null {
  if (recorded.item.interview) return recorded.item.interview;
  return interviewsOf(recorded).findLast((each) => each.day <= recorded.today) ?? null;
}

/** Number of the interview an item is about; several on a day are one round. */
export function roundOf(recorded: Recorded): number {
  const last = interviewAbout(recorded);
  return new Set(interviewsOf(recorded).flatMap(({ day }) => (last && day <= last.day ? day : []))).size;
}

/** Whether it hasn't started yet, if its time is known. */
export function isAhead({ day, time }: Interview, { now }: Pick<ItemView, 'now'>): boolean {
  return day > now.day || (day === now.day && time !== null && time > now.time);
}

/** A person's earlier interviews with you, before this one and about any job, by day and time. */
export function metBefore(person: Person | null, interview: Interview, jobHunt: JobHunt): readonly Interview[] {
  const met = jobHunt.interviews.filter(({ personIds, cancelledOn }) =>
    person ? cancelledOn === null && personIds.includes(person.id) : false,
  );
  return met.filter((each) => compareInterviews(each, interview) < 0).sort(compareInterviews);
}

/** The job's next interview, after today. */
export function comingInterview(recorded: Recorded): Interview | null {
  return interviewsOf(recorded).find((each) => each.day > recorded.today) ?? null;
}

/** The last timing that they gave. */
export function lastTiming({ item, jobHunt, today }: Recorded): Timing | null {
  const said = jobHunt.statements.filter((each) => each.jobId === item.job.id);
  return currentTiming(said, today);
}

/** The open offer for the job. */
export function offerOf({ item, jobHunt, today }: Recorded): Offer | null {
  const offers = jobHunt.offers.filter((each) => each.jobId === item.job.id);
  return openOffer(offers, today);
}

/** Whether the item's recipient was in the interview it's about. */
export function wasThere(view: Recorded): boolean {
  const { person } = view.item;
  return person !== null && interviewAbout(view)?.personIds.includes(person.id) === true;
}

/** The ids of everything done with an item: for a follow-up, also those about the recipient's other jobs. */
export function idsDoneWith({ item, together }: Pick<ItemView, 'item' | 'together'>): readonly string[] {
  const others = item.alsoAsk.map((job) => itemId({ kind: 'follow-up', first: job.id, second: null }));
  return [...new Set([idOf(item), ...together.map(idOf), ...others])];
}

/** Whether the person is the job's recruiter. */
export function isRecruiter(person: Person | null, { item, jobHunt }: Pick<ItemView, 'item' | 'jobHunt'>): boolean {
  return person !== null && hasRoleIn(jobHunt.roles, item.job.id, 'recruiter', person.id);
}

/** Whether you talked with each other, rather than wrote. */
export function isTalk({ result, direction, channel }: Touch): boolean {
  return result === 'spoke' || (direction === 'in' && channel !== null && IN_PERSON.includes(channel));
}

/** The person with an id, or null. */
export function personIn({ people }: JobHunt, id: number | null): Person | null {
  return people.find((person) => person.id === id) ?? null;
}

/** Number of the follow-up in its stage; the first is 1. */
export function turnOf({ item }: Pick<ItemView, 'item'>): number {
  return item.number ?? 1;
}

/** Whether the recipient waits for the decision like you do: a recruiter who wasn't in the interview. */
export function readerOf(view: ItemView): Reader {
  return isRecruiter(recipientOf(view), view) && !wasThere(view) ? 'go-between' : 'decider';
}
