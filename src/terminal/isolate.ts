// Right-to-left names in lines that run from left to right: each is isolated, so that a terminal that follows the Unicode
// rules turns neither the signs nor the numbers beside it around. Done once all is laid out, since the two signs take no
// column; never in JSON or in what is piped.
import type { Style } from './style.ts';

const ISOLATE = '\u2068';
const END = '\u2069';

/** The letters, signs and digits of scripts from right to left, as a class of a regular expression. */
const LETTER = '[\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}]';

/** Text that is ready to be shown, with its right-to-left parts isolated where the terminal is one that shows them. */
export function isolated(text: string, { width, unicode }: Style): string {
  if (width === null || !unicode || !new RegExp(LETTER, 'u').test(text)) return text;
  // One name, with what joins its words; a comma, or a dash with blanks around it, begins something else.
  const names = new RegExp(`${LETTER}(?:${LETTER}|\\p{M}|\\u200C|\\u200D|[ '’".-]{1,2}(?=${LETTER}))*`, 'gu');
  return text.replace(names, (name) => `${ISOLATE}${name}${END}`);
}
