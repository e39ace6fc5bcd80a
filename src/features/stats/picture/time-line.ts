// The open jobs, each with a line of past events and the next step. Lines stretch with the window: positions on them
// are in percent, and text stays outside of them.

import type { ListRow } from '../../../app/types.ts';
import { addDays, type Day } from '../../../domain/day.ts';
import { dateNear, dayNear, fullDay } from '../../../domain/day-words.ts';
import { capitalized } from '../../../domain/words.ts';
import { dueOf, shownFrom } from '../../../rules/item-words.ts';
import { KINDS } from '../../../rules/kinds/index.ts';
import { asMarkup, type Markup, markup, rounded, short } from './markup.ts';
import { inBothSchemes } from './palette.ts';
import { MARK_WORDS, type Mark, type TimeLine, type TimeLineEvent } from './time-line-events.ts';
import { placeOn, type Scale, scaleOf, ticksOf } from './time-scale.ts';

const MOST_JOBS = 60;

/** SVG shape of each mark, around its position. */
const MARK_SHAPES = {
  applied: '<circle r="4.5" class="hollow"/>',
  you: '<circle r="3" class="you"/>',
  they: '<path d="M0-5.5 5.5 0 0 5.5-5.5 0Z" class="they"/>',
  interview: '<rect x="-5" y="-5" width="10" height="10" rx="1.5" class="they"/>',
  offer: '<path d="M0-6.5 6 5-6 5Z" class="good"/>',
  next: '<circle r="7.5" class="next"/>',
} as const satisfies Record<Mark, string>;
const MARKS = Object.keys(MARK_SHAPES) as Mark[];

export const TIME_LINE_STYLE = inBothSchemes(
  (tone) =>
    `.strip .track{stroke:${tone('line')};stroke-width:2}.strip .tick{stroke:${tone('line')}}.strip .today{stroke:${tone('accent')}}.strip text{fill:${tone('soft')}}.strip text.today{fill:${tone('accent')};stroke:none}.hollow{fill:${tone('paper')};stroke:${tone('accent')};stroke-width:2}.you{fill:${tone('over')}}.they{fill:${tone('accent')}}.good{fill:${tone('good')}}.next{fill:none;stroke:${tone('open')};stroke-width:2;stroke-dasharray:2.5 2}`,
);

/** The section for open jobs; empty if there are none. */
export function timeLineSection(lines: readonly TimeLine[], today: Day): Markup {
  if (lines.length === 0) return markup``;
  const shown = lines.filter(hasSeveralEvents).slice(0, MOST_JOBS);
  const few = lines.filter((line) => !hasSeveralEvents(line));
  const scale = scaleOf(
    [...shown, ...few].flatMap(({ events }) => events.map(({ on }) => on)),
    today,
  );
  const more = lines.length - few.length - shown.length;
  const rest = more === 0 ? markup`` : markup`<p>${more} more open jobs have been quiet for longer.</p>`;
  return markup`<section aria-labelledby="open-jobs">
<div class="head">
<h2 id="open-jobs">Open jobs</h2>
<p class="soft">${fullDay(addDays(scale.from, 1))} to ${fullDay(addDays(scale.to, -1))}. Most recent first.</p>
<svg class="defs" width="0" height="0" aria-hidden="true"><defs>${MARKS.map(symbol)}</defs></svg>
<ul class="legend">${MARKS.map(legend)}</ul>
<div class="axis">${axis(scale, today)}</div>
</div>
<ol class="jobs">
${shown.map((line) => job(line, scale, today))}${few.length === 0 ? '' : jobsOfOneDay(few, scale, today)}
</ol>
${rest}
</section>
`;
}

function symbol(mark: Mark): Markup {
  return markup`<g id="mark-${mark}">${asMarkup(MARK_SHAPES[mark])}</g>`;
}

function legend(mark: Mark): Markup {
  return markup`<li><svg class="sign" width="18" height="18" aria-hidden="true"><use href="#mark-${mark}" x="9" y="9"/></svg> ${MARK_WORDS[mark]}</li>
`;
}

function axis(scale: Scale, today: Day): Markup {
  const ticks = ticksOf(scale).map(
    ({ day, label }) => markup`<text x="${place(scale, day)}%" y="13">${label}</text>
`,
  );
  const at = place(scale, today);
  const anchor = at > 80 ? 'end' : 'start';
  return markup`<svg class="strip" width="100%" height="36" aria-hidden="true">
${ticks}<text class="today" x="${at}%" y="31" text-anchor="${anchor}" dx="${anchor === 'end' ? -4 : 4}">today</text><line class="today" x1="${at}%" x2="${at}%" y1="20" y2="36"/></svg>`;
}

function job({ row, events }: TimeLine, scale: Scale, today: Day): Markup {
  const { company, title, id } = row.job;
  const marks = events.map((event) => mark(event, scale, today));
  return markup`<li>
<div><h3>${short(company)} <span class="soft">${short(title)}</span></h3>
<p class="soft">${capitalized(row.stage)}${nextWords(row, today)}</p></div>
${strip(`job-${id}`, eventWords(events, today), marks, scale, today)}
</li>
`;
}

function strip(id: string, words: string, marks: readonly Markup[], scale: Scale, today: Day): Markup {
  const ticks = ticksOf(scale).map(
    ({ day }) => markup`<line class="tick" x1="${place(scale, day)}%" x2="${place(scale, day)}%" y1="0" y2="28"/>`,
  );
  const at = place(scale, today);
  return markup`<svg class="strip" width="100%" height="28" role="img" aria-labelledby="${id}">
<title id="${id}">${words}</title>
${ticks}<line class="track" x1="0" x2="100%" y1="14" y2="14"/><line class="today" x1="${at}%" x2="${at}%" y1="0" y2="28"/>
${marks}</svg>`;
}

function jobsWords(count: number): string {
  return count === 1 ? 'One job' : `${count} jobs`;
}

/** True if there's more than one event besides the next step. */
function hasSeveralEvents({ events }: TimeLine): boolean {
  return events.filter(({ mark }) => mark !== 'next').length > 1;
}

/** The jobs with a single mark, on one shared line. */
function jobsOfOneDay(lines: readonly TimeLine[], scale: Scale, today: Day): Markup {
  const shown = lines.slice(0, MOST_JOBS);
  const more = lines.length - shown.length;
  const marks = lines.flatMap(({ row, events }) =>
    events.map((event) => mark({ ...event, what: `${event.what}, ${short(row.job.company)}` }, scale, today)),
  );
  return markup`<li>
<div><h3>${jobsWords(lines.length)} <span class="soft">with one thing on record</span></h3>
<ul class="few">
${shown.map(({ row, events }) => jobOfOneDay(row, events, today))}${more === 0 ? '' : markup`<li class="soft">and ${more} more</li>`}</ul></div>
${strip('jobs-of-one-day', jobsWords(lines.length), marks, scale, today)}
</li>
`;
}

function jobOfOneDay(row: ListRow, events: readonly TimeLineEvent[], today: Day): Markup {
  const happened = events
    .filter(({ mark }) => mark !== 'next')
    .map(({ on, what }) => `${what}, ${dateNear(on, today)}`);
  const said = `${happened[0] ?? row.stage}${nextWords(row, today)}`;
  return markup`<li>${short(row.job.company)} <span class="soft">${short(row.job.title)}: ${said}</span></li>
`;
}

function mark({ on, mark, what }: TimeLineEvent, scale: Scale, today: Day): Markup {
  const at = placeOn(scale, on);
  if (at === null) return markup``;
  return markup`<use href="#mark-${mark}" x="${at}%" y="14"><title>${dateNear(on, today)}: ${what}</title></use>
`;
}

function eventWords(events: readonly TimeLineEvent[], today: Day): string {
  return `${events.map(({ on, what }) => `${dateNear(on, today)}: ${what}`).join('; ')}.`;
}

function nextWords({ next }: ListRow, today: Day): string {
  if (next === null) return '';
  const when = shownFrom(next) > today ? dayNear(shownFrom(next), today) : dueOf(next, today);
  return `; next: ${KINDS[next.kind].name}, ${when}`;
}

function place(scale: Scale, day: Day): number {
  return rounded(placeOn(scale, day) ?? 0);
}
