// What `today` shows, chosen from a plan; the screen, the brief line and the JSON all start here.

import { formatDay, formatMoment, type Moment } from '../domain/day.ts';
import type { Interview, JobHunt } from '../domain/model.ts';
import { closingOn } from '../domain/queries.ts';
import type { Item, Plan } from '../rules/item.ts';
import { shownFrom } from '../rules/item-words.ts';
import { type Action, actionOf } from './kinds.ts';

const WEEK = 7;

export interface TodayView {
  readonly plan: Plan;
  /** For the names of people and companies. */
  readonly jobHunt: JobHunt;
  readonly now: Moment;
  /** Every late item, not only the first ten. */
  readonly showAll: boolean;
  readonly only: Action | null;
  /** Also what opens in the 7 days after. */
  readonly week: boolean;
  readonly isFirstRun: boolean;
}

/** The items of the day, after `only`. */
export function itemsOf(view: TodayView): Item[] {
  return view.plan.items.filter((item) => isAsked(item, view));
}

/** The items that make sense already. */
export function itemsNow(view: TodayView): Item[] {
  return itemsOf(view).filter((item) => !isForLater(item, view));
}

/** The items that make sense only later on the day. */
export function itemsLater(view: TodayView): Item[] {
  return itemsOf(view).filter((item) => isForLater(item, view));
}

/** What opens in the week after the day, where that was asked for. */
export function itemsOfWeek(view: TodayView): Item[] {
  if (!view.week) return [];
  return view.plan.upcoming.filter((item) => isAsked(item, view) && shownFrom(item) <= view.plan.date + WEEK);
}

/** The interviews of the day, left out with `only`. */
export function agendaOf(view: TodayView): readonly Interview[] {
  return view.only === null ? view.plan.agenda : [];
}

/** The interviews of the week after the day, where that was asked for; left out with `only`. */
export function interviewsOfWeek(view: TodayView): Interview[] {
  const { plan, jobHunt } = view;
  if (!view.week || view.only !== null) return [];
  const isOpen = (jobId: number) => jobHunt.jobs.some((job) => job.id === jobId && closingOn(job, plan.date) === null);
  return jobHunt.interviews
    .filter(({ day, cancelledOn }) => cancelledOn === null && day > plan.date && day <= plan.date + WEEK)
    .filter(({ jobId }) => isOpen(jobId))
    .sort((a, b) => a.day - b.day || ((a.time ?? '') < (b.time ?? '') ? -1 : 1));
}

function isAsked(item: Item, view: TodayView): boolean {
  return view.only === null || actionOf(item) === view.only;
}

function isForLater({ notBefore }: Item, { plan, now }: TodayView): boolean {
  if (notBefore === null) return false;
  // Seen from a later day, what an interview before it asks for makes sense at once.
  const seenFrom = plan.date > now.day ? formatDay(plan.date) : formatMoment(now);
  return formatMoment(notBefore) > seenFrom;
}
