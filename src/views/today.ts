// The screen of `today`. It runs every morning and must start fast, so it lays out its own lines.

import type { Day } from '../domain/day.ts';
import { dateNear, dayNear, dayNearInFull, longDay } from '../domain/day-words.ts';
import { clockWords, spelled } from '../domain/english.ts';
import { recordId } from '../domain/ids.ts';
import type { Interview } from '../domain/model.ts';
import { closingOn } from '../domain/queries.ts';
import { capitalized, counted, countOf, dotted } from '../domain/words.ts';
import type { Entries } from '../rules/entries.ts';
import { idOf } from '../rules/item-id.ts';
import { actOf, shownFrom } from '../rules/item-words.ts';
import { kindOf } from '../rules/kinds/index.ts';
import { afterMark, gutterFor, joinBlocks, paragraph, section } from '../terminal/layout.ts';
import { paint, type Style } from '../terminal/style.ts';
import { unbroken } from '../terminal/text.ts';
import { type Block, entriesAcross, type Group, groupsOf } from './today-groups.ts';
import { blockLines, entryId, interviewLines, itemLines, type Layout } from './today-rows.ts';
import {
  agendaOf,
  entriesIn,
  interviewsOfWeek,
  isInWeek,
  isThatDay,
  itemsOfWeek,
  peopleWithOneEntry,
  type TodayView,
} from './today-view.ts';

const SHOWN_AT_FIRST = 20;

/** The words for an empty list. */
export const NOTHING = {
  all: 'Nobody to call and nothing to send',
  call: 'Nobody to call',
  send: 'Nothing to send',
  do: 'Nothing to do',
} as const;

/** Said after 'Nobody to call and nothing to send'. */
export const NOTHING_EITHER = "Nothing's coming up either.";
/** Said once something was on the list. */
export const NOTHING_ELSE = 'Nothing else is coming up.';
type NothingAhead = typeof NOTHING_EITHER | typeof NOTHING_ELSE;

/** The whole screen, without a final line break. */
export function renderToday(view: TodayView, style: Style): string {
  if (view.isFirstRun) return renderFirstRun(view, style);
  const all = entriesIn(view);
  const { kept, left } = view.showAll ? { kept: all, left: 0 } : firstOf(all);
  const groups = groupsOf(kept, (day) => (day === view.plan.date ? null : nameDayFor(view)(day)));
  const layout = layoutOf(view, groups, style);
  return joinBlocks([
    paragraph(openingOf(view, all), 0, style),
    agendaLines(view, layout),
    ...groupLines(groups, layout),
    left === 0 ? [] : paragraph(`And ${left} more: jobtrack today --all`, 0, style),
    weekLines(view, layout),
    section(
      `Coming up ${weekWords(view)}`,
      itemsOfWeek(view).flatMap((item) => itemLines(item, layout)),
      style,
    ),
    nudgeLines(view, style),
    nextLines(view, NOTHING_EITHER, style),
  ]);
}

/** The entries that wait for their hour, then the line on the next day with entries. `nothing` is said if there's
 *  none. */
export function renderAhead(view: TodayView, later: Entries['later'], nothing: NothingAhead, style: Style): string[][] {
  const groups = groupsOf({ now: [], later }, (day) => (day === view.plan.date ? null : nameDayFor(view)(day)));
  return [...groupLines(groups, layoutOf(view, groups, style)), nextLines(view, nothing, style)];
}

/** The most urgent entries, and the number of others. */
function firstOf({ now, later }: Entries): { kept: Entries; left: number } {
  const kept = { now: now.slice(0, SHOWN_AT_FIRST), later: later.slice(0, Math.max(0, SHOWN_AT_FIRST - now.length)) };
  return { kept, left: now.length + later.length - kept.now.length - kept.later.length };
}

function layoutOf(view: TodayView, groups: readonly Group[], style: Style): Layout {
  const people = peopleWithOneEntry(view);
  const ids = [
    ...groups.flatMap(({ blocks }) => blocks.map(({ id }) => id ?? '')),
    ...entriesAcross(groups).flatMap((entry) => [
      entryId(entry, { peopleWithOneEntry: people }),
      ...entry.items.map(idOf),
    ]),
    ...itemsOfWeek(view).map(idOf),
    ...[...agendaOf(view), ...interviewsOfWeek(view)].map((interview) => `i${interview.id}`),
  ];
  const gutter = gutterFor(Math.max(2, ...ids.map((id) => id.length)), style);
  const { plan, isVerbose } = view;
  return { date: plan.date, nameDay: nameDayFor(view), isVerbose, peopleWithOneEntry: people, gutter, style };
}

function openingOf(view: TodayView, { now, later }: Entries): string {
  const count = (action: string) => [...now, ...later].filter((entry) => entry.action === action).length;
  const counts = [
    { count: agendaOf(view).length, one: 'interview' },
    { count: count('call'), one: 'call' },
    { count: count('send'), one: 'note' },
    { count: count('do'), one: 'thing to do', many: 'things to do' },
  ].filter((each) => each.count > 0);
  const words = counts.map((each) => countOf(each.count, each.one, each.many)).join(', ');
  return `${longDay(view.plan.date)}. ${words === '' ? nothingIn(view) : capitalized(words)}.`;
}

function nothingIn(view: TodayView): string {
  if (isThatDay(view)) return `${NOTHING[view.only ?? 'all']} today`;
  return view.only === null ? 'Nothing on the list' : NOTHING[view.only];
}

function nameDayFor(view: TodayView): (day: Day) => string {
  return (day) => (isThatDay(view) ? dayNear(day, view.plan.date) : dateNear(day, view.plan.date));
}

function agendaLines(view: TodayView, layout: Layout): string[] {
  const lines = agendaOf(view).flatMap((interview) => interviewLines(interview, view.jobHunt, layout));
  return section('Interviews', lines, layout.style);
}

function weekLines(view: TodayView, layout: Layout): string[] {
  const lines = interviewsOfWeek(view).flatMap((interview) => {
    const when = [nameDayFor(view)(interview.day), interview.time && clockWords(interview.time)]
      .filter(Boolean)
      .join(', ');
    return interviewLines(interview, view.jobHunt, layout, when);
  });
  return section(`Interviews ${weekWords(view)}`, lines, layout.style);
}

function weekWords(view: TodayView): string {
  return isThatDay(view) ? 'in the next 7 days' : 'in the 7 days after that';
}

/** The lines of each group; advice shared by several blocks is shown with the first. */
function groupLines(groups: readonly Group[], layout: Layout): string[][] {
  const said = new Set<string>();
  return groups.map(({ heading, isPromised, blocks }) => {
    const lines = blocks.flatMap((block) => {
      const tip = layout.isVerbose ? undefined : tipsOf(block).find((each) => !said.has(each));
      if (tip !== undefined) said.add(tip);
      return blockLines(block, tip ?? null, layout);
    });
    return section(heading, lines, layout.style, isPromised ? 'promised' : 'heading');
  });
}

function tipsOf({ entries }: Block): string[] {
  return entries.flatMap(({ items }) => items.flatMap(({ kind }) => spelled(kindOf(kind).tip ?? '') || []));
}

function nudgeLines(view: TodayView, style: Style): string[] {
  if (view.only !== null) return [];
  return view.plan.nudges.flatMap(({ text, step, commands: [command = ''] }) => {
    const ask = `${step}${step.endsWith('?') ? '' : ':'} ${command}`;
    return afterMark('• ', `${text} ${ask}`, style);
  });
}

/** Whether the last line says what's next; with --week, that's shown above already. */
export function endsWithNext(view: TodayView): boolean {
  const { next } = view.plan;
  return next !== null && (view.only !== null || !isInWeek(next.date, view));
}

function nextLines(view: TodayView, nothing: NothingAhead, style: Style): string[] {
  const { next, date } = view.plan;
  const hasToday = view.plan.items.length + agendaOf(view).length > 0;
  if (next === null) return hasToday ? [] : nothingAhead(view, nothing, style);
  if (!endsWithNext(view)) return [];
  const day = isThatDay(view) ? dayNearInFull(next.date, date) : dateNear(next.date, date);
  const first = firstThingOn(next.date, view);
  const more = next.count > 1 ? ` (and ${counted(next.count - 1, 'more thing')} that day)` : '';
  const what = first === null ? countOf(next.count, 'thing') : `${first}${more}`;
  return afterMark('Next: ', `${unbroken(day)} – ${what}`, style);
}

/** Once you've accepted a job, nothing asks for another one (TR). */
function nothingAhead({ plan: { date, nudges }, jobHunt }: TodayView, nothing: NothingAhead, style: Style): string[] {
  if (jobHunt.jobs.some((job) => closingOn(job, date)?.reason === 'accepted')) {
    return paragraph(NOTHING_ELSE, 0, style);
  }
  const alone = nudges.length > 0 ? undefined : jobHunt.idle?.find(({ appliedOn }) => appliedOn !== null);
  const step = alone
    ? `To be reminded to follow up with ${alone.company}, add who to ask: jobtrack add-contact "…" --job ${recordId('job', alone.id)}`
    : 'To add a job: jobtrack add-job';
  return paragraph(`${nothing} ${step}`, 0, style);
}

/** The interview on a day, or else its first item. */
function firstThingOn(day: Day, view: TodayView): string | null {
  const openJobs = view.jobHunt.jobs.filter((job) => closingOn(job, view.plan.date) === null);
  const isComing = (each: Interview) => each.day === day && each.cancelledOn === null;
  const interview = view.jobHunt.interviews.find(
    (each) => isComing(each) && openJobs.some((job) => job.id === each.jobId),
  );
  if (interview) {
    const job = openJobs.find((each) => each.id === interview.jobId);
    return dotted([`interview${interview.time ? ` at ${clockWords(interview.time)}` : ''}`, job?.company]);
  }
  const item = view.plan.upcoming.find((each) => shownFrom(each) === day);
  return item ? dotted([actOf(item), item.job.company]) : null;
}

/** How to get started. */
function renderFirstRun(view: TodayView, style: Style): string {
  const example = (text: string, command: string) => [...paragraph(text, 0, style), `  ${paint('id', command, style)}`];
  return joinBlocks([
    paragraph(`${longDay(view.plan.date)}. Nothing is on record yet. One line is enough to begin.`, 0, style),
    example("A job you've applied for (company, then position):", 'jobtrack add-job Acme Buyer'),
    example('An interview:', 'jobtrack add-interview Acme Buyer --at "tue 2pm" --with "Amy Lee"'),
    example('Or look around in a made-up job hunt first:', 'jobtrack demo'),
  ]);
}
