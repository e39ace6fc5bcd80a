// Picks what `today` shows from a plan, for the screen, the brief line and the JSON alike.

import type { Moment } from '../domain/day.ts';
import type { Interview, JobHunt } from '../domain/model.ts';
import { closingOn } from '../domain/queries.ts';
import { type Action, actionOf, isWaiting } from '../rules/entries.ts';
import type { Item, Plan } from '../rules/item.ts';
import { shownFrom } from '../rules/item-words.ts';

const WEEK = 7;

export interface TodayView {
  readonly plan: Plan;
  /** For the names of people and companies. */
  readonly jobHunt: JobHunt;
  readonly now: Moment;
  /** Show every late item, not just the first ten. */
  readonly showAll: boolean;
  readonly only: Action | null;
  /** Also show what opens in the 7 days after. */
  readonly week: boolean;
  readonly isFirstRun: boolean;
}

/** The items of the day, filtered by `only`. */
export function itemsOf(view: TodayView): Item[] {
  return view.plan.items.filter((item) => isAsked(item, view));
}

/** Items that can be done already. */
export function itemsNow(view: TodayView): Item[] {
  return itemsOf(view).filter((item) => !isForLater(item, view));
}

/** Items that have to wait until later in the day. */
export function itemsLater(view: TodayView): Item[] {
  return itemsOf(view).filter((item) => isForLater(item, view));
}

/** Items that open in the week after the day, if asked for. */
export function itemsOfWeek(view: TodayView): Item[] {
  if (!view.week) return [];
  return view.plan.upcoming.filter((item) => isAsked(item, view) && shownFrom(item) <= view.plan.date + WEEK);
}

/** The interviews of the day; none with `only`. */
export function agendaOf(view: TodayView): readonly Interview[] {
  return view.only === null ? view.plan.agenda : [];
}

/** Interviews in the week after the day, if asked for; none with `only`. */
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

function isForLater(item: Item, { plan, now }: TodayView): boolean {
  return isWaiting(item, plan.date, now);
}
