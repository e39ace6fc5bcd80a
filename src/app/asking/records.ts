// Lists to pick a record from when no id was typed.

import { momentNear } from '../../domain/day-words.ts';
import { UserError } from '../../domain/errors.ts';
import { recordId } from '../../domain/ids.ts';
import type { Interview, Job } from '../../domain/model.ts';
import { nameKey } from '../../domain/names.ts';
import { closingOn, compareInterviews, isHeld } from '../../domain/queries.ts';
import { capitalized, dotted, jobName } from '../../domain/words.ts';
import type { Item } from '../../rules/item.ts';
import { idOf } from '../../rules/item-id.ts';
import { actOf, dueOf } from '../../rules/item-words.ts';
import { everyone, jobsNamed } from '../../store/find.ts';
import { planToday } from '../agenda/planning.ts';
import type { Session } from '../types.ts';
import type { Asking, Choice } from './types.ts';

/** Id of an open job. */
export async function pickJob({ ask, session }: Asking, message: string): Promise<string> {
  return await ask.pick(message, someOpenJob(session));
}

/** Ids of open jobs. */
export async function pickJobs({ ask, session }: Asking, message: string): Promise<readonly string[]> {
  return await ask.pickSeveral(message, someOpenJob(session));
}

/** Throws not-found if there's none. */
function someOpenJob(session: Session): Choice<string>[] {
  const choices = openJobChoices(session);
  if (choices.length > 0) return choices;
  throw new UserError('not-found', 'You have no open jobs.', 'To add one: jobtrack add-job');
}

/** Every open job, by company. */
export function openJobChoices(session: Session): Choice<string>[] {
  const { jobs } = planToday(session).jobHunt;
  const open = jobs.filter((job) => closingOn(job, session.today) === null);
  return open.sort((a, b) => (nameKey(a.company) < nameKey(b.company) ? -1 : 1)).map(jobChoice);
}

/** One job as a choice; its value is the id. */
export function jobChoice(job: Pick<Job, 'id' | 'company' | 'title'>): Choice<string> {
  const id = recordId('job', job.id);
  return { value: id, label: `${jobName(job)} (${id})` };
}

/** Id of an item on today's list. */
export async function pickItem(asking: Asking, message: string, isMeant?: (item: Item) => boolean): Promise<string> {
  return await asking.ask.pick(message, itemChoices(asking.session, isMeant));
}

/** Ids of items on today's list. */
export async function pickItems(
  asking: Asking,
  message: string,
  isMeant?: (item: Item) => boolean,
): Promise<readonly string[]> {
  return await asking.ask.pickSeveral(message, itemChoices(asking.session, isMeant));
}

/** Items on today's list. Throws not-found if there are none. */
function itemChoices(session: Session, isMeant: (item: Item) => boolean = () => true): Choice<string>[] {
  const all = planToday(session).plan.items;
  const items = all.filter(isMeant);
  if (items.length > 0) return items.map((item) => itemChoice(session, item));
  throw new UserError(
    'not-found',
    all.length === 0 ? 'Nothing is on your list today.' : "There's nothing like that on your list today.",
    "To see what's ahead: jobtrack today --week",
  );
}

/** An item as a choice; its value is the id. */
export function itemChoice({ today }: Session, item: Item): Choice<string> {
  const words = dotted([capitalized(actOf(item)), jobName(item.job), dueOf(item, today)]);
  return { value: idOf(item), label: `${words} (${idOf(item)})` };
}

/** Id of a past interview, latest first. */
export async function pickHeldInterview(asking: Asking, message: string): Promise<string> {
  const { jobs, interviews, debriefs } = planToday(asking.session).jobHunt;
  const held = interviews.filter((it) => isHeld(it, asking.session.today));
  const choices = held
    .sort(compareInterviews)
    .reverse()
    .map((interview) => {
      const { value, label } = interviewChoice(asking.session, interview, jobs);
      const isBegun = debriefs.some(({ interviewId }) => interviewId === interview.id);
      return { value, label: `${label}${isBegun ? ', started' : ''}` };
    });
  if (choices.length > 0) return await asking.ask.pick(message, choices);
  throw new UserError('not-found', "You haven't had an interview yet.", 'To add one: jobtrack add-interview');
}

/** Id of an upcoming interview, next one first. */
export async function pickComingInterview(asking: Asking, message: string): Promise<string> {
  const { jobs, interviews } = planToday(asking.session).jobHunt;
  const open = jobs.filter((job) => closingOn(job, asking.session.today) === null);
  const coming = interviews.filter(
    (it) => it.cancelledOn === null && it.day >= asking.session.today && open.some(({ id }) => id === it.jobId),
  );
  const choices = coming.sort(compareInterviews).map((interview) => interviewChoice(asking.session, interview, open));
  if (choices.length > 0) return await asking.ask.pick(message, choices);
  throw new UserError('not-found', 'You have no interviews coming up.', 'To add one: jobtrack add-interview');
}

function interviewChoice({ today }: Session, interview: Interview, jobs: readonly Job[]): Choice<string> {
  const job = jobs.find((known) => known.id === interview.jobId);
  const when = momentNear(interview, today);
  const value = recordId('interview', interview.id);
  return { value, label: `${job ? jobName(job) : ''}, ${when} (${value})` };
}

/** Companies on file, latest first. */
export function companyNames(session: Session): string[] {
  return jobsNamed(session.db, '')
    .map(({ company }) => company)
    .reverse();
}

/** Everybody on file, latest first. */
export function everybodysNames(session: Session): string[] {
  return everyone(session.db)
    .map(({ name }) => name)
    .reverse();
}
