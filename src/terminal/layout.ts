// Lines from words. What is handed in may hold anything from the record: it is cleaned and, where need be, made ASCII here.
import { toAscii } from './ascii.ts';
import { paint, type Style } from './style.ts';
import { clean, displayWidth, unfixed, wrap } from './text.ts';

/** Longer lines are hard to read. */
const WIDEST = 100;
const NARROW = 40;
/** From here on there is room for things beside each other. */
const ROOMY = 60;

/** The columns to fill: null when piped, at least 1. */
export function columnsOf(style: Style): number | null {
  return style.width === null ? null : Math.min(WIDEST, Math.max(1, style.width));
}

/** Is there room for things beside each other? */
export function isRoomy(style: Style): boolean {
  return (columnsOf(style) ?? WIDEST) >= ROOMY;
}

/** The text as this terminal can show it, on one row. */
export function shown(text: string, style: Style): string {
  return unfixed(toShow(text, style));
}

function toShow(text: string, style: Style): string {
  const said = style.isSpoken ? clean(text).replaceAll(' → ', ' to ') : clean(text);
  return style.unicode ? said : toAscii(said);
}

/** As `shown`, but what is to stay on one line does, where lines are long enough for that. */
function toWrap(text: string, style: Style): string {
  return (columnsOf(style) ?? WIDEST) < NARROW ? shown(text, style) : toShow(text, style);
}

/** Where items begin and how far their further lines are indented. */
export interface Gutter {
  readonly lead: string;
  readonly gap: string;
  readonly idWidth: number;
  readonly indent: number;
}

/** The gutter for ids of at most `idWidth` columns. */
export function gutterFor(idWidth: number, style: Style): Gutter {
  const columns = columnsOf(style) ?? WIDEST;
  if (columns < NARROW) return { lead: '', gap: ' ', idWidth: 0, indent: Math.min(2, Math.floor(columns / 4)) };
  return { lead: '  ', gap: '  ', idWidth, indent: idWidth + 4 };
}

/** A paragraph, each line indented. */
export function paragraph(text: string, indent: number, style: Style): string[] {
  const lines = wrap(toWrap(text, style), columnsOf(style), indent, indent);
  return lines.map((line, at) => (at === 0 ? ' '.repeat(indent) + line : line));
}

/** A paragraph whose further lines alone are indented. */
export function hanging(text: string, indent: number, style: Style): string[] {
  return wrap(toWrap(text, style), columnsOf(style), indent);
}

/** A text of several lines, each its own paragraph. */
export function textLines(text: string, indent: number, style: Style): string[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [''] : paragraph(line, indent, style)));
}

/** A text behind its id, further lines under the text. */
export function besideId(id: string, text: string, gutter: Gutter, style: Style): string[] {
  const used = gutter.lead.length + Math.max(gutter.idWidth, id.length) + gutter.gap.length;
  const [first = '', ...more] = wrap(toWrap(text, style), columnsOf(style), gutter.indent, used);
  return [idRow(id, first, gutter, style), ...more];
}

/** An id, and a row that is ready to be shown. */
export function idRow(id: string, row: string, gutter: Gutter, style: Style): string {
  const pad = ' '.repeat(Math.max(0, gutter.idWidth - id.length));
  return `${gutter.lead}${paint('id', id, style)}${pad}${gutter.gap}${row}`;
}

/** One of our own signs, in ASCII where need be. */
export function markOf(sign: string, style: Style): string {
  return style.unicode ? sign : toAscii(sign);
}

/** A text behind a mark such as a bullet or a day; the mark takes up to that part of the width from further rows. */
export function behindMark(mark: string, text: string, style: Style, most = 1 / 3): string[] {
  const seen = markOf(mark, style);
  const used = displayWidth(seen);
  const columns = columnsOf(style);
  const indent = columns === null ? used : Math.min(used, Math.floor(columns * most));
  const [first = '', ...more] = wrap(toWrap(text, style), columns, indent, used);
  return [`${seen}${first}`, ...more];
}

/** A heading over its lines; nothing where there are none. */
export function section(
  heading: string,
  lines: readonly string[],
  style: Style,
  role: 'heading' | 'promised' = 'heading',
): string[] {
  if (lines.length === 0) return [];
  return [...paragraph(heading, 0, style).map((line) => paint(role, line, style)), ...lines];
}

/** Blocks of lines with an empty line between. */
export function joinBlocks(blocks: readonly (readonly string[])[]): string {
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
