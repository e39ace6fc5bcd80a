// The statistics of a job hunt. They count the jobs that started within the period, with everything that happened to
// them up to the day.
import { addDays, type Day, lastDayOfMonth, partsOfDay } from '../../domain/day.ts';
import { groupBy } from '../../domain/group.ts';
import type { JobHunt } from '../../domain/model.ts';
import { fold } from '../../domain/names.ts';
import type { Policy } from '../../rules/policy.ts';
import { type FlowLink, flowOf } from './flow.ts';
import { type Share, type Spread, shareOf, spreadOf } from './numbers.ts';
import { type Pace, paceOf } from './pace.ts';
import { type Progress, progressOf } from './progress.ts';

/** First and last day, both included; null means open-ended. */
export interface Period {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Results for the applications of one source or one month. */
export interface Tally {
  readonly applications: number;
  readonly answers: number;
  /** Jobs with an interview held, and jobs with an offer. */
  readonly interviewed: number;
  readonly offered: number;
}

export interface Stats extends Tally {
  readonly date: Day;
  readonly period: Period;
  /** The first day a counted job started; null if there is none. */
  readonly since: Day | null;
  /** Applications whose day isn't known; they're in no month and in no limited period. */
  readonly undated: number;
  /** Jobs that started without an application. */
  readonly unapplied: number;
  /** Open jobs applied for, still without an answer. */
  readonly waiting: number;
  readonly responseRate: Share | null;
  /** `undated`: jobs whose interviews have no known day or number; they're included in `jobs`. */
  readonly interviews: Readonly<Record<'held' | 'coming' | 'jobs' | 'undated', number>>;
  /** Counted by job: an improved offer is still one. */
  readonly offers: { readonly received: number; readonly accepted: number; readonly declined: number };
  /** Days from the application to the first answer. */
  readonly daysToAnswer: Spread | null;
  /** Days from start to closing, for closed jobs. */
  readonly daysToClose: Spread | null;
  readonly followUps: Pace;
  /** Most applications first; the applications without a source come last. */
  readonly bySource: readonly (Tally & { readonly source: string | null })[];
  /** By month of application, keyed by its first day, without gaps. */
  readonly byMonth: readonly (Tally & { readonly month: Day })[];
  readonly flow: readonly FlowLink[];
}

/** The statistics on a day, for the jobs that started in a period. */
export function statsOf(jobHunt: JobHunt, date: Day, period: Period, policy: Policy): Stats {
  const all = progressOf(jobHunt, date, policy).filter(({ begunOn }) => isWithin(begunOn, period));
  const applied = all.filter(({ hasApplied }) => hasApplied);
  const tally = tallyOf(applied);
  return {
    date,
    period,
    since: all.reduce<Day | null>((first, { begunOn }) => earlierOf(first, begunOn), null),
    ...tally,
    undated: applied.filter(({ begunOn }) => begunOn === null).length,
    unapplied: all.length - applied.length,
    waiting: applied.filter(({ isAnswered, closing }) => !isAnswered && closing === null).length,
    responseRate: shareOf(tally.answers, tally.applications),
    interviews: {
      held: sum(all, 'held'),
      coming: sum(all, 'coming'),
      jobs: all.filter(isInterviewed).length,
      undated: all.filter(({ hasUndatedInterview }) => hasUndatedInterview).length,
    },
    offers: {
      received: all.filter(({ hasOffer }) => hasOffer).length,
      accepted: endedBy(all, 'accepted'),
      declined: endedBy(all, 'declined'),
    },
    daysToAnswer: spreadOf(applied.flatMap(({ begunOn, answeredOn }) => daysBetween(begunOn, answeredOn))),
    daysToClose: spreadOf(all.flatMap(({ begunOn, closedOn }) => daysBetween(begunOn, closedOn))),
    followUps: paceOf(jobHunt, new Set(all.map(({ job }) => job.id)), date, policy),
    bySource: bySource(applied),
    byMonth: byMonth(applied),
    flow: flowOf(all),
  };
}

function isWithin(day: Day | null, { from, to }: Period): boolean {
  if (day === null) return from === null && to === null;
  return (from === null || day >= from) && (to === null || day <= to);
}

function earlierOf(one: Day | null, other: Day | null): Day | null {
  return one === null || (other !== null && other < one) ? other : one;
}

function isInterviewed({ held, hasUndatedInterview }: Progress): boolean {
  return held > 0 || hasUndatedInterview;
}

function tallyOf(applied: readonly Progress[]): Tally {
  return {
    applications: applied.length,
    answers: applied.filter(({ isAnswered }) => isAnswered).length,
    interviewed: applied.filter(isInterviewed).length,
    offered: applied.filter(({ hasOffer }) => hasOffer).length,
  };
}

function sum(all: readonly Progress[], what: 'held' | 'coming'): number {
  return all.reduce((total, progress) => total + progress[what], 0);
}

function endedBy(all: readonly Progress[], reason: 'accepted' | 'declined'): number {
  return all.filter(({ closing }) => closing?.reason === reason).length;
}

function daysBetween(from: Day | null, to: Day | null): number[] {
  return from === null || to === null || to < from ? [] : [to - from];
}

function bySource(applied: readonly Progress[]): Stats['bySource'] {
  const groups = groupBy(applied, ({ job }) => (job.source === null ? null : fold(job.source)));
  return [...groups.values()]
    .map((group) => ({ source: group[0]?.job.source ?? null, ...tallyOf(group) }))
    .sort((a, b) => Number(a.source === null) - Number(b.source === null) || b.applications - a.applications);
}

function byMonth(applied: readonly Progress[]): Stats['byMonth'] {
  const dated = applied.flatMap((each) => (each.begunOn === null ? [] : [{ ...each, month: monthOf(each.begunOn) }]));
  const groups = groupBy(dated, ({ month }) => month);
  const months = [...groups.keys()].sort((a, b) => a - b);
  const [first, last] = [months[0], months.at(-1)];
  const found: { month: Day; applications: number; answers: number; interviewed: number; offered: number }[] = [];
  if (first === undefined || last === undefined) return found;
  for (let month = first; month <= last; month = addDays(lastDayOfMonth(month), 1)) {
    found.push({ month, ...tallyOf(groups.get(month) ?? []) });
  }
  return found;
}

/** The first day of the day's month. */
function monthOf(day: Day): Day {
  return addDays(day, 1 - partsOfDay(day).dayOfMonth);
}
