// Lays text out as lines. Input may hold anything a record can: it's cleaned here, and turned into ASCII if needed.
import { toAscii } from './ascii.ts';
import { paint, type Style } from './style.ts';
import { clean, displayWidth, NBSP, withPlainSpaces, wrap } from './text.ts';

/** Longer lines are hard to read. */
const WIDEST = 100;
const NARROW = 40;
/** From this width on, things fit side by side. */
const ROOMY = 60;

/** Columns to fill, at least 1; null when piped. */
export function columnsOf(style: Style): number | null {
  return style.width === null ? null : Math.min(WIDEST, Math.max(1, style.width));
}

/** Is the terminal wide enough to put things side by side? */
export function isRoomy(style: Style): boolean {
  return (columnsOf(style) ?? WIDEST) >= ROOMY;
}

/** The text as this terminal can show it, on one line. */
export function shown(text: string, style: Style): string {
  return withPlainSpaces(toShow(text, style));
}

function toShow(text: string, style: Style): string {
  const said = style.isSpoken ? clean(text).replaceAll(' → ', ' to ') : clean(text);
  return style.unicode ? said : toAscii(said);
}

/** Like `shown`, but unless the terminal is narrow, keeps non-breaking spaces for `wrap`, and what belongs together. */
export function toWrap(text: string, style: Style): string {
  return (columnsOf(style) ?? WIDEST) < NARROW ? shown(text, style) : keepTogether(toShow(text, style));
}

/** Times, numbers with their unit, dots after their word, the start of brackets, blanks, dates, phone numbers, and a
 *  command after a colon. */
function keepTogether(text: string): string {
  return text
    .replace(
      /(?<=\d:\d\d) (?=[AP]M\b)|(?<=\d) (?=(?:days?|weeks?|bytes|[KMG]B)\b)| (?=\u00b7 )|(?<=\((?:in|new:)) |(?<=\[\[) | (?=\]\])/g,
      NBSP,
    )
    .replace(
      /\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) )?(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?: \d{1,2})?(?:,? \d{4})?\b/g,
      keepWhole,
    )
    .replace(/\+\d{1,3}(?: [\d()-]+)+/g, keepWhole)
    .replace(/(?<=: )jobtrack (?:"[^"]*"|<[^<>]*>|(?! [(\u00b7\u2013])[^"<,;.]|[,;.](?! |$))*/g, keepWhole);
}

function keepWhole(text: string): string {
  return text.replaceAll(' ', NBSP);
}

/** The column where items start, and the indent of their continuation lines. */
export interface Gutter {
  readonly lead: string;
  readonly gap: string;
  readonly idWidth: number;
  readonly indent: number;
}

/** Gutter for ids of up to `idWidth` columns. */
export function gutterFor(idWidth: number, style: Style): Gutter {
  const columns = columnsOf(style) ?? WIDEST;
  if (columns < NARROW) return { lead: '', gap: ' ', idWidth: 0, indent: Math.min(2, Math.floor(columns / 4)) };
  return { lead: '  ', gap: '  ', idWidth, indent: idWidth + 4 };
}

/** A wrapped paragraph with every line indented. */
export function paragraph(text: string, indent: number, style: Style): string[] {
  const lines = wrap(toWrap(text, style), columnsOf(style), indent, indent);
  return lines.map((line, at) => (at === 0 ? ' '.repeat(indent) + line : line));
}

/** A wrapped paragraph with a hanging indent: only the lines after the first are indented. */
export function hanging(text: string, indent: number, style: Style): string[] {
  return wrap(toWrap(text, style), columnsOf(style), indent);
}

/** Multi-line text, each line wrapped as its own paragraph. */
export function textLines(text: string, indent: number, style: Style): string[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [''] : paragraph(line, indent, style)));
}

/** Text to the right of its id, with continuation lines indented under the text. */
export function besideId(id: string, text: string, gutter: Gutter, style: Style): string[] {
  const used = gutter.lead.length + Math.max(gutter.idWidth, id.length) + gutter.gap.length;
  const [first = '', ...more] = wrap(toWrap(text, style), columnsOf(style), gutter.indent, used);
  return [idRow(id, first, gutter, style), ...more];
}

/** An id and a row that's already laid out. */
export function idRow(id: string, row: string, gutter: Gutter, style: Style): string {
  const pad = ' '.repeat(Math.max(0, gutter.idWidth - id.length));
  return `${gutter.lead}${paint('id', id, style)}${pad}${gutter.gap}${row}`;
}

/** One of our own symbols, in ASCII if needed. */
export function markOf(sign: string, style: Style): string {
  return style.unicode ? sign : toAscii(sign);
}

/** Text after a mark such as a bullet or a day. Later lines align with it, indented by at most half the width. */
export function afterMark(mark: string, text: string, style: Style): string[] {
  const seen = markOf(mark, style);
  const used = displayWidth(seen);
  const columns = columnsOf(style);
  const indent = columns === null ? used : Math.min(used, Math.floor(columns / 2));
  const [first = '', ...more] = wrap(toWrap(text, style), columns, indent, used);
  return [`${seen}${first}`, ...more];
}

/** A heading above its lines; empty if there are none. */
export function section(
  heading: string,
  lines: readonly string[],
  style: Style,
  role: 'heading' | 'promised' = 'heading',
): string[] {
  if (lines.length === 0) return [];
  return [...paragraph(heading, 0, style).map((line) => paint(role, line, style)), ...lines];
}

/** Joins blocks of lines with a blank line between them. */
export function joinBlocks(blocks: readonly (readonly string[])[]): string {
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
