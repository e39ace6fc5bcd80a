// What is on record about the job of one item.
import type { Interview, JobHunt, Offer, Person, Timing } from '../domain/model.ts';
import { closingOn, compareInterviews, currentTiming, hasRoleIn, isStanding, openOffer } from '../domain/queries.ts';
import type { Item } from '../rules/item.ts';
import { idOf, itemId } from '../rules/item-id.ts';
import { kindOf } from '../rules/kinds/index.ts';
import type { ItemView } from './view.ts';

type Recorded = Pick<ItemView, 'item' | 'jobHunt' | 'today'>;

/** Whom it goes to: the item's person; an answer to an offer goes where follow-ups go. */
export function recipientOf({ item, contact }: Pick<ItemView, 'item' | 'contact'>): Person | null {
  return kindOf(item.kind).onceWritten ? contact : item.person;
}

/** The job's interviews that stand, by day and time; closing the job cancelled those after it. */
export function interviewsOf({ item, jobHunt, today }: Recorded): readonly Interview[] {
  const closing = closingOn(item.job, today);
  const standing = jobHunt.interviews.filter((each) => each.jobId === item.job.id && isStanding(each, closing));
  return standing.sort(compareInterviews);
}

/** The interview that an item is about: its own, else the last one held. */
export function interviewAbout(recorded: Recorded): Interview | null {
  if (recorded.item.interview) return recorded.item.interview;
  return interviewsOf(recorded).findLast((each) => each.day <= recorded.today) ?? null;
}

/** Is it still to begin, as far as its time is on record? */
export function isAhead({ day, time }: Interview, { now }: Pick<ItemView, 'now'>): boolean {
  return day > now.day || (day === now.day && time !== null && time > now.time);
}

/** The interviews that a person had with you before another one, about whatever job, by day and time. */
export function metBefore(person: Person | null, interview: Interview, jobHunt: JobHunt): readonly Interview[] {
  const met = jobHunt.interviews.filter(({ personIds, cancelledOn }) =>
    person ? cancelledOn === null && personIds.includes(person.id) : false,
  );
  return met.filter((each) => compareInterviews(each, interview) < 0).sort(compareInterviews);
}

/** The next interview of the job. */
export function comingInterview(recorded: Recorded): Interview | null {
  return interviewsOf(recorded).find((each) => each.day > recorded.today) ?? null;
}

/** What they last said about timing. */
export function lastStatement({ item, jobHunt, today }: Recorded): Timing | null {
  const said = jobHunt.statements.filter((each) => each.jobId === item.job.id);
  return currentTiming(said, today);
}

/** The open offer for the job. */
export function offerOf({ item, jobHunt, today }: Recorded): Offer | null {
  const offers = jobHunt.offers.filter((each) => each.jobId === item.job.id);
  return openOffer(offers, today);
}

/** Was the reader of an item among those whom you met in the interview that it is about? */
export function wasThere(view: Recorded): boolean {
  const { person } = view.item;
  return person !== null && interviewAbout(view)?.personIds.includes(person.id) === true;
}

/** The ids of all that is done with an item: of a follow-up, those about the reader's other jobs too. */
export function idsDoneWith(item: Item): readonly string[] {
  const others = item.alsoAsk.map((job) => itemId({ kind: 'follow-up', first: job.id, second: null }));
  return [idOf(item), ...others];
}

/** Did the job come through this person? */
export function isRecruiter(person: Person | null, { item, jobHunt }: Pick<ItemView, 'item' | 'jobHunt'>): boolean {
  return person !== null && hasRoleIn(jobHunt.roles, item.job.id, 'recruiter', person.id);
}
