// The statistics as one self-contained page: no network, no script, no other files.

import { formatDay } from '../../../domain/day.ts';
import { fullDay } from '../../../domain/day-words.ts';
import type { FlowLink } from '../flow.ts';
import type { Stats } from '../stats.ts';
import { monthRows, sourceRows, type TallyRow } from '../stats-rows.ts';
import { emptyWords, isEmpty, statsFacts, statsHeading, statsNotes } from '../stats-words.ts';
import { FLOW_STYLE, flowPictures } from './flow-picture.ts';
import { placeWords } from './flow-words.ts';
import { asMarkup, type Markup, markup, short } from './markup.ts';
import { PAGE_STYLE } from './page-style.ts';
import { TIME_LINE_STYLE, timeLineSection } from './time-line.ts';
import type { TimeLine } from './time-line-events.ts';

/** Builds the page from the statistics and the open jobs. */
export function statsPage(stats: Stats, openJobs: readonly TimeLine[]): string {
  const body = isEmpty(stats) ? markup`<p>${emptyWords(stats)}</p>` : sections(stats);
  const { markup: text } = markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
<title>Job hunt, ${formatDay(stats.date)}</title>
<style>${asMarkup(PAGE_STYLE + FLOW_STYLE + TIME_LINE_STYLE)}</style>
</head>
<body>
<header>
<h1>The job hunt so far</h1>
<p class="soft">${isEmpty(stats) ? fullDay(stats.date) : statsHeading(stats)}</p>
</header>
<main>
${body}
${timeLineSection(openJobs, stats.date)}
</main>
<footer><p class="soft">Made by jobtrack from the record on this computer. Notes, salaries and people are left out.</p></footer>
</body>
</html>
`;
  return text;
}

function sections(stats: Stats): Markup {
  return markup`<section aria-labelledby="numbers">
<h2 id="numbers">In numbers</h2>
<dl class="facts">
${statsFacts(stats).map(
  ({ label, value, detail }) => markup`<div><dt>${label}</dt><dd><strong>${value}</strong> ${detail}</dd></div>
`,
)}</dl>
${statsNotes(stats).map(
  (note) => markup`<p class="soft small">${note}</p>
`,
)}</section>
${flowSection(stats.flow)}
${breakdown('source', 'By source', sourceRows(stats))}
${breakdown('month', 'By month', monthRows(stats))}`;
}

function flowSection(links: readonly FlowLink[]): Markup {
  return markup`<section aria-labelledby="flow">
<h2 id="flow">Where it led</h2>
<figure>
${flowPictures(links)}
</figure>
<details>
<summary>The same as a table</summary>
<table>
<thead><tr><th scope="col">from</th><th scope="col">to</th><th scope="col" class="number">jobs</th></tr></thead>
<tbody>
${links.map(
  ({ from, to, jobs }) =>
    markup`<tr><td>${placeWords(from)}</td><td>${placeWords(to)}</td><td class="number">${jobs}</td></tr>
`,
)}</tbody>
</table>
</details>
</section>`;
}

function breakdown(what: string, heading: string, rows: readonly TallyRow[]): Markup {
  if (rows.length === 0) return markup``;
  const most = Math.max(0, ...rows.filter(({ isNamed }) => isNamed).map(({ applications }) => applications));
  return markup`<section aria-labelledby="by-${what}">
<h2 id="by-${what}">${heading}</h2>
<p class="soft small">How many you applied for, and how many led to an answer, an interview or an offer.</p>
${most === 0 ? markup`` : BAR_KEY}
<table>
<thead><tr><th scope="col">${what}</th><th scope="col" class="number">applied</th><th scope="col" class="number">answered</th><th scope="col" class="number">met</th><th scope="col" class="number">offer</th><td class="bars" aria-hidden="true"></td></tr></thead>
<tbody>
${rows.map((row) => tallyRow(row, most))}</tbody>
</table>
</section>
`;
}

const BAR_KEY = markup`<ul class="legend bar-key" aria-hidden="true">
<li>${bar(markup`<rect class="all" width="28" height="12" rx="2"/>`, '28')} applied</li>
<li>${bar(markup`<rect class="answered" width="28" height="12" rx="2"/>`, '28')} answered</li>
</ul>`;

function bar(shapes: Markup, width: string): Markup {
  return markup`<svg class="bar" width="${width}" height="12" aria-hidden="true">${shapes}</svg>`;
}

/** Rows without a source or month of their own get no bar: it would dwarf the others. */
function tallyRow({ name, isNamed, applications, answers, interviewed, offered }: TallyRow, most: number): Markup {
  const numbers = [applications, answers, interviewed, offered].map(
    (count) => markup`<td class="number">${count}</td>`,
  );
  const [all = 0, answered = 0] = [applications, answers].map((count) => (count / most) * 100);
  const shapes = markup`<rect class="all" width="${all}%" height="12" rx="2"/><rect class="answered" width="${answered}%" height="12" rx="2"/>`;
  return markup`<tr><th scope="row">${short(name)}</th>${numbers}<td class="bars" aria-hidden="true">${isNamed ? bar(shapes, '100%') : ''}</td></tr>
`;
}
