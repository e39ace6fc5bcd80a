// The flow diagram: how far the jobs got, and where each ended.
import type { FlowLink } from '../flow.ts';
import { type Bar, type Frame, type Layout, layOut, NAME_GAP, type Ribbon } from './flow-layout.ts';
import { flowSentence, isStage, type Place, placeWords } from './flow-words.ts';
import { asMarkup, type Markup, markup, rounded } from './markup.ts';
import { inBothSchemes } from './palette.ts';

const WIDE: Frame = { width: 880, letter: 8, mostHeight: 380, mostPerJob: 18, bar: 12, gap: 26 };
const NARROW: Frame = { width: 328, letter: 7, mostHeight: 420, mostPerJob: 18, bar: 8, gap: 24 };

/** Columns closer than NEAR alternate their names between two rows; closer than NEARER, three. */
const NEAR = 70;
const NEARER = 40;
const NAME_ROW = 38;
const BELOW = 4;
const MARGIN = 24;
/** Height of the title and date in the standalone picture. */
const HEADING = 60;

const TITLE = 'Where your applications led';
const FONT = `system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif`;

/** CSS of the pictures, for light and dark. */
export const FLOW_STYLE = `.flow text{font:13px ${FONT}}.flow .narrow text,.flow.narrow text{font-size:12px}.flow .count,.flow .heading{font-weight:650}.flow text.heading{font-size:18px}.flow .ribbon{fill-opacity:.28}.flow text{paint-order:stroke;stroke-width:3px;stroke-linejoin:round}${inBothSchemes(
  (tone) =>
    `.flow text{fill:${tone('ink')};stroke:${tone('paper')}}.flow .when{fill:${tone('soft')}}.flow .ground{fill:${tone('paper')}}.flow .lead{stroke:${tone('line')}}.flow .stage{fill:${tone('accent')}}.flow .accepted{fill:${tone('good')}}.flow .open{fill:${tone('open')}}.flow .over{fill:${tone('over')}}`,
)}`;

/** The wide and the narrow picture, for a page that includes FLOW_STYLE. Without links, they say there's nothing yet. */
export function flowPictures(links: readonly FlowLink[]): readonly Markup[] {
  return [pictureIn(links, WIDE, 'wide'), pictureIn(links, NARROW, 'narrow')];
}

/** The wide picture as a standalone file with its own heading; `when` gives the period and the day. */
export function flowFile(links: readonly FlowLink[], when: string): string {
  const { inner, height } = innerOf(links, WIDE);
  const [width, tall] = [WIDE.width + 2 * MARGIN, HEADING + height + 2 * MARGIN];
  const { markup: text } = markup`<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" class="flow" role="img" aria-labelledby="title desc" viewBox="0 0 ${width} ${tall}" width="${width}" height="${tall}">
<title id="title">${TITLE}. ${when}</title>
<desc id="desc">${flowSentence(links)}</desc>
<style>${asMarkup(FLOW_STYLE)}</style>
<rect class="ground" width="100%" height="100%"/>
<text class="heading" x="${MARGIN}" y="${MARGIN + 18}">${TITLE}</text>
<text class="when" x="${MARGIN}" y="${MARGIN + 40}">${when}</text>
<g transform="translate(${MARGIN} ${MARGIN + HEADING})">
${inner}
</g>
</svg>
`;
  return text;
}

function pictureIn(links: readonly FlowLink[], frame: Frame, name: string): Markup {
  const { inner, height } = innerOf(links, frame);
  return markup`<svg class="flow ${name}" role="img" aria-labelledby="flow-${name} flow-${name}-words" viewBox="0 0 ${frame.width} ${height}">
<title id="flow-${name}">${TITLE}</title>
<desc id="flow-${name}-words">${flowSentence(links)}</desc>
${inner}
</svg>`;
}

function innerOf(links: readonly FlowLink[], frame: Frame): { inner: Markup; height: number } {
  if (links.length === 0) return { inner: markup`<text y="20">Nothing to show yet.</text>`, height: 30 };
  const layout = layOut(links, frame);
  const rows = rowsOfNames(layout);
  const top = rows * NAME_ROW;
  const inner = markup`<g transform="translate(0 ${top})">
${layout.ribbons.map(ribbon)}
${layout.bars.map((each) => bar(each, frame))}
${layout.bars.map((each) => nameOf(each, layout, frame, rows))}
</g>`;
  return { inner, height: top + layout.height + BELOW };
}

function rowsOfNames({ bars }: Layout): number {
  const columns = [...new Set(bars.map(({ x }) => x))].slice(0, -1);
  const between = Math.min(...columns.slice(1).map((x, at) => x - (columns[at] ?? 0)));
  if (between < NEARER) return 3;
  return between < NEAR ? 2 : 1;
}

function ribbon({ from, to, jobs, x0, x1, y0, y1, height }: Ribbon): Markup {
  const [middle, low0, low1] = [(x0 + x1) / 2, y0 + height, y1 + height].map(rounded);
  const [left, right, high0, high1] = [x0, x1, y0, y1].map(rounded);
  const path = `M${left} ${high0}C${middle} ${high0} ${middle} ${high1} ${right} ${high1}V${low1}C${middle} ${low1} ${middle} ${low0} ${left} ${low0}Z`;
  const words = `${placeWords(from)} to ${placeWords(to)}: ${jobs}`;
  return markup`<path class="ribbon ${toneOf(to)}" d="${asMarkup(path)}"><title>${words}</title></path>
`;
}

function bar({ place, jobs, x, y, height }: Bar, frame: Frame): Markup {
  return markup`<rect class="${toneOf(place)}" x="${x}" y="${y}" width="${frame.bar}" height="${Math.max(1, height)}" rx="1.5"><title>${placeWords(place)}: ${jobs}</title></rect>
`;
}

function toneOf(place: Place): string {
  if (isStage(place)) return 'stage';
  return place === 'accepted' || place === 'open' ? place : 'over';
}

/** Ends have their names on the right, stages above; the second start, in the first column, above its own bar. */
function nameOf(each: Bar, layout: Layout, frame: Frame, rows: number): Markup {
  const { place, jobs, x, y, height } = each;
  if (!isStage(place)) {
    return text(x + frame.bar + NAME_GAP, y + height / 2 + 4, 'start', markup`${placeWords(place)} ${count(jobs)}`);
  }
  if (y > 0) return text(x, y - 7, 'start', markup`${placeWords(place)} ${count(jobs)}`);
  const column = new Set(layout.bars.filter((other) => other.x < x).map((other) => other.x)).size;
  const raise = (rows - 1 - (column % rows)) * NAME_ROW;
  const [at, anchor] = x === 0 ? [0, 'start'] : [x + frame.bar / 2, 'middle'];
  const lead = raise === 0 ? markup`` : markup`<line class="lead" x1="${at}" x2="${at}" y1="${-raise}" y2="-4"/>`;
  return markup`${lead}${text(at, -24 - raise, anchor, markup`${placeWords(place)}`)}${text(at, -9 - raise, anchor, count(jobs))}`;
}

function count(jobs: number): Markup {
  return markup`<tspan class="count">${jobs}</tspan>`;
}

function text(x: number, y: number, anchor: string, content: Markup): Markup {
  return markup`<text x="${x}" y="${y}" text-anchor="${anchor}">${content}</text>
`;
}
