// The screen of `today`. It runs every morning and must start fast, so it lays out its own lines.

import { type Day, formatMoment, type Moment } from '../domain/day.ts';
import { dateNear, dayNear, dayNearInFull, longDay } from '../domain/day-words.ts';
import type { Interview } from '../domain/model.ts';
import { closingOn } from '../domain/queries.ts';
import { capitalized, countOf, dotted, numberWord } from '../domain/words.ts';
import { actionOf } from '../rules/entries.ts';
import type { Item } from '../rules/item.ts';
import { idOf } from '../rules/item-id.ts';
import { actOf, shownFrom } from '../rules/item-words.ts';
import { behindMark, type Gutter, gutterFor, joinBlocks, paragraph, section } from '../terminal/layout.ts';
import { paint, type Style } from '../terminal/style.ts';
import { unbroken } from '../terminal/text.ts';
import { interviewLines, itemLines } from './today-lines.ts';
import {
  agendaOf,
  interviewsOfWeek,
  itemsLater,
  itemsNow,
  itemsOf,
  itemsOfWeek,
  type TodayView,
} from './today-view.ts';

const LATE_AT_FIRST = 10;

const NOTHING = {
  all: 'Nobody to call and nothing to send today.',
  call: 'Nobody to call today.',
  send: 'Nothing to send today.',
  do: 'Nothing to do today.',
} as const;

/** The whole screen, without a final line break. */
export function renderToday(view: TodayView, style: Style): string {
  if (view.isFirstRun) return renderFirstRun(view, style);
  const gutter = gutterFor(widestId(view), style);
  const { kept, left } = holdBackLate(view);
  const later = itemsLater(view);
  return joinBlocks([
    paragraph(openingOf(view), 0, style),
    agendaLines(view, gutter, style),
    ...groupsOf(kept).map(({ heading, items }) => groupLines(heading, items, view, gutter, style)),
    left === 0 ? [] : paragraph(`And ${numberWord(left)} more late: jobtrack today --all`, 0, style),
    ...momentsOf(later).map((moment) => laterLines(moment, later, view, gutter, style)),
    weekLines(view, gutter, style),
    groupLines('In the week after', itemsOfWeek(view), view, gutter, style),
    nudgeLines(view, style),
    nextLines(view, style),
  ]);
}

function widestId(view: TodayView): number {
  const ids = [...itemsOf(view), ...itemsOfWeek(view)].map(idOf);
  const interviews = [...agendaOf(view), ...interviewsOfWeek(view)].map((interview) => `i${interview.id}`);
  return Math.max(2, ...[...ids, ...interviews].map((id) => id.length));
}

/** Everything that can be done now, but only the first ten late items unless all are asked for. */
function holdBackLate(view: TodayView): { kept: Item[]; left: number } {
  const now = itemsNow(view);
  if (view.showAll) return { kept: now, left: 0 };
  const late = now.filter((item) => item.isLate);
  const heldBack = new Set(late.slice(LATE_AT_FIRST));
  return { kept: now.filter((item) => !heldBack.has(item)), left: heldBack.size };
}

function openingOf(view: TodayView): string {
  const items = itemsOf(view);
  const count = (action: string) => items.filter((item) => actionOf(item) === action).length;
  const counts = [
    { count: agendaOf(view).length, one: 'interview' },
    { count: count('call'), one: 'call' },
    { count: count('send'), one: 'note' },
    { count: count('do'), one: 'thing to do', many: 'things to do' },
  ].filter((each) => each.count > 0);
  const words = counts.map((each) => countOf(each.count, each.one, each.many)).join(', ');
  const nothing = isThatDay(view) ? NOTHING[view.only ?? 'all'] : 'Nothing on the list.';
  return `${longDay(view.plan.date)}. ${words === '' ? nothing : `${capitalized(words)}.`}`;
}

/** Is the plan for the current day? */
function isThatDay(view: TodayView): boolean {
  return view.plan.date === view.now.day;
}

function nameDayFor(view: TodayView): (day: Day) => string {
  return (day) => (isThatDay(view) ? dayNear(day, view.plan.date) : dateNear(day, view.plan.date));
}

function agendaLines(view: TodayView, gutter: Gutter, style: Style): string[] {
  const lines = agendaOf(view).flatMap((interview) => interviewLines(interview, view.jobHunt, gutter, style));
  return section('Interviews', lines, style);
}

function weekLines(view: TodayView, gutter: Gutter, style: Style): string[] {
  const lines = interviewsOfWeek(view).flatMap((interview) => {
    const when = [nameDayFor(view)(interview.day), interview.time].filter(Boolean).join(', ');
    return interviewLines(interview, view.jobHunt, gutter, style, when);
  });
  return section('Interviews in the week after', lines, style);
}

function groupsOf(items: readonly Item[]): { heading: string; items: Item[] }[] {
  const open = items.filter((item) => !item.isPromised);
  return [
    { heading: 'Promised', items: items.filter((item) => item.isPromised) },
    { heading: 'Call', items: open.filter((item) => actionOf(item) === 'call') },
    { heading: 'Send', items: open.filter((item) => actionOf(item) === 'send') },
    { heading: 'Do', items: open.filter((item) => actionOf(item) === 'do') },
  ];
}

function groupLines(heading: string, items: readonly Item[], view: TodayView, gutter: Gutter, style: Style): string[] {
  const late = [...items].sort((a, b) => Number(b.isLate) - Number(a.isLate));
  const lines = late.flatMap((item) => itemLines(item, view.plan.date, nameDayFor(view), gutter, style));
  return section(heading, lines, style, heading === 'Promised' ? 'promised' : 'heading');
}

/** The distinct times when later items become possible, in order. */
function momentsOf(items: readonly Item[]): Moment[] {
  const moments = items.flatMap((item) => item.notBefore ?? []);
  const byText = new Map(moments.map((moment) => [formatMoment(moment), moment]));
  return [...byText.keys()].sort().flatMap((text) => byText.get(text) ?? []);
}

function laterLines(moment: Moment, later: readonly Item[], view: TodayView, gutter: Gutter, style: Style): string[] {
  const items = later.filter((item) => item.notBefore && formatMoment(item.notBefore) === formatMoment(moment));
  const day = moment.day === view.plan.date ? '' : `${nameDayFor(view)(moment.day)} `;
  return groupLines(`After the interview (${day}${moment.time})`, items, view, gutter, style);
}

function nudgeLines(view: TodayView, style: Style): string[] {
  if (view.only !== null) return [];
  return view.plan.nudges.flatMap(({ text, step, commands: [command = ''] }) => {
    const ask = `${step}${step.endsWith('?') ? '' : ':'} ${command}`;
    return behindMark('• ', `${text} ${ask}`, style);
  });
}

function nextLines(view: TodayView, style: Style): string[] {
  const { next, date } = view.plan;
  if (next === null) return itemsOf(view).length + agendaOf(view).length > 0 ? [] : paragraph(NOTHING_AHEAD, 0, style);
  const day = isThatDay(view) ? dayNearInFull(next.date, date) : dateNear(next.date, date);
  const first = firstThingOn(next.date, view);
  const more =
    first === null ? countOf(next.count, 'thing') : next.count > 1 ? `and ${numberWord(next.count - 1)} more` : null;
  return behindMark('Next: ', `${unbroken(day)} – ${[first, more].filter(Boolean).join(', ')}`, style);
}

const NOTHING_AHEAD = 'Nothing lies ahead either. To record a job: jobtrack add-job';

/** The interview on a day, or else its first item. */
function firstThingOn(day: Day, view: TodayView): string | null {
  const openJobs = view.jobHunt.jobs.filter((job) => closingOn(job, view.plan.date) === null);
  const isComing = (each: Interview) => each.day === day && each.cancelledOn === null;
  const interview = view.jobHunt.interviews.find(
    (each) => isComing(each) && openJobs.some((job) => job.id === each.jobId),
  );
  if (interview) {
    const job = openJobs.find((each) => each.id === interview.jobId);
    return dotted([`interview${interview.time ? ` at ${interview.time}` : ''}`, job?.company]);
  }
  const item = view.plan.upcoming.find((each) => shownFrom(each) === day);
  return item ? dotted([actOf(item), item.job.company]) : null;
}

/** How to get started. */
function renderFirstRun(view: TodayView, style: Style): string {
  const example = (text: string, command: string) => [...paragraph(text, 0, style), `  ${paint('id', command, style)}`];
  return joinBlocks([
    paragraph(`${longDay(view.plan.date)}. Nothing is on record yet. One line is enough to begin.`, 0, style),
    example('A job you have applied for:', 'jobtrack add-job Acme Buyer'),
    example('An interview:', 'jobtrack add-interview Acme Buyer --at "tue 2pm" --with "Amy Lee"'),
    example('Or look around in a made-up search first:', 'jobtrack demo'),
  ]);
}
