// Picks what `today` shows from a plan, for the screen, the brief line and the JSON alike.

import type { Day, Moment } from '../domain/day.ts';
import { groupBy } from '../domain/group.ts';
import type { Interview, JobHuntForList } from '../domain/model.ts';
import { closingOn } from '../domain/queries.ts';
import { type Action, actionOf, type Entries, entriesOf } from '../rules/entries.ts';
import type { Item, Plan } from '../rules/item.ts';
import { shownFrom } from '../rules/item-words.ts';

const WEEK = 7;

export interface TodayView {
  readonly plan: Plan;
  /** For the names of people and companies. */
  readonly jobHunt: JobHuntForList;
  readonly now: Moment;
  /** Show every entry, not just the first twenty. */
  readonly showAll: boolean;
  /** Show the whole reason of each. */
  readonly isVerbose: boolean;
  readonly only: Action | null;
  /** Also show what opens in the 7 days after. */
  readonly week: boolean;
  readonly isFirstRun: boolean;
}

/** The items of the day, filtered by `only`. */
export function itemsOf(view: TodayView): Item[] {
  return view.plan.items.filter((item) => isAsked(item, view));
}

/** The items of the day as entries: those that can be done now, and those that wait for their hour. */
export function entriesIn(view: TodayView): Entries {
  return entriesOf(itemsOf(view), view.plan.date, view.now);
}

/** The people with exactly one entry on today's list, so that their id means that entry. */
export function peopleWithOneEntry({ plan, now }: TodayView): ReadonlySet<number> {
  if (!isThatDay({ plan, now })) return new Set();
  const entries = groupBy(entriesOf(plan.items, plan.date, now).now, ({ person }) => person?.id ?? null);
  return new Set([...entries].flatMap(([id, own]) => (id !== null && own.length === 1 ? id : [])));
}

/** Is the plan for the current day? */
export function isThatDay({ plan, now }: Pick<TodayView, 'plan' | 'now'>): boolean {
  return plan.date === now.day;
}

/** Is the day in the week shown after the list? */
export function isInWeek(day: Day, { plan, week }: Pick<TodayView, 'plan' | 'week'>): boolean {
  return week && day <= plan.date + WEEK;
}

/** Items that open in the week after the day, if asked for. */
export function itemsOfWeek(view: TodayView): Item[] {
  if (!view.week) return [];
  return view.plan.upcoming.filter((item) => isAsked(item, view) && isInWeek(shownFrom(item), view));
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
