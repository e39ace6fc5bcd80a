// How questions look: marks, colors and line wrapping.
import type { Choice } from '../../app/asking/types.ts';
import { afterMark, columnsOf, markOf, paragraph } from '../../terminal/layout.ts';
import { paint, type Style } from '../../terminal/style.ts';
import { displayWidth, wrap } from '../../terminal/text.ts';
import type { Look } from './line.ts';

/** How a list is drawn. */
export interface ListLook extends Look {
  /** An entry; `mark` is null if only one can be taken. */
  readonly row: (label: string, state: { readonly isActive: boolean; readonly mark: boolean | null }) => string;
  /** A line that explains the keys; `all` is how many entries there are if some are out of sight. */
  readonly listKeys: (isSeveral: boolean, areAllMarked: boolean, all: number | null) => string;
  /** The question with the entries that were taken. */
  readonly taken: (message: string, labels: readonly string[]) => string;
}

/** Columns before a question, taken by its mark. */
const INDENT = 2;
/** What inquirer puts after a question to confirm, the answer included. */
const YES_OR_NO = ' (y/N) y ';
/** Between two keys. */
const GAP = '   ';

/** The look of questions on a terminal. */
export function lookOf(style: Style): ListLook {
  return {
    row: (label, { isActive, mark }) => {
      const box = mark === null ? '' : mark ? '[x] ' : '[ ] ';
      const cursor = isActive ? (style.unicode ? '❯' : '>') : ' ';
      const text = afterMark(`${cursor} ${box}`, label, style).join('\n');
      return isActive ? highlighted(text, style) : text;
    },
    listKeys: (isSeveral, areAllMarked, all) => {
      const keys = style.unicode ? '↑ ↓' : 'arrow keys';
      const move = all === null ? `${keys} and Enter` : `${keys} through all ${all}, and Enter`;
      return rows(
        [
          move,
          ...(isSeveral ? [areAllMarked ? 'Tab takes a mark off' : 'Tab marks several'] : []),
          'type to narrow it down',
          'Esc leaves',
        ].join('; '),
        style,
        'dim',
      );
    },
    open: (message) => `${openMark(style)} ${strong(message, style)}`,
    done: (message, answer, said) => doneRows(message, answer, said, style),
    taken: (message, labels) =>
      labels.length === 1
        ? doneRows(message, labels.join(''), null, style)
        : [`${doneMark(style)} ${strong(message, style)}`, ...labels.map((label) => answerRows(label, style))].join(
            '\n',
          ),
    hint: (text) => rows(text, style, 'dim'),
    problem: (text) => rows(text, style, 'warn'),
    keys: (keys) => keyRows(keys, style),
  };
}

/** Replaces inquirer's own symbols and colors. */
export function themeOf(style: Style) {
  return {
    prefix: { idle: openMark(style), done: doneMark(style) },
    style: {
      message: (text: string) => strong(text, narrower(style, YES_OR_NO.length)),
      answer: (text: string) => text,
      error: (text: string) => rows(text, style, 'warn'),
      defaultAnswer: (text: string) => paint('dim', `(${text})`, style),
    },
    keywords: { error: () => 'Type y or n.' },
  };
}

function highlighted(text: string, style: Style): string {
  return text
    .split('\n')
    .map((row) => paint('id', row, style))
    .join('\n');
}

function openMark(style: Style): string {
  return paint('id', '?', style);
}

function doneMark(style: Style): string {
  return paint('ok', style.unicode ? '✓' : '*', style);
}

function doneRows(message: string, answer: string, said: string | null, style: Style): string {
  return `${doneMark(style)} ${strong(message, style)}${answerText(message, answer, said, style)}`;
}

function strong(message: string, style: Style): string {
  return messageRows(message, style)
    .map((row) => paint('heading', row, style))
    .join('\n');
}

function messageRows(message: string, style: Style): string[] {
  return wrap(message, columnsOf(style), INDENT, INDENT);
}

/** Columns used on the last row of a question. */
function lastWidth(message: string, style: Style): number {
  const all = messageRows(message, style);
  return displayWidth(all.at(-1) ?? '') + (all.length === 1 ? INDENT : 0);
}

/** Puts the answer and the echo right after the question as far as they fit, and the rest on rows of its own. */
function answerText(message: string, answer: string, said: string | null, style: Style): string {
  const dash = markOf('–', style);
  if (answer === '') return said === null ? ` ${paint('dim', dash, style)}` : answerText(message, said, null, style);
  const used = lastWidth(message, style) + 1;
  const columns = columnsOf(narrower(style, 1)) ?? Number.POSITIVE_INFINITY;
  const fits = (text: string) => used + displayWidth(text) <= columns;
  const echo = said === null ? '' : ` ${dash} ${said}`;
  if (fits(`${answer}${echo}`)) return ` ${answer}${echo && paint('dim', echo, style)}`;
  const given = fits(answer) ? ` ${answer}` : `\n${answerRows(answer, style)}`;
  return said === null ? given : `${given}\n${rows(said, style, 'dim')}`;
}

function answerRows(answer: string, style: Style): string {
  return paragraph(answer, INDENT, narrower(style, 1)).join('\n');
}

/** The style of a terminal with fewer columns: where the last row is full, inquirer adds an empty one. */
function narrower(style: Style, by: number): Style {
  return { ...style, width: style.width === null ? null : Math.max(1, style.width - by) };
}

/** 'd done   c copy': as many to a row as fit, none of them broken. */
function keyRows(keys: readonly Choice<string>[], style: Style): string {
  const room = (columnsOf(style) ?? Number.POSITIVE_INFINITY) - INDENT;
  const all: string[][] = [[]];
  for (const { value, label } of keys) {
    const row = all.at(-1) ?? [];
    const fits = displayWidth([...row, `${value} ${label}`].join(GAP)) <= room;
    if (fits || row.length === 0) row.push(`${value} ${label}`);
    else all.push([`${value} ${label}`]);
  }
  const painted = (text: string) => `${paint('id', text.slice(0, 1), style)}${text.slice(1)}`;
  return all.map((row) => `${' '.repeat(INDENT)}${row.map(painted).join(GAP)}`).join('\n');
}

function rows(text: string, style: Style, role: 'dim' | 'warn'): string {
  return paragraph(text, INDENT, narrower(style, 1))
    .map((row) => paint(role, row, style))
    .join('\n');
}
